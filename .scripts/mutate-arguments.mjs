// @ts-check

/**
 * What was typed after `npm run mutate --`. `sample` null: every mutant.
 * @typedef {{ readonly kind: 'run', readonly sample: number | null, readonly seed: number, readonly write: boolean, readonly named: readonly string[] }
 *   | { readonly kind: 'misuse', readonly problems: readonly string[] }} Typed
 */

/**
 * Understands `[--sample N] [--seed S] [--write] [GROUPS or FILES]`.
 * @param {readonly string[]} typed
 * @returns {Typed}
 */
export function readMutateArguments(typed) {
  /** @type {Record<string, number>} */
  const figures = {}
  /** @type {string[]} */
  const problems = []
  /** @type {string[]} */
  const named = []
  let write = false
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? ''
    if (!word.startsWith('--')) named.push(word)
    else if (word === '--write') write = true
    else if (word === '--sample' || word === '--seed') {
      const value = typed[++at] ?? ''
      if (/^\d{1,9}$/.test(value) && (word === '--seed' || Number(value) > 0)) figures[word] = Number(value)
      else problems.push(`${word} needs a whole number${word === '--seed' ? '' : ' above 0'}.`)
    } else problems.push(`${word} is not known.`)
  }
  if (problems.length > 0) return { kind: 'misuse', problems }
  return { kind: 'run', sample: figures['--sample'] ?? null, seed: figures['--seed'] ?? 1, write, named }
}
