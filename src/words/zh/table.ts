import type { Said } from '../language'
import type { en } from '../table'

const KINDS: Readonly<Record<string, string>> = {
  people: '学者',
  papers: '论文',
  topics: '主题',
  ties: '连线',
  nodes: '节点',
  communities: '社群',
  between: '居间者',
}

export const zh: Said<typeof en> = {
  kind: (kind: string) => KINDS[kind] ?? kind,
  tab: (kind: string, rows: string) => `${KINDS[kind] ?? kind} ${rows}`,
  nothingToSave: '没有可保存的内容',
  savedAs: (name: string) => `已保存为 ${name}`,
  saveAsCsv: '保存为 CSV',
  peopleBetween: '居间学者',
  papersBetween: '居间论文',
  topicsBetween: '居间主题',
  thoseBetween: '居间者',
  nodesBetween: '居间节点',
  whatTheColumnsMean: '各列的含义',
  noneOfTheseIsTied: '它们都没有通往其他社群的连线。列在这里，是因为没有它们，本社群的其他成员会失去联系。',
  community: '社群',
  weight: '权重',
  between: '中介中心性',
  columns: '列',
  columnsInSight: '显示的列',
  rows: (rows: number) => `${rows} 行`,
  copy: '复制',
  communities: '社群',
  tableOf: '表格内容',
  searchThisTable: '搜索此表格',
  tableOf2: (betweenNames: string) => `${betweenNames}表格`,
  rowsTheHeadsOfColumnsSort: (kind: string, rows: number) => `${kind}，${rows} 行；点按列头可排序`,
  noRowHoldsTheseWords: '没有行包含这些词。请减少几个词，或清空搜索。',
  noneOfThoseShownStands: '显示的内容中没有居间者。',
  noRowsMeetTheFilters: '没有行符合筛选。请在上方去掉一项筛选，或选择其他表格。',
  moreRows: (rows: number) => `再显示 ${rows} 行`,
  rows2: (rows: number) => `${rows} 行`,
}
