import type { FormatId } from '../../src/records/record'

/** Formats that are read by one engine. */
const FAMILIES: Readonly<Record<string, readonly (FormatId | 'project')[]>> = {
  'tagged text': ['ris', 'nbib', 'wos', 'endnote'],
  BibTeX: ['bibtex'],
  XML: ['pubmed-xml', 'endnote-xml', 'arxiv-atom', 'gexf', 'graphml'],
  JSON: [
    'csl-json',
    'crossref-json',
    'openalex-json',
    'semantic-scholar-json',
    'vosviewer-json',
    'cx2',
    'cytoscape-json',
  ],
  tables: [
    ...(['wos-tab', 'scopus-csv', 'openalex-csv', 'dimensions-csv', 'lens-csv', 'ieee-csv', 'table'] as const),
    ...(['vosviewer-map', 'vosviewer-network', 'node-table', 'edge-table'] as const),
  ],
  'Pajek, DOT': ['pajek', 'dot'],
  'saved pages': ['profile-page', 'abstract-list', 'scholar-page', 'arxiv-page'],
  other: ['project'],
}

/** The family of the format that the undamaged file has; texts of no format and projects are `other`. */
export const familyOf = (format: FormatId | 'project' | null): string =>
  Object.entries(FAMILIES).find(([, formats]) => format !== null && formats.includes(format))?.[0] ?? 'other'

export type Cell = { inputs: number; faults: number }
/** What came of many inputs; plain data, so that threads can hand it over. */
export type Tally = {
  inputs: number
  faulty: number
  bytes: number
  /** ms of the processor. */
  ms: number
  /** The largest share of the time allowed that an input took. */
  slowest: number
  /** Inputs by mutator, then by family. */
  cells: Record<string, Record<string, Cell>>
  formats: Record<string, Cell>
  /** How often each sort of fault was seen, by a word and the format. */
  kinds: Record<string, number>
}

export const emptyTally = (): Tally => ({
  inputs: 0,
  faulty: 0,
  bytes: 0,
  ms: 0,
  slowest: 0,
  cells: {},
  formats: {},
  kinds: {},
})

const addTo = (cells: Record<string, Cell>, name: string, { inputs, faults }: Cell): void => {
  const cell = (cells[name] ??= { inputs: 0, faults: 0 })
  cell.inputs += inputs
  cell.faults += faults
}

/** One input more. */
export function count(
  tally: Tally,
  tried: {
    readonly mutator: string
    readonly format: FormatId | 'project' | null
    readonly bytes: number
    readonly ms: number
    readonly allowed: number
    readonly kinds: readonly string[]
  },
): void {
  const { mutator, format, bytes, ms, allowed, kinds } = tried
  const cell = { inputs: 1, faults: kinds.length > 0 ? 1 : 0 }
  tally.inputs++
  tally.faulty += cell.faults
  tally.bytes += bytes
  tally.ms += ms
  tally.slowest = Math.max(tally.slowest, ms / allowed)
  addTo((tally.cells[mutator] ??= {}), familyOf(format), cell)
  addTo(tally.formats, format ?? 'no format', cell)
  for (const kind of new Set(kinds)) tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1
}

/** Adds what another thread counted. */
export function addTally(to: Tally, from: Tally): void {
  to.inputs += from.inputs
  to.faulty += from.faulty
  to.bytes += from.bytes
  to.ms += from.ms
  to.slowest = Math.max(to.slowest, from.slowest)
  for (const [mutator, row] of Object.entries(from.cells))
    for (const [family, cell] of Object.entries(row)) addTo((to.cells[mutator] ??= {}), family, cell)
  for (const [format, cell] of Object.entries(from.formats)) addTo(to.formats, format, cell)
  for (const [kind, times] of Object.entries(from.kinds)) to.kinds[kind] = (to.kinds[kind] ?? 0) + times
}

const group = (value: number): string => value.toLocaleString('en-US')
const show = (cell: Cell | undefined): string =>
  cell === undefined ? '' : `${group(cell.inputs)}${cell.faults > 0 ? ` (${group(cell.faults)} faulty)` : ''}`

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Inputs by mutator and family, and by format, as Markdown. `names` are the mutators in the order of the rows. */
export function printTally(tally: Tally, names: readonly string[]): string {
  const families = Object.keys(FAMILIES)
  const sums: Record<string, Cell> = {}
  for (const cells of Object.values(tally.cells))
    for (const [family, cell] of Object.entries(cells)) addTo(sums, family, cell)
  const formats = Object.entries(tally.formats).sort(([, one], [, other]) => other.inputs - one.inputs)
  const kinds = Object.entries(tally.kinds).sort(([, one], [, other]) => other - one)
  return [
    row(['damage', ...families]),
    row(['---', ...families.map(() => '--:')]),
    ...names
      .filter((name) => name in tally.cells)
      .map((name) => row([name, ...families.map((family) => show(tally.cells[name]?.[family]))])),
    row(['**all**', ...families.map((family) => show(sums[family]))]),
    '',
    `By the undamaged file’s format: ${formats.map(([format, cell]) => `${format} ${show(cell)}`).join(', ')}.`,
    '',
    `${group(tally.inputs)} inputs, ${group(Math.round(tally.bytes / 1e6))} MB, ${group(Math.round(tally.ms / 1000))} s of the processor, ${(tally.ms / Math.max(1, tally.inputs)).toFixed(1)} ms each; the slowest took ${Math.round(tally.slowest * 100)} % of its limit. ${group(tally.faulty)} faulty.`,
    ...kinds.map(([kind, times]) => `- ${kind}: ${group(times)}`),
  ].join('\n')
}
