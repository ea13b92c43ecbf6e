import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { byCodePoint, TABLE_NAMES, TABLES, type Manifest, type Shard } from '../../src/storage/column-tables'
import { UnreadableFolder } from '../../src/storage/range-file'
import { TableReader } from '../../src/storage/read-table'
import { countingFolder, type CountingFolder } from '../fixtures/counting-folder'

type Rows = readonly (readonly [author: number, paper: number, evidence: string])[]
type Names = readonly (readonly [key: string, node: number, label: string])[]
type Column = {
  readonly name: string
  readonly data: Int32Array | string[] | Float64Array
  readonly type: 'INT32' | 'STRING' | 'DOUBLE'
}

function print(columnData: readonly Column[], rowGroupSize: number, statistics = true): Uint8Array {
  const writer = new ByteWriter()
  void parquetWrite({
    writer,
    rowGroupSize,
    statistics,
    columnData: columnData.map((each) => ({ ...each, nullable: false })),
  })
  return writer.getBytes()
}

const ints = (name: string, values: readonly number[]): Column => ({
  name,
  data: Int32Array.from(values),
  type: 'INT32',
})
const texts = (name: string, values: readonly string[]): Column => ({ name, data: [...values], type: 'STRING' })

const authorships = (rows: Rows): readonly Column[] => [
  ints(
    'author',
    rows.map(([author]) => author),
  ),
  ints(
    'paper',
    rows.map(([, paper]) => paper),
  ),
  texts(
    'evidence',
    rows.map(([, , evidence]) => evidence),
  ),
]
const names = (rows: Names): readonly Column[] => [
  texts(
    'key',
    rows.map(([key]) => key),
  ),
  ints(
    'node',
    rows.map(([, node]) => node),
  ),
  texts(
    'label',
    rows.map(([, , label]) => label),
  ),
]

type Made = {
  readonly reader: TableReader
  readonly folder: CountingFolder
  readonly manifest: Manifest
  readonly opened: string[]
}

/** A folder with files of one table, and of the others none; each file with its first and last value. */
function lay(
  table: 'authorships' | 'names' | 'bundles',
  files: readonly { readonly content: Uint8Array; readonly shard: Omit<Shard, 'path'> }[],
): Made {
  const paths = files.map((_, at) => `${table}/part-0000${String(at)}.parquet`)
  const folder = countingFolder(files.map(({ content }, at) => ({ path: paths[at] ?? '', content })))
  const opened: string[] = []
  const shards = files.map(({ shard }, at) => ({ ...shard, path: paths[at] ?? '' }))
  const manifest = {
    tables: { ...Object.fromEntries(TABLE_NAMES.map((name) => [name, []])), [table]: shards },
  } as unknown as Manifest
  const reader = new TableReader(
    { ...folder, open: (path, bytes) => (opened.push(path), folder.open(path, bytes)) },
    manifest,
  )
  return { reader, folder, manifest, opened }
}

const layRows = (groups: number, ...files: readonly Rows[]): Made =>
  lay(
    'authorships',
    files.map((rows) => ({
      content: print(authorships(rows), groups),
      shard: { rows: rows.length, first: rows[0]?.[0] ?? '', last: rows.at(-1)?.[0] ?? '' },
    })),
  )

/** Ten authors, each of two papers; the file is cut after the fifth. */
const ROWS: Rows = Array.from({ length: 20 }, (_, at) => [at >> 1, 100 + at, at % 2 === 0 ? 'listed' : 'page-owner'])
const all = (): Made => layRows(4, ROWS.slice(0, 10), ROWS.slice(10))
const papersOf = async ({ reader }: Made, ...ranges: readonly (readonly [number, number])[]) => [
  ...(await reader.readRows('authorships', ['paper'], ranges)).paper,
]

