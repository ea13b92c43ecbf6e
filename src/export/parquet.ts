import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import {
  COLUMNS_FORMAT,
  COLUMNS_VERSION,
  GROUPS_IN_SHARD,
  shapeOf,
  TABLE_NAMES,
  type ColumnTables,
  type ColumnType,
  type Manifest,
  type Shard,
  type TableName,
} from '../storage/column-tables'
import { MANIFEST } from '../storage/folder-source'
import { UnreadableFolder } from '../storage/range-file'
import { readManifest } from '../storage/read-manifest'

export { MANIFEST }

/** The files of a folder that was written before, from the text of its manifest; null where the text is none of ours. */
export function listFiles(manifest: string): readonly string[] | null {
  try {
    const { tables } = readManifest(manifest)
    return [...TABLE_NAMES.flatMap((name) => tables[name].map(({ path }) => path)), MANIFEST]
  } catch (error) {
    if (error instanceof UnreadableFolder) return null
    throw error
  }
}

/** One file of the folder: its path below it. */
export type ParquetFile = { readonly path: string; readonly content: Uint8Array | string }

type Values = Int32Array | Float32Array | Float64Array | readonly string[]

/** Texts that ascend say where they are; the least and greatest of others would only make the footer long. */
const hasStatistics = (type: ColumnType, isSorted: boolean): boolean => isSorted || type !== 'STRING'

/**
 * Prints tables as Parquet files, the manifest last: a folder without one is not whole. Files come one after another, so
 * that no more than one is held. Deterministic. Cost: linear in what the tables hold.
 */
export function* printParquet(
  tables: ColumnTables,
  about: Pick<Manifest, 'network' | 'seed' | 'width' | 'height'>,
): Generator<ParquetFile> {
  const shards: Partial<Record<TableName, readonly Shard[]>> = {}
  for (const name of TABLE_NAMES) shards[name] = yield* printTable(name, tables[name])
  const manifest = { format: COLUMNS_FORMAT, version: COLUMNS_VERSION, ...about, tables: shards }
  yield { path: MANIFEST, content: `${JSON.stringify(manifest, null, 2)}\n` }
}

function* printTable(
  name: TableName,
  columns: Readonly<Record<string, Values>>,
): Generator<ParquetFile, readonly Shard[]> {
  const { sortedBy, rowsInGroup, columns: shape } = shapeOf(name)
  const keys = columns[sortedBy] ?? []
  const rowsInShard = rowsInGroup * GROUPS_IN_SHARD
  const shards: Shard[] = []
  // An empty table is one file too, so that other programs find its columns.
  for (let from = 0; from === 0 || from < keys.length; from += rowsInShard) {
    const to = Math.min(keys.length, from + rowsInShard)
    const writer = new ByteWriter()
    void parquetWrite({
      writer,
      rowGroupSize: rowsInGroup,
      statisticsTruncateLength: Infinity,
      createdBy: 'coterie',
      columnData: Object.entries(shape).map(([column, { type }]) => {
        const values = columns[column] ?? []
        if (values.length !== keys.length) throw new RangeError(`${name}.${column} has not as many rows as ${sortedBy}`)
        return {
          name: column,
          data: isTexts(values) ? values.slice(from, to) : values.subarray(from, to),
          type,
          nullable: false,
          statistics: hasStatistics(type, column === sortedBy),
          // Of whole numbers that ascend or lie close together only the differences are written.
          ...(type === 'INT32' ? { encoding: 'DELTA_BINARY_PACKED' as const } : {}),
        }
      }),
    })
    const content = writer.getBytes()
    const path = `${name}/part-${String(shards.length).padStart(5, '0')}.parquet`
    const length = new DataView(content.buffer, content.byteOffset, content.byteLength)
    shards.push({
      path,
      rows: to - from,
      first: keys[from] ?? '',
      last: keys[to - 1] ?? '',
      bytes: content.byteLength,
      footer: length.getUint32(content.byteLength - 8, true) + 8,
    })
    yield { path, content }
  }
  return shards
}

const isTexts = (values: Values): values is readonly string[] => Array.isArray(values)
