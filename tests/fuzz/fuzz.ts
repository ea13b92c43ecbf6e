import type { FormatId } from '../../src/records/record'
import type { Bytes } from './bytes'
import { PLACE_FAULTS } from './edits'
import { makeBase, timeAllowed, type Base, type Fault } from './judge'
import { minimise } from './minimise'
import { prepareReaders, readAll } from './reading'
import { slownessNow } from './pace'
import { REWRITES } from './rewrites'
import type { Sample } from './samples'
import { count, emptyTally, type Tally } from './tally'
import { makeInput, tryOne, type Input } from './try-one'

export { printSamples } from './samples'
export { addTally, emptyTally, printTally } from './tally'

/** Every way in which files are damaged, those in one place first. */
export const MUTATORS: readonly string[] = [...PLACE_FAULTS, ...REWRITES].map(({ name }) => name)

/** Files that are longer would take the time of many others. */
export const LONGEST = 256 * 1024

/** A faulty input, made small; `kind` is the same for faults that most likely are one. */
export type Finding = {
  readonly index: number
  readonly kind: string
  readonly mutator: string
  readonly file: string
  readonly details: readonly string[]
  readonly before: Bytes
  readonly after: Bytes
}

/** Reads every file undamaged. A file that is not read as promised even so is told as a finding of its own. */
export async function prepareBases(
  samples: readonly Sample[],
): Promise<{ readonly bases: readonly Base[]; readonly findings: readonly Finding[] }> {
  await prepareReaders()
  // What this machine can do is looked at before it gets busy.
  slownessNow()
  const bases: Base[] = []
  const findings: Finding[] = []
  for (const { name, bytes } of samples) {
    const base = makeBase(name, bytes, await readAll(name, bytes, true))
    bases.push(base)
    const details = base.outcome.breaches
    if (details.length > 0)
      findings.push({
        index: -1,
        kind: `${base.outcome.format ?? 'no format'}: account, undamaged`,
        mutator: 'none',
        file: name,
        details,
        before: bytes,
        after: bytes,
      })
  }
  return { bases, findings }
}

/** What a fault most likely is one with: its word, the format, and the sentence without its figures. */
const kindOf = (format: FormatId | 'project' | null, { what, detail }: Fault): string =>
  `${format ?? 'no format'}: ${what}${what === 'account' || what === 'throws' ? `, ${detail.split('\n').slice(0, 2).join(' ').replace(/\d+/g, 'N').slice(0, 160)}` : ''}`

export type RunOptions = {
  readonly seed: number
  readonly from: number
  readonly to: number
  /** Told before each input. */
  readonly begin?: (index: number) => void
  /** True to stop early. */
  readonly isOver?: () => boolean
  readonly find: (finding: Finding) => void
  /** So many examples of one kind are made small and told. */
  readonly mostOfKind: number
  readonly told?: Map<string, number>
  /** How often the promised time an input may take; left out: once. */
  readonly patience?: number
}

/** Tries the inputs of the numbers `from` up to `to`, which is left out. */
export async function runInputs(bases: readonly Base[], options: RunOptions): Promise<Tally> {
  const { seed, from, to, begin, isOver, find, mostOfKind, told = new Map<string, number>(), patience = 1 } = options
  const tally = emptyTally()
  for (let index = from; index < to && isOver?.() !== true; index++) {
    begin?.(index)
    const input = makeInput(bases, seed, index)
    const tried = await tryOne(input, index, patience)
    const { format } = input.base.outcome
    const kinds = tried.faults.map((fault) => kindOf(format, fault))
    count(tally, {
      mutator: input.mutator,
      format,
      bytes: input.bytes.length,
      ms: tried.ms,
      allowed: timeAllowed(input.bytes.length),
      kinds,
    })
    for (const [at, kind] of kinds.entries()) {
      const before = told.get(kind) ?? 0
      told.set(kind, before + 1)
      const fault = tried.faults[at]
      if (before < mostOfKind && fault !== undefined) find(await describe(input, fault, index, kind))
    }
  }
  return tally
}

async function describe(input: Input, fault: Fault, index: number, kind: string): Promise<Finding> {
  const small = await minimise(input, fault.what)
  const { faults } = await tryOne(small, 0)
  return {
    index,
    kind,
    mutator: input.mutator,
    file: input.base.name,
    details: [fault.detail, ...faults.map(({ what, detail }) => `made small: ${what}, ${detail}`)],
    before: small.base.bytes,
    after: small.bytes,
  }
}

/** The input of a number as it stands, for one whose reading did not end. */
export const bytesOf = (bases: readonly Base[], seed: number, index: number): Input => makeInput(bases, seed, index)
