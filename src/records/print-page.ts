import { readAuthorLine } from './author-line'
import type { PaperRecord, ProfileHeader, StatedDate } from './record'

/** What a printed page says of its owner. */
export type PrintedOwner = Pick<
  ProfileHeader,
  'name' | 'field' | 'hIndex' | 'papers' | 'citations' | 'novelty' | 'aiScore'
>

/** A paper as a printed page states it. */
export type PrintedPaper = Pick<
  PaperRecord,
  'authors' | 'authorsComplete' | 'affiliations' | 'score' | 'hasCode' | 'abstract' | 'links'
> & { readonly title: string; readonly category: string; readonly date: StatedDate }

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** One line, whatever the text holds. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const paragraphs = (text: string): string[] =>
  text
    .split(/\n+/)
    .map(onOneLine)
    .filter((part) => part !== '')

function printHeading({ score, category, date, hasCode }: PrintedPaper): string {
  // The form has no dates without a day: the first of the month or year stands in.
  const day = `${MONTHS[(date.month ?? 1) - 1] ?? 'Jan'} ${date.day ?? 1}`
  const year = date.year === null ? '' : `, ${date.year}`
  return `${score ?? ''}${category}${day}${year}${hasCode ? 'Code' : ''}`
}

function printAuthors({ authors, authorsComplete, affiliations }: PrintedPaper): string {
  // A list with nobody in it cannot be cut: the page's owner alone is then known.
  const plain = authors.map((name) => onOneLine(name.replaceAll(/[,;]/g, ' ')))
  // Between single words commas could be taken to part family from given name.
  const names = plain.join(readAuthorLine(plain.join(', ')).guessed ? '; ' : ', ')
  const list = names === '' || authorsComplete ? names : `${names} et al.`
  return affiliations.length === 0 ? list : `${list} · ${affiliations.map(onOneLine).join(', ')}`
}

/**
 * Prints papers in the text form of a person's saved page, which `profile-page` reads back. Without an owner there is
 * no header. What the form cannot say (a comma or semicolon in a name) becomes a blank.
 */
export function printPage(owner: PrintedOwner | null, papers: readonly PrintedPaper[]): string {
  const figures: readonly (readonly [string, number | null])[] = [
    ['h-index#', owner?.hIndex ?? null],
    ['#papers', owner?.papers ?? null],
    ['#citations', owner?.citations ?? null],
    ['Novelty#%', owner?.novelty ?? null],
    ['AI Score#', owner?.aiScore ?? null],
  ]
  const header =
    owner === null
      ? []
      : [
          ...(owner.name === null ? [] : [onOneLine(owner.name), '']),
          ...(owner.field === null ? [] : [owner.field]),
          ...figures.flatMap(([form, value]) => (value === null ? [] : [form.replace('#', String(value))])),
          '',
          `${papers.length} Papers`,
          '',
        ]
  const records = papers.map((paper) =>
    [
      `${printHeading(paper)}\n${onOneLine(paper.title)}`,
      printAuthors(paper),
      ...paragraphs(paper.abstract ?? ''),
      paper.links.join(' '),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  )
  return `${[...header, records.join('\n\n')].join('\n')}\n`
}

/** Prints abstracts in the text form of a saved list, one line each, which `abstract-list` reads back. */
export function printAbstracts(
  abstracts: readonly { readonly abstract: string; readonly links: readonly string[] }[],
): string {
  return abstracts.map(({ abstract, links }) => `Abstract:${onOneLine([abstract, ...links].join(' '))}\n`).join('')
}
