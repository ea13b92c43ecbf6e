import { readAuthorLine, type AuthorLine } from './author-line'
import { cleanText } from './clean-text'
import type { Line } from './lines'

/** The lines behind a heading, told apart. `title` is empty where the record has none. */
export type RecordParts = {
  readonly title: readonly Line[]
  readonly authors: readonly Line[]
  readonly authorLine: AuthorLine | null
  readonly abstract: readonly Line[]
}

/** No title is longer, in characters: a longer line under a heading is an abstract whose title is missing. */
const LONGEST_TITLE = 400

/** A title runs over at most this many lines. */
const MOST_TITLE_LINES = 4

/** No line that continues a title is longer, in characters. */
const LONGEST_CONTINUATION = 160

/** No line of one author or with “maybe” authors is longer, in characters; lists that are sure may be of any length. */
const LONGEST_DOUBTFUL_LIST = 400

/** The authors that a line lists, its marks removed first. */
export const readAuthors = (line: Line): AuthorLine => readAuthorLine(cleanText(line.text).text)

/** True where a text ends as sentences do, or in an address, so that it was hardly cut. */
export const isEnded = (text: string): boolean =>
  /[.!?…。！？)\]”"'’»*}$%]$/u.test(text) || /https?:\/\/\S{4,}$/iu.test(text.slice(-400))

const likenessOf = (line: Line | undefined): AuthorLine['likeness'] =>
  line === undefined ? 'none' : readAuthors(line).likeness

/** True for a line that can continue a title: short, right under the line before, and no sentence before it. */
const continuesTitle = (line: Line | undefined, before: Line | undefined): boolean =>
  line !== undefined &&
  !line.blankBefore &&
  line.text.length <= LONGEST_CONTINUATION &&
  !/[.!?]$/.test(before?.text ?? '')

/**
 * Tells title, authors and abstract apart by their places: the line under a heading is the title, whatever it looks like.
 * Only where a blank line parts it from the heading, and it is a sure list of authors that no other such list follows, the
 * title is missing. The authors are the next line that looks like names; where there is none, the rest is the abstract.
 */
export function partRecord(body: readonly Line[]): RecordParts {
  const titles = countTitleLines(body)
  const title = body.slice(0, titles.count)
  if (!titles.authorsFollow) return { title, authors: [], authorLine: null, abstract: body.slice(titles.count) }
  let end = titles.count + 1
  while (/[,;]$/.test(body[end - 1]?.text ?? '') && body[end]?.blankBefore === false && end < body.length) end++
  const authors = body.slice(titles.count, end)
  const joined = cleanText(authors.map(({ text }) => text).join(' ')).text
  return { title, authors, authorLine: readAuthorLine(joined), abstract: body.slice(end) }
}

function countTitleLines(body: readonly Line[]): { readonly count: number; readonly authorsFollow: boolean } {
  const [first, second] = body
  if (first === undefined || first.text.length > LONGEST_TITLE) return { count: 0, authorsFollow: false }
  if (first.blankBefore && likenessOf(first) === 'sure' && likenessOf(second) !== 'sure')
    return { count: 0, authorsFollow: true }

  let reach = 1
  while (reach < MOST_TITLE_LINES && continuesTitle(body[reach], body[reach - 1])) reach++
  const likeness = body.slice(0, reach + 1).map((line, index) => (index === 0 ? 'none' : likenessOf(line)))
  // Of two lists that both look sure, the one that a blank line parts from the title is the authors' own.
  const parted = body[reach]?.blankBefore === true && likeness[reach] === 'sure' ? reach : -1
  const sure = parted > 0 ? parted : likeness.indexOf('sure')
  if (sure > 0) return { count: sure, authorsFollow: true }
  const mayBeAuthors = (index: number): boolean =>
    likeness[index] === 'maybe' && (body[index]?.text.length ?? 0) <= LONGEST_DOUBTFUL_LIST
  if (body[reach]?.blankBefore === true && mayBeAuthors(reach)) return { count: reach, authorsFollow: true }
  if (mayBeAuthors(1) && (second?.blankBefore === true || second?.text.includes(' ')))
    return { count: 1, authorsFollow: true }
  const wrapped = reach > 1 && reach < body.length && body[reach]?.blankBefore === true
  return { count: wrapped && !isEnded(body[reach - 1]?.text ?? '') ? reach : 1, authorsFollow: false }
}
