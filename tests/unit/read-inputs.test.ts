import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readInputs } from '../../src/cli/read-inputs'
import { gzipOf, lockEntry, zipOf } from '../fixtures/archives'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-inputs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const PAPER = '@article{a, title = {Lamps}}\n'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const named = ({ sources }: Awaited<ReturnType<typeof readInputs>>) => sources.map(({ name }) => name)

test('archives among the files of a folder are opened, and what is locked in one is told with its name', async () => {
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in', 'all.zip'), lockEntry(zipOf({ 'a.bib': PAPER, 'b/c.bib': PAPER }), 0))
  writeFileSync(join(folder, 'in', 'd.bib.gz'), gzipOf(PAPER))
  const inputs = await readInputs(folder, ['in'])
  expect(named(inputs)).toEqual(['all.zip/b/c.bib', 'd.bib.gz'])
  expect(inputs.issues).toEqual([
    {
      source: 'all.zip/a.bib',
      line: 0,
      severity: 'skipped',
      message: 'It is locked with a password. Unpack it first.',
    },
  ])
})

test('a dash stands for standard input, packed or not, once', async () => {
  const plain = await readInputs(folder, ['-', '-'], { readStandardInput: () => Promise.resolve(bytesOf(PAPER)) })
  expect(plain).toEqual({ sources: [{ name: 'standard input', text: PAPER }], issues: [] })
  const packed = await readInputs(folder, ['-'], {
    readStandardInput: () => Promise.resolve(zipOf({ 'a.bib': PAPER })),
  })
  expect(named(packed)).toEqual(['standard input/a.bib'])
})

test('standard input that breaks off is told and the files are read', async () => {
  writeFileSync(join(folder, 'a.bib'), PAPER)
  const broken = () => Promise.reject(new Error('EPIPE'))
  const inputs = await readInputs(folder, ['-', 'a.bib'], { readStandardInput: broken })
  expect(named(inputs)).toEqual(['a.bib'])
  expect(inputs.issues).toMatchObject([{ source: 'standard input', severity: 'skipped' }])
})

test('a file in another encoding is read with a notice', async () => {
  writeFileSync(join(folder, 'a.bib'), Buffer.from('@article{a, author = {M\u00fcller, J\u00f6rg}}', 'latin1'))
  const { sources, issues } = await readInputs(folder, ['a.bib'])
  expect(sources[0]?.text).toContain('Müller, Jörg')
  expect(issues[0]).toMatchObject({
    source: 'a.bib',
    severity: 'notice',
    message: expect.stringContaining('Windows-1252') as unknown,
  })
})
