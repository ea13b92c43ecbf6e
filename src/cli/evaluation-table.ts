/** Figures as one command prints them: a row of texts under each heading. */
export type EvaluationTable = {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the figures mean and what they were set on, one sentence each. */
  readonly notes: readonly string[]
}

/** How many decisions of each sort were right. */
export type Tally = { readonly hits: number; readonly falseJoins: number; readonly missed: number }

/** Precision, recall and their harmonic mean F1 of a tally, each 0 to 1; 1 where there was nothing to get wrong. */
export function measureTally({ hits, falseJoins, missed }: Tally): { precision: number; recall: number; f1: number } {
  const part = (whole: number): number => (whole === 0 ? 1 : hits / whole)
  const all = 2 * hits + falseJoins + missed
  return { precision: part(hits + falseJoins), recall: part(hits + missed), f1: all === 0 ? 1 : (2 * hits) / all }
}

/** A figure between 0 and 1 with four digits. */
export const showShare = (share: number): string => share.toFixed(4)

/** The table as lines of text, numbers to the right. */
export function printTable({ title, headings, rows, notes }: EvaluationTable): string {
  const widths = headings.map((heading, at) => Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [title, '', line(headings), ...rows.map(line), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')
}
