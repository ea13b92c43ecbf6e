/** One bench: `npm run bench -- NAME` runs the one that `tests/bench/NAME.bench.ts` exports as `bench`. */
export type Bench = { readonly name: string; run(): Promise<Table> }

/** What a bench found: one row for each thing measured, and below them what a reader must know. */
export type Table = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  readonly notes?: readonly string[]
}

/** What repeated runs took, ms. Medians hide freezes, so the longest is told too. */
export type Timing<Result = unknown> = {
  readonly median: number
  readonly longest: number
  /** Processor time of all threads of this program, the median: it stands a busy machine better than the clock does. */
  readonly processor: number
  /** Of the last run. */
  readonly result: Result
}

/** ms between two looks at whether other threads still work, and the share of them that counts as rest. */
const LOOK_EVERY = 10
const AT_REST = 0.1

/**
 * Collects the garbage of earlier work where Node lets us (`--expose-gc`), and waits until the threads that clear it away are done:
 * a heap of gigabytes is swept beside the next work for a tenth of a second and more, and would be counted as its own.
 */
export function collectGarbage(): void {
  if (globalThis.gc === undefined) return
  globalThis.gc()
  const sleeper = new Int32Array(new SharedArrayBuffer(4))
  for (let looks = 0; looks < 200; looks++) {
    const before = process.cpuUsage()
    Atomics.wait(sleeper, 0, 0, LOOK_EVERY)
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1000 < AT_REST * LOOK_EVERY) return
  }
}

/** Runs something several times by the clock, each time after the garbage of earlier work is gone. */
export function time<Result>(runs: number, work: () => Result): Timing<Result> {
  const timed = (): { readonly taken: number; readonly spent: number; readonly result: Result } => {
    collectGarbage()
    const [start, before] = [performance.now(), process.cpuUsage()]
    const result = work()
    const { user, system } = process.cpuUsage(before)
    return { taken: performance.now() - start, spent: (user + system) / 1000, result }
  }
  let last = timed()
  const [taken, spent] = [[last.taken], [last.spent]]
  for (let run = 1; run < runs; run++) {
    last = timed()
    taken.push(last.taken)
    spent.push(last.spent)
  }
  return { median: medianOf(taken), longest: Math.max(...taken), processor: medianOf(spent), result: last.result }
}

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** ms as a reader wants them: “7.4”, “310”, “12,400”. */
export const tellTime = (ms: number): string => (ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en'))

/** How many times as fast, as large or as much: “56×”, “1.3×”. */
export const tellRatio = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toString()}×`

/** The table as text, its columns in line; a Markdown table, so that it can stand in the docs as it is. */
export function printTable({ title, columns, rows, notes = [] }: Table): string {
  const cells = [columns, ...rows].map((row) => row.map(String))
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(1, width - 1))}:`)).join(' | ')} |`
  const [head = [], ...body] = cells
  return [title, '', line(head), rule, ...body.map(line), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')
}
