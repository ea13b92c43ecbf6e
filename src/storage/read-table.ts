import { errorText } from '../base/error-text'
import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet'
import {
  byCodePoint,
  shapeOf,
  type ColumnName,
  type Columns,
  type Manifest,
  type Shard,
  type TableName,
} from './column-tables'
import { UnreadableFolder, type RangeFolder } from './range-file'
import { folderFilesWords } from '../words/folder-files'

export type Key = number | string
/** Values of the sorted column, both ends meant. */
export type KeyRange = readonly [low: Key, high: Key]

/** An opened file with its metadata, both fetched once. */
type Opened = { readonly file: AsyncBuffer; readonly metadata: FileMetaData }

/** Metadata of unknown length are looked for in so many last bytes first. */
const LIKELY_FOOTER = 1 << 16

const compareKeys = (a: Key, b: Key): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoint(String(a), String(b))

/** Reads tables of a folder: of each only the row groups, and of these only the columns, that are asked for. */
export class TableReader {
  private readonly opened = new Map<string, Promise<Opened>>()
  private readonly folder: RangeFolder
  private readonly manifest: Manifest

  constructor(folder: RangeFolder, manifest: Manifest) {
    this.folder = folder
    this.manifest = manifest
  }

  /** Rows of a table. */
  countRows(table: TableName): number {
    return this.manifest.tables[table].reduce((sum, { rows }) => sum + rows, 0)
  }

  /**
   * The rows whose sorted column lies in one of the ranges, in the table's order. Row groups whose least and greatest value
   * admit none are not read.
   *
   * @param ranges ascending and apart
   */
  async readRows<Table extends TableName, Name extends ColumnName<Table>>(
    table: Table,
    names: readonly Name[],
    ranges: readonly KeyRange[],
  ): Promise<Columns<Table, Name>> {
    const { sortedBy } = shapeOf(table)
    const asked = [...new Set<string>([sortedBy, ...names])]
    const runs = await Promise.all(
      this.manifest.tables[table]
        .filter(({ first, last, rows }) => rows > 0 && meets(ranges, first, last))
        .map(async (shard) => {
          const { file, metadata } = await this.open(table, shard)
          const groups = joinGroups(chooseGroups(metadata, sortedBy, ranges))
          return Promise.all(groups.map((group) => readGroups(file, metadata, asked, group)))
        }),
    )
    return joinParts(table, names, runs.flat(), ranges)
  }

  /** The first rows of a range, at least `enough` where there are as many: one row group after another is read until then. */
  async readFirst<Table extends TableName, Name extends ColumnName<Table>>(
    table: Table,
    names: readonly Name[],
    range: KeyRange,
    enough: number,
  ): Promise<Columns<Table, Name>> {
    const { sortedBy } = shapeOf(table)
    const asked = [...new Set<string>([sortedBy, ...names])]
    const parts: Part[] = []
    let found = 0
    for (const shard of this.manifest.tables[table]) {
      if (found >= enough || shard.rows === 0 || !meets([range], shard.first, shard.last)) continue
      const { file, metadata } = await this.open(table, shard)
      for (const group of chooseGroups(metadata, sortedBy, [range])) {
        if (found >= enough) break
        const part = await readGroups(file, metadata, asked, group)
        parts.push(part)
        found += countRows(keepRows(part.get(sortedBy) ?? [], [range]))
      }
    }
    return joinParts(table, names, parts, [range])
  }

  private open(table: TableName, { path, bytes, footer }: Shard): Promise<Opened> {
    const before = this.opened.get(path)
    if (before !== undefined) return before
    const opening = this.openAnew(table, path, bytes, footer)
    this.opened.set(path, opening)
    // What failed once may be there the next time.
    opening.catch(() => this.opened.delete(path))
    return opening
  }

  private async openAnew(
    table: TableName,
    path: string,
    bytes: number | undefined,
    footer = LIKELY_FOOTER,
  ): Promise<Opened> {
    const file = await this.folder.open(path, bytes)
    const metadata = await telling(path, parquetMetadataAsync(file, { initialFetchSize: footer, geoparquet: false }))
    const present = new Set(metadata.schema.map(({ name }) => name))
    const missing = Object.keys(shapeOf(table).columns).find((name) => !present.has(name))
    if (missing !== undefined) throw new UnreadableFolder(folderFilesWords.hasNoColumn(path, missing))
    return { file: tellingFile(path, file), metadata }
  }
}

/** A fault within a file, as a sentence that names it. */
async function telling<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (error instanceof UnreadableFolder) throw error
    throw new UnreadableFolder(folderFilesWords.cannotBeRead(path, errorText(error)))
  }
}

