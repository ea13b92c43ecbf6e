import type { Said } from '../language'
import type { en } from '../health'

export const zh: Said<typeof en> = {
  showText: '显示文本',
  showMore: (issues: number) => `再显示 ${issues} 条`,
  ofColumns: (read: number, heads: number) => `读取了 ${read} / ${heads} 列。`,
  notCertain: '不确定',
  changeWhatTheColumnsOfHold: (name: string) => `更改 ${name} 各列的内容`,
  change: '更改…',
  dataHealth: '数据质量',
  files: '文件',
  papersWithMoreThanAuthors: (limit: number) => `作者超过 ${limit} 位的论文`,
  theyTieOnlyTheirFirst:
    '这些论文只连接第一作者、末位作者和作为页面所有者的作者，每对的权重与其他论文中相同。上限在设置中指定。',
  papersWithManyAuthors: '作者众多的论文',
  authors: (authors: number) => `${authors} 位作者`,
  andMore: (papers: number) => `另有 ${papers} 篇`,
  worthALook: '值得留意',
}
