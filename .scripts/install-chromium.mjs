// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { findChromium } from './find-chromium.mjs'

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} root
 * @returns {boolean} true where the command succeeded
 */
function run(command, args, root) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, [...args], { cwd: root, stdio: 'inherit', env }).status === 0
}

/**
 * The path of a Chromium: one that is there, or one installed now, from Debian where this is its root, else from
 * Playwright. Null where neither works.
 * @param {string} root
 * @returns {Promise<string | null>}
 */
export async function provideChromium(root) {
  const there = await findChromium()
  if (there !== null) return there
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and no Chromium starts from there.`)
    return null
  }
  console.log('No Chromium was found. Installing one for the browser tests; this happens once.')
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (mayUseApt && run('apt-get', ['update'], root) && run('apt-get', ['install', '-y', 'chromium'], root)) {
    const debians = await findChromium()
    if (debians !== null) return debians
  }
  const cli = join(root, 'node_modules', 'playwright', 'cli.js')
  return run(process.execPath, [cli, 'install', 'chromium'], root) ? findChromium() : null
}
