import { FactReader, FactWriter, type FactColumn } from './fact-column'
import { readEdge, readIssue, readNode, writeEdge, writeIssue, writeNode } from './network-columns'
import type { PaperRecord, ParsedSource } from './record'
import { readRecord, writeRecord } from './record-columns'

/**
 * What was read of a source as columns: whole numbers, and texts that these number, each name and venue once. A thread hands
 * the memory of them to another in no time, where objects would be copied one by one.
 */
export type PackedReading = FactColumn & {
  readonly source: string
  /** Records, nodes and edges. */
  readonly size: number
  /** All but the records, nodes, edges and issues, of which lists stand here empty. */
  readonly rest: ParsedSource
  /** Where the facts of each begin. */
  readonly records: Int32Array<ArrayBuffer>
  readonly nodes: Int32Array<ArrayBuffer>
  readonly edges: Int32Array<ArrayBuffer>
  readonly issues: Int32Array<ArrayBuffer>
}

/** Records, nodes and edges beyond which a page would hold too much at once while it hands them on. */
export const MOST_HANDED_ON = 300_000

/** How many records, nodes and edges were read of a text. */
export const sizeOf = ({ records, network }: ParsedSource): number =>
  records.length + (network === undefined ? 0 : network.nodes.length + network.edges.length)

/** Packs a reading; linear in it. `unpackReading` gives one that is equal. */
export function packReading(parsed: ParsedSource): PackedReading {
  const { source, records, network, issues } = parsed
  const to = new FactWriter()
  // A first fact even where nothing was read: memory that is gone has none.
  to.number(0)
  function write<Item>(
    items: readonly Item[],
    writeOne: (to: FactWriter, item: Item) => void,
  ): Int32Array<ArrayBuffer> {
    const places = new Int32Array(items.length)
    for (const [at, item] of items.entries()) {
      places[at] = to.place
      writeOne(to, item)
    }
    return places
  }
  const places = {
    records: write(records, (_, record) => writeRecord(to, record, source)),
    nodes: write(network?.nodes ?? [], writeNode),
    edges: write(network?.edges ?? [], writeEdge),
    issues: write(issues, writeIssue),
  }
  const others = { ...parsed, records: [], issues: [] }
  const rest = network === undefined ? others : { ...others, network: { ...network, nodes: [], edges: [] } }
  return { source, size: sizeOf(parsed), rest, ...places, ...to.finish() }
}

/** The items of a packed list from wherever one asks. */
const listFrom = <Item>(from: FactReader, places: Int32Array, readOne: (from: FactReader) => Item): Item[] =>
  Array.from(places, (place) => {
    from.place = place
    return readOne(from)
  })

/** Gives single records of a reading; texts are decoded as they are asked for. */
export function openRecords(packed: PackedReading): (at: number) => PaperRecord {
  const from = new FactReader(packed)
  return (at) => {
    const place = packed.records[at]
    if (place === undefined) throw new RangeError(`There is no record ${String(at)} in ${packed.source}.`)
    from.place = place
    return readRecord(from, packed.source)
  }
}

/** The reading that was packed; null where its memory was handed on already. */
export function unpackReading(packed: PackedReading): ParsedSource | null {
  const { source, rest, records, nodes, edges, issues } = packed
  if (packed.facts.length === 0) return null
  const from = new FactReader(packed)
  const read: ParsedSource = {
    ...rest,
    records: listFrom(from, records, () => readRecord(from, source)),
    issues: listFrom(from, issues, readIssue),
  }
  if (rest.network === undefined) return read
  const network = { nodes: listFrom(from, nodes, readNode), edges: listFrom(from, edges, readEdge) }
  return { ...read, network: { ...rest.network, ...network } }
}

/** The memory that a reading is handed on with. */
export const buffersOf = ({ facts, others, texts, records, nodes, edges, issues }: PackedReading): ArrayBuffer[] =>
  [facts, others, texts.ends, records, nodes, edges, issues, ...texts.pieces.map(({ bytes }) => bytes)].map(
    ({ buffer }) => buffer,
  )
