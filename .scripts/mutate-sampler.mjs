// @ts-check
import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import process from 'node:process'

// Stryker asks its checkers which mutants are worth a run, and runs them in the order in which they were checked. This one says
// so of COTERIE_SAMPLE mutants, in an order of chance by COTERIE_SAMPLE_SEED: a run that is broken off has tried a sample, too.

/**
 * @typedef {{ readonly id: string, readonly fileName: string, readonly mutatorName: string, readonly replacement: string,
 *   readonly location: { readonly start: { readonly line: number, readonly column: number } } }} Mutant
 */

/** What is told of mutants that were not chosen. */
export const LEFT_OUT = 'not in the sample'

/**
 * The ids of the chosen mutants, which are those with the lowest hashes, in their order. Who changes one file meets the same ones
 * in all others.
 * @param {readonly Mutant[]} mutants
 * @param {number} size of the sample
 * @param {number} seed
 * @returns {readonly string[]}
 */
export function chooseSample(mutants, size, seed) {
  const hashes = mutants.map(({ id, fileName, mutatorName, replacement, location: { start } }) => {
    // In the sandbox and out of it, on every system, a file has one name.
    const file = relative(process.cwd(), fileName)
      .replaceAll('\\', '/')
      .replace(/^.*?(?=src\/)/, '')
    const text = [seed, file, start.line, start.column, mutatorName, replacement].join('\n')
    return { id, hash: createHash('sha256').update(text).digest('hex') }
  })
  hashes.sort((one, other) => (one.hash < other.hash ? -1 : 1))
  return hashes.slice(0, size).map(({ id }) => id)
}

/** Stryker makes the checker by this. */
function makeSampler() {
  /** @type {ReadonlySet<string>} */
  let chosen = new Set()
  return {
    init: async () => {},
    /** @param {readonly Mutant[]} mutants all at once: a sample is one of the whole */
    group: async (mutants) => {
      const { COTERIE_SAMPLE, COTERIE_SAMPLE_SEED } = process.env
      chosen = new Set(chooseSample(mutants, Number(COTERIE_SAMPLE ?? Infinity), Number(COTERIE_SAMPLE_SEED ?? 1)))
      const rest = mutants.map(({ id }) => id).filter((id) => !chosen.has(id))
      return [...[...chosen].map((id) => [id]), ...(rest.length > 0 ? [rest] : [])]
    },
    /** @param {readonly Mutant[]} mutants of one group */
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map(({ id }) => [
          id,
          chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: LEFT_OUT },
        ]),
      ),
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sampler', factory: makeSampler }]
