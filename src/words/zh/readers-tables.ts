import type { Said } from '../language'
import type { en } from '../readers-tables'

export const zh: Said<typeof en> = {
  column: (at: number) => `第 ${at} 列`,
  andMore: (rows: number) => ` 及另外 ${rows} 行`,
  lines: () => '行号',
  inTheLines: (told: string, lines: string) => `${told}（${lines}）。`,
  hasHaveMoreCellsThan: (count: string) => `${count}的单元格多于表格的列数；多出的部分未读取`,
  hasHaveFewerCellsThan: (count: string) => `${count}的单元格少于表格的列数；已读取现有部分`,
  inAQuotationMarkIs: (count: string) => `${count}中有引号未闭合或位置不当；已读取可读的部分`,
  andMore2: (heads: number) => ` 及另外 ${heads} 列`,
  thisTableHasNoColumn: (named: string, more: string) =>
    `此表格没有含标题或摘要的列，因此未从中读取论文。它的列有 ${named}${more}；请指明哪一列是标题。`,
  theRowStandsAbove: '该行位于列名之上；已略去。',
  thisTableIsEmpty: '此表格为空。',
  webOfScienceTable: 'Web of Science 表格',
  scopusTable: 'Scopus 表格',
  openalexTable: 'OpenAlex 表格',
  dimensionsTable: 'Dimensions 表格',
  lensTable: 'Lens 表格',
  ieeeXploreTable: 'IEEE Xplore 表格',
  tableOfPapers: '论文表格',
}
