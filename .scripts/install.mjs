// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 */

/**
 * The packages of a lockfile by their folder, without the project itself; null where there is no readable lockfile.
 * @param {string} path
 * @returns {Map<string, LockedPackage> | null}
 */
function readLock(path) {
  try {
    const lock = JSON.parse(readFileSync(path, 'utf8'))
    return new Map(Object.entries(lock.packages).filter(([folder]) => folder !== ''))
  } catch {
    return null
  }
}

/**
 * Why node_modules is not what package-lock.json asks for, or null where it is.
 * npm keeps a list of what it installed in node_modules/.package-lock.json. Packages for other systems are optional
 * and may be missing. Cost: one look at the disk for each package.
 * @param {string} root
 * @returns {string | null}
 */
export function findStaleDependency(root) {
  const wanted = readLock(join(root, 'package-lock.json'))
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null) return 'package-lock.json cannot be read'
  if (installed === null) return 'nothing is installed yet'
  for (const [folder, { version, integrity, optional }] of wanted) {
    const found = installed.get(folder)
    if (found === undefined) {
      if (optional !== true) return `${folder} is missing`
    } else if (found.version !== version || found.integrity !== integrity) {
      return `${folder} is another version`
    } else if (!existsSync(join(root, folder, 'package.json'))) {
      return `${folder} was removed`
    }
  }
  for (const folder of installed.keys()) if (!wanted.has(folder)) return `${folder} is not wanted any more`
  return null
}

/**
 * Runs `npm ci` where node_modules is absent or stale. Its output goes to standard error, so that a program's own
 * output stays clean. Returns false where npm failed.
 * @param {string} root
 * @returns {boolean}
 */
export function installWhereStale(root) {
  const reason = findStaleDependency(root)
  if (reason === null) return true
  console.error(`Installing the dependencies, because ${reason}. This happens once.`)
  // The copy of npm that started this program, where there is one: `npm` itself may not be on the path.
  const npm = process.env.npm_execpath
  const [command, first] = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // Node refuses to start npm.cmd without a shell on Windows.
    shell: command === 'npm' && process.platform === 'win32',
    // Development packages build and test the page; an outer `NODE_ENV=production` would leave them out.
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (status === 0) return true
  console.error(
    'npm could not install the dependencies. Its messages above say why; a missing connection is the usual reason.',
  )
  return false
}
