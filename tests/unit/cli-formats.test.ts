import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const SCRIPT = resolve('.scripts/coterie.mjs')
const SEED = resolve('seeds/002_fdfcb25c5b5888b8.txt')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-cli-formats-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the program as a person would, with this text on standard input. */
function coterie(args: readonly string[], input = '') {
  const { npm_lifecycle_event: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    input,
  })
  return { status, stdout, stderr }
}
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

const BIBTEX = `@article{a, title = {Maps of Ties}, author = {King, Ada and van der Berg, Jan and others}, year = {2021},
  journal = {Journal of Maps}, doi = {10.1000/abc}}
@article{broken, title = {No end
@inproceedings{b, title = {Ties of Maps}, author = {{The ATLAS Collaboration}}, year = 2022}
`

test('papers are converted record by record, from standard input to standard output', () => {
  const { status, stdout, stderr } = coterie(['convert', '-', '--out', '-', '--format', 'ris'], BIBTEX)
  expect(status).toBe(0)
  expect(stdout.match(/^TY {2}- /gm)).toHaveLength(2)
  expect(stdout).toContain('AU  - van der Berg, Jan\r\n')
  expect(stdout).toContain('AU  - The ATLAS Collaboration\r\n')
  expect(stdout).toContain('DO  - 10.1000/abc\r\n')
  expect(stderr).toMatch(/:\d+: skipped: /)
  expect(stderr).toContain('2 records → standard output')
})

test('a conversion joins nothing: a record that stands twice is written twice', () => {
  writeFileSync(join(folder, 'twice.bib'), BIBTEX.slice(0, BIBTEX.indexOf('@article{broken')).repeat(2))
  expect(coterie(['convert', 'twice.bib', '--out', 'x.csl.json']).status).toBe(0)
  const items = JSON.parse(read('x.csl.json')) as { title: string; author: unknown }[]
  expect(items.map(({ title }) => title)).toEqual(['Maps of Ties', 'Maps of Ties'])
  expect(items[0]?.author).toEqual([
    { family: 'King', given: 'Ada' },
    { family: 'van der Berg', given: 'Jan' },
    { literal: 'et al.' },
  ])
})

test('a network is converted from one format to another with its nodes and weights', () => {
  writeFileSync(join(folder, 'net.net'), '*Vertices 3\n1 "Ada"\n2 "Jan"\n3 "Mei"\n*Edges\n1 2 2.5\n2 3 1\n')
  const { status, stderr } = coterie(['convert', 'net.net', '--out', 'net.graphml'])
  expect(stderr).toContain('3 nodes, 2 edges → net.graphml')
  expect(status).toBe(0)
  expect(read('net.graphml').match(/<edge /g)).toHaveLength(2)
  expect(read('net.graphml')).toContain('2.5')
})

test('a conversion of what holds no record, or no network, says so and writes nothing', () => {
  writeFileSync(join(folder, 'a.bib'), BIBTEX)
  writeFileSync(join(folder, 'bomb.gexf'), '<!DOCTYPE gexf [<!ENTITY a "a">]><gexf><graph><nodes/></graph></gexf>')
  for (const file of ['a.bib', 'bomb.gexf']) {
    const { status, stderr } = coterie(['convert', file, '--out', 'x.gexf'])
    expect(status).toBe(1)
    expect(stderr).toContain('No network was read')
    expect(existsSync(join(folder, 'x.gexf'))).toBe(false)
  }
})

test('a report is a page, or Markdown with its picture beside it, the same for the same day', () => {
  expect(coterie(['report', SEED, '--out', 'a.html', '--date', '2026-06-14']).status).toBe(0)
  expect(coterie(['report', SEED, '--out', 'b.html', '--date', '2026-06-14']).status).toBe(0)
  expect(read('a.html')).toBe(read('b.html'))
  expect(read('a.html')).toContain('on 14 June 2026')
  expect(coterie(['report', SEED, '--out', 'c.md', '--date', '2026-06-14']).status).toBe(0)
  expect(read('c.md')).toContain('](c.svg)')
  expect(read('c.svg')).toMatch(/^<\?xml|^<svg/)
})

test('pictures are painted without a browser, with the same bytes each time', () => {
  for (const name of ['a.svg', 'b.svg', 'a.pdf', 'b.pdf'])
    expect(coterie(['build', SEED, '--out', name, '--date', '2026-06-14']).status).toBe(0)
  expect(read('a.svg')).toBe(read('b.svg'))
  expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true)
  expect(read('a.pdf').startsWith('%PDF-1.')).toBe(true)
})

test('papers of the atlas are written once each, and read again', () => {
  expect(coterie(['build', SEED, '--out', 'refs.bib']).status).toBe(0)
  const { status, stderr } = coterie(['build', 'refs.bib', '--out', 'again.coterie.json'])
  expect(stderr).not.toContain('skipped: ')
  expect(status).toBe(0)
  const titles = (read('again.coterie.json').match(/"title": /g) ?? []).length
  expect(titles).toBe(read('refs.bib').match(/^@/gm)?.length)
})
