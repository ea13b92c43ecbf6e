import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../src/cli/coterie'
import { RESOLVE_STEPS } from '../../src/resolve/resolve'
import type { Progress } from '../../src/worker/pipeline'
import { generatePapers, printRisOf } from './papers'
import type { Bench, Table } from './table'

/** Papers, 5 % of them near-duplicates; SIZES=1000,10000 measures fewer. */
const SIZES = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number)
const SEED = 7
/** What the command line itself is started with. */
const NODE_OPTIONS = ['--heap-growing-percent=50', '--max-semi-space-size=64']

const STAGES = ['start', 'read', ...RESOLVE_STEPS, 'networks', 'communities', 'layout', 'write'] as const
type Stage = (typeof STAGES)[number]
/** Stages of the resolver, which the goal is about. */
const RESOLVING: readonly Stage[] = RESOLVE_STEPS

/** What a stage took: ms by the clock, ms of processor of all threads, and the most bytes that were resident until its end. */
type Cost = { readonly stage: Stage; readonly clock: number; readonly processor: number; readonly peak: number }

/** The most bytes that were resident so far. What Node tells of it begins with the memory of whoever started the process. */
function readPeak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1]
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) * 1024
}

function stageOf({ stage, done }: Progress): Stage {
  switch (stage) {
    case 'read':
      return 'read'
    case 'resolve':
      return RESOLVE_STEPS[done] ?? 'networks'
    case 'project':
      return 'networks'
    case 'cluster':
      return 'communities'
    case 'place':
      return 'layout'
  }
}

/**
 * Runs `build` on a file in this process, as the command line does, and tells what each stage took. Called in a process of
 * its own, so that its memory is that of one size alone.
 */
export async function buildAndMeasure(folder: string, file: string, out: string): Promise<void> {
  const costs: Cost[] = []
  let [stage, clock, before]: [Stage, number, NodeJS.CpuUsage] = ['start', 0, { user: 0, system: 0 }]
  const enter = (next: Stage): void => {
    if (next === stage) return
    const [now, used] = [performance.now(), process.cpuUsage()]
    const processor = (used.user + used.system - before.user - before.system) / 1000
    costs.push({ stage, clock: now - clock, processor, peak: readPeak() })
    ;[stage, clock, before] = [next, now, used]
  }
  const said: string[] = []
  const code = await runCommand(['build', file, '--out', out], {
    folder,
    say: (line) => said.push(line),
    watch: (progress) => {
      const { done, total, stage: from } = progress
      // The end of a stage begins the next one; after the last one the result is written.
      enter(
        from === 'place' && done === total
          ? 'write'
          : from === 'cluster' && done === total
            ? 'layout'
            : stageOf(progress),
      )
    },
  })
  if (code !== 0) throw new Error(said.join('\n'))
  enter('start')
  writeFileSync(join(folder, 'costs.json'), JSON.stringify({ costs, said: said.at(-1) ?? '' }))
}

type Measured = { readonly costs: readonly Cost[]; readonly said: string }

/** Builds so many papers in a process of its own. */
function measure(papers: number): Measured & { readonly megabytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-pipeline-'))
  try {
    const file = join(folder, 'export.ris')
    writeFileSync(file, printRisOf(generatePapers(papers, SEED)))
    const call = `import(${JSON.stringify(import.meta.url)}).then((it) => it.buildAndMeasure(${JSON.stringify(folder)}, 'export.ris', 'atlas.json'))`
    execFileSync(process.execPath, [...NODE_OPTIONS, '-e', call], { stdio: ['ignore', 'inherit', 'inherit'] })
    // Written above, in this shape.
    const measured = JSON.parse(readFileSync(join(folder, 'costs.json'), 'utf8')) as Measured
    return { ...measured, megabytes: statSync(file).size / 1e6 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const sum = (costs: readonly Cost[], stages: readonly Stage[], of: 'clock' | 'processor'): number =>
  costs.filter(({ stage }) => stages.includes(stage)).reduce((total, cost) => total + cost[of], 0)

const peakOf = (costs: readonly Cost[], stages: readonly Stage[]): number =>
  Math.max(...costs.filter(({ stage }) => stages.includes(stage)).map(({ peak }) => peak))

const seconds = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 2 : 1)

/** The exponent by which processor time grows: 1 is linear, 2 quadratic; nothing where a stage is too short to tell. */
function growth(small: number, large: number, factor: number): string {
  return small < 20 || large < 20 ? '' : (Math.log(large / small) / Math.log(factor)).toFixed(2)
}

export const bench: Bench = {
  name: 'pipeline',
  run(): Promise<Table> {
    const measured = SIZES.map((papers) => ({ papers, ...measure(papers) }))
    const row = (name: string, stages: readonly Stage[]): string[] => [
      name,
      ...measured.flatMap(({ costs, papers }, at) => {
        const processor = sum(costs, stages, 'processor')
        const before = measured[at - 1]
        const cells = [
          seconds(sum(costs, stages, 'clock')),
          seconds(processor),
          Math.round(peakOf(costs, stages) / 1e6).toLocaleString('en'),
        ]
        if (before === undefined) return cells
        return [...cells, growth(sum(before.costs, stages, 'processor'), processor, papers / before.papers)]
      }),
    ]
    return Promise.resolve({
      title: 'From a RIS export to an atlas by the command line',
      columns: [
        'stage',
        ...measured.flatMap(({ papers }, at) => [
          `${papers.toLocaleString('en')}: s`,
          'processor s',
          'peak MB',
          ...(at === 0 ? [] : ['growth']),
        ]),
      ],
      rows: [
        ...STAGES.map((stage) => row(stage, [stage])),
        row('same paper to lists', RESOLVING),
        row('in all', STAGES),
      ],
      notes: [
        'One run of each size in a process of its own; 5 % of the papers are near-duplicates. Seconds by the clock and of the processor, of all threads; the most memory that was resident until the stage’s end; the exponent by which processor time grows from the size before.',
        ...measured.map(
          ({ papers, megabytes, said }) =>
            `${papers.toLocaleString('en')}: ${megabytes.toFixed(1)} MB of text. ${said}`,
        ),
      ],
    })
  },
}
