import { deflateSync, Inflate, strToU8 } from 'fflate'
import * as v from 'valibot'
import { hashHex } from '../base/hash'
import { readJson } from '../records/project-json'
import { briefView, type SharedMap } from '../scene/shared-view'
import { printShared, readShared } from './shared-map'
import { savedFilesWords } from '../words/saved-files'

/** The most characters that the part of a link behind # may have: what mail programs and chats still pass on whole. */
export const LONGEST_FRAGMENT = 32 * 1024

/** Longer fragments are not looked at: no link of ours is, and unpacking takes time. */
const LONGEST_READ = 1024 * 1024
/** The most bytes that a link may unpack to. */
const LARGEST_UNPACKED = 24 * 1024 * 1024
/** Bytes that are unpacked at a time: each may become a thousand, and the limit is looked at in between. */
const STEP = 1024
/** The version of the link's form, which stands first in it. */
const VERSION = 1
/** What the fragment calls it. */
const KEY = 'share'

/** A fragment without a shared map; one that cannot be read, with a sentence; or what it shares. */
export type FragmentReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad'; readonly message: string }
  | { readonly kind: 'shared'; readonly shared: SharedMap; readonly embed: boolean }

const toBase64Url = (bytes: Uint8Array): string => {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/(?<!=)=+$/, '')
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

/**
 * The part of a link behind #: `share=1.CHECKSUM.DATA`, where DATA is JSON in UTF-8, deflated (RFC 1951), in base64url
 * (RFC 4648 §5), and CHECKSUM is FNV-1a of the JSON in eight hexadecimal digits. A browser never sends this part to a server.
 */
export function printFragment(shared: SharedMap): string {
  const text = JSON.stringify(printShared({ ...shared, view: briefView(shared.view) }))
  return `${KEY}=${VERSION}.${hashHex(text)}.${toBase64Url(deflateSync(strToU8(text), { level: 9 }))}`
}

class TooLarge extends Error {}

/** Unpacks step by step, so that a text that swells without end is given up at the limit. */
function unpack(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  const inflate = new Inflate((chunk, isLast) => {
    size += chunk.length
    if (size > LARGEST_UNPACKED) throw new TooLarge()
    text += decoder.decode(chunk, { stream: !isLast })
  })
  for (let at = 0; at < bytes.length; at += STEP) inflate.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  return text
}

const DAMAGED = savedFilesWords.thisLinkIsDamagedIt
const bad = (message: string): FragmentReading => ({ kind: 'bad', message })

/**
 * Reads the part of an address behind #, with or without the sign itself. Nobody has checked it: what is no link of ours
 * is `none`, what is damaged, too large or newer gives a sentence. Never throws; time and memory are bounded.
 */
export function readFragment(fragment: string): FragmentReading {
  const parts = fragment.replace(/^#/, '').split('&')
  const given = parts.find((part) => part.startsWith(`${KEY}=`))?.slice(KEY.length + 1)
  if (given === undefined) return { kind: 'none' }
  if (given.length > LONGEST_READ) return bad(savedFilesWords.thisLinkIsLongerThan)
  const [, version, checksum, data] = /^(\d{1,6})\.([0-9a-f]{8})\.(.*)$/.exec(given) ?? []
  if (version !== undefined && Number(version) > VERSION) return bad(savedFilesWords.thisLinkWasMadeBy)
  const bytes = data === undefined || Number(version) !== VERSION ? null : fromBase64Url(data)
  if (bytes === null) return bad(DAMAGED)
  try {
    const text = unpack(bytes)
    const json = hashHex(text) === checksum ? readJson(text) : null
    const shared = json === null ? null : readShared(json.value)
    if (shared === null) return bad(DAMAGED)
    return { kind: 'shared', shared, embed: readEmbed(fragment) ?? false }
  } catch (error) {
    return bad(error instanceof TooLarge ? savedFilesWords.thisLinkUnpacksToMore : DAMAGED)
  }
}

const Switch = v.picklist(['0', '1'])

/** What a fragment says of the compact layout: `embed=1` asks for it, `embed=0` against it; null: nothing. */
export function readEmbed(fragment: string): boolean | null {
  const given = fragment
    .replace(/^#/, '')
    .split('&')
    .find((part) => part.startsWith('embed='))
  const read = v.safeParse(Switch, given?.slice('embed='.length))
  return read.success ? read.output === '1' : null
}
