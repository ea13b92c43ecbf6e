import type { AuthorId, Claim, Paper } from '../resolve/corpus'
import { byText } from '../base/order'
import { paperIdOf } from '../resolve/identifiers'
import { asItIs, attributePaper, preferred, witnessesOf, type AttributedPaper, type Witness } from './attribute-paper'
import { ownerVerdict, type ClaimFacts } from './claim-facts'
import { isActedOn, NO_TURN, type Turn } from './turn'

const keysOf = ({ about }: Claim): string[] => about.filter((subject) => !subject.startsWith('paper:'))

/** Whether another claim is about one of these records, so that they may come together in another way. */
const areInvolved = (facts: ClaimFacts, claim: Claim, keys: Iterable<string>): boolean =>
  [...keys].some((key) => (facts.samePapers.get(key) ?? []).some((other) => other !== claim))

/** Whether other papers are called alike, so that they share out their ids anew. */
const haveNamesakes = (facts: ClaimFacts, papers: readonly Paper[]): boolean =>
  papers.some(({ title }) => {
    const id = paperIdOf(title)
    return (facts.namesakes.get(id) ?? 0) > papers.filter((paper) => paperIdOf(paper.title) === id).length
  })

/** The year of a paper of these records: one that is stated, else the one that dates without a year get. */
function yearOf(facts: ClaimFacts, witnesses: readonly Witness[]): number | null {
  const dates = preferred(witnesses).map(({ list }) => list.dated)
  const stated = dates.find((dated) => typeof dated === 'number')
  return typeof stated === 'number' ? stated : dates.includes('day') ? facts.missingYear : null
}

const isTitled = ({ sighting }: Witness): boolean => sighting.lines.title !== null

/** Whether somebody on these papers bears a name of which it is inferred whose it is, so that more may follow. */
const areDoubtful = (facts: ClaimFacts, papers: readonly Paper[]): boolean =>
  papers.some((paper) =>
    witnessesOf(paper).some(({ list }) =>
      list.authors.some(
        ({ author, name }) => name !== undefined || (facts.identityClaims.get(author)?.length ?? 0) > 0,
      ),
    ),
  )

/** The records of a paper by what decisions call them; those that say the same stay together. */
function partByKey(paper: Paper): Witness[][] {
  const parts = new Map<string, Witness[]>()
  witnessesOf(paper).forEach((witness, at) => {
    const key = witness.sighting.key ?? `record ${String(at)}`
    const part = parts.get(key)
    if (part === undefined) parts.set(key, [witness])
    else part.push(witness)
  })
  return [...parts.values()]
}

/** The record whose title (else whose place) a paper of these records is called after. */
function chooseNamesake(witnesses: readonly Witness[]): Witness | undefined {
  const ordered = preferred(witnesses)
  return ordered.find(isTitled) ?? ordered[0]
}

const authorsOf = ({ authors }: AttributedPaper): readonly AuthorId[] =>
  authors.flatMap(({ author, evidence }) => (evidence === 'suggested' ? [] : author))

/** Whether it was decided of a page's owner that the paper is theirs or not. Of two parts called alike, one keeps that. */
const hasVerdict = (facts: ClaimFacts, { id, seen }: Paper): boolean =>
  seen.some(({ owner }) => owner !== null && ownerVerdict(facts, owner, id) !== null)

/** Takes a paper apart into its records, of which one keeps its name. */
function partPaper(facts: ClaimFacts, claim: Claim, paper: Paper): Turn {
  const keys = new Set(keysOf(claim))
  const parts = partByKey(paper)
  const namesake = chooseNamesake(parts.flat())
  const kept = parts.find((part) => part.some((witness) => witness === namesake)) ?? []
  const come = parts.map((part, at) =>
    attributePaper(part === kept ? paper.id : `${paper.id}#${String(at + 1)}`, part, facts),
  )
  const years = new Set(parts.filter((part) => part.some(isTitled)).map((part) => yearOf(facts, part)))
  const known = new Set(authorsOf(asItIs(paper)))
  const exact =
    parts.length === keys.size &&
    kept.some(isTitled) &&
    years.size < 2 &&
    (parts.filter((part) => part.some(isTitled)).length < 2 || !hasVerdict(facts, paper)) &&
    !areInvolved(facts, claim, [paper.id, ...keys]) &&
    !haveNamesakes(facts, [paper]) &&
    !areDoubtful(facts, [paper]) &&
    come.every((part) => authorsOf(part).every((author) => known.has(author)))
  const retold = yearOf(facts, kept) === paper.year ? [] : [paper.id]
  return parts.length < 2 ? NO_TURN : { ...NO_TURN, gone: [asItIs(paper)], come, retold, exact }
}

const byPlace = ({ sighting: a }: Witness, { sighting: b }: Witness): number =>
  byText(a.source, b.source) || a.line - b.line

/** Makes one paper of several: called after the first that has a title, attributed by all of their records. */
function joinPapers(facts: ClaimFacts, claim: Claim, papers: readonly Paper[]): Turn {
  const paperOf = new Map(papers.flatMap((paper) => witnessesOf(paper).map((witness) => [witness, paper] as const)))
  const witnesses = [...paperOf.keys()].sort(byPlace)
  const namesake = chooseNamesake(witnesses)
  const titled = namesake === undefined ? undefined : paperOf.get(namesake)
  if (titled === undefined) return NO_TURN
  const id = paperIdOf(titled.title)
  const one = attributePaper(id, witnesses, facts)
  const left = new Set(authorsOf(one))
  const keys = papers.flatMap((paper) => [paper.id, ...paper.seen.flatMap(({ key }) => key ?? [])])
  const exact =
    witnesses.some(isTitled) &&
    !areInvolved(facts, claim, keys) &&
    !haveNamesakes(facts, papers) &&
    !areDoubtful(facts, papers) &&
    papers.every((paper) => authorsOf(asItIs(paper)).every((author) => left.has(author)))
  const was = papers.find((paper) => paper.id === id)
  const same = was === undefined || (was.title === titled.title && was.year === yearOf(facts, witnesses))
  return { ...NO_TURN, gone: papers.map(asItIs), come: [one], retold: same ? [] : [id], exact }
}

/** Records that are one paper. */
export function turnSamePaper(facts: ClaimFacts, claim: Claim): Turn {
  const papers = [...new Set(keysOf(claim).flatMap((key) => facts.papersOfKey.get(key) ?? []))]
  const [first] = papers
  if (first === undefined) return NO_TURN
  if (isActedOn(claim)) return papers.length === 1 ? partPaper(facts, claim, first) : { ...NO_TURN, exact: false }
  return papers.length === 1 ? NO_TURN : joinPapers(facts, claim, papers)
}

/** Years that no source states. They change no tie. */
export function turnInferredYear(facts: ClaimFacts, claim: Claim): Turn {
  const papers = claim.about.flatMap((id) => facts.papers.get(id) ?? [])
  const retold = papers.filter(({ year, yearIsInferred }) => (isActedOn(claim) ? yearIsInferred : year === null))
  return { ...NO_TURN, retold: retold.map(({ id }) => id) }
}

/** Titles that no source states. They change no tie, and nothing where the abstract's first words stand in already. */
export function turnDerivedTitle(facts: ClaimFacts, claim: Claim): Turn {
  const papers = claim.about.flatMap((id) => facts.papers.get(id) ?? [])
  const retold = papers.filter(({ coinedName }) => !isActedOn(claim) || coinedName !== null)
  return { ...NO_TURN, retold: retold.map(({ id }) => id), exact: isActedOn(claim) }
}
