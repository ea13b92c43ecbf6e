// @ts-check
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { placeTable } from './bench-docs.mjs'
import { readFuzzArguments } from './fuzz-arguments.mjs'
import { installWhereStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

// npm run fuzz -- [--inputs N] [--seed S] [--minutes M] [--write] FILES or FOLDERS: damages files in many ways and reads them.
// What is not read as promised is made small and written to .cache/fuzz, with what each seed counted; --write puts the sum of all
// seeds into docs/fuzzing.md, which says what is promised.
const FINDINGS = join(PROJECT_ROOT, '.cache', 'fuzz')
const DOCS = join(PROJECT_ROOT, 'docs', 'fuzzing.md')
/** s in which one input must be read before the reading counts as one that never ends. */
const PATIENCE = 60

requireNode()
if (!installWhereStale(PROJECT_ROOT)) process.exit(1)
const typed = readFuzzArguments(process.argv.slice(2))
if (typed.kind === 'misuse') {
  for (const problem of typed.problems) console.error(problem)
  console.error('npm run fuzz -- [--inputs N] [--seed S] [--minutes M] [--write] [FILES or FOLDERS]')
  process.exit(2)
}
const { bundleForNode } = await import('./bundle-for-node.mjs')
const outDir = join(PROJECT_ROOT, 'node_modules', '.cache', 'coterie-fuzz', String(process.pid))
mkdirSync(outDir, { recursive: true })
try {
  await bundleForNode({ fuzz: join(PROJECT_ROOT, 'tests', 'fuzz', 'fuzz.ts') }, outDir, { minify: false })
  process.exitCode = await fuzz(pathToFileURL(join(outDir, 'fuzz.mjs')).href, typed)
} finally {
  rmSync(outDir, { recursive: true, force: true })
}

/**
 * The files below a path, or the path itself.
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap(({ name }) => listFiles(join(path, name)))
    .sort()
}

/**
 * Tries all inputs and prints what came of them. Returns the exit code.
 * @param {string} program
 * @param {Extract<import('./fuzz-arguments.mjs').Typed, { kind: 'run' }>} options
 * @returns {Promise<number>}
 */
async function fuzz(program, { inputs, seed, minutes, write, paths }) {
  const { LONGEST, MUTATORS, printSamples, emptyTally, addTally, printTally } = await import(program)
  const own = [join(PROJECT_ROOT, 'seeds'), join(PROJECT_ROOT, 'tests', 'fixtures')]
  const files = (paths.length === 0 ? own : paths.map((path) => resolve(path)))
    .flatMap(listFiles)
    .filter((path) => !path.endsWith('.ts'))
  const kept = files.filter((path) => statSync(path).size <= LONGEST && statSync(path).size > 0)
  const samples = [
    ...kept.map((path) => ({ name: relative(process.cwd(), path), bytes: new Uint8Array(readFileSync(path)) })),
    ...(paths.length === 0 ? printSamples() : []),
  ]
  if (samples.length === 0) {
    console.error('There is no file to damage.')
    return 2
  }
  const tally = emptyTally()
  /** @type {Map<string, number>} */
  const told = new Map()
  const current = new SharedArrayBuffer(4)
  const end = minutes === null ? Infinity : performance.now() + minutes * 60_000
  console.log(
    `${samples.length} files${files.length > kept.length ? ` (${files.length - kept.length} are empty or too long)` : ''}, ${inputs} inputs, seed ${seed}`,
  )

  /** @param {{ index: number, kind: string, mutator: string, file: string, details: string[], before: Uint8Array, after: Uint8Array }} finding */
  const keep = ({ index, kind, mutator, file, details, before, after }) => {
    told.set(kind, (told.get(kind) ?? 0) + 1)
    mkdirSync(FINDINGS, { recursive: true })
    const name = join(FINDINGS, `${seed}-${index}-${/** @type {number} */ (told.get(kind))}`)
    const about = [kind, `${mutator}, ${file}, seed ${seed}, input ${index}`, ...details].join('\n')
    writeFileSync(`${name}.before`, before)
    writeFileSync(`${name}.after`, after)
    writeFileSync(`${name}.txt`, `${about}\n`)
    console.log(`\n${about.slice(0, 1500)}\n  ${relative(process.cwd(), name)}.after`)
  }

  let from = 0
  while (from < inputs) {
    const stopped = await runThread(
      { program, samples, seed, from, to: inputs, current, told: [...told] },
      { keep, add: (counted) => addTally(tally, counted), end },
    )
    if (stopped === null) break
    const kind = 'hangs'
    tally.inputs++
    tally.faulty++
    tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1
    const { bytesOf, prepareBases } = await import(program)
    const { bases } = await prepareBases(samples)
    const input = bytesOf(bases, seed, stopped)
    const details = [`not read within ${PATIENCE} s`]
    keep({
      index: stopped,
      kind,
      mutator: input.mutator,
      file: input.base.name,
      details,
      before: input.base.bytes,
      after: input.bytes,
    })
    from = stopped + 1
  }
  console.log(`\n${printTally(tally, MUTATORS)}`)
  mkdirSync(FINDINGS, { recursive: true })
  writeFileSync(join(FINDINGS, `${seed}.tally.json`), JSON.stringify(tally))
  if (write) {
    const all = emptyTally()
    const seeds = readdirSync(FINDINGS).filter((name) => name.endsWith('.tally.json'))
    for (const name of seeds) addTally(all, JSON.parse(readFileSync(join(FINDINGS, name), 'utf8')))
    await writeDocs(`What was tried\n\n${printTally(all, MUTATORS)}`, seeds.length)
  }
  return tally.faulty > 0 || told.size > 0 ? 1 : 0
}

/**
 * Puts a table into its place in the docs.
 * @param {string} table
 * @param {number} seeds
 */
async function writeDocs(table, seeds) {
  const { format, resolveConfig } = await import('prettier')
  const about = `${seeds === 1 ? 'One seed' : `${seeds} seeds`}, Node ${process.version}.`
  const text = placeTable(readFileSync(DOCS, 'utf8'), 'fuzz', table, about)
  writeFileSync(DOCS, await format(text, { ...(await resolveConfig(DOCS)), filepath: DOCS }))
}

/**
 * Runs one thread until it is done, or the time is over (null), or an input is never read (its number).
 * @param {{ current: SharedArrayBuffer } & Record<string, unknown>} workerData
 * @param {{ keep: (finding: any) => void, add: (tally: unknown) => void, end: number }} take
 * @returns {Promise<number | null>}
 */
function runThread(workerData, { keep, add, end }) {
  const number = new Int32Array(workerData.current)
  Atomics.store(number, 0, -1)
  return new Promise((done, fail) => {
    const thread = new Worker(new URL('./fuzz-thread.mjs', import.meta.url), { workerData })
    let [last, since] = [-1, performance.now()]
    const watch = setInterval(() => {
      const at = Atomics.load(number, 0)
      const now = performance.now()
      if (at !== last) [last, since] = [at, now]
      // Before the first input all files are read undamaged.
      const isStuck = at >= 0 && now - since > PATIENCE * 1000
      if (isStuck || now > end) finish(isStuck ? at : null)
    }, 200)
    /** @param {number | null} stopped */
    const finish = (stopped) => {
      clearInterval(watch)
      void thread.terminate().then(() => done(stopped))
    }
    thread.on('message', (message) => {
      if (message.finding !== undefined) keep(message.finding)
      else if (message.tally !== undefined) add(message.tally)
      else finish(null)
    })
    thread.on('error', (error) => {
      clearInterval(watch)
      fail(error)
    })
  })
}
