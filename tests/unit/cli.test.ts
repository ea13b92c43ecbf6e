import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { MultiUndirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, test } from 'vitest'

const SEEDS = resolve('seeds')
const SCRIPT = resolve('.scripts/coterie.mjs')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the program as a person would, standing in an empty folder. */
function coterie(...args: readonly string[]) {
  const { npm_lifecycle_event: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const seedFiles = readdirSync(SEEDS)
  .sort()
  .map((name) => join(SEEDS, name))

test('the seeds give a project of 46 papers, one line of summary, and nothing on standard output', () => {
  const { status, stdout, stderr } = coterie('build', ...seedFiles, '--out', 'atlas.json')
  expect(status).toBe(0)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^5 sources: 61 records, 46 papers, \d+ authors, \d+ topics, 0 skipped → atlas\.json$/m)
  const project: unknown = JSON.parse(read('atlas.json'))
  expect(project).toMatchObject({ format: 'coterie', version: 1, seed: 1 })
  expect(project).toHaveProperty('papers.length', 46)
  expect(project).toHaveProperty('sources.length', 5)
})

/** The smallest page and list, for what does not depend on how much is read. */
const FEW = seedFiles.slice(1, 3)

test('a folder stands for the files below it, and the order of files does not matter', () => {
  mkdirSync(join(folder, 'in', 'below'), { recursive: true })
  for (const [index, file] of FEW.entries())
    copyFileSync(file, join(folder, 'in', index === 0 ? '' : 'below', basename(file)))
  coterie('build', ...FEW, '--out', 'a.json')
  coterie('build', ...[...FEW].reverse(), '--out', 'b.json')
  coterie('build', 'in', '--out', 'deep/down/c.json')
  expect(read('b.json')).toBe(read('a.json'))
  expect(read('deep/down/c.json')).toBe(read('a.json'))
})

test('a project opens again exactly as it was saved, with its seed and year', () => {
  coterie('build', ...FEW, '--seed', '9', '--saved-year', '2030', '--out', 'a.json')
  coterie('build', 'a.json', '--out', 'b.json')
  expect(read('a.json')).toContain('"seed": 9')
  expect(read('b.json')).toBe(read('a.json'))
})

test('another seed draws another map of the same facts', () => {
  coterie('build', ...FEW, '--out', 'a.json')
  coterie('build', ...FEW, '--seed', '2', '--out', 'b.json')
  const [a, b] = ['a.json', 'b.json'].map((name) => JSON.parse(read(name)) as { papers: unknown; networks: unknown })
  expect(b?.papers).toEqual(a?.papers)
  expect(b?.networks).not.toEqual(a?.networks)
})

test('graph files hold the network that was asked for', () => {
  coterie('build', ...FEW, '--out', 'people.gexf')
  coterie('build', ...FEW, '--network', 'papers', '--out', 'papers.graphml')
  coterie('build', ...FEW, '--network', 'topics', '--out', 'topics.csv')
  const people = parse(MultiUndirectedGraph, read('people.gexf'))
  expect(people.nodes().every((node) => node.startsWith('author:'))).toBe(true)
  expect(people.order).toBeGreaterThan(5)
  expect(read('papers.graphml').match(/<node id="paper:/g)).toHaveLength(17)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['topics.edges.csv', 'topics.nodes.csv']))
  const rows = Papa.parse<Record<string, string>>(read('topics.nodes.csv'), { header: true, skipEmptyLines: true }).data
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.every(({ Id }) => Id?.startsWith('topic:'))).toBe(true)
})

test('what cannot be read is told on standard error, and the rest is read', () => {
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in', 'page.txt'), 'Abstract: We read pages with PageNet.')
  writeFileSync(join(folder, 'in', 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))
  writeFileSync(join(folder, 'in', '.hidden'), 'x')
  symlinkSync(join(folder, 'in'), join(folder, 'in', 'circle'))
  const { status, stderr } = coterie('build', 'in', 'absent.txt', '--out', 'a.json')
  expect(status).toBe(0)
  expect(stderr).toMatch(/^picture\.png: skipped: .*a picture \(PNG\)/m)
  expect(stderr).toMatch(/^absent\.txt: skipped: .*no such file/m)
  expect(stderr).not.toContain('hidden')
  expect(stderr).toMatch(/1 record, 1 paper/)
})

test('the exit code is 1 and nothing is written when no record was read', () => {
  writeFileSync(join(folder, 'notes.txt'), 'Dear diary.')
  expect(coterie('build', 'notes.txt', '--out', 'a.json')).toMatchObject({ status: 1, stdout: '' })
  expect(readdirSync(folder)).toEqual(['notes.txt'])
})

test('the exit code is 2 for wrong usage, with the usage on standard error', () => {
  const { status, stdout, stderr } = coterie('build', SEEDS, '--out', 'a.docx')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/“a\.docx” is none of[^]*Usage:/)
})

test('the message about wrong usage stays in sight, and the whole help goes to standard output when it is asked for', () => {
  expect(coterie('build', SEEDS, '--out', 'a.docx').stderr.trimEnd().split('\n').length).toBeLessThan(6)
  const { status, stdout, stderr } = coterie('--help')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Usage:[^]*Examples:/)
})

