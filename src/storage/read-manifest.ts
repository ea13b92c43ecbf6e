import * as v from 'valibot'
import {
  COLUMNS_FORMAT,
  COLUMNS_VERSION,
  shapeOf,
  TABLE_NAMES,
  type Manifest,
  type Shard,
  type TableName,
} from './column-tables'
import { MANIFEST } from './folder-source'
import { UnreadableFolder } from './range-file'
import { folderFilesWords } from '../words/folder-files'

const WHOLE = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Below the folder, without a step up: a manifest is a text that anybody may have written. */
const PATH = v.pipe(v.string(), v.regex(/^(?!.*\.\.)[\w-]+(?:\/[\w.-]+)+\.parquet$/))

const shardOf = (table: TableName) => {
  const { sortedBy, columns } = shapeOf(table)
  const key = columns[sortedBy]?.type === 'STRING' ? v.string() : v.number()
  return v.object({
    path: PATH,
    rows: WHOLE,
    // Of an empty file there is neither.
    first: v.union([key, v.literal('')]),
    last: v.union([key, v.literal('')]),
    bytes: v.optional(WHOLE),
    footer: v.optional(v.pipe(WHOLE, v.minValue(12))),
  })
}

const SCHEMA = v.object({
  format: v.literal(COLUMNS_FORMAT),
  version: v.literal(COLUMNS_VERSION),
  network: v.picklist(['coauthors', 'papers', 'topics', 'knowledge', 'stated']),
  seed: v.number(),
  width: v.pipe(v.number(), v.finite()),
  height: v.pipe(v.number(), v.finite()),
})

/** Understands a manifest, or throws an UnreadableFolder that says what is wrong with it. */
export function readManifest(text: string): Manifest {
  const json = parse(text)
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : null
  if (typeof version === 'number' && version > COLUMNS_VERSION)
    throw new UnreadableFolder(folderFilesWords.theFolderWasWrittenBy(version))
  const about = v.safeParse(SCHEMA, json)
  if (!about.success) throw new UnreadableFolder(folderFilesWords.isNotThatOfAnAtlas(MANIFEST, tell(about.issues[0])))
  const stated = typeof json === 'object' && json !== null && 'tables' in json ? json.tables : null
  const tables: Partial<Record<TableName, readonly Shard[]>> = {}
  for (const table of TABLE_NAMES) {
    const shards = typeof stated === 'object' && stated !== null ? (Reflect.get(stated, table) as unknown) : undefined
    const read = v.safeParse(v.array(shardOf(table)), shards)
    if (!read.success) throw new UnreadableFolder(folderFilesWords.table(MANIFEST, table, tell(read.issues[0])))
    tables[table] = read.output
  }
  return { ...about.output, tables: tables as Manifest['tables'] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableFolder(folderFilesWords.isNotJson(MANIFEST))
  }
}

const tell = (issue: v.BaseIssue<unknown>): string =>
  folderFilesWords.shouldBeNot(v.getDotPath(issue) ?? 'it', issue.expected ?? 'otherwise', issue.received)
