// @ts-check
import process from 'node:process'
import { build, isBuildStale } from './build.mjs'
import { installWhereStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { openBrowser } from './open-browser.mjs'
import { PROJECT_ROOT } from './project-root.mjs'
import { serveBuild } from './serve.mjs'

// npm start: from a fresh clone to the page in a browser.
requireNode()
if (!installWhereStale(PROJECT_ROOT)) process.exit(1)
if (isBuildStale(PROJECT_ROOT) && !build(PROJECT_ROOT)) {
  console.error('The page could not be built; the messages above say why.')
  process.exit(1)
}
try {
  const address = await serveBuild(PROJECT_ROOT)
  console.log(`\n  Coterie is at ${address}  (Ctrl-C stops it)\n`)
  if (!process.argv.includes('--no-open')) openBrowser(address, process.platform, process.env)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
