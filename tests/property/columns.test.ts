import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { foldText } from '../../src/base/fold'
import { columnsOfAtlas } from '../../src/export/column-atlas'
import { printParquet } from '../../src/export/parquet'
import { openColumns } from '../../src/storage/column-reader'
import { byCodePoint, GROUPS_IN_SHARD, shapeOf, TABLE_NAMES, type ColumnTables } from '../../src/storage/column-tables'
import { readManifest } from '../../src/storage/read-manifest'
import { generateColumns } from '../bench/column-networks'
import { countingFolder } from '../fixtures/counting-folder'
import { sampleAtlas } from '../fixtures/sample-atlas'

const ABOUT = { network: 'coauthors', seed: 1, width: 100, height: 100 }

/** A table as rows. */
function rowsOf(columns: Readonly<Record<string, ArrayLike<number | string>>>): Record<string, number | string>[] {
  const entries = Object.entries(columns)
  const length = entries[0]?.[1].length ?? 0
  return Array.from({ length }, (_, at) => Object.fromEntries(entries.map(([name, values]) => [name, values[at] ?? 0])))
}

test.each(['coauthors', 'knowledge'] as const)(
  'every column of the %s network is read back as it was written',
  async (id) => {
    const tables = columnsOfAtlas(sampleAtlas(), id)
    const files = new Map(
      [...printParquet(tables, { ...ABOUT, network: id })].map(({ path, content }) => [path, content]),
    )
    const manifest = readManifest(String(files.get('manifest.json')))
    for (const name of TABLE_NAMES) {
      const read: unknown[] = []
      for (const { path } of manifest.tables[name]) {
        const content = files.get(path)
        if (!(content instanceof Uint8Array)) throw new Error(`no ${path}`)
        read.push(...(await parquetReadObjects({ file: new Uint8Array(content).buffer })))
      }
      expect(read).toEqual(rowsOf(tables[name]))
    }
  },
)

test('the sample’s columns tell of the same nodes, edges and communities as its network', () => {
  const { networks } = sampleAtlas()
  const { nodes, edges, clusters } = networks.coauthors
  const tables = columnsOfAtlas(sampleAtlas(), 'coauthors')
  const ids = tables.authors.id
  const nodeIds = Array.from(tables.positions.item, (item) => ids[item])
  expect([...nodeIds].sort()).toEqual(nodes.map(({ id }) => id).sort())
  const once = rowsOf(tables.edges).filter(({ source, target }) => Number(source) < Number(target))
  const pairs = once.map(({ source, target }) => [nodeIds[Number(source)], nodeIds[Number(target)]].sort().join('|'))
  expect(pairs.sort()).toEqual(edges.map(({ id }) => id).sort())
  expect(once.reduce((sum, { weight }) => sum + Number(weight), 0)).toBeCloseTo(
    edges.reduce((sum, { weight }) => sum + weight, 0),
    9,
  )
  clusters.forEach(({ members }, cluster) => {
    const [first, size] = [tables.clusters.first[cluster] ?? 0, tables.clusters.size[cluster] ?? 0]
    expect(nodeIds.slice(first, first + size).sort()).toEqual([...members].sort())
  })
})

test('texts ascend by code points, as their bytes do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))))
    }),
  )
})

/** Large enough for several row groups of nodes, edges and names. */
const tables: ColumnTables = generateColumns(30_000, 7)
const files = [...printParquet(tables, ABOUT)]
const edgeRows = rowsOf(tables.edges)
const nodeRows = rowsOf(tables.positions)

/** Row groups of a table between whose least and greatest value one of the values lies, by a full scan of its sorted column. */
function groupsFor(table: keyof ColumnTables, values: readonly number[]): ReadonlySet<number> {
  const { sortedBy, rowsInGroup } = shapeOf(table)
  const column = (tables[table] as Readonly<Record<string, ArrayLike<number | string>>>)[sortedBy] ?? []
  const groups = new Set<number>()
  for (let first = 0; first < column.length; first += rowsInGroup) {
    const least = Number(column[first])
    const greatest = Number(column[Math.min(column.length, first + rowsInGroup) - 1])
    if (values.some((value) => value >= least && value <= greatest)) groups.add(first / rowsInGroup)
  }
  return groups
}

