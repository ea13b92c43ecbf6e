import type { Said } from '../language'
import type { en } from '../asking'

export const zh: Said<typeof en> = {
  of: '学者',
  coAuthor: '合作者',
  conflict: '利益冲突',
  lastJointPaper: '最近合著论文',
  yearIsInferred: '年份为推断得出',
  yearsAgo: '距今年数',
  jointPapers: '合著论文数',
  countIs: '计数性质',
  window: '时间窗',
  titles: '标题',
  possibleAJointPaperHas: '可能，有一篇合著论文无年份',
  yes: '是',
  no: '否',
  atLeast: '至少',
  exact: '确切',
  lastOf: (ties: string, oldest: number) => `${ties}，最近一次在 ${oldest} 年`,
  theOldestOf: (ties: string, oldest: number) => `${ties}，其中最久远的在 ${oldest} 年`,
  nothingThatIsShownTiesTo: (one: string, other: string) => `所显示的内容中，没有把 ${one} 与 ${other} 相连的。`,
  theFiltersLeaveOut: (joinWith: string) => `筛选排除了 ${joinWith}。`,
  withoutTheFiltersTheyAre: (hops: number) => `若不筛选，二者相距 ${hops} 条连线。`,
  withPapersOfMoreThan: (largestTeam: number, hops: number) =>
    `若计入作者超过 ${largestTeam} 位的论文，二者相距 ${hops} 条连线。`,
  noFileThatIsOpen: (one: string, nearOne: number, other: string, nearOther: number) =>
    `打开的文件均未把二者相连：${one} 直接或间接连着另外 ${nearOne} 个，${other} 连着另外 ${nearOther} 个。`,
  aWay: '一条路径',
  way: (number: number) => `路径 ${number}`,
  through: (joinWith: string) => `，经由 ${joinWith}`,
  fromTo: (which: string, name: string, name2: string, through: string, summary: string) =>
    `${which}，从 ${name} 到 ${name2}${through}：${summary}。`,
  andTheTiesBetweenThem: (names: string) => `${names}，以及它们之间的连线。`,
  andCoAuthorsInCommon: (names: string, sharedPeople: number) => `${names}，以及 ${sharedPeople} 位共同的合作者。`,
  peopleTwoStepsAwayWith: (far: number, between: number) =>
    `有 ${far} 位学者相距两步且有共同的主题，经由 ${between} 位合作者。`,
  before: (now: number) => `${now} 年之前`,
  yearUnknown: '年份未知',
  lastPaperWith: (name: string) => `与 ${name} 的最近一篇论文`,
  coAuthorsOfTheDarker: (name: string, inside: number, now: number, now2: number) =>
    `${name} 的合作者，最近合著论文越晚颜色越深：${now} 年至 ${now2} 年有 ${inside} 项利益冲突。`,
}
