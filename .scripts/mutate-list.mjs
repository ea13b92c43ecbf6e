// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chooseSample } from './mutate-sampler.mjs'

// A sample of a hundred among ten thousand mutants: with all of them in the program its tests take hours and ten GB, as is noted
// which test reaches which. So they are counted first, and then only those are put in of which the sample may be taken.

/** So many times the sample: some of them turn out to be reckoned while a file is loaded, and are not tried. */
const SPARE = 1.5

/** @typedef {import('./mutate-sampler.mjs').Mutant & { readonly location: { readonly end: { readonly line: number, readonly column: number } } }} Placed */

/** A logger that is asked for nothing and tells nothing. */
const SILENT = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal']
    .flatMap((level) => [level, `is${level.charAt(0).toUpperCase()}${level.slice(1)}Enabled`])
    .map((name) => [name, () => false]),
)

/**
 * Every mutant that Stryker makes of files. Lines and columns begin at 0.
 * @param {string} tool the folder in which Stryker is installed
 * @param {string} root of the project
 * @param {readonly string[]} patterns of files, from the root
 * @returns {Promise<readonly Placed[]>}
 */
export async function listMutants(tool, root, patterns) {
  /** @param {string[]} path */
  const load = (...path) => import(pathToFileURL(join(tool, 'node_modules', ...path)).href)
  const [{ minimatch }, { createInjector }, { commonTokens }, { createInstrumenter }] = await Promise.all([
    load('minimatch', 'dist', 'esm', 'index.js'),
    load('typed-inject', 'dist', 'src', 'index.js'),
    load('@stryker-mutator', 'api', 'dist', 'src', 'plugin', 'index.js'),
    load('@stryker-mutator', 'instrumenter', 'dist', 'src', 'index.js'),
  ])
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => patterns.some((pattern) => minimatch(name, pattern)))
    .sort()
  const instrumenter = createInjector().provideValue(commonTokens.logger, SILENT).injectFunction(createInstrumenter)
  const files = names.map((name) => ({
    name: join(root, name),
    mutate: true,
    content: readFileSync(join(root, name), 'utf8'),
  }))
  return (await instrumenter.instrument(files, { ignorers: [], plugins: null, excludedMutations: [] })).mutants
}

/**
 * The places of the mutants from which the sample is taken, as Stryker is told them: a sample of the whole, as those within these
 * places that do not belong to it come behind it in the order of chance.
 * @param {readonly Placed[]} mutants
 * @param {number} size of the sample
 * @param {number} seed
 * @param {(fileName: string) => string} nameOf a file as the patterns name it
 * @returns {readonly string[]}
 */
export function placesOf(mutants, size, seed, nameOf) {
  const chosen = new Set(chooseSample(mutants, Math.ceil(size * SPARE), seed))
  const places = mutants
    .filter(({ id }) => chosen.has(id))
    .map(({ fileName, location: { start, end } }) => {
      const [from, to] = [start, end].map(({ line, column }) => `${line + 1}:${column}`)
      return `${nameOf(fileName)}:${from}-${to}`
    })
  return [...new Set(places)].sort()
}
