import { hashText } from '../base/hash'

/** Begins the subject by which a page or list is found again when its file is called otherwise. */
const MARKS = 'marks:'
/** Hashes that stand for a page or list; of which one holds most is told by so few with near certainty. */
const KEPT = 12

/** The mark of one record's key. */
export const markOf = (key: string): string => hashText(key).toString(36)

/** Whether a subject of a claim stands for content; it says where to look and is no part of what the claim is about. */
export const isContentMarks = (subject: string): boolean => subject.startsWith(MARKS)

/** The marks of records that such a subject holds. */
export const readMarks = (subject: string): string[] => subject.slice(MARKS.length).split('.')

/**
 * Stands for the content of a page or list where its name may change: the smallest hashes of its records' keys, so that
 * what is added or left out changes few of them. Source: Broder, “On the resemblance and containment of documents”, 1997.
 */
export function markContent(keys: Iterable<string>): string {
  const hashes = [...new Set([...keys].map(hashText))].sort((a, b) => a - b).slice(0, KEPT)
  return `${MARKS}${hashes.map((hash) => hash.toString(36)).join('.')}`
}
