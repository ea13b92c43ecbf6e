import type { Issue } from '../base/issue'
import type { Heading } from './heading'
import type { Line } from './lines'
import type { PaperRecord } from './record'
import { partRecord } from './record-parts'
import { withoutAbstractMark } from './outline'
import { readAbstract, readTitle } from './text-parts'
import { readersWords } from '../words/readers'

/** What became of one section of a text: a record, or none where it was skipped, and what is to say about it. */
export type Reading = { readonly record: PaperRecord | null; readonly issues: readonly Issue[] }

/** Longest piece of a text, in characters, that a message quotes. */
const LONGEST_QUOTE = 80

/** A piece of a text in quotation marks, shortened where it is long. */
export const quote = (text: string): string => `“${shorten(text)}”`

/** A piece of a text that is to stand in a message, shortened where it is long. */
export const shorten = (text: string): string => {
  const characters = [...text.slice(0, LONGEST_QUOTE * 2 + 2)]
  return characters.length > LONGEST_QUOTE ? characters.slice(0, LONGEST_QUOTE).join('').trimEnd() + '…' : text
}

/**
 * Reads a heading and the lines behind it. Without a title there is no record and an issue says so; an impossible date
 * costs only itself.
 */
export function readPageRecord(
  source: string,
  page: number | null,
  section: { readonly heading: Heading; readonly line: Line; readonly body: readonly Line[] },
): Reading {
  const { heading, line, body } = section
  const parts = partRecord(body)
  const links = new Set<string>()
  const keepLink = (address: string): void => void links.add(address)
  const title = readTitle(parts.title, keepLink)
  if (title === null) {
    const message = readersWords.theRecordHasNoTitle(quote(line.text))
    return { record: null, issues: [{ source, line: line.number, severity: 'skipped', message }] }
  }
  const abstract = parts.abstract.map(({ text, blankBefore }, index) => ({
    text: index === 0 ? withoutAbstractMark(text) : text,
    blankBefore,
  }))
  const record: PaperRecord = {
    source,
    line: line.number,
    lines: {
      heading: line.number,
      title: parts.title[0]?.number ?? null,
      authors: parts.authors[0]?.number ?? null,
      abstract: parts.abstract[0]?.number ?? null,
    },
    page,
    title,
    authors: parts.authorLine?.names ?? [],
    authorsComplete: parts.authorLine?.complete ?? false,
    affiliations: parts.authorLine?.affiliations ?? [],
    date: heading.date,
    category: heading.category,
    score: heading.score,
    hasCode: heading.hasCode,
    abstract: readAbstract(abstract, keepLink),
    links: [...links],
  }
  const issues: Issue[] = []
  if (heading.date === null) {
    const message = readersWords.isNoDayOfThe(quote(heading.dateText), quote(title))
    issues.push({ source, line: line.number, severity: 'notice', message })
  }
  if (parts.authorLine?.guessed === true) {
    const stated = parts.authors.map(({ text }) => text).join(' ')
    const message = readersWords.wasReadAsFamilyAnd(quote(stated), quote(record.authors.join('; ')))
    issues.push({ source, line: parts.authors[0]?.number ?? line.number, severity: 'notice', message })
  }
  return { record, issues }
}

/** Reads a line of a list of abstracts. Without a text behind the colon there is no record and an issue says so. */
export function readListedAbstract(source: string, line: Line): Reading {
  const links = new Set<string>()
  const abstract = readAbstract(
    [{ ...line, text: withoutAbstractMark(line.text) }],
    (address) => void links.add(address),
  )
  if (abstract === null) {
    const message = readersWords.behindAbstractStandsNoText
    return { record: null, issues: [{ source, line: line.number, severity: 'skipped', message }] }
  }
  const record: PaperRecord = {
    source,
    line: line.number,
    lines: { heading: null, title: null, authors: null, abstract: line.number },
    page: null,
    title: null,
    authors: [],
    authorsComplete: false,
    affiliations: [],
    date: null,
    category: null,
    score: null,
    hasCode: false,
    abstract,
    links: [...links],
  }
  return { record, issues: [] }
}
