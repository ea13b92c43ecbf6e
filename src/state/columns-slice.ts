import type { StateCreator } from 'zustand/vanilla'
import { recallColumns, rememberColumns, type TableMemory } from '../records/column-choice'
import { sniffFormat } from '../records/formats'
import type { ColumnChoice, Source } from '../records/record'
import { isTable } from '../records/table'
import { tableHeads } from '../records/table-preview'
import type { AppState } from './store'

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

/** The tables among some sources with what a person chose for tables like them before. */
export function withRememberedColumns(sources: readonly Source[], memory: readonly TableMemory[]): readonly Source[] {
  if (memory.length === 0) return sources
  return sources.map((source) => {
    if (source.columns !== undefined || !isTable(sniffFormat(source.text))) return source
    const choice = recallColumns(memory, tableHeads(source.text) ?? [])
    return choice === null ? source : { ...source, columns: choice }
  })
}

function withChoice({ columns: _, ...source }: Source, choice: ColumnChoice | null): Source {
  return choice === null ? source : { ...source, columns: choice }
}

/** The source of a name, in what is open or in what was to be opened; null where neither has it. */
export const selectTableSource =
  (name: string) =>
  ({ document, report }: AppState): Source | null =>
    [...document.sources, ...(report?.attempted?.document.sources ?? [])].find((source) => source.name === name) ?? null

export const columnsSlice: StateCreator<AppState, [], [], ColumnsSlice> = (set, get) => ({
  columnsOf: null,
  openColumns: (columnsOf) => set({ columnsOf }),

  async chooseColumns(name, choice) {
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
    await redraw({ ...base, sources }, 'Reading the table anew')
  },
})
