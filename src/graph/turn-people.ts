import { byText } from '../base/order'
import { bearerId } from '../resolve/homonym-split'
import type { AuthorId, Claim, Paper } from '../resolve/corpus'
import { attributePaper, witnessesOf, type Renaming } from './attribute-paper'
import type { ClaimFacts } from './claim-facts'
import { isActedOn, NO_TURN, type Turn } from './turn'
import { replacePapers } from './turn-owners'

/** Papers that a person is on or whose page they stand on, in the corpus's order. */
function papersAround(facts: ClaimFacts, people: readonly AuthorId[]): Paper[] {
  const papers = people.flatMap((id) => [
    ...(facts.authors.get(id)?.papers ?? []).flatMap((paper) => facts.papers.get(paper) ?? []),
    ...(facts.papersOfOwner.get(id) ?? []),
  ])
  const place = ({ id }: Paper): number => facts.orderOf.get(id) ?? 0
  return [...new Set(papers)].sort((a, b) => place(a) - place(b))
}

/** Attributes papers anew under another renaming for each. */
const rename = (
  facts: ClaimFacts,
  papers: readonly Paper[],
  renamingOn: (paper: Paper) => Renaming,
  exact: boolean,
): Turn =>
  replacePapers(papers, (paper) => attributePaper(paper.id, witnessesOf(paper), facts, renamingOn(paper)), exact)

/** Whether another claim than this joins or parts one of these people. */
const areInvolved = (facts: ClaimFacts, people: readonly AuthorId[], claim: Claim): boolean =>
  people.some((id) => (facts.identityClaims.get(id) ?? []).some((other) => other !== claim))

/** The ids of all names that stand for a person on some papers. */
const namesOf = (papers: readonly Paper[], person: AuthorId): ReadonlySet<AuthorId> =>
  new Set(
    papers.flatMap((paper) =>
      witnessesOf(paper).flatMap(({ list }) =>
        list.authors.flatMap(({ author, name = author }) => (author === person ? name : [])),
      ),
    ),
  )

/** Names that are one person's. */
export function turnSameAuthor(facts: ClaimFacts, claim: Claim): Turn {
  const [first, ...others] = [...new Set(claim.about)] as AuthorId[]
  if (first === undefined) return NO_TURN
  if (!isActedOn(claim)) {
    const joined = others.filter((id) => facts.authors.has(id))
    if (!facts.authors.has(first) || joined.length === 0) return { ...NO_TURN, exact: joined.length > 0 }
    const become = (id: AuthorId): AuthorId => (joined.includes(id) ? first : id)
    const papers = papersAround(facts, joined)
    const plain = [first, ...joined].every((id) =>
      [...namesOf(papersAround(facts, [id]), id)].every((own) => own === id),
    )
    const renaming: Renaming = { person: (_name, author) => become(author), owner: become, lister: become }
    return rename(facts, papers, () => renaming, plain && !areInvolved(facts, [first, ...joined], claim))
  }
  const person = [first, ...others].find((id) => facts.authors.has(id))
  if (person === undefined) return { ...NO_TURN, exact: false }
  const parted = [first, ...others].filter((id) => id !== person)
  const papers = papersAround(facts, [person])
  const names = namesOf(papers, person)
  const plain =
    parted.length === 1 &&
    [...names].every((name) => claim.about.includes(name)) &&
    !facts.papersOfOwner.has(person) &&
    !areInvolved(facts, [person, ...parted], claim)
  const renaming: Renaming = { person: (name, author) => (author === person && parted.includes(name) ? name : author) }
  return rename(facts, papers, () => renaming, plain)
}

/** Two people of one name. */
export function turnHomonym(facts: ClaimFacts, claim: Claim): Turn {
  const [first = '', ...about] = claim.about
  const name = first as AuthorId
  const named = new Set(about)
  const isNamed = ({ id }: Paper): boolean => named.has(id)
  const told = facts.authors.has(name)
  if (isActedOn(claim)) {
    const inAbout = about.flatMap((id) => facts.papers.get(id) ?? [])
    const apart = [...new Set(inAbout.flatMap((paper) => bearersOf(paper, name)))].filter((id) => id !== name)
    const [other] = apart
    if (other === undefined) return { ...NO_TURN, exact: false }
    const become = (id: AuthorId): AuthorId => (id === other ? name : id)
    const renaming: Renaming = { person: (_name, author) => become(author), owner: become, lister: become }
    const exact = told && apart.length === 1 && !areInvolved(facts, [name, other], claim)
    return rename(facts, papersAround(facts, [other]), () => renaming, exact)
  }
  if (!told) return { ...NO_TURN, exact: false }
  const papers = papersAround(facts, [name])
  const bearing = papers.filter((paper) => bearersOf(paper, name).includes(name) || isHidden(paper, name))
  if (bearing.every(isNamed) || !bearing.some(isNamed)) return NO_TURN
  const other = bearerId(name, [...named].sort(byText).join('\n'))
  // A page is its first paper's.
  const pages = new Map<string, AuthorId>()
  for (const paper of papers)
    for (const { source, owner } of paper.seen)
      if (owner === name && !pages.has(source)) pages.set(source, isNamed(paper) ? other : name)
  const exact = !areInvolved(facts, [name], claim) && [...namesOf(papers, name)].every((id) => id === name)
  return rename(
    facts,
    papers,
    (paper) => ({
      person: (stated, author) => (isNamed(paper) && author === name && stated === name ? other : author),
      owner: (owner, { source }) => (owner === name ? (pages.get(source) ?? name) : owner),
    }),
    exact,
  )
}

/** Who bears a name on a paper. */
const bearersOf = (paper: Paper, name: AuthorId): AuthorId[] =>
  witnessesOf(paper).flatMap(({ list }) =>
    list.authors.flatMap(({ author, name: stated = author }) => (stated === name ? author : [])),
  )

/** Whether a paper stands on somebody's page without its list showing them. */
const isHidden = (paper: Paper, owner: AuthorId): boolean => paper.seen.some((seen) => seen.owner === owner)

/** A name that is taken for a group's: it changes what the author is called, and no tie. */
export const turnGroup = (facts: ClaimFacts, claim: Claim): Turn => {
  const people = claim.about.flatMap((id) => facts.authors.get(id) ?? [])
  const recast = people.filter(({ kind }) => (kind === 'group') === isActedOn(claim))
  return { ...NO_TURN, recast: recast.map(({ id }) => id) }
}
