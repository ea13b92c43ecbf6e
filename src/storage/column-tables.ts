/**
 * The columns of an atlas that is too large for one file: a folder of Parquet files (Apache Parquet format 2) and a
 * `manifest.json`. One file of this text is the whole contract: who writes such a folder by other means follows it.
 *
 * A folder holds one network. Its things are known by numbers from 0 without gaps: communities, largest first; nodes,
 * community by community, within one by papers, most first; authors and papers. Each table is sorted by one column, so that
 * whoever looks for a value reads only the row groups whose statistics (least and greatest) admit it. No value is missing.
 */

/** Parquet's physical types; STRING is a BYTE_ARRAY of UTF-8. */
export type ColumnType = 'INT32' | 'FLOAT' | 'DOUBLE' | 'STRING'

export type Column = { readonly type: ColumnType; readonly says: string }

export type TableShape = {
  /** The column by which rows ascend: numbers by value, texts by UTF-8 bytes. */
  readonly sortedBy: string
  /** Rows of a row group; the last one may have fewer. */
  readonly rowsInGroup: number
  readonly columns: Readonly<Record<string, Column>>
}

/** Row groups of one file; a longer table goes on in the next: `edges/part-00001.parquet`. */
export const GROUPS_IN_SHARD = 64

const int = (says: string) => ({ type: 'INT32', says }) as const
const float = (says: string) => ({ type: 'FLOAT', says }) as const
const double = (says: string) => ({ type: 'DOUBLE', says }) as const
const text = (says: string) => ({ type: 'STRING', says }) as const

export const TABLES = {
  clusters: {
    sortedBy: 'cluster',
    rowsInGroup: 1024,
    columns: {
      cluster: int('Number of the community, 0 for the largest'),
      id: text('As the project file calls it: cluster:…'),
      name: text('What the map writes'),
      size: int('Nodes'),
      first: int('Number of its first node; the others follow it'),
      papers: int('Papers that its members share or are'),
      colour: int('1–36, as on the map; 0 for none of its own'),
      x: float('Centre of its nodes, layout units (px at zoom 1), to the right'),
      y: float('The same, downwards'),
      radius: float('Distance from the centre within which nine of ten of its nodes lie, layout units'),
    },
  },
  bundles: {
    sortedBy: 'target',
    rowsInGroup: 8192,
    columns: {
      source: int('Community, below target'),
      target: int('Community; of the same target by source: ties among the first N communities are the first rows'),
      edges: int('Edges between the two'),
      weight: double('Sum of their weights'),
    },
  },
  positions: {
    sortedBy: 'node',
    rowsInGroup: 8192,
    columns: {
      node: int('Number of the node, and of the row'),
      cluster: int('Its community'),
      x: float('Layout units (px at zoom 1), to the right'),
      y: float('The same, downwards'),
      papers: int('Papers of an author or topic, 1 for a paper: the size of its mark'),
      degree: int('Edges at the node'),
      kind: text('author, paper, topic or node (stated by a file)'),
      item: int('Number of the author or of the paper that it is; −1 for other kinds'),
      label: text('What the map writes'),
    },
  },
  edges: {
    sortedBy: 'source',
    rowsInGroup: 32768,
    columns: {
      source: int('Node'),
      target: int('Node; of the same source by target. Each edge stands twice, once from either end'),
      weight: double('As counted: fractional by default'),
      papers: int('Papers behind the edge'),
      evidence: text('listed; page-owner where every paper needs the owner of a page'),
    },
  },
  names: {
    sortedBy: 'key',
    rowsInGroup: 16384,
    columns: {
      key: text(
        'Folded (no case, no accents), at most 48 letters. A person has one row for each word that begins the key',
      ),
      node: int('The node so called'),
      label: text('The whole name or title'),
    },
  },
  authors: {
    sortedBy: 'author',
    rowsInGroup: 8192,
    columns: {
      author: int('Number of the author, and of the row'),
      id: text('author:…'),
      name: text('As first listed'),
      kind: text('person, group or unknown'),
      papers: int('Papers'),
      node: int('The node that the author is; −1 where the network has none'),
    },
  },
  papers: {
    sortedBy: 'paper',
    rowsInGroup: 4096,
    columns: {
      paper: int('Number of the paper, and of the row'),
      id: text('paper:…'),
      title: text('As read'),
      year: int('Year of publication; 0 where it is not known'),
      authors: int('Authors that are known'),
      complete: int('1 where all authors are known, 0 where the list is cut'),
      node: int('The node that the paper is; −1 where the network has none'),
    },
  },
  authorships: {
    sortedBy: 'author',
    rowsInGroup: 32768,
    columns: {
      author: int('Author'),
      paper: int('Paper; of the same author in ascending order'),
      evidence: text('listed, page-owner or suggested'),
    },
  },
} as const satisfies Readonly<Record<string, TableShape>>

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

/** Longest key of `names`, in code points. */
export const KEY_LENGTH = 48

type Values = {
  readonly INT32: Int32Array
  readonly FLOAT: Float32Array
  readonly DOUBLE: Float64Array
  readonly STRING: readonly string[]
}

export type ColumnName<Table extends TableName> = keyof (typeof TABLES)[Table]['columns'] & string

/** The columns of a table, or some of them, each with a value for each row. */
export type Columns<Table extends TableName, Name extends ColumnName<Table> = ColumnName<Table>> = {
  readonly [Key in Name]: (typeof TABLES)[Table]['columns'][Key] extends { readonly type: infer Type }
    ? Type extends ColumnType
      ? Values[Type]
      : never
    : never
}

/** An atlas as columns. */
export type ColumnTables = { readonly [Table in TableName]: Columns<Table> }

/** The shape of a table, seen as one of many. */
export const shapeOf = (table: TableName): TableShape => TABLES[table]

/** One file of a table. `first` and `last` are the least and greatest values of the column that it is sorted by. */
export type Shard = {
  readonly path: string
  readonly rows: number
  readonly first: number | string
  readonly last: number | string
  /** Bytes of the file; left out: the reader asks the server. */
  readonly bytes?: number | undefined
  /** Bytes at its end that hold its metadata, with length and mark; left out: the reader guesses and may ask twice. */
  readonly footer?: number | undefined
}

export const COLUMNS_FORMAT = 'coterie-columns'
export const COLUMNS_VERSION = 1

/** What a folder holds and where: `manifest.json`. */
export type Manifest = {
  readonly format: typeof COLUMNS_FORMAT
  readonly version: typeof COLUMNS_VERSION
  /** The network: coauthors, papers, topics, knowledge or stated. */
  readonly network: string
  readonly seed: number
  /** The frame that holds all positions, layout units. */
  readonly width: number
  readonly height: number
  readonly tables: Readonly<Record<TableName, readonly Shard[]>>
}

/** Compares texts by code points, which is the order of their UTF-8 bytes and so of Parquet's statistics. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)]
    // Surrogates stand for the code points above all others, but as units they lie below U+E000–U+FFFF.
    if (one !== other) return lift(one) - lift(other)
  }
  return a.length - b.length
}

const lift = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)
