import type { Slot } from './slots'

/** Keys of a store: what is kept of a project stands below its own prefix. */
export const PROJECTS = 'project/'
/** Bytes that could not be read as what they were meant to be. */
export const QUARANTINE = 'quarantine/'

const SEQ_DIGITS = 12
const ATTEMPT_DIGITS = 4

export const projectPrefix = (project: string): string => `${PROJECTS}${project}/`
export const slotPrefix = (project: string): string => `${projectPrefix(project)}slot/`
export const slotKey = (project: string, slot: Slot): string => slotPrefix(project) + slot
export const piecePrefix = (project: string): string => `${projectPrefix(project)}piece/`
export const journalPrefix = (project: string): string => `${projectPrefix(project)}journal/`
export const leaseKey = (project: string): string => `lease/${project}`
export const quarantinePrefix = (project: string): string => `${QUARANTINE}${project}/`

/** Every try to write a record has a key of its own, so that no record is ever written over. */
export const journalKey = (project: string, seq: number, attempt: number, writer: string): string =>
  `${journalPrefix(project)}${String(seq).padStart(SEQ_DIGITS, '0')}-${String(attempt).padStart(ATTEMPT_DIGITS, '0')}-${writer}`

export type JournalPlace = { readonly seq: number; readonly attempt: number; readonly writer: string }

/** What a journal's key says; null for a key that is none. */
export function readJournalKey(project: string, key: string): JournalPlace | null {
  const match = /^(\d{12})-(\d{4})-(.*)$/.exec(key.slice(journalPrefix(project).length))
  return match === null ? null : { seq: Number(match[1]), attempt: Number(match[2]), writer: match[3] ?? '' }
}

/** The project that a key belongs to, or null. */
export function projectOfKey(key: string): string | null {
  if (!key.startsWith(PROJECTS)) return null
  const end = key.indexOf('/', PROJECTS.length)
  return end < 0 ? null : key.slice(PROJECTS.length, end)
}
