import { crc32 } from '../base/crc32'
import type { Issue } from '../base/issue'
import { inflateEntry, inflateGzip, type Allowance, type Inflated } from './inflate'
import { recogniseArchive } from './recognise'
import { readZipDirectory, type ZipEntry } from './zip-directory'
import { readersWords } from '../words/readers'

/** A file that lay in an archive, under the name by which it is shown. */
export type PackedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Files of one archive beyond this are left out, with a message. */
export const MOST_ENTRIES = 5000

const DEFLATED = 8
const STORED = 0

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7)

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8

const REASONS: Readonly<Record<Exclude<Inflated, { readonly ok: true }>['why'], string>> = {
  'too-large': readersWords.unpackedItWouldBeLarger,
  'too-dense': readersWords.itIsPackedFarMore,
  damaged: readersWords.itIsDamagedAndCould,
}

const skip = (source: string, message: string): Issue => ({ source, line: 0, severity: 'skipped', message })

/** Folders, what systems and programs lay beside files, and files that begin with a dot: passed over without a word. */
const isAside = (name: string): boolean =>
  /(?:^|[\\/])(?:__MACOSX|\.[^\\/]*|Thumbs\.db|desktop\.ini)(?:[\\/]|$)/i.test(
    name.replace(/(?:^|[\\/])\.{1,2}(?=[\\/])/g, ''),
  ) || /[\\/]$/.test(name)

/** Characters that are not seen, or that turn the order of those that are. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu

/** A name from an archive that leads nowhere: no way up, no drive, nothing hidden, of a bearable length. */
export function tameName(name: string): string {
  const parts = name
    .replace(HIDDEN, '')
    .split(/[\\/]/)
    .map((part) => part.trim().slice(0, 120))
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
  return parts.slice(-8).join('/') || 'file'
}

/** Takes out what one entry holds. */
function takeOut(bytes: Uint8Array, entry: ZipEntry, allowance: Allowance): Inflated | string {
  if (entry.isEncrypted) return readersWords.itIsLockedWithA
  const packed = bytes.subarray(entry.from, entry.from + entry.size)
  if (packed.length < entry.size) return REASONS.damaged
  if (entry.method === STORED) {
    if (packed.length > allowance.left) return REASONS['too-large']
    allowance.left -= packed.length
    return { ok: true, bytes: packed }
  }
  if (entry.method !== DEFLATED) return readersWords.itIsPackedInA
  return inflateEntry(packed, allowance)
}

/** What lies in a ZIP archive, file by file; what is locked, damaged or too large costs only itself and is told. */
export function* unpackZip(
  archive: string,
  bytes: Uint8Array,
  allowance: Allowance,
  issues: Issue[],
): Generator<PackedFile & { readonly done: number; readonly total: number }> {
  const entries = readZipDirectory(bytes, MOST_ENTRIES + 1)
  if (entries === null) {
    issues.push(skip(archive, readersWords.thisZipArchiveIsDamaged))
    return
  }
  const document = recogniseArchive(entries.map(({ name }) => name))
  if (document !== null) {
    issues.push(skip(archive, document))
    return
  }
  if (entries.length > MOST_ENTRIES) issues.push(skip(archive, readersWords.itHoldsMoreThanFiles(MOST_ENTRIES)))
  const names = new Map<string, number>()
  const files = entries.slice(0, MOST_ENTRIES).filter(({ name }) => !isAside(name))
  if (files.length === 0) issues.push(skip(archive, readersWords.thereIsNoFileIn))
  const shared = findShared(files)
  for (const [done, entry] of files.entries()) {
    const name = freeName(`${archive}/${tameName(entry.name)}`, names)
    const taken = shared.has(entry) ? REASONS.damaged : takeOut(bytes, entry, allowance)
    if (typeof taken === 'string') issues.push(skip(name, taken))
    else if (!taken.ok) issues.push(skip(name, REASONS[taken.why]))
    else if (crc32(taken.bytes) !== entry.checksum) issues.push(skip(name, REASONS.damaged))
    else yield { name, bytes: taken.bytes, done, total: files.length }
  }
}

/** Files whose bytes begin within those of another, as only an archive has that is made to grow: the first has them. */
function findShared(files: readonly ZipEntry[]): ReadonlySet<ZipEntry> {
  const shared = new Set<ZipEntry>()
  let end = -1
  for (const entry of [...files].sort((one, other) => one.from - other.from)) {
    if (entry.size > 0 && entry.from < end) shared.add(entry)
    else end = Math.max(end, entry.from + entry.size)
  }
  return shared
}

/** The name, or with a number behind it where it is taken. `taken`: names, and the last number that was tried for each. */
function freeName(name: string, taken: Map<string, number>): string {
  let number = taken.get(name) ?? 0
  let free = name
  while (taken.has(free)) {
    number = Math.max(2, number + 1)
    free = `${name} (${number})`
  }
  taken.set(name, number)
  taken.set(free, taken.get(free) ?? 0)
  return free
}

/** What a .gz file holds, or null with an issue. */
export function unpackGzip(name: string, bytes: Uint8Array, allowance: Allowance, issues: Issue[]): Uint8Array | null {
  const taken = inflateGzip(bytes, allowance)
  if (taken.ok) return taken.bytes
  issues.push(skip(name, REASONS[taken.why]))
  return null
}
