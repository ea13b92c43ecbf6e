// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { installWhereStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { PROJECT_ROOT } from './project-root.mjs'
import { stampFiles } from './stamp.mjs'

/** All that the built page is made of. */
const INPUTS = [
  'LICENSE',
  'THIRD_PARTY_NOTICES.md',
  'index.html',
  'rescue.html',
  'package-lock.json',
  'public',
  'seeds',
  'src',
  'tsconfig.json',
  'vite.config.ts',
  'vite.standalone.config.ts',
  '.scripts',
]

/** The page as one file, below dist/; the page itself fetches it under this name. */
export const ONE_FILE = 'standalone.html'

/** Kept inside dist/, so that a build by any other hand removes it; the server never gives out dot files. */
const STAMP = 'dist/.stamp'

/**
 * True where dist/ was not built from the files as they are now.
 * @param {string} root
 * @returns {boolean}
 */
export function isBuildStale(root) {
  try {
    return readFileSync(join(root, STAMP), 'utf8') !== stampFiles(root, INPUTS)
  } catch {
    return true
  }
}

/**
 * Builds the page into dist/, once as files for a server and once as one file, draws the picture on which it opens,
 * lists its files for the worker that keeps them, and stamps it. Returns false where the build failed.
 * @param {string} root
 * @param {{ isQuiet?: boolean }} [how] quiet: only errors are told
 * @returns {boolean}
 */
export function build(root, { isQuiet = false } = {}) {
  // Taken first: a file that changes while the build runs makes the build stale.
  const stamp = stampFiles(root, INPUTS)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  for (const config of ['vite.config.ts', 'vite.standalone.config.ts']) {
    // To standard error: the command line builds too, and its output is a person's.
    const { status } = spawnSync(
      process.execPath,
      [vite, 'build', '--config', config, ...(isQuiet ? ['--logLevel', 'error'] : [])],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
        env,
      },
    )
    if (status !== 0) return false
  }
  // Processes of their own, in which React is the one that the page uses. The last lists all that the others made.
  for (const script of ['first-picture.mjs', 'offline.mjs']) {
    const { status } = spawnSync(process.execPath, [join(root, '.scripts', script)], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env,
    })
    if (status !== 0) return false
  }
  writeFileSync(join(root, STAMP), stamp)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  if (!installWhereStale(PROJECT_ROOT)) process.exit(1)
  const isThere = process.argv.includes('--if-stale') && !isBuildStale(PROJECT_ROOT)
  process.exit(isThere || build(PROJECT_ROOT) ? 0 : 1)
}
