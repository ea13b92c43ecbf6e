import { byText } from '../base/order'
import { findGroupWord } from './author-names'
import type { PaperAuthors } from './authorships'
import type { AuthorId, Claim, PaperId } from './corpus'
import { claimIdOf } from './identifiers'
import type { PageOwner } from './page-owners'

/** A page with its papers, as they came out. */
export type OwnedPage = {
  readonly owner: PageOwner
  readonly papers: readonly { readonly id: PaperId; readonly people: PaperAuthors }[]
}

/** People suggested for one page without a name. */
const SUGGESTIONS = 3

const round = (value: number): number => Math.round(value * 100) / 100
const papersOf = (count: number): string => `${String(count)} ${count === 1 ? 'paper' : 'papers'}`
const listsOf = (count: number): string => `${String(count)} ${count === 1 ? 'list' : 'lists'}`

function claimOwnership({ owner, papers }: OwnedPage): Claim[] {
  const has = (owners: readonly PageOwner[]): boolean => owners.some(({ key }) => key === owner.key)
  const hidden = papers.filter(({ people }) => has(people.hiddenOwners)).map(({ id }) => id)
  const denied = papers.filter(({ people }) => has(people.deniedOwners)).map(({ id }) => id)
  const where = `${owner.place.source}, line ${String(owner.place.line)}`
  const claims: Claim[] = []
  if (hidden.length > 0)
    claims.push({
      id: claimIdOf('page-owner', `${owner.author}:${owner.key}`),
      kind: 'page-owner',
      about: [owner.author, ...hidden],
      confidence: owner.unnamed ? 0.9 : 0.95,
      status: 'assumed',
      because: owner.unnamed
        ? [
            `A person's page lists only papers of that person, and this page (${where}) lists ${papersOf(papers.length)}.`,
            'The page leaves the name out, so its owner stands for one person whose name is not known.',
          ]
        : [
            `A person's page lists only papers of that person, and these stand on the page of ${owner.name} (${where}).`,
            `${listsOf(hidden.length)} of the page's ${papersOf(papers.length)} ${hidden.length === 1 ? 'ends' : 'end'} before the name of ${owner.name}.`,
          ],
    })
  if (denied.length > 0)
    claims.push({
      id: claimIdOf('page-owner', `${owner.author}:${owner.key}:whole-lists`),
      kind: 'page-owner',
      about: [owner.author, ...denied],
      confidence: 0.3,
      status: 'suggested',
      because: [
        `These papers stand on the page of ${owner.name} (${where}).`,
        `Against it: ${listsOf(denied.length)} that ${denied.length === 1 ? 'is' : 'are'} stated whole ${denied.length === 1 ? 'does' : 'do'} not name ${owner.name}.`,
      ],
    })
  return claims
}

type Tally = { readonly author: AuthorId; readonly name: string; listed: number; listedWhole: number }

function tallyPeople(papers: OwnedPage['papers']): Tally[] {
  const tallies = new Map<AuthorId, Tally>()
  for (const { people } of papers) {
    for (const { author, name } of people.listed) {
      const tally = tallies.get(author) ?? { author, name, listed: 0, listedWhole: 0 }
      tally.listed += 1
      if (people.complete) tally.listedWhole += 1
      tallies.set(author, tally)
    }
  }
  return [...tallies.values()]
}

/**
 * Suggests who the owner of a page without a name may be: the people whom most of its lists name and none of its whole
 * lists leaves out. Confidence is the part of the papers that list the person, times how far the person is ahead of
 * the next one.
 */
function suggestOwners({ owner, papers }: OwnedPage, named: ReadonlySet<AuthorId>): Claim[] {
  const whole = papers.filter(({ people }) => people.complete).length
  const likely = tallyPeople(papers)
    .filter(({ name, listed, listedWhole }) => findGroupWord(name) === null && listed > 1 && listedWhole === whole)
    .sort((a, b) => b.listed - a.listed || byText(a.author, b.author))
  return likely.slice(0, SUGGESTIONS).map((person, at) => {
    const rival = likely[at === 0 ? 1 : 0]
    const of = `${String(person.listed)} of the ${papersOf(papers.length)}`
    const compared =
      rival === undefined
        ? `${person.name} is listed on ${of}; nobody else is listed on more than one.`
        : `${person.name} is listed on ${of}; ${at === 0 ? 'next' : 'more often'} ${rival.name} on ${String(rival.listed)}.`
    const left = papers.length - person.listed
    const because = [compared]
    if (whole > 0) because.push(`${listsOf(whole)} stated whole ${whole === 1 ? 'names' : 'name'} ${person.name}.`)
    if (left > 0)
      because.push(
        `Against it: ${papersOf(left)} of the page ${left === 1 ? 'does' : 'do'} not show the name, though the lists may be cut.`,
      )
    if (named.has(person.author)) because.push(`Against it: ${person.name} has a page of their own among the sources.`)
    const ahead = rival === undefined ? 1 : person.listed / (person.listed + rival.listed)
    return {
      id: claimIdOf('unnamed-owner', `${owner.author.replace('author:', '')}:${person.author.replace('author:', '')}`),
      kind: 'unnamed-owner',
      about: [owner.author, person.author],
      confidence: round((person.listed / papers.length) * ahead * (named.has(person.author) ? 0.5 : 1)),
      status: 'suggested',
      because,
    }
  })
}

/** What is inferred from pages: their owners as authors, and the likely names of owners that are not named. */
export function claimOwners(pages: readonly OwnedPage[]): Claim[] {
  const named = new Set(pages.filter(({ owner }) => !owner.unnamed).map(({ owner }) => owner.author))
  return pages.flatMap((page) => [...claimOwnership(page), ...(page.owner.unnamed ? suggestOwners(page, named) : [])])
}
