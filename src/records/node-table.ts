import { readDelimited, readHead, rowsFromHead } from './delimited-rows'
import type { Format, ParsedSource, Source } from './record'
import { foldKey, readNumber, StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

const IDS = ['id', 'nodeid', 'node']
const LABELS = ['label', 'name', 'nodelabel']
/** Columns that only tables of papers have. */
const OF_PAPERS = /^(?:title|authors?|doi|abstract|journal|year|publicationyear)$/

const findColumn = (folded: readonly string[], wanted: readonly string[]): number =>
  wanted.map((name) => folded.indexOf(name)).find((at) => at >= 0) ?? -1

function parse({ name, text: raw }: Source): ParsedSource {
  const text = raw.replace(/^\ufeff/, '')
  const draft = new StatedDraft(name, 'node-table')
  const { rows, quoteProblems } = readDelimited(text, readHead(text)?.delimiter ?? ',')
  for (const line of quoteProblems) draft.note(line, readersNetworksWords.aQuotationMarkIsNotClosed)
  const [names, ...nodes] = rowsFromHead(rows)
  const columns = names?.cells ?? []
  const folded = columns.map(foldKey)
  const [idAt, labelAt] = [findColumn(folded, IDS), findColumn(folded, LABELS)]
  const [xAt, yAt, sizeAt] = ['x', 'y', 'size'].map((column) => folded.indexOf(column))
  const placed = new Set([idAt, labelAt])
  for (const { line, cells } of nodes) {
    const id = cells[idAt] ?? ''
    if (id === '') {
      draft.skip(line, readersNetworksWords.theRowHasNoId)
      continue
    }
    if (cells.length > columns.length)
      draft.note(line, readersNetworksWords.theRowHasCellsThe(cells.length, columns.length))
    draft.addNode({
      id,
      label: cells[labelAt] || undefined,
      line,
      x: readNumber(cells[xAt ?? -1]),
      y: readNumber(cells[yAt ?? -1]),
      size: readNumber(cells[sizeAt ?? -1]),
      attributes: cells
        .slice(0, columns.length)
        .flatMap((value, index) => (placed.has(index) ? [] : [[columns[index] ?? '', value] as const])),
    })
  }
  return draft.finish('nodes')
}

/** Nodes in rows, `Id,Label,…` as Gephi writes and reads them. */
export const nodeTable: Format = {
  id: 'node-table',
  label: readersNetworksWords.tableOfNodes,
  sniff: (text) => {
    const folded = (readHead(text)?.names ?? []).map(foldKey)
    // Only tables of nodes count ties, whatever else these say of their nodes: titles and years, where these are papers.
    if (folded.includes('weighteddegree') && findColumn(folded, IDS) >= 0 && findColumn(folded, LABELS) >= 0)
      return 0.97
    if (folded.includes('source') || folded.includes('target') || folded.some((name) => OF_PAPERS.test(name))) return 0
    if (findColumn(folded, IDS) < 0 || findColumn(folded, LABELS) < 0) return folded[0] === 'nodeid' ? 0.7 : 0
    return 0.9
  },
  parse,
}
