import { byText } from '../base/order'
import type { Issue } from '../base/issue'
import type { ListedPerson } from '../records/record'
import { findGroupWord, splitSpellings } from './author-names'
import type { Author, AuthorId, Claim, Paper, PaperId, Profile } from './corpus'
import { claimIdOf } from './identifiers'
import type { PageOwner } from './page-owners'
import { GROUP_WORD } from './thresholds'
import { claimsOfPeopleWords } from '../words/claims-of-people'

/** Every name as it was read, in the corpus's order. */
export type NameReading = { readonly author: AuthorId; readonly name: string }

const toProfile = ({ header, place }: PageOwner): Profile => ({
  hIndex: header.hIndex,
  papers: header.papers,
  citations: header.citations,
  novelty: header.novelty,
  aiScore: header.aiScore,
  field: header.field,
  place,
})

/** Of several pages of one person the one that states most papers, then most citations, then the first. */
function chooseProfiles(owners: readonly PageOwner[]): { profiles: Map<AuthorId, PageOwner>; issues: Issue[] } {
  const profiles = new Map<AuthorId, PageOwner>()
  const passed: PageOwner[] = []
  const size = ({ header }: PageOwner): readonly [number, number] => [header.papers ?? -1, header.citations ?? -1]
  for (const owner of owners) {
    const known = profiles.get(owner.author)
    if (known === undefined) {
      profiles.set(owner.author, owner)
      continue
    }
    const [papers, citations] = size(owner)
    const [knownPapers, knownCitations] = size(known)
    const larger = papers === knownPapers ? citations > knownCitations : papers > knownPapers
    if (larger) profiles.set(owner.author, owner)
    passed.push(larger ? known : owner)
  }
  const issues = passed.map(({ author, name, place }): Issue => {
    const kept = profiles.get(author)?.place ?? place
    return {
      ...place,
      severity: 'notice',
      message: claimsOfPeopleWords.hasAnotherPageLineThat(name, kept.source, kept.line),
    }
  })
  return { profiles, issues }
}

/** Affiliations that can only be this person's: stated beside the name, or of papers whose whole list names nobody else. */
function ownAffiliations(papers: readonly Paper[], stated: readonly ListedPerson[]): string[] {
  const own = papers.filter(({ authors, authorsComplete }) => authorsComplete && authors.length === 1)
  const named = stated.flatMap(({ affiliation }) => affiliation ?? [])
  return [...new Set([...named, ...own.flatMap(({ affiliations }) => affiliations)])].sort(byText)
}

/** What records state of one author: identifiers, and the family name of the spelling that is shown. */
function tellStated(name: string, stated: readonly ListedPerson[]): Partial<Author> {
  const identifiers = [...new Set(stated.flatMap((person) => person.identifiers))].sort(byText)
  const families = stated.flatMap(({ family }) => (family !== undefined && name.includes(family) ? [family] : []))
  const counts = new Map<string, number>()
  for (const family of families) counts.set(family, (counts.get(family) ?? 0) + 1)
  const [family] = [...counts].sort(([a, some], [b, others]) => others - some || byText(a, b))[0] ?? []
  return { ...(identifiers.length > 0 ? { identifiers } : {}), ...(family === undefined ? {} : { family }) }
}

/**
 * Lists every author once: by first paper, then the owners of pages without papers. In: papers in the corpus's order,
 * all names as read, and the owners of all pages in order. Out also: one claim for each name that is taken for a
 * group's, and a notice for each further page of the same person.
 */
export function listAuthors(
  papers: readonly Paper[],
  readings: readonly NameReading[],
  owners: readonly PageOwner[],
): { authors: Author[]; claims: Claim[]; issues: Issue[] } {
  const spellings = new Map<AuthorId, Set<string>>()
  for (const { author, name } of readings) {
    const names = spellings.get(author)
    if (names === undefined) spellings.set(author, new Set([name]))
    else names.add(name)
  }
  const papersOf = new Map<AuthorId, Paper[]>()
  for (const paper of papers) {
    for (const { author, evidence } of paper.authors) {
      const own = papersOf.get(author) ?? []
      if (evidence !== 'suggested') own.push(paper)
      papersOf.set(author, own)
    }
  }
  for (const { author, unnamed } of owners) if (!unnamed && !papersOf.has(author)) papersOf.set(author, [])

  const { profiles, issues } = chooseProfiles(owners)
  const unnamed = new Set(owners.filter((owner) => owner.unnamed).map(({ author }) => author))
  const claims: Claim[] = []
  const authors = [...papersOf].map(([id, own]): Author => {
    const { name, aliases } = splitSpellings(spellings.get(id) ?? new Set())
    const stated = own.flatMap(({ authors: list }) => list.find(({ author }) => author === id)?.stated ?? [])
    // What a record marks as a group is a fact, and no claim.
    const statedGroup = stated.some(({ isGroup }) => isGroup === true)
    const group = unnamed.has(id) || statedGroup ? null : findGroupWord(name)
    const page = profiles.get(id)
    if (group !== null)
      claims.push({
        id: claimIdOf('group', id),
        kind: 'group',
        about: [id],
        confidence: GROUP_WORD,
        status: 'assumed',
        because: [claimsOfPeopleWords.theNameHasTheWord(name, group)],
      })
    return {
      id,
      name,
      aliases,
      kind: unnamed.has(id) ? 'unknown' : group === null && !statedGroup ? 'person' : 'group',
      unnamed: unnamed.has(id),
      papers: own.map((paper): PaperId => paper.id),
      affiliations: ownAffiliations(own, stated),
      profile: page === undefined ? null : toProfile(page),
      ...tellStated(name, stated),
    }
  })
  return { authors, claims, issues }
}
