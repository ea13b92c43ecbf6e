// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { installWhereStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { PROJECT_ROOT } from './project-root.mjs'
import { stampFiles } from './stamp.mjs'

/** All that the command line is made of. */
const INPUTS = ['package-lock.json', 'public/vocabularies', 'src', '.scripts/coterie.mjs']

/**
 * Bundles src/cli for Node, once for each state of the sources, and returns the bundle's path. The libraries are
 * bundled too: they then behave as in the page, and start in a fraction of the time.
 * @returns {Promise<string>}
 */
async function bundleCommandLine() {
  const cache = join(PROJECT_ROOT, 'node_modules', '.cache', 'coterie-cli')
  const bundle = join(cache, stampFiles(PROJECT_ROOT, INPUTS).slice(0, 16))
  const entry = join(bundle, 'coterie.mjs')
  if (existsSync(entry)) return entry
  const { build } = await import('vite')
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache))
    if (!old.includes('.')) rmSync(join(cache, old), { recursive: true, force: true })
  // Two first runs at once each build their own, and the first one to finish wins.
  const building = `${bundle}.${process.pid}`
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/coterie.ts',
      outDir: building,
      emptyOutDir: true,
      target: 'node20',
      copyPublicDir: false,
      // Below node_modules, nothing but the ending says that these are modules.
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  try {
    renameSync(building, bundle)
  } catch {
    rmSync(building, { recursive: true, force: true })
  }
  return entry
}

requireNode()
if (!installWhereStale(PROJECT_ROOT)) process.exit(1)
const { runCommand } = await import(pathToFileURL(await bundleCommandLine()).href)
// npm runs scripts in the project's folder; the paths that a person types are meant from where they stand.
const isRunByNpm = ['coterie', 'evaluate'].includes(process.env.npm_lifecycle_event ?? '')
const typedFrom = isRunByNpm ? process.env.INIT_CWD : undefined
process.exitCode = await runCommand(process.argv.slice(2), {
  folder: typedFrom ?? process.cwd(),
  /** @param {string} line */
  say: (line) => process.stderr.write(`${line}\n`),
  /** @param {string} text */
  print: (text) => process.stdout.write(`${text}\n`),
})
