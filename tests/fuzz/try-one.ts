import { seededRandom, type Random } from '../../src/base/random'
import { applyEdit, oneOf, type Bytes, type Edit } from './bytes'
import { PLACE_FAULTS } from './edits'
import { judgeEdit, timeAllowed, type Base, type Fault } from './judge'
import { readAll, type Outcome } from './reading'
import { slownessNow, spent } from './pace'
import { REWRITES } from './rewrites'

/** An input as it was made: what was done to which file. `edit` is null where the damage is not in one place. */
export type Input = { readonly mutator: string; readonly base: Base; readonly edit: Edit | null; readonly bytes: Bytes }

export type Tried = { readonly faults: readonly Fault[]; readonly outcome: Outcome | null; readonly ms: number }

/** Of three inputs two are damaged in one place. */
const EDITED = 2 / 3
/** Times that an input is read before it counts as slow. */
const MOST_TIMES = 12
/** In one of so many inputs the reading is packed and unpacked. */
const PACKED_EVERY = 8

/** Of ten files nine are no longer than this, so that the mean stays near that of small ones. */
const SMALL = 16_384

/** A file of a format that chance gives: a corpus has many of one format and few of another. */
function pickBase(bases: readonly Base[], random: Random): Base {
  const formats = new Set(bases.map(({ outcome }) => outcome.format))
  const format = oneOf(random, [...formats])
  const ofFormat = bases.filter(({ outcome }) => outcome.format === format)
  const small = ofFormat.filter(({ bytes }) => bytes.length <= SMALL)
  return oneOf(random, small.length > 0 && random() < 0.9 ? small : ofFormat)
}

/** The input of a number: the same for a seed and the files on every machine. */
export function makeInput(bases: readonly Base[], seed: number, index: number): Input {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const base = pickBase(bases, random)
  if (random() < EDITED) {
    const fault = oneOf(random, PLACE_FAULTS)
    const edit = fault.edit(base.bytes, random)
    if (edit !== null) return { mutator: fault.name, base, edit, bytes: applyEdit(base.bytes, edit) }
  }
  const { name, rewrite } = oneOf(random, REWRITES)
  return { mutator: name, base, edit: null, bytes: rewrite(base.bytes, random, oneOf(random, bases).bytes) }
}

/**
 * Reads an input and says what of the promises was not kept. Time is that of the processor, in proportion to how slow the machine
 * is at that moment, measured up to twelve times before it counts, since what reads a format for the first time takes longer. It
 * may be `patience` times what is promised.
 */
export async function tryOne({ base, edit, bytes }: Input, index: number, patience = 1): Promise<Tried> {
  const allowed = timeAllowed(bytes.length) * patience
  let [outcome, ms] = [null as Outcome | null, 0]
  try {
    for (let times = 0; times < MOST_TIMES && (times === 0 || ms > allowed); times++) {
      const slowness = times === 0 ? 1 : slownessNow()
      const start = spent()
      outcome = await readAll(base.name, bytes, false)
      const taken = (spent() - start) / slowness
      ms = times === 0 ? taken : Math.min(ms, taken)
    }
    // Beside the clock, since comparing takes longer than reading.
    if (index % PACKED_EVERY === 0) outcome = await readAll(base.name, bytes, true)
  } catch (error) {
    return {
      faults: [{ what: 'throws', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }],
      outcome: null,
      ms,
    }
  }
  const faults: Fault[] = (outcome?.breaches ?? []).map((detail) => ({ what: 'account', detail }))
  if (ms > allowed)
    faults.push({
      what: 'slow',
      detail: `took ${Math.round(ms)} ms of ${Math.round(allowed)} for ${bytes.length} bytes`,
    })
  if (outcome !== null && edit !== null) faults.push(...judgeEdit(base, edit, outcome))
  return { faults, outcome, ms }
}
