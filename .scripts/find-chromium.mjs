// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

/** @type {Readonly<Record<string, readonly string[]>>} */
const USUAL_PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  linux: ['/usr/bin', '/usr/lib/chromium', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    COMMANDS.map((command) => `${folder}/${command}`),
  ),
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
}

/**
 * Where a Chromium may be, the likeliest first, without repeats.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} platform
 * @returns {string[]}
 */
export function listCandidates(environment, platform) {
  const ending = platform === 'win32' ? '.exe' : ''
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + ending)))
  return [...new Set([...onPath, ...(USUAL_PLACES[platform] ?? [])])]
}

/**
 * True where a file starts as a browser. Some systems put a script of this name where the browser is not installed.
 * @param {string} path
 * @returns {boolean}
 */
function runs(path) {
  if (!existsSync(path)) return false
  // On Windows, asking for the version opens a window instead.
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return status === 0 && /Chrom|Edge/.test(stdout)
}

/**
 * Where Playwright would put its own browser, or null before it is installed.
 * @returns {Promise<string | null>}
 */
async function findPlaywrightBrowser() {
  try {
    const { chromium } = await import('playwright')
    return chromium.executablePath()
  } catch {
    return null
  }
}

/**
 * The path of a Chromium that starts, or null. `CHROMIUM_PATH` is believed before all else, and alone where it is set.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') return runs(named) ? named : null
  const found = listCandidates(process.env, process.platform).find(runs)
  if (found !== undefined) return found
  const playwrights = await findPlaywrightBrowser()
  return playwrights !== null && runs(playwrights) ? playwrights : null
}
