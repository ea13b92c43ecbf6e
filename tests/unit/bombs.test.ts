import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode } from '../../.scripts/bundle-for-node.mjs'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { BOMBS, LOADS } from '../fixtures/bombs'
import { findCorpora } from '../fixtures/find-corpora'
import type { ChildReading } from '../fixtures/read-in-child'

/** What a file may cost before it is refused: processor time, and all memory of a program that does nothing else. */
const MOST_MS = 2000
const MOST_MEGABYTES = 300

let place = ''
let program = ''
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'coterie-bombs-'))
  program = mkdtempSync(join(PROJECT_ROOT, 'node_modules', '.bombs-'))
  await bundleForNode({ child: 'tests/fixtures/read-in-child.ts' }, program)
})
afterAll(() => {
  rmSync(place, { recursive: true })
  rmSync(program, { recursive: true })
})

/** Reads a file in a program of its own, which has no more memory than this to break. */
function readApart(path: string, name: string): ChildReading {
  const options = [`--max-old-space-size=${String(MOST_MEGABYTES)}`, join(program, 'child.mjs'), path, name]
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`It broke: ${stderr.slice(-400)}`)
  return JSON.parse(stdout) as ChildReading
}

function expectCheap({ outcome, ms, megabytes }: ChildReading): void {
  expect(outcome).toBe('read')
  expect(ms).toBeLessThan(MOST_MS)
  expect(megabytes).toBeLessThan(MOST_MEGABYTES)
}

function expectRefused(reading: ChildReading): void {
  expectCheap(reading)
  expect(reading.messages.join(' ')).not.toBe('')
  expect(reading.written).toBeLessThan(1_000_000)
}

describe('a file that is small and would be large is told of in little time and memory:', () => {
  it.each(BOMBS)('%s', (_, name, make) => {
    const path = join(place, 'bomb')
    writeFileSync(path, make())
    expectRefused(readApart(path, name))
  })
})

describe('a file of much that means nothing takes no more than other files of its size:', () => {
  it.each(LOADS)('%s', (_, name, make) => {
    const path = join(place, 'load')
    const made = make()
    writeFileSync(path, made)
    const reading = readApart(path, name)
    expectCheap(reading)
    expect(reading.written).toBeLessThan(made.length)
  })
})

const real = join(findCorpora() ?? place, 'security', 'xml-defused')
const present = findCorpora() !== null && existsSync(real) ? it : it.skip

present('so are the known attacks by XML (skipped where the corpora are not there; COTERIE_CORPORA names them)', () => {
  const names = readdirSync(real).filter((name) => /\.(?:xml|xsl|xsd)$/.test(name))
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expectRefused(readApart(join(real, name), name))
})
