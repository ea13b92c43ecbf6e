// @ts-check

// Stryker tells its reporters of each mutant as soon as it was tried. This one keeps it, so that it is there where a run is broken
// off.

/** @typedef {import('./mutate-table.mjs').Outcome} Outcome */

/** @type {Outcome[]} */
let collected = []
let planned = 0

/** What came of the mutants since this was last called, and how many there are. */
export function takeCollected() {
  const taken = { outcomes: collected, planned }
  collected = []
  planned = 0
  return taken
}

const makeCollector = () => ({
  /** @param {{ readonly mutantPlans: readonly { readonly plan: string }[] }} event */
  onMutationTestingPlanReady({ mutantPlans }) {
    planned = mutantPlans.filter(({ plan }) => plan === 'Run').length
  },
  /** @param {Outcome} outcome */
  onMutantTested(outcome) {
    collected.push(outcome)
  },
})

export const strykerPlugins = [{ kind: 'Reporter', name: 'collector', factory: makeCollector }]