/** Which row groups of a table were touched, from the byte ranges that were read. */
async function groupsRead(
  reads: readonly { path: string; start: number; end: number }[],
  table: string,
): Promise<ReadonlySet<number>> {
  const { parquetMetadataAsync } = await import('hyparquet')
  const touched = new Set<number>()
  for (const { path, content } of files) {
    if (!path.startsWith(`${table}/`) || typeof content === 'string') continue
    const shard = Number(/(\d+)\.parquet$/.exec(path)?.[1])
    const { row_groups } = await parquetMetadataAsync(new Uint8Array(content).buffer)
    row_groups.forEach(({ columns }, group) => {
      const spans = columns.map(({ meta_data: meta }) => {
        const start = Number(meta?.dictionary_page_offset ?? meta?.data_page_offset ?? 0)
        return [start, start + Number(meta?.total_compressed_size ?? 0)] as const
      })
      const [from, to] = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
      if (reads.some((read) => read.path === path && read.start < to && read.end > from))
        touched.add(shard * GROUPS_IN_SHARD + group)
    })
  }
  return touched
}

test('a neighbourhood is what a full scan finds, and no other row group is read for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(nodeRows.length - 1), async (node) => {
      const folder = countingFolder(files)
      const reader = await openColumns(folder)
      const { nodes, edges } = await reader.neighbourhood(node)
      const expected = edgeRows.filter(({ source }) => source === node)
      const around = new Set([node, ...expected.map(({ target }) => Number(target))])
      expect(rowsOf(edges)).toEqual(expected)
      expect(rowsOf(nodes)).toEqual(nodeRows.filter((row) => around.has(Number(row.node))))
      expect(await groupsRead(folder.reads, 'edges')).toEqual(groupsFor('edges', [node]))
      expect(await groupsRead(folder.reads, 'positions')).toEqual(groupsFor('positions', [...around]))
    }),
    { numRuns: 12 },
  )
})

test('a community is what a full scan finds, and no other row group is read for it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(tables.clusters.cluster.length - 1),
      fc.integer({ min: 1, max: 400 }),
      async (cluster, atMost) => {
        const folder = countingFolder(files)
        const found = await (await openColumns(folder)).community(cluster, atMost)
        const members = nodeRows.filter((row) => row.cluster === cluster).slice(0, atMost)
        const inside = new Set(members.map((row) => Number(row.node)))
        expect(rowsOf(found?.nodes ?? {})).toEqual(members)
        expect(rowsOf(found?.edges ?? {})).toEqual(
          edgeRows.filter(
            ({ source, target }) =>
              inside.has(Number(source)) && inside.has(Number(target)) && Number(source) < Number(target),
          ),
        )
        expect(await groupsRead(folder.reads, 'edges')).toEqual(groupsFor('edges', [...inside]))
        expect(await groupsRead(folder.reads, 'positions')).toEqual(groupsFor('positions', [...inside]))
        expect(await groupsRead(folder.reads, 'names')).toEqual(new Set())
      },
    ),
    { numRuns: 12 },
  )
})

test('a search by the beginning of any name finds what a full scan finds, reading only row groups that hold such names', async () => {
  const names = rowsOf(tables.names)
  await fc.assert(
    fc.asyncProperty(fc.nat(names.length - 1), fc.integer({ min: 1, max: 12 }), async (row, length) => {
      const begin = String(names[row]?.key ?? '').slice(0, length)
      const folder = countingFolder(files)
      const found = await (await openColumns(folder)).search(begin.toUpperCase(), 10)
      const holds = (key: number | string) => String(key).startsWith(foldText(begin))
      const expected = new Map(
        names
          .filter(({ key }) => holds(key ?? ''))
          .slice(0, 40)
          .map(({ node, label }) => [node, label]),
      )
      expect(found).toEqual([...expected].slice(0, 10).map(([node, label]) => ({ node, label })))
      const rows = names.flatMap(({ key }, at) =>
        holds(key ?? '') ? [Math.floor(at / shapeOf('names').rowsInGroup)] : [],
      )
      for (const group of await groupsRead(folder.reads, 'names')) expect(rows).toContain(group)
    }),
    { numRuns: 12 },
  )
})

test('the overview holds the largest communities with the ties among them, and reads no node', async () => {
  const folder = countingFolder(files)
  const { clusters, bundles, of } = await (await openColumns(folder)).overview(20)
  expect(rowsOf(clusters)).toEqual(rowsOf(tables.clusters).slice(0, 20))
  expect(rowsOf(bundles)).toEqual(rowsOf(tables.bundles).filter(({ target }) => Number(target) < 20))
  expect(of).toMatchObject({ papers: 30_000, nodes: nodeRows.length })
  expect([...new Set(folder.reads.map(({ path }) => path.split('/')[0]))].sort()).toEqual(['bundles', 'clusters'])
})

test('the papers of an author are those of the list of authorships', async () => {
  const reader = await openColumns(countingFolder(files))
  for (const author of [0, 17, 12_345]) {
    const { title } = await reader.papersOf(author)
    const numbers = rowsOf(tables.authorships)
      .filter((row) => row.author === author)
      .map(({ paper }) => Number(paper))
    expect(title).toEqual(numbers.map((number) => tables.papers.title[number]))
  }
})
