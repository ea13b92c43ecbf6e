import { decodeAs } from './decode-as'

/** One file in a ZIP archive, as its directory states it. */
export type ZipEntry = {
  /** As stored; not to be trusted. */
  readonly name: string
  readonly isEncrypted: boolean
  /** 0: stored, 8: deflated; others are not read. */
  readonly method: number
  readonly checksum: number
  /** Where its bytes begin and how many there are. */
  readonly from: number
  readonly size: number
  /** How large it says that it is unpacked. */
  readonly unpacked: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The longest comment behind the directory, with the directory's own end, bytes. */
const LONGEST_END = 65_557

/** Numbers too large for their field stand in one of 64 bits, in this order (PKWARE APPNOTE 4.5.3). */
const LARGE = 0xffffffff

/**
 * The directory of a ZIP archive, at most `most` entries; null where it cannot be found or read, as in an archive that was
 * cut. Nothing is unpacked. Cost: linear in the directory.
 */
export function readZipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const stated = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  // What stands before the archive, such as a program that unpacks it, moves all places.
  const moved = end - view.getUint32(end + 12, true) - at
  if (moved < 0) return null
  at += moved
  while (entries.length < most && at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    entries.push(readEntry(view, bytes, at, moved))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  // The number of entries is stated in 16 bits. Fewer or more than that: a part of the directory is damaged.
  const isWhole = entries.length === most || (entries.length & 0xffff) === stated || stated === 0xffff
  return isWhole ? entries : null
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - LONGEST_END)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at
  return null
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, moved: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const named = view.getUint16(at + 28, true)
  const name = decodeName(bytes.subarray(at + 46, at + 46 + named))
  let unpacked = view.getUint32(at + 24, true)
  let size = view.getUint32(at + 20, true)
  let local = view.getUint32(at + 42, true)
  const extra = at + 46 + named
  const large = findLarge(view, extra, extra + view.getUint16(at + 30, true))
  if (large !== null) {
    let next = large
    const take = (value: number): number => {
      if (value !== LARGE || next + 8 > view.byteLength) return value
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    }
    unpacked = take(unpacked)
    size = take(size)
    local = take(local)
  }
  local += moved
  const checksum = view.getUint32(at + 16, true)
  const isEncrypted = (flags & 1) === 1
  const method = view.getUint16(at + 10, true)
  const whole = { name, isEncrypted, method, checksum, size, unpacked }
  // Damage is found when the entry is unpacked.
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return { ...whole, from: view.byteLength }
  return { ...whole, from: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true) }
}

/** Where the numbers of 64 bits stand in an entry's extra fields, or null. */
function findLarge(view: DataView, from: number, to: number): number | null {
  for (let at = from; at + 4 <= Math.min(to, view.byteLength); at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4
  return null
}

/** Names are UTF-8, or in the code page of the machine that packed them; letters of that are not sure. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeAs('windows-1252', bytes)
  }
}
