import { sha256 } from '../base/sha256'
import { isSameBytes } from './store'

/** A project as it stood at one moment: its parts by name, plain data. Long texts stand elsewhere, in pieces. */
export type Manifest = Readonly<Record<string, unknown>>

export type Snapshot = {
  /** The version of the program's way of keeping things that wrote it. */
  readonly version: number
  /** The number of the last change that is in it. */
  readonly seq: number
  /** When that was made, ms since 1970. */
  readonly time: number
  readonly manifest: Manifest
}

/** The two places of snapshots, written in turn. */
export const SLOTS = ['A', 'B'] as const
export type Slot = (typeof SLOTS)[number]

/** “CTR1”: the first bytes of a snapshot. */
const MAGIC = 0x43545231
const DIGEST = 32
/** Magic, digest, version, seq, time, length of the body. */
const HEAD = 4 + DIGEST + 4 + 8 + 8 + 4

/** A snapshot as bytes, which tell by themselves whether they are whole. */
export function packSnapshot({ version, seq, time, manifest }: Snapshot): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(JSON.stringify(manifest))
  const bytes = new Uint8Array(HEAD + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4 + DIGEST, version)
  view.setFloat64(8 + DIGEST, seq)
  view.setFloat64(16 + DIGEST, time)
  view.setUint32(24 + DIGEST, body.length)
  bytes.set(body, HEAD)
  bytes.set(sha256(bytes.subarray(4 + DIGEST)), 4)
  return bytes
}

/** The snapshot that bytes hold; null where one bit of them is not as it was written. Never throws. */
export function unpackSnapshot(bytes: Uint8Array): Snapshot | null {
  if (bytes.length < HEAD) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== MAGIC || view.getUint32(24 + DIGEST) !== bytes.length - HEAD) return null
  if (!isSameBytes(sha256(bytes.subarray(4 + DIGEST)), bytes.subarray(4, 4 + DIGEST))) return null
  try {
    const manifest: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(HEAD)))
    if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) return null
    return {
      version: view.getUint32(4 + DIGEST),
      seq: view.getFloat64(8 + DIGEST),
      time: view.getFloat64(16 + DIGEST),
      manifest: manifest as Manifest,
    }
  } catch {
    return null
  }
}

/** What a slot holds: nothing, a snapshot, or bytes that are none. */
export type SlotContent = { readonly slot: Slot; readonly bytes: Uint8Array | null; readonly snapshot: Snapshot | null }

export const readSlot = (slot: Slot, bytes: Uint8Array | null): SlotContent => ({
  slot,
  bytes,
  snapshot: bytes === null ? null : unpackSnapshot(bytes),
})

/** The whole snapshots, the latest first; in which slot one stands says nothing. */
export const rankSlots = (
  contents: readonly SlotContent[],
): readonly (SlotContent & { readonly snapshot: Snapshot })[] =>
  contents
    .flatMap((content) => (content.snapshot === null ? [] : [{ ...content, snapshot: content.snapshot }]))
    .sort((a, b) => b.snapshot.seq - a.snapshot.seq)

/** Where the next snapshot goes: never over the latest whole one. */
export function nextSlot(contents: readonly SlotContent[]): Slot {
  const [latest] = rankSlots(contents)
  return latest?.slot === 'A' ? 'B' : 'A'
}