describe('rows of a table', () => {
  test('are counted by what is said of its files', () => {
    expect([all().reader.countRows('authorships'), all().reader.countRows('edges')]).toEqual([20, 0])
  })

  test('are those within the ranges, both ends meant, over the ends of row groups and files', async () => {
    expect(await papersOf(all(), [3, 3])).toEqual([106, 107])
    expect(await papersOf(all(), [4, 5])).toEqual([108, 109, 110, 111])
    expect(await papersOf(all(), [0, 0], [9, 9])).toEqual([100, 101, 118, 119])
    expect(await papersOf(all(), [1, 2], [4, 4], [6, 8])).toEqual([
      102, 103, 104, 105, 108, 109, 112, 113, 114, 115, 116, 117,
    ])
    expect(await papersOf(all(), [-5, 50])).toEqual(ROWS.map(([, paper]) => paper))
    expect(await papersOf(all(), [-5, -1], [10, 12])).toEqual([])
    expect(await papersOf(all())).toEqual([])
  })

  test('have a value of its own kind in each column that was asked for, and no other column', async () => {
    const rows = await all().reader.readRows('authorships', ['evidence', 'author'], [[2, 2]])
    expect(rows).toEqual({ evidence: ['listed', 'page-owner'], author: Int32Array.of(2, 2) })
    const ends = await all().reader.readRows('authorships', ['evidence', 'paper'], [[99, 99]])
    expect(ends).toEqual({ evidence: [], paper: new Int32Array(0) })
  })

  test('hold numbers that are no whole ones as they were written', async () => {
    const columns = [ints('source', [0, 1]), ints('target', [1, 2]), ints('edges', [3, 4])]
    const content = print([...columns, { name: 'weight', data: Float64Array.of(0.1, 2.5), type: 'DOUBLE' }], 8)
    const { reader } = lay('bundles', [{ content, shard: { rows: 2, first: 1, last: 2 } }])
    const { weight } = await reader.readRows('bundles', ['weight'], [[1, 2]])
    expect(weight).toEqual(Float64Array.of(0.1, 2.5))
  })

  test('are read from the files that may hold them, each opened once', async () => {
    const made = all()
    await papersOf(made, [5, 9])
    await papersOf(made, [6, 6])
    expect(made.opened).toEqual(['authorships/part-00001.parquet'])
    await papersOf(made, [10, 12])
    expect(made.opened).toHaveLength(1)
    await papersOf(made, [4, 4])
    expect(made.opened).toHaveLength(2)
  })

  test('are not looked for in a file without rows', async () => {
    const made = layRows(4, [], ROWS)
    expect(await papersOf(made, [0, 0])).toEqual([100, 101])
    expect((await made.reader.readFirst('authorships', ['paper'], [0, 9], 2)).paper.length).toBeGreaterThanOrEqual(2)
    expect(made.opened).toEqual(['authorships/part-00001.parquet'])
  })

  test('are found also where nothing was written of the least and greatest value of a row group', async () => {
    const content = print(authorships(ROWS), 4, false)
    const made = lay('authorships', [{ content, shard: { rows: 20, first: 0, last: 9 } }])
    expect(await papersOf(made, [7, 7])).toEqual([114, 115])
  })
})

describe('the first rows of a range', () => {
  const first = async (made: Made, range: readonly [number, number], enough: number) => [
    ...(await made.reader.readFirst('authorships', ['paper'], range, enough)).paper,
  ]
  /** Bytes that were read of a table without its metadata. */
  const readsFor = async (range: readonly [number, number], enough: number): Promise<number> => {
    const made = all()
    await first(made, [100, 101], 1)
    await first(made, range, enough)
    return made.folder.reads.length
  }

  test('are whole row groups, one after another, until there are enough', async () => {
    expect(await first(all(), [0, 9], 1)).toEqual([100, 101, 102, 103])
    expect(await first(all(), [0, 9], 4)).toEqual([100, 101, 102, 103])
    expect(await first(all(), [0, 9], 5)).toHaveLength(8)
    expect(await first(all(), [1, 9], 3)).toEqual([102, 103, 104, 105, 106, 107])
    expect(await first(all(), [0, 9], 11)).toHaveLength(14)
    expect(await first(all(), [0, 9], 99)).toHaveLength(20)
    expect(await first(all(), [3, 3], 99)).toEqual([106, 107])
    expect(await first(all(), [50, 60], 3)).toEqual([])
  })

  test('need no file beyond that', async () => {
    const made = all()
    await first(made, [0, 9], 10)
    expect(made.opened).toHaveLength(1)
    await first(made, [0, 9], 11)
    expect(made.opened).toHaveLength(2)
    expect(await readsFor([0, 9], 1)).toBeLessThan(await readsFor([0, 9], 20))
  })
})

