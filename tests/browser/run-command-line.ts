import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { BrowserCommand } from 'vitest/node'

declare module 'vitest/browser' {
  export interface BrowserCommands {
    runCommandLine(args: readonly string[], ending: string): Promise<readonly string[]>
  }
}

/**
 * Runs `coterie build … --out atlas<ending>` in Node for a test that runs in the browser, and returns the texts of the
 * files that it wrote, unpacked, by name.
 */
export const runCommandLine: BrowserCommand<[args: readonly string[], ending: string]> = (
  { project },
  args,
  ending,
) => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bytes-'))
  try {
    const script = join(project.config.root, '.scripts', 'coterie.mjs')
    const out = join(folder, `atlas${ending}`)
    const { status, stderr } = spawnSync(process.execPath, [script, 'build', ...args, '--out', out], {
      cwd: project.config.root,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    return readdirSync(folder)
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(folder, name))
        return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
      })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