const tellingFile = (path: string, file: AsyncBuffer): AsyncBuffer => ({
  byteLength: file.byteLength,
  slice: (start, end) => telling(path, Promise.resolve(file.slice(start, end))),
})

const meets = (ranges: readonly KeyRange[], least: Key, greatest: Key): boolean => {
  // Of the ranges that do not end before `least`, the first begins soonest.
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareKeys(ranges[middle]?.[1] ?? '', least) < 0) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range !== undefined && compareKeys(range[0], greatest) <= 0
}

/** Rows from `start` to before `end` of one file. */
type Rows = { readonly start: number; readonly end: number }

/** The row groups that may hold a row of the ranges. */
function chooseGroups(metadata: FileMetaData, sortedBy: string, ranges: readonly KeyRange[]): readonly Rows[] {
  let start = 0
  return metadata.row_groups.flatMap(({ columns, num_rows }) => {
    const group = { start, end: start + Number(num_rows) }
    start = group.end
    const statistics = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === sortedBy)?.meta_data?.statistics
    const [least, greatest] = [statistics?.min_value ?? statistics?.min, statistics?.max_value ?? statistics?.max]
    // Where statistics were not written, the group has to be read.
    return isKey(least) && isKey(greatest) && !meets(ranges, least, greatest) ? [] : [group]
  })
}

/** Groups that follow each other as one, so that they are fetched together. */
function joinGroups(groups: readonly Rows[]): readonly Rows[] {
  const joined: Rows[] = []
  for (const group of groups) {
    const last = joined.at(-1)
    if (last?.end === group.start) joined[joined.length - 1] = { start: last.start, end: group.end }
    else joined.push(group)
  }
  return joined
}

const isKey = (value: unknown): value is Key => typeof value === 'number' || typeof value === 'string'

type Part = ReadonlyMap<string, ArrayLike<number | string>>

async function readGroups(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  { start, end }: Rows,
): Promise<Part> {
  const pieces = new Map<string, { readonly from: number; readonly values: ArrayLike<number | string> }[]>()
  await parquetRead({
    file,
    metadata,
    columns: [...columns],
    rowStart: start,
    rowEnd: end,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const values: ArrayLike<number | string> = columnData as ArrayLike<number | string>
      pieces.set(columnName, [...(pieces.get(columnName) ?? []), { from: rowStart, values }])
    },
  })
  return new Map(
    columns.map((name) => {
      const read = [...(pieces.get(name) ?? [])].sort((a, b) => a.from - b.from)
      const [only] = read
      if (read.length === 1 && only !== undefined) return [name, only.values]
      return [name, read.flatMap(({ values }) => Array.from(values))]
    }),
  )
}

/** The rows of a part that lie within the ranges. */
function keepRows(keys: ArrayLike<Key>, ranges: readonly KeyRange[]): readonly Rows[] {
  const kept: Rows[] = []
  let from = 0
  for (const [low, high] of ranges) {
    if (from === keys.length) break
    const start = findRow(keys, from, (key) => compareKeys(key, low) >= 0)
    const end = findRow(keys, start, (key) => compareKeys(key, high) > 0)
    if (end > start) kept.push({ start, end })
    from = end
  }
  return kept
}

/** The first row from `from` on that is far enough; rows ascend. */
function findRow(keys: ArrayLike<Key>, from: number, isFarEnough: (key: Key) => boolean): number {
  let [low, high] = [from, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isFarEnough(keys[middle] ?? '')) high = middle
    else low = middle + 1
  }
  return low
}

function joinParts<Table extends TableName, Name extends ColumnName<Table>>(
  table: Table,
  names: readonly Name[],
  parts: readonly Part[],
  ranges: readonly KeyRange[],
): Columns<Table, Name> {
  const { columns, sortedBy } = shapeOf(table)
  const kept = parts.map((part) => keepRows(part.get(sortedBy) ?? [], ranges))
  const rows = countRows(kept.flat())
  const joined = names.map((name) => {
    const type = columns[name]?.type
    const values = type === 'STRING' ? new Array<string>(rows) : makeNumbers(type, rows)
    let at = 0
    parts.forEach((part, number) => {
      const from = part.get(name) ?? []
      for (const { start, end } of kept[number] ?? [])
        for (let row = start; row < end; row++, at++) values[at] = from[row] ?? 0
    })
    return [name, values]
  })
  return Object.fromEntries(joined) as Columns<Table, Name>
}

const countRows = (kept: readonly Rows[]): number => kept.reduce((sum, { start, end }) => sum + end - start, 0)

const makeNumbers = (type: string | undefined, rows: number): Int32Array | Float32Array | Float64Array =>
  type === 'FLOAT' ? new Float32Array(rows) : type === 'DOUBLE' ? new Float64Array(rows) : new Int32Array(rows)
