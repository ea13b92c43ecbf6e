import { readDelimited, readHead, rowsFromHead } from './delimited-rows'
import { edgeListOf, listCells } from './edge-list'
import type { Format, ParsedSource, Source } from './record'
import { readNumber, StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

const FIGURE = /^(weight|score)(?:<.*>)?$/i
/** The weight by which marks are sized, the best known one first. */
const SIZES = ['weight<documents>', 'weight<occurrences>', 'weight<citations>', 'weight<total link strength>', 'weight']

function parseMap({ name, text: raw }: Source): ParsedSource {
  const text = raw.replace(/^\ufeff/, '')
  const draft = new StatedDraft(name, 'vosviewer-map')
  const head = readHead(text)
  const { rows, quoteProblems } = readDelimited(text, head?.delimiter ?? '\t')
  for (const line of quoteProblems) draft.note(line, readersNetworksWords.aQuotationMarkIsNotClosed)
  const [names, ...items] = rowsFromHead(rows)
  const columns = (names?.cells ?? []).map((cell) => cell.trim())
  const folded = columns.map((column) => column.toLowerCase())
  const at = (column: string): number => folded.indexOf(column)
  const size = SIZES.map(at).find((index) => index >= 0) ?? folded.findIndex((column) => column.startsWith('weight'))
  const places = new Map(['id', 'label', 'x', 'y', 'cluster'].map((column) => [column, at(column)] as const))
  const placed = new Set(places.values())
  if (at('id') < 0) draft.note(names?.line ?? 0, readersNetworksWords.theColumnIdIsMissing)
  for (const { line, cells } of items) {
    const cell = (column: string): string => cells[places.get(column) ?? -1] ?? ''
    const id = cell('id') || cell('label')
    if (id === '') {
      draft.skip(line, readersNetworksWords.anItemHasNeitherAn)
      continue
    }
    if (cells.length !== columns.length)
      draft.note(line, readersNetworksWords.theRowHasCellsTheFirst(cells.length, columns.length))
    draft.addNode({
      id,
      label: cell('label') || undefined,
      line,
      x: readNumber(cell('x')),
      y: readNumber(cell('y')),
      size: size < 0 ? null : readNumber(cells[size]),
      cluster: cell('cluster') || null,
      attributes: cells
        .slice(0, columns.length)
        .flatMap((value, index) => (placed.has(index) ? [] : [[columns[index] ?? '', value]])),
    })
  }
  return draft.finish('nodes')
}

/** VOSviewer's map: a row of names (`id`, `label`, `x`, `y`, `cluster`, `weight<…>`, `score<…>`), then one item a row. */
export const vosviewerMap: Format = {
  id: 'vosviewer-map',
  label: readersNetworksWords.vosviewerMap,
  sniff: (text) => {
    const names = readHead(text)?.names ?? []
    if (!names.includes('label') && !names.includes('id')) return 0
    // Tables of nodes of other programs count ties, and may have kept figures of VOSviewer.
    if (['source', 'target', 'weighted degree'].some((name) => names.includes(name))) return 0
    if (names.some((name) => FIGURE.test(name) && name.includes('<'))) return 1
    // Id, label and place alone may be a table of nodes of another program, which is read in the same way.
    return names.includes('label') && names.includes('x') && names.includes('y') && names.includes('cluster') ? 0.8 : 0
  },
  parse: parseMap,
}

/** VOSviewer's network: two ids that are whole numbers, and perhaps a strength, without a row of names. */
export const vosviewerNetwork: Format = {
  id: 'vosviewer-network',
  label: readersNetworksWords.vosviewerNetwork,
  sniff: (text) => {
    const list = edgeListOf(text)
    return list !== null && list.delimiter !== ' ' && list.isNumbered ? 0.95 : 0
  },
  parse: ({ name, text }) => {
    const draft = new StatedDraft(name, 'vosviewer-network')
    const delimiter = edgeListOf(text)?.delimiter ?? '\t'
    // Line by line: nothing is quoted in it, so that a quotation mark is a slip.
    for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
      if (whole.trim() === '') continue
      const line = index + 1
      const cells = listCells(whole, delimiter)
      const [source = '', target = '', weight] = cells.map((cell) => cell.replaceAll('"', ''))
      if (source === '' || target === '' || cells.length > 3) draft.skip(line, readersNetworksWords.theLineDoesNotName)
      else draft.addEdge({ source, target, weight, line })
    }
    return draft.finish('edges')
  },
}
