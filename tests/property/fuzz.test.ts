import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { MUTATORS, prepareBases, runInputs, type Finding } from '../fuzz/fuzz'
import { printSamples, type Sample } from '../fuzz/samples'
import { FORMATS } from '../../src/records/formats'

/** The same inputs in every run; `npm run fuzz` tries others. */
const SEED = 20_260
const INPUTS = 5000
/** Time is measured by `npm run fuzz`: a machine may run anything beside these tests, so only what takes seconds counts here. */
const PATIENCE = 100
/** ms in which all must be read, for what never ends. */
const LONGEST_RUN = 300_000

const readFolder = (...folder: readonly string[]): Sample[] =>
  readdirSync(join(PROJECT_ROOT, ...folder))
    .filter((name) => !name.endsWith('.ts'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(PROJECT_ROOT, ...folder, name))) }))

test(
  'files of every format, damaged in many ways, are read as promised',
  async () => {
    const samples = [...readFolder('seeds'), ...readFolder('tests', 'fixtures'), ...printSamples()]
    const { bases, findings } = await prepareBases(samples)
    expect(findings).toEqual([])
    expect(new Set(bases.map(({ outcome }) => outcome.format))).toEqual(
      new Set([...FORMATS.map(({ id }) => id), 'project']),
    )
    const found: Finding[] = []
    const tally = await runInputs(bases, {
      seed: SEED,
      from: 0,
      to: INPUTS,
      find: (finding) => void found.push(finding),
      mostOfKind: 1,
      patience: PATIENCE,
    })
    expect(
      found.map(({ kind, mutator, file, index, details, after }) => ({
        kind,
        where: `${mutator}, ${file}, seed ${SEED}, input ${index}`,
        details,
        after: new TextDecoder().decode(after.subarray(0, 400)),
      })),
    ).toEqual([])
    expect(tally.inputs).toBe(INPUTS)
    expect(Object.keys(tally.cells).sort()).toEqual([...MUTATORS].sort())
  },
  LONGEST_RUN,
)
