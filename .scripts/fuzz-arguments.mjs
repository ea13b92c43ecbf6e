// @ts-check

/**
 * What was typed after `npm run fuzz --`. `minutes` null: until all inputs are tried.
 * @typedef {{ readonly kind: 'run', readonly inputs: number, readonly seed: number, readonly minutes: number | null, readonly write: boolean, readonly paths: readonly string[] }
 *   | { readonly kind: 'misuse', readonly problems: readonly string[] }} Typed
 */

/** Inputs, where nobody says how many. */
const USUAL = 20_000

/**
 * Understands `[--inputs N] [--seed S] [--minutes M] [--write] [FILES or FOLDERS]`.
 * @param {readonly string[]} typed
 * @returns {Typed}
 */
export function readFuzzArguments(typed) {
  /** @type {Record<string, number>} */
  const figures = {}
  /** @type {string[]} */
  const problems = []
  /** @type {string[]} */
  const paths = []
  let write = false
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? ''
    if (!word.startsWith('--')) paths.push(word)
    else if (word === '--write') write = true
    else if (word === '--inputs' || word === '--seed' || word === '--minutes') {
      const value = typed[++at] ?? ''
      if (/^\d{1,9}$/.test(value) && (word === '--seed' || Number(value) > 0)) figures[word] = Number(value)
      else problems.push(`${word} needs a whole number${word === '--seed' ? '' : ' above 0'}.`)
    } else problems.push(`${word} is not known.`)
  }
  if (problems.length > 0) return { kind: 'misuse', problems }
  return {
    kind: 'run',
    inputs: figures['--inputs'] ?? USUAL,
    seed: figures['--seed'] ?? 1,
    minutes: figures['--minutes'] ?? null,
    write,
    paths,
  }
}
