import type { Said } from '../language'
import { line } from '../line'
import type { Part } from '../line'
import type { en } from '../left-column'

export const zh: Said<typeof en> = {
  communities: '社群',
  howTheyWereFoundHow: '社群如何划分、还可以怎样划分，以及有多可靠',
  howFound: '划分方法',
  communitiesLargestFirst: '社群，由大到小',
  noTopics: '没有主题',
  clickToSeeOnlyThese: (name: string, topTopics: string) =>
    `${name}：${topTopics}。单击只看此社群；按住 Ctrl 或 Shift 单击可添加。`,
  members: (topTopics: string) => `个成员；${topTopics}`,
  show: (name: string) => `显示 ${name}`,
  hide: (name: string) => `隐藏 ${name}`,
  about: (name: string) => `关于 ${name}`,
  whatThisCommunityIsAnd: '此社群是什么，为何叫此名称',
  moreFilters: '更多筛选',
  fieldCodeScore: '领域、代码、评分 ›',
  field: '领域',
  affiliation: '单位',
  hasCode: '有代码',
  score: '评分',
  any: '任意',
  lowestScore: '最低评分',
  highestScore: '最高评分',
  papersAtLeast: '论文数至少',
  filterBySomethingElse: '按其他条件筛选…',
  topics: '主题',
  papersAboutAnyOfThe: '涉及任一所选主题的论文，或涉及全部所选主题的论文',
  all: '全部',
  matchOf: (match: Part) => line('符合', match, '主题'),
  fewer: '收起',
  more: (rows: number) => `另外 ${rows} 个`,
  noPaperHasATopic: '没有论文带有主题。请添加一个，或在“全部主题”下打开主题列表。',
  addATopic: '添加主题…',
  renameMergeAndHideTopics: '重命名、合并和隐藏主题；关键短语；您自己的主题文件',
  allTopics: '全部主题',
  years: '年份',
  yearsPassBelowTheMap: '年份在地图下方逐步推进或播放（Y）',
  timeline: '时间轴',
  hatchedYearInferred: '斜纹：年份为推断得出',
  papers: (year: number, stated: number) => `${year}：${stated} 篇论文`,
  firstYear: '起始年份',
  lastYear: '结束年份',
  withoutAYearKeptLeft: (unknown: number, undated: boolean) =>
    `${unknown} 篇无年份，设定范围时${undated ? '保留' : '排除'}`,
}