test('a program that reads only the beginning of the output ends nothing with a fault', () => {
  const { npm_lifecycle_event: _, ...env } = process.env
  const line = `"${process.execPath}" "${SCRIPT}" build "${SEEDS}" --out - --format coterie.json | head -c 20`
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env })
  expect(stdout).toBe('{\n  "format": "coter')
  expect(stderr).toMatch(/^5 sources: [^\n]* → standard output\n$/)
})

test('a result that cannot be written is told with the exit code 1', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(coterie('build', ...FEW, '--out', 'file/a.json')).toMatchObject({ status: 1 })
})

const OWNER = {
  kind: 'unnamed-owner',
  about: ['author:unnamed-owner-of-004_521fa02f794e2bb9.txt', 'author:huixia-li'],
  verdict: 'accepted',
}

test('decisions from a file are applied, saved with the project and replayed when it is opened', () => {
  const typed = { format: 'coterie-decisions', version: 1, decisions: [OWNER] }
  writeFileSync(join(folder, 'd.json'), JSON.stringify(typed))
  const page = seedFiles[4] ?? ''
  const { status, stderr } = coterie('build', page, '--decisions', 'd.json', '--out', 'a.json')
  expect([status, stderr.split('\n').length]).toEqual([0, 2])
  const project = JSON.parse(read('a.json')) as { authors: { id: string; unnamed: boolean }[]; decisions: unknown }
  expect(project.authors.some(({ unnamed }) => unnamed)).toBe(false)
  expect(project.decisions).toEqual([{ ...OWNER, note: '' }])
  coterie('build', 'a.json', '--out', 'b.json')
  expect(read('b.json')).toBe(read('a.json'))
})

test('a decision that cannot be applied is told, and a file of decisions that is not there ends the command', () => {
  writeFileSync(join(folder, 'names.txt'), 'label\treplace by\nAnn Arm\tBo Bell\n')
  const told = coterie('build', ...FEW, '--decisions', 'names.txt', '--out', 'a.json')
  expect(told.status).toBe(0)
  expect(told.stderr).toMatch(/^Decisions: notice: .*“Bo Bell” and “Ann Arm” are not in these sources/m)
  const absent = coterie('build', ...FEW, '--decisions', 'absent.json', '--out', 'c.json')
  expect(absent).toMatchObject({ status: 1, stdout: '' })
  expect(absent.stderr).toMatch(/absent\.json could not be read, so nothing was written/)
  expect(readdirSync(folder)).not.toContain('c.json')
})

