import type { StateCreator } from 'zustand/vanilla'
import { breathe } from '../base/breathe'
import { memoizeLast, memoizeLastOf } from '../base/memoize'
import { recallColumns, rememberColumns, type TableMemory } from '../records/column-choice'
import type { ColumnChoice, FormatId, Source } from '../records/record'
import type { Corpus } from '../resolve/corpus'
import type { AppState } from './store'
import { actingWords } from '../words/acting'

export type ColumnsSlice = {
  /** The name of the table whose columns are looked at; null: none is. */
  readonly columnsOf: string | null
  readonly openColumns: (source: string | null) => void
  /**
   * Reads a table anew by a person's choice, null: as guessed, and remembers the choice for tables with the same heads. A
   * table that no papers came from when it was opened is opened now.
   */
  readonly chooseColumns: (source: string, choice: ColumnChoice | null) => Promise<void>
}

/** The readers of tables: they are fetched when a table is at hand, since the first picture needs none of them. */
const loadTables = async () => {
  const [formats, table, preview] = await Promise.all([
    import('../records/formats'),
    import('../records/table'),
    import('../records/table-preview'),
  ])
  return { sniffFormat: formats.sniffFormat, isTable: table.isTable, tableHeads: preview.tableHeads }
}

/** So many files are looked at between two pauses. */
const FILES_AT_ONCE = 100

/** What was taken in, its tables with what a person chose for tables like them before. */
export async function withRememberedColumns<Taken extends { readonly sources: readonly Source[] }>(
  taken: Taken,
  memory: readonly TableMemory[],
): Promise<Taken> {
  if (memory.length === 0) return taken
  const { sniffFormat, isTable, tableHeads } = await loadTables()
  const withColumns = (source: Source): Source => {
    if (source.columns !== undefined || !isTable(sniffFormat(source.text))) return source
    const choice = recallColumns(memory, tableHeads(source.text) ?? [])
    return choice === null ? source : { ...source, columns: choice }
  }
  const sources: Source[] = []
  for (const source of taken.sources) {
    if (sources.length % FILES_AT_ONCE === FILES_AT_ONCE - 1) await breathe()
    sources.push(withColumns(source))
  }
  return { ...taken, sources }
}

function withChoice({ columns: _, ...source }: Source, choice: ColumnChoice | null): Source {
  return choice === null ? source : { ...source, columns: choice }
}

const sourcesByName = memoizeLast((present: readonly Source[], attempted: readonly Source[]) => {
  const named = new Map<string, Source>()
  for (const source of [...present, ...attempted]) if (!named.has(source.name)) named.set(source.name, source)
  return named
})
const NONE: readonly Source[] = []

/** The source of a name, in what is open or in what was to be opened; null where neither has it. */
export const selectSource =
  (name: string) =>
  ({ document, report }: AppState): Source | null =>
    sourcesByName(document.sources, report?.attempted?.document.sources ?? NONE).get(name) ?? null

const formatsByName = memoizeLastOf(
  ({ sources }: Corpus): ReadonlyMap<string, FormatId | null> =>
    new Map(sources.map(({ name, format }) => [name, format])),
)

/** As what a file of the map was read; null for what no file of it is called, or was not read. */
export const selectFormat =
  (name: string) =>
  ({ atlas }: AppState): FormatId | null =>
    (atlas && formatsByName(atlas.corpus).get(name)) ?? null

export const columnsSlice: StateCreator<AppState, [], [], ColumnsSlice> = (set, get) => ({
  columnsOf: null,
  openColumns: (columnsOf) => set({ columnsOf }),

  async chooseColumns(name, choice) {
    const { tableHeads } = await loadTables()
    const { document, report, settings, changeSettings, redraw } = get()
    const isOpen = document.sources.some((source) => source.name === name)
    const attempted = isOpen ? undefined : report?.attempted
    const base = attempted?.document ?? document
    const table = base.sources.find((source) => source.name === name)
    set({ columnsOf: null })
    if (table === undefined) return
    const heads = tableHeads(table.text)
    if (heads !== null) changeSettings({ tables: rememberColumns(settings.tables, heads, choice) })
    if (report !== null && attempted !== undefined) {
      const refused = report.refused.filter(({ source }) => source !== name)
      const { attempted: _, ...rest } = report
      set({ report: { ...rest, added: attempted.added, refused } })
    }
    const sources = base.sources.map((source) => (source.name === name ? withChoice(source, choice) : source))
    await redraw({ ...base, sources }, actingWords.readingTheTableAnew)
  },
})
