import type { Said } from '../language'
import { line } from '../line'
import type { Part } from '../line'
import type { en } from '../palette'

export const zh: Said<typeof en> = {
  ask: '查询',
  see: '查看',
  narrowTheMap: '缩小地图范围',
  decideWhoIsWho: '判定谁是谁',
  takeBack: '撤销',
  files: '文件',
  people: '学者',
  papers: '论文',
  topics: '主题',
  nodes: '节点',
  usedLast: '最近使用',
  do: '执行',
  communities: '社群',
  theMostActive: '最活跃',
  aCommand: '命令',
  whatToDo: '要做什么',
  typeACommandOrAName: '输入命令或名称',
  typeAName: '输入名称',
  nothingIsCalledTypeFewerLetters: (query: string) => `没有名为“${query}”的内容。请少输入几个字。`,
  choose: (kbd: Part, kbd2: Part) => line(kbd, ' ', kbd2, ' 选择'),
  do2: '执行',
  take: '选取',
  close: '关闭',
  back: '返回',
  of: (chosen: number, asks: number) => `${chosen} / ${asks}`,
  found: (lines: number) => `找到 ${lines} 项`,
}
