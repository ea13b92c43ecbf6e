import { describe, expect, test } from 'vitest'
import { runFault, SCENARIOS } from '../fixtures/fault-runs'
import { FAULT_KINDS } from '../fixtures/faulty-store'

/** Writes at which something goes wrong; `npm run faults` tries every one to the sixtieth. */
const POSITIONS = [1, 2, 3, 5, 9, 17, 33, 60]

describe.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
  test.each(FAULT_KINDS)(
    'where the store is %s, nothing that was told as saved is lost, and the next good write heals',
    async (fault) => {
      for (const at of POSITIONS) {
        const { wrong } = await runFault(scenario, fault, at)
        expect([at, ...wrong]).toEqual([at])
      }
    },
  )
})
