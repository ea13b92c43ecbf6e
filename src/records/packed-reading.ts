import type { ParsedSource, PaperRecord, StatedEdge, StatedNode } from './record'

/** What was read of a source as bytes: a thread hands them to another in no time, where objects would be copied one by one. */
export type PackedReading = {
  readonly source: string
  /** Records, nodes and edges. */
  readonly size: number
  /** All but the records, nodes and edges, as JSON in UTF-8. */
  readonly rest: Uint8Array<ArrayBuffer>
  readonly records: readonly Uint8Array<ArrayBuffer>[]
  readonly nodes: readonly Uint8Array<ArrayBuffer>[]
  readonly edges: readonly Uint8Array<ArrayBuffer>[]
}

/** Items in one piece: no text grows beyond what an engine can hold, and none is worth a pause. */
const PIECE = 2000

/** Records, nodes and edges beyond which a page would hold too much at once while it hands them on. */
export const MOST_HANDED_ON = 300_000

/** How many records, nodes and edges were read of a text. */
export const sizeOf = ({ records, network }: ParsedSource): number =>
  records.length + (network === undefined ? 0 : network.nodes.length + network.edges.length)

const pack = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value))

function packAll(items: readonly unknown[]): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < items.length; from += PIECE) pieces.push(pack(items.slice(from, from + PIECE)))
  return pieces
}

/** Packs a reading; linear in it. `unpackReading` gives one that is equal. */
export function packReading(parsed: ParsedSource): PackedReading {
  const { records, network, ...others } = parsed
  const rest = network === undefined ? others : { ...others, network: { ...network, nodes: [], edges: [] } }
  return {
    source: parsed.source,
    size: sizeOf(parsed),
    rest: pack(rest),
    records: packAll(records),
    nodes: packAll(network?.nodes ?? []),
    edges: packAll(network?.edges ?? []),
  }
}

/** What the bytes say is of the type by which they were packed, in this same program. */
function unpackAll<Item>(pieces: readonly Uint8Array[]): Item[] {
  const decoder = new TextDecoder()
  return pieces.flatMap((piece) => JSON.parse(decoder.decode(piece)) as Item[])
}

/** The reading that was packed; null where its bytes were handed on already. */
export function unpackReading({ rest, records, nodes, edges }: PackedReading): ParsedSource | null {
  if (rest.length === 0) return null
  const others = JSON.parse(new TextDecoder().decode(rest)) as Omit<ParsedSource, 'records'>
  const read: ParsedSource = { ...others, records: unpackAll<PaperRecord>(records) }
  if (read.network === undefined) return read
  const network = { ...read.network, nodes: unpackAll<StatedNode>(nodes), edges: unpackAll<StatedEdge>(edges) }
  return { ...read, network }
}

/** The memory that a reading is handed on with. */
export const buffersOf = ({ rest, records, nodes, edges }: PackedReading): ArrayBuffer[] =>
  [rest, ...records, ...nodes, ...edges].map(({ buffer }) => buffer)
