import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'
import { printColumns } from '../../src/cli/print-columns'
import { parseCommand } from '../../src/cli/arguments'
import { findTarget } from '../../src/cli/targets'
import { writeOut } from '../../src/cli/write-out'
import { openColumns } from '../../src/storage/column-reader'
import { folderAtAddress, folderOfFiles, UnreadableFolder } from '../../src/storage/range-file'
import { readManifest } from '../../src/storage/read-manifest'
import { sampleAtlas } from '../fixtures/sample-atlas'

const place = mkdtempSync(join(tmpdir(), 'coterie-columns-'))
const out = 'atlas.parquet/'
const said: string[] = []
const surroundings = { folder: place, say: (line: string) => said.push(line) }
const server = createStaticServer(place, '/here/')
let page = ''

/** What the command line does for `--out atlas.parquet/`. */
async function write(): Promise<boolean> {
  const files = await printColumns({ out }, { atlas: sampleAtlas(), network: 'coauthors' }, surroundings)
  return files !== null && (await writeOut({ inputs: [], out }, files, surroundings))
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(UnreadableFolder)
  return error instanceof Error ? error.message : ''
}

beforeAll(async () => {
  expect(await write(), said.join(' ')).toBe(true)
  page = `http://127.0.0.1:${String(await listenFrom(server, 0))}/here/`
  // The sample is read and placed first.
}, 120_000)
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(place, { recursive: true })
})

test.each(['a.parquet', 'a.parquet/', 'folder/A.PARQUET//'])('%s is a folder of columns', (path) => {
  expect(findTarget(path)).toMatchObject({ kind: 'columns' })
})

test('columns go to no standard output, and convert does not make them', () => {
  expect(parseCommand(['build', 'a.ris', '--out', '-', '--format', 'parquet'])).toMatchObject({ kind: 'misuse' })
  expect(parseCommand(['convert', 'a.ris', '--out', 'a.parquet/'])).toMatchObject({ kind: 'misuse' })
})

test('an atlas is read from its folder on the page’s own server', async () => {
  const reader = await openColumns(folderAtAddress('atlas.parquet', page, fetch))
  const { clusters, of } = await reader.overview()
  const { nodes, clusters: all } = sampleAtlas().networks.coauthors
  expect(of.nodes).toBe(nodes.length)
  expect(clusters.name).toEqual(all.map(({ name }) => name))
  const [person] = await reader.search('Chen Mengzhao')
  if (person === undefined) throw new Error('nobody found')
  const around = await reader.neighbourhood(person.node)
  expect(around.nodes.label.length).toBe(around.edges.target.length + 1)
})

test('an atlas is read from a folder that a person dropped', async () => {
  const root = join(place, 'atlas.parquet')
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path))
  const files = new Map(paths.map((path) => [path.replaceAll('\\', '/'), new Blob([readFileSync(join(root, path))])]))
  const reader = await openColumns(folderOfFiles(files))
  expect((await reader.community(0))?.nodes.node.length).toBe(sampleAtlas().networks.coauthors.clusters[0]?.size)
  expect(await reader.community(9999)).toBeNull()
  expect(await reader.search('  ')).toEqual([])
})

test('sizes that a manifest leaves out are asked of the server', async () => {
  const manifest = readManifest(readFileSync(join(place, 'atlas.parquet/manifest.json'), 'utf8'))
  const bare = Object.fromEntries(
    Object.entries(manifest.tables).map(([name, shards]) => [
      name,
      shards.map(({ bytes: _bytes, footer: _footer, ...shard }) => shard),
    ]),
  )
  const folder = folderAtAddress('atlas.parquet', page, fetch)
  const text = JSON.stringify({ ...manifest, tables: bare })
  const reader = await openColumns({ ...folder, readText: () => Promise.resolve(text) })
  expect((await reader.overview()).clusters.cluster.length).toBeGreaterThan(5)
})

test.each([
  ['https://elsewhere.example/atlas.parquet', /not a folder of the site/],
  ['//elsewhere.example/', /not a folder of the site/],
  ['data:text/plain,x', /not a folder of the site/],
  ['missing.parquet', /no manifest\.json there \(status 404\)/],
])('the address %s is refused with a sentence', async (address, sentence) => {
  const opening = (async () => openColumns(folderAtAddress(address, page, fetch)))()
  expect(await refusal(opening)).toMatch(sentence)
})

test('a server that sends only whole files is told of', async () => {
  const whole: typeof fetch = (input) => fetch(input)
  const reader = await openColumns(folderAtAddress('atlas.parquet', page, whole))
  expect(await refusal(reader.overview())).toMatch(/must answer requests for ranges/)
})

test.each([
  ['no JSON', /is not JSON/],
  ['{}', /is not that of an atlas/],
  ['[]', /is not that of an atlas/],
  ['{"version":2}', /newer Coterie/],
])('the manifest %s is refused with a sentence', (text, sentence) => {
  expect(() => readManifest(text)).toThrow(sentence)
})

test('a manifest whose files lie elsewhere is refused', () => {
  const text = readFileSync(join(place, 'atlas.parquet/manifest.json'), 'utf8')
  for (const path of [
    '../../secret.parquet',
    '/etc/x.parquet',
    'https://elsewhere.example/x.parquet',
    'a/../../x.parquet',
  ])
    expect(() => readManifest(text.replace('edges/part-00000.parquet', path))).toThrow(/table edges/)
})

test('a file that is cut or is none of Parquet is named', async () => {
  const folder = folderAtAddress('atlas.parquet', page, fetch)
  const spoilt = { byteLength: 40, slice: (start: number, end = 40) => new ArrayBuffer(end - start) }
  const reader = await openColumns({ ...folder, open: () => Promise.resolve(spoilt) })
  expect(await refusal(reader.overview())).toMatch(/^(clusters|bundles)\/part-00000\.parquet cannot be read: /)
})

test('a second writing takes away what the first left, and a folder with other things is left as it is', async () => {
  const manifest = join(place, 'atlas.parquet/manifest.json')
  const text = readFileSync(manifest, 'utf8')
  const stale = 'edges/part-00001.parquet'
  writeFileSync(join(place, out, stale), 'old')
  writeFileSync(
    manifest,
    text.replace(/("edges": \[\s*)/, `$1{ "path": "${stale}", "rows": 1, "first": 0, "last": 0 },`),
  )
  expect(await write()).toBe(true)
  expect(readdirSync(join(place, out, 'edges'))).toEqual(['part-00000.parquet'])
  expect(readFileSync(manifest, 'utf8')).toBe(text)
  writeFileSync(manifest, '{"mine":1}')
  expect(await write()).toBe(false)
  expect(said.at(-1)).toMatch(/holds other things/)
  expect(readFileSync(manifest, 'utf8')).toBe('{"mine":1}')
  mkdirSync(dirname(manifest), { recursive: true })
  writeFileSync(manifest, text)
})
