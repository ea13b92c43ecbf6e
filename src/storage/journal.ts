import { crc32 } from '../base/crc32'
import type { Manifest } from './slots'

/**
 * One part of a project that is no longer what it was. `set`: it is this now. `gone`: it is no more. `splice`: of a list, `cut`
 * items from `at` on give way to `items`.
 */
export type Change =
  | { readonly part: string; readonly how: 'set'; readonly value: unknown }
  | { readonly part: string; readonly how: 'gone' }
  | {
      readonly part: string
      readonly how: 'splice'
      readonly at: number
      readonly cut: number
      readonly items: readonly unknown[]
    }

export type JournalRecord = {
  readonly version: number
  /** Counts from 1; a record stands on the one before. */
  readonly seq: number
  /** Ms since 1970. */
  readonly time: number
  readonly changes: readonly Change[]
}

/** Length and check sum. */
const HEAD = 8

/** A record as bytes, which can stand one behind the other. */
export function packRecord(record: JournalRecord): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(JSON.stringify(record))
  const bytes = new Uint8Array(HEAD + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, body.length)
  view.setUint32(4, crc32(body))
  bytes.set(body, HEAD)
  return bytes
}

const isRecord = (value: unknown): value is JournalRecord => {
  if (typeof value !== 'object' || value === null) return false
  const { version, seq, time, changes } = value as Partial<Record<keyof JournalRecord, unknown>>
  return typeof version === 'number' && typeof seq === 'number' && typeof time === 'number' && Array.isArray(changes)
}

/** The whole records at the start of bytes, and how many bytes behind them are none: a torn tail is cut off. Never throws. */
export function unpackRecords(bytes: Uint8Array): {
  readonly records: readonly JournalRecord[]
  readonly torn: number
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: JournalRecord[] = []
  let at = 0
  while (at + HEAD <= bytes.length) {
    const end = at + HEAD + view.getUint32(at)
    if (end > bytes.length) break
    const body = bytes.subarray(at + HEAD, end)
    if (crc32(body) !== view.getUint32(at + 4)) break
    try {
      const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
      if (!isRecord(value)) break
      records.push(value)
    } catch {
      break
    }
    at = end
  }
  return { records, torn: bytes.length - at }
}

/** Whether two parts say the same: the very same, or the same when printed. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Longer lists change in one place at a time, as decisions do: it is kept what changed. */
const LONG = 4

function tellListChange(part: string, before: readonly unknown[], after: readonly unknown[]): Change {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && isSame(before[at], after[at])) at++
  let same = 0
  while (same < most - at && isSame(before[before.length - 1 - same], after[after.length - 1 - same])) same++
  return { part, how: 'splice', at, cut: before.length - at - same, items: after.slice(at, after.length - same) }
}

/** What leads from one manifest to another; nothing where they say the same. */
export function tellChanges(before: Manifest, after: Manifest): readonly Change[] {
  const gone = Object.keys(before).filter((part) => !Object.hasOwn(after, part))
  return [
    ...gone.map((part): Change => ({ part, how: 'gone' })),
    ...Object.entries(after).flatMap(([part, value]): readonly Change[] => {
      const old = Object.hasOwn(before, part) ? before[part] : undefined
      if (Object.hasOwn(before, part) && isSame(old, value)) return []
      if (Array.isArray(old) && Array.isArray(value) && old.length >= LONG) return [tellListChange(part, old, value)]
      return [{ part, how: 'set', value }]
    }),
  ]
}

/** The manifest after the changes; null where they are not of this one. */
export function applyChanges(manifest: Manifest, changes: readonly Change[]): Manifest | null {
  const parts = new Map(Object.entries(manifest))
  for (const change of changes) {
    const { part } = change
    if (change.how === 'set') parts.set(part, change.value)
    else if (change.how === 'gone') parts.delete(part)
    else {
      const list = parts.get(part)
      const { at, cut, items } = change
      if (!Array.isArray(list) || at < 0 || cut < 0 || at + cut > list.length) return null
      parts.set(part, [
        ...(list as readonly unknown[]).slice(0, at),
        ...items,
        ...(list as readonly unknown[]).slice(at + cut),
      ])
    }
  }
  return Object.fromEntries(parts)
}

/** What a journal leads to from a moment on. */
export type Replayed = {
  readonly manifest: Manifest
  readonly version: number
  readonly seq: number
  readonly time: number
}

/** Follows a journal from a moment on, as far as one record stands on the other. `records`: by their number, each once. */
export function replay(start: Replayed, records: ReadonlyMap<number, JournalRecord>): Replayed {
  let now = start
  for (;;) {
    const next = records.get(now.seq + 1)
    const manifest = next === undefined ? null : applyChanges(now.manifest, next.changes)
    if (next === undefined || manifest === null) return now
    now = { manifest, seq: next.seq, time: next.time, version: Math.max(now.version, next.version) }
  }
}
