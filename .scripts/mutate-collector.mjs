// @ts-check

// Stryker tells its reporters of each mutant as soon as it was tried. This one keeps it, so that it is there where a run is broken
// off.

/** @typedef {import('./mutate-table.mjs').Outcome} Outcome */

/** @type {Outcome[]} */
let collected = []

/** What came of the mutants since this was last called. */
export function takeCollected() {
  const taken = collected
  collected = []
  return taken
}

const makeCollector = () => ({
  /** @param {Outcome} outcome */
  onMutantTested(outcome) {
    collected.push(outcome)
  },
})

export const strykerPlugins = [{ kind: 'Reporter', name: 'collector', factory: makeCollector }]
