import type { Said } from '../language'
import type { en } from '../data-health'

export const zh: Said<typeof en> = {
  file: '文件',
  records: '记录',
  read: '已读取',
  kept: '已保留',
  merged: '已合并',
  skipped: '已跳过',
  noYear: '无年份',
  yearInferred: '推断的年份',
  noTopic: '无主题',
  noAuthors: '无作者',
  cutLists: '截断的名单',
  noTitle: '无标题',
  none: '无',
  of: (count: number, of: number, value: number) => `${count} / ${of}（${value}%）`,
  cutByEtAl: (cut: number) => (cut > 0 ? `${cut} 份被“et al.”截断` : ''),
  withoutAList: (open: number) => `${open} 篇没有名单`,
  liesBefore1900: '早于 1900 年',
  liesFarAheadOfAll: '远晚于所有其他日期',
  pagesWithoutItsOwnersName: (unnamedOwners: number) => `${unnamedOwners} 个页面没有所有者姓名；以占位名称代替。`,
  theYear: (year: number, why: string) => `年份 ${year} ${why}。`,
  recordsKeptMergedSkippedInFiles: (present: number, kept: number, merged: number, skipped: number, sources: number) =>
    `${present} 条记录 = ${kept} 条保留 + ${merged} 条合并 + ${skipped} 条跳过，来自 ${sources} 个文件`,
  papersWhoseAuthorListIs: '作者名单被截断或缺失的论文',
  peopleKnownOnlyFromSuchLists: '仅见于此类名单的学者',
  tiesBehindWhichAList: '所依据的名单被截断的连线',
  and: '和 ',
  fromFiles: (value: string, sources: number) => `${value}，来自 ${sources} 个文件`,
}