describe('names', () => {
  const rows: Names = [
    ['ada', 1, 'Ada'],
    ['bea', 2, 'Bea'],
    ['z\uFFEE', 3, 'Zed'],
    ['z\u{1F600}', 4, 'Zoe'],
  ]
  const made = (size: number) =>
    lay('names', [{ content: print(names(rows), size), shard: { rows: 4, first: 'ada', last: 'z\u{1F600}' } }])

  test.each([1, 2, 9])('are found by code points, in row groups of %i', async (size) => {
    const nodes = async (low: string, high: string) => [
      ...(await made(size).reader.readRows('names', ['node'], [[low, high]])).node,
    ]
    expect(await nodes('b', 'c')).toEqual([2])
    expect(await nodes('z', 'z\uFFFF')).toEqual([3])
    expect(await nodes('z\u{1F600}', 'z\u{10FFFF}')).toEqual([4])
    expect(await nodes('', 'b')).toEqual([1])
    expect(await nodes('y', 'z')).toEqual([])
  })

  test('stand in the order of their code points, the shorter of two that begin alike first', () => {
    const ordered = ['', 'a', 'ab', 'b', '\uD7FF', '\uE000', '\uFFFF', '\u{10000}', '\u{10FFFF}']
    expect([...ordered].reverse().sort(byCodePoint)).toEqual(ordered)
    expect([byCodePoint('ab', 'ab'), byCodePoint('\uFFEE', '\u{1F600}') < 0]).toEqual([0, true])
  })
})

describe('a file that cannot be read', () => {
  const refusal = async (made: Made): Promise<string> => {
    const error: unknown = await papersOf(made, [0, 9]).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UnreadableFolder)
    return error instanceof Error ? error.message : ''
  }
  const shard = { rows: 20, first: 0, last: 9 }

  test('since it lacks a column is told by the first that is missing', async () => {
    const [author, , evidence] = authorships(ROWS)
    if (author === undefined || evidence === undefined) throw new Error('There are no columns.')
    const made = lay('authorships', [{ content: print([author, evidence], 4), shard }])
    expect(await refusal(made)).toBe('authorships/part-00000.parquet has no column “paper”.')
    expect(Object.keys(TABLES.authorships.columns)).toContain('paper')
  })

  test('once is tried again, and what it is that failed is told with its name', async () => {
    const { manifest, folder } = all()
    let isBroken = true
    const opening = folder.open
    const flaky = new TableReader(
      {
        ...folder,
        open: async (path, bytes) => {
          const file = await opening(path, bytes)
          return {
            ...file,
            slice: (from: number, to?: number) =>
              isBroken ? Promise.reject(new Error('It broke.')) : file.slice(from, to),
          }
        },
      },
      manifest,
    )
    const ask = () => flaky.readRows('authorships', ['paper'], [[0, 0]])
    await expect(ask()).rejects.toThrow('authorships/part-00000.parquet cannot be read: It broke.')
    isBroken = false
    expect([...(await ask()).paper]).toEqual([100, 101])
    // Also when its metadata are known already.
    isBroken = true
    await expect(ask()).rejects.toThrow('authorships/part-00000.parquet cannot be read: It broke.')
  })

  test('for a reason that is a sentence already is told by that alone', async () => {
    const { manifest, folder } = all()
    const silent = new TableReader(
      {
        ...folder,
        open: (path) =>
          Promise.resolve({ byteLength: 99, slice: () => Promise.reject(new UnreadableFolder(`No ${path}.`)) }),
      },
      manifest,
    )
    await expect(silent.readRows('authorships', ['paper'], [[0, 0]])).rejects.toThrow(
      /^No authorships\/part-00000\.parquet\.$/,
    )
  })
})

test('metadata are fetched in one go where it is known how long they are', async () => {
  const content = print(authorships(ROWS), 4)
  const footer = new DataView(content.buffer, content.byteOffset).getUint32(content.byteLength - 8, true) + 8
  const sized = lay('authorships', [{ content, shard: { rows: 20, first: 0, last: 9, footer } }])
  expect(await papersOf(sized, [0, 0])).toEqual([100, 101])
  expect(sized.folder.reads[0]).toMatchObject({ start: content.byteLength - footer, end: content.byteLength })
  const unsized = lay('authorships', [{ content, shard: { rows: 20, first: 0, last: 9 } }])
  await papersOf(unsized, [0, 0])
  expect(unsized.folder.reads[0]).toMatchObject({ start: 0, end: content.byteLength })
})