test('an evaluation prints a table to standard output, and says plainly where there are no data', () => {
  const absent = coterie('evaluate', 'same-author', 'nowhere')
  expect(absent).toMatchObject({ status: 1, stdout: '' })
  expect(absent.stderr).toMatch(/no folder nowhere/)
  const empty = coterie('evaluate', 'same-paper', '.')
  expect(empty).toMatchObject({ status: 1, stdout: '' })
  expect(empty.stderr).toMatch(/could not be evaluated/)
  const pair = 'COL title VAL Gulls COL authors VAL Ann Arm COL year VAL 2001\t'
  for (const name of ['train.txt', 'valid.txt']) writeFileSync(join(folder, name), `${pair}${pair}1\n`)
  const { status, stdout } = coterie('evaluate', 'same-paper', '.')
  expect(status).toBe(0)
  expect(stdout).toMatch(/precision\s+recall\s+F1/)
})

test('topics of one’s own are read, and a project keeps them with the way in which communities were found', () => {
  writeFileSync(join(folder, 'bits.tsv'), 'id\tlabel\tphrases\ntopic:bits\tnumbers of bits\tquantization\n')
  const chosen = ['--vocabulary', 'bits.tsv', '--clusters', 'components', '--key-phrases', 'never']
  expect(coterie('build', ...FEW, ...chosen, '--out', 'a.json').status).toBe(0)
  const project = JSON.parse(read('a.json')) as { topics: { id: string }[] }
  expect(project).toMatchObject({
    vocabularies: [{ name: 'bits.tsv' }],
    clustering: { coauthors: { method: 'components' } },
    keyPhrases: 'never',
  })
  expect(project.topics.map(({ id }) => id)).toContain('topic:bits')
  expect(coterie('build', 'a.json', '--out', 'b.json').status).toBe(0)
  expect(read('b.json')).toBe(read('a.json'))
  const { status, stderr } = coterie('build', ...FEW, '--vocabulary', 'none.tsv', '--out', 'c.json')
  expect([status, stderr]).toEqual([1, expect.stringMatching(/Not every --vocabulary could be read/)])
})

type Project = {
  readonly clustering: unknown
  readonly networks: Record<
    string,
    {
      readonly nodes: readonly { readonly id: string; readonly cluster: string }[]
      readonly edges: readonly { readonly source: string; readonly target: string }[]
      readonly clusters: readonly { readonly id: string; readonly size: number }[]
    }
  >
}
const network = (name: string, of: string) => {
  const found = (JSON.parse(read(name)) as Project).networks[of]
  if (found === undefined) throw new Error(`${name} has no network ${of}`)
  return found
}
/** The communities of fewer than `least` members that are tied to another one. */
function smallAndTied(name: string, of: string, least: number): readonly string[] {
  const { nodes, edges, clusters } = network(name, of)
  const home = new Map(nodes.map(({ id, cluster }) => [id, cluster]))
  const tied = new Set(
    edges.flatMap(({ source, target }) => {
      const ends = [home.get(source) ?? '', home.get(target) ?? '']
      return ends[0] === ends[1] ? [] : ends
    }),
  )
  return clusters.filter(({ id, size }) => size < least && tied.has(id)).map(({ id }) => id)
}

test('small communities of the network that is asked for are merged where that was typed, and a project keeps it', () => {
  coterie('build', SEEDS, '--out', 'usual.json')
  const small = ['--network', 'topics', '--min-size', '4', '--merge-small']
  expect(coterie('build', SEEDS, ...small, '--out', 'a.json').status).toBe(0)
  expect((JSON.parse(read('a.json')) as Project).clustering).toEqual({
    topics: { method: 'louvain', resolution: 0.8, minSize: 4, mergeSmall: true },
  })
  expect(smallAndTied('usual.json', 'topics', 4)).not.toEqual([])
  expect(smallAndTied('a.json', 'topics', 4)).toEqual([])
  expect(network('a.json', 'coauthors')).toEqual(network('usual.json', 'coauthors'))
  coterie('build', 'a.json', '--out', 'b.json')
  expect(read('b.json')).toBe(read('a.json'))
  const alone = coterie('build', ...FEW, '--merge-small', '--out', 'c.json')
  expect([alone.status, alone.stderr]).toEqual([0, expect.stringMatching(/changes nothing without --min-size/)])
})
