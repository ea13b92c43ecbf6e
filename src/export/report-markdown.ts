import type { Report, ReportBlock, ReportTable } from './report'

/** Text that Markdown sets as it stands: its marks are escaped, its lines joined, and nothing of it is HTML. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$&!]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])(?=\s)/u, '\\$1')
    // What looks like an address would become a link.
    .replace(/\b(https?|ftp|www)([:.])/giu, '$1\u2060$2')

function printTable({ caption, heads, numeric, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [
    `**${escapeMarkdown(caption)}**`,
    '',
    line(heads),
    `|${numeric.map((isNumeric) => (isNumeric ? ' ---: ' : ' --- ')).join('|')}|`,
    ...rows.map(line),
  ].join('\n')
}

/** `figureAt`: where the picture lies, relative to the report. */
function printBlock(block: ReportBlock, figureAt: string): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`
    case 'text':
      return escapeMarkdown(block.text)
    case 'quote':
      return `> ${escapeMarkdown(block.text)}`
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
    case 'table':
      return printTable(block.table)
    case 'figure':
      return `![The map](${encodeURI(figureAt)})\n\n_${escapeMarkdown(block.caption)}_`
  }
}

/** The report as Markdown (CommonMark with tables); its picture is a file of its own at `figureAt`. */
export const printReportMarkdown = ({ title, subtitle, blocks }: Report, figureAt: string): string =>
  `${[`# ${escapeMarkdown(title)}`, escapeMarkdown(subtitle), ...blocks.map((block) => printBlock(block, figureAt))].join('\n\n')}\n`
