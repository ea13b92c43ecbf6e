// @ts-check
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { PROJECT_ROOT } from './project-root.mjs'
import { tableOf, tell } from './reliability-docs.mjs'

/** Writes at which the store goes wrong, each in a run of its own. */
const POSITIONS = 60

/** Runs every fault at every write of every scenario; true where nothing was wrong. `--write` puts the table into the docs. */
async function runAll() {
  const { module } = await runnerImport(join(PROJECT_ROOT, 'tests', 'fixtures', 'fault-runs.ts'), {
    configFile: false,
    root: PROJECT_ROOT,
    logLevel: 'error',
  })
  const { runFault, SCENARIOS, FAULT_KINDS } = /** @type {typeof import('../tests/fixtures/fault-runs.ts')} */ (module)
  const rows = [['fault', ...SCENARIOS.map(({ name }) => name), 'runs', 'met', 'told', 'wrong']]
  let failures = 0
  let all = 0
  for (const fault of FAULT_KINDS) {
    const cells = []
    let [runs, met, told, wrong] = [0, 0, 0, 0]
    for (const scenario of SCENARIOS) {
      let held = 0
      for (let at = 1; at <= POSITIONS; at++) {
        const run = await runFault(scenario, fault, at)
        runs++
        if (run.isMet) met++
        if (run.isTold) told++
        if (run.wrong.length === 0) held++
        else {
          wrong++
          console.error(`${scenario.name}, ${fault} at write ${at}: ${run.wrong.join('; ')}`)
        }
      }
      cells.push(`${held} of ${POSITIONS}`)
    }
    failures += wrong
    all += runs
    rows.push([fault, ...cells, ...[runs, met, told, wrong].map(String)])
    console.error(`${fault}: ${runs} runs, ${wrong} wrong`)
  }
  const said = `${all} runs: ${FAULT_KINDS.length} faults, each at ${POSITIONS} writes of ${SCENARIOS.length} scenarios.`
  await tell('faults', `${said}\n\n${tableOf(rows)}`)
  return failures === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await runAll()) ? 0 : 1)
