import { foldText, foldedWords } from '../base/fold'
import { hashHex } from '../base/hash'
import { byText } from '../base/order'
import type { PaperRecord } from '../records/record'

/** What a record says, without where it stands: puts records in an order that does not depend on files. */
export const contentOf = (record: PaperRecord): string => {
  const { title, authors, authorsComplete, abstract, date, links, identifiers, venue } = record
  const stated = [title, authors, authorsComplete, abstract, date, links]
  return JSON.stringify(identifiers === undefined && venue == null ? stated : [...stated, identifiers, venue])
}

/** Keys as they were made: several steps ask for the key of one record. */
const keys = new WeakMap<PaperRecord, string>()

/** Letters of the title, or of the abstract, that a key shows, so that a file of decisions can be read by people. */
const SHOWN = 32

/**
 * The key by which decisions name a record: `record:omniquant-1f0c…`. It is made of the title, the authors, the
 * abstract and the identifiers, folded, and not of file, line or links, so that it outlives new files; where there is
 * no abstract, also of the stated year and the venue, by which the papers of a column are told apart. Records that agree in all of these
 * have one key. 64 bits of hash: two of a million records share a key by chance with a probability of 3 in 100 million.
 */
export function recordKey(record: PaperRecord): string {
  const known = keys.get(record)
  if (known !== undefined) return known
  const key = makeKey(record)
  keys.set(record, key)
  return key
}

function makeKey(record: PaperRecord): string {
  const { title, authors, abstract, date, identifiers, venue } = record
  const words = foldedWords(abstract ?? '').join(' ')
  const parts = [
    foldText(title ?? ''),
    authors.map(foldText).join(';'),
    words,
    [...(identifiers ?? [])].sort(byText).join(';'),
  ]
  if (words === '') parts.push(String(date?.year ?? ''), foldText(venue ?? ''))
  // Nothing else tells such records apart.
  if (words === '' && parts[0] === '') parts.push(contentOf(record))
  const content = parts.join('\n')
  let slug = ''
  for (const word of foldedWords(title ?? words.slice(0, 200))) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > SHOWN) break
    slug = longer
  }
  return `record:${slug === '' ? '' : `${slug}-`}${hashHex(content)}${hashHex(`again\n${content}`)}`
}
