import { firstLines, isRemark, readDelimited, readHead } from './delimited-rows'
import { edgeListOf, guessListDelimiter, listCells } from './edge-list'
import type { Format, ParsedSource, Source } from './record'
import { foldKey, readNumber, StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

/** Names of the columns of both ends, as programs write them, the plainest first. */
const ENDS: readonly (readonly [string, string])[] = [
  ['source', 'target'],
  ['from', 'to'],
  ['sourceid', 'targetid'],
  ['node1', 'node2'],
  ['fromnodeid', 'tonodeid'],
]
const WEIGHTS = ['weight', 'strength', 'count', 'value']

/** Where the columns of both ends stand in a row of names; null where it has none. */
function findEnds(names: readonly string[]): readonly [number, number] | null {
  const folded = names.map(foldKey)
  for (const [from, to] of ENDS) {
    const ends = [folded.indexOf(from), folded.indexOf(to)] as const
    // “node1 binds node2” is a sentence of another format; as names of columns the two stand side by side.
    const sideBySide = ends[1] === ends[0] + 1
    if (ends[0] >= 0 && ends[1] >= 0 && (sideBySide || from !== 'node1')) return ends
  }
  return null
}

/** What parts the cells under a row of names that has both ends, `' '` for blanks; null where there is no such row. */
function findHead(text: string): string | null {
  const head = readHead(text)
  if (head !== null) return findEnds(head.names) === null ? null : head.delimiter
  const [first = ''] = firstLines(text, 1)
  const words = first.toLowerCase().trim().split(/\s+/)
  // “node1 node2” may be an edge of two nodes of these names.
  return words.includes('node1') || findEnds(words) === null ? null : ' '
}

/** Two names and perhaps a weight a line; remarks and, where there is one, the row of names are passed over. */
function parsePlain(draft: StatedDraft, text: string, delimiter: string, hasHead: boolean): ParsedSource {
  let passes = hasHead
  text.split(/\r\n|\n|\r/).forEach((whole, index) => {
    const line = index + 1
    if (whole.trim() === '' || isRemark(whole)) return
    if (passes) {
      passes = false
      return
    }
    const [source = '', target = '', weight, ...rest] = listCells(whole, delimiter)
    if (source === '' || target === '' || rest.length > 0) draft.skip(line, readersNetworksWords.theLineIsNoEdge)
    else draft.addEdge({ source, target, weight, line })
  })
  return draft.finish('whole')
}

/** Reads a text as edges, whether or not it is sure to be of them. */
export function parseEdgeTable({ name, text: raw }: Source): ParsedSource {
  const text = raw.replace(/^\ufeff/, '')
  const draft = new StatedDraft(name, 'edge-table')
  const delimiter = findHead(text)
  if (delimiter === null || delimiter === ' ')
    return parsePlain(
      draft,
      text,
      delimiter ?? edgeListOf(text)?.delimiter ?? guessListDelimiter(text),
      delimiter !== null,
    )
  const { rows, quoteProblems } = readDelimited(text, delimiter)
  for (const line of quoteProblems) draft.note(line, readersNetworksWords.aQuotationMarkIsNotClosed)
  const start = rows.findIndex(({ cells }) => findEnds(cells.map((cell) => cell.toLowerCase())) !== null)
  const columns = rows[start]?.cells ?? []
  const folded = columns.map(foldKey)
  const [from, to] = findEnds(columns) ?? [0, 1]
  const weightAt = WEIGHTS.map((weight) => folded.indexOf(weight)).find((at) => at >= 0) ?? -1
  const typeAt = folded.indexOf('type')
  if (columns.includes('')) draft.note(rows[start]?.line ?? 0, readersNetworksWords.aColumnHasNoName)
  const body = rows.slice(start + 1)
  const [first] = body
  if (first !== undefined && body.every(({ cells }) => cells.length < columns.length))
    draft.note(first.line, readersNetworksWords.theRowHasCellsTheFirst(first.cells.length, columns.length))
  let directed = 0
  for (const { line, cells } of body) {
    const [source = '', target = ''] = [cells[from], cells[to]]
    if (source === '' || target === '') {
      draft.skip(line, readersNetworksWords.theRowDoesNotName)
      continue
    }
    if (cells.length > columns.length)
      draft.note(line, readersNetworksWords.theRowHasCellsThe(cells.length, columns.length))
    if (/^directed$/i.test(cells[typeAt] ?? '')) directed++
    const weight = weightAt < 0 ? undefined : (cells[weightAt] ?? '')
    // “value” and “count” may hold anything; only a number is a weight.
    const isWeight = weight !== undefined && (folded[weightAt] === 'weight' || readNumber(weight) !== null)
    draft.addEdge({
      source,
      target,
      weight: isWeight ? weight : undefined,
      line,
      attributes: cells
        .slice(0, columns.length)
        .flatMap((value, index) => (index === from || index === to ? [] : [[columns[index] ?? '', value] as const])),
    })
  }
  draft.directed = directed > 0
  return draft.finish('edges')
}

/** Edges in rows: with a head (`Source,Target,Weight`, Gephi's), or without one where it is unmistakable. */
export const edgeTable: Format = {
  id: 'edge-table',
  label: readersNetworksWords.tableOfEdges,
  sniff: (text) => {
    const delimiter = findHead(text)
    if (delimiter !== null) return delimiter === ' ' ? 0.8 : 0.96
    return edgeListOf(text) === null ? 0 : 0.7
  },
  parse: parseEdgeTable,
}
