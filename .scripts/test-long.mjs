// @ts-check
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { provideChromium } from './install-chromium.mjs'
import { installWhereStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

// npm run test:long: all tests of the built page, also those that npm test leaves out since they take too long for every change.
requireNode()
if (!installWhereStale(PROJECT_ROOT)) process.exit(1)
const chromium = await provideChromium(PROJECT_ROOT)
if (chromium === null) {
  console.error('There is no Chromium, so the tests could not run.')
  process.exit(1)
}
const vitest = join(PROJECT_ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project=e2e'], {
  cwd: PROJECT_ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'test', CHROMIUM_PATH: chromium, COTERIE_LONG: '1' },
})
process.exitCode = status ?? 1
