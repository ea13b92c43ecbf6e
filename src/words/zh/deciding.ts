import type { Said } from '../language'
import type { en } from '../deciding'

export const zh: Said<typeof en> = {
  isTwoPeople: (name: string) => `${name} 是两个人吗？`,
  chooseThePapersOfThe: '选择另一人的论文。可以撤销。',
  papers: '论文',
  noYear: '无年份',
  papersStayPapersGoTo: (left: number, chosen: number) => `${left} 篇论文留下，${chosen} 篇论文归另一人。`,
  cancel: '取消',
  byHand: '手动',
  makeTwoPeople: '拆为两人',
  moreTypeToNarrowThem: (found: number) => `还有 ${found} 个；继续输入以缩小范围。`,
  findAPerson: '查找学者',
  people: '学者',
  chooseAPerson: '选择学者',
  nobodyIsCalledThat: '没有此姓名的学者。',
  whoIsTheSameAs: (name: string) => `谁与 ${name} 是同一人？`,
  theTwoBecomeOnePerson: '二者合并为一人，论文归并一处。可以撤销。',
  is: (name: string, name2: string) => `${name} 即 ${name2}`,
  findAPaper: '查找论文',
  chooseAPaper: '选择论文',
  noPaperIsCalledThat: '没有此标题的论文。',
  whichPaperIsTheSameAs: (name: string) => `哪篇论文与“${name}”是同一篇？`,
  theTwoBecomeOnePaper: '二者合并为一篇论文，作者和文本归并一处。可以撤销。',
  onePaperWith: (name: string) => `与“${name}”合为一篇`,
}
