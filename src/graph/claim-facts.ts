import type {
  Author,
  AuthorId,
  Authorship,
  Claim,
  ClaimKind,
  Corpus,
  Paper,
  PaperId,
  Sighting,
  StatedList,
} from '../resolve/corpus'
import { decisionKey } from '../resolve/decisions'
import { paperIdOf } from '../resolve/identifiers'
import { append } from './corpus-index'

/** The corpus by all that claims are about, for reckoning what becomes of it when one is turned over. */
export type ClaimFacts = {
  readonly authors: ReadonlyMap<string, Author>
  readonly papers: ReadonlyMap<string, Paper>
  readonly papersOfKey: ReadonlyMap<string, readonly Paper[]>
  readonly papersOfSource: ReadonlyMap<string, readonly Paper[]>
  /** Papers that stand on a page of this person. */
  readonly papersOfOwner: ReadonlyMap<AuthorId, readonly Paper[]>
  /** The place of each paper in the corpus. */
  readonly orderOf: ReadonlyMap<string, number>
  /** Decided claims by kind and the first that they are about. */
  readonly decided: ReadonlyMap<string, readonly Claim[]>
  /** Claims that join or part people, by whom they are about. */
  readonly identityClaims: ReadonlyMap<string, readonly Claim[]>
  /** Claims that join or part records, by the records' keys. */
  readonly samePapers: ReadonlyMap<string, readonly Claim[]>
  /** How many papers are called alike, by the id that the title alone would give. */
  readonly namesakes: ReadonlyMap<PaperId, number>
  /** The year that dates without one get; null where none was needed. */
  readonly missingYear: number | null
  /** Accepted owners of lists, by the list's source. */
  readonly listOwners: ReadonlyMap<string, readonly AuthorId[]>
}

const factsOf = new WeakMap<Corpus, ClaimFacts>()

const decidedKey = (kind: ClaimKind, first: string): string => `${kind} ${first}`

/** Gathers the facts; linear in the corpus, once for each corpus. */
export function gatherFacts(corpus: Corpus): ClaimFacts {
  const known = factsOf.get(corpus)
  if (known !== undefined) return known
  const papersOfKey = new Map<string, Paper[]>()
  const papersOfSource = new Map<string, Paper[]>()
  const papersOfOwner = new Map<AuthorId, Paper[]>()
  for (const paper of corpus.papers) {
    for (const key of new Set(paper.seen.flatMap((sighting) => sighting.key ?? []))) append(papersOfKey, key, paper)
    for (const source of new Set(paper.seen.map((sighting) => sighting.source))) append(papersOfSource, source, paper)
    for (const owner of new Set(paper.seen.flatMap((sighting) => sighting.owner ?? [])))
      append(papersOfOwner, owner, paper)
  }
  const decided = new Map<string, Claim[]>()
  const identityClaims = new Map<string, Claim[]>()
  const listOwners = new Map<string, AuthorId[]>()
  const samePapers = new Map<string, Claim[]>()
  const namesakes = new Map<PaperId, number>()
  for (const { title } of corpus.papers) namesakes.set(paperIdOf(title), (namesakes.get(paperIdOf(title)) ?? 0) + 1)
  for (const claim of corpus.claims) {
    const { kind, about, status } = claim
    if (status === 'accepted' || status === 'rejected') append(decided, decidedKey(kind, about[0] ?? ''), claim)
    if (kind === 'same-author' || kind === 'homonym')
      for (const subject of about) if (subject.startsWith('author:')) append(identityClaims, subject, claim)
    if (kind === 'same-paper') for (const subject of about) append(samePapers, subject, claim)
    if (kind === 'list-owner' && status === 'accepted')
      append(listOwners, sourceOfList(about[1]), (about[0] ?? '') as AuthorId)
  }
  const facts: ClaimFacts = {
    authors: new Map(corpus.authors.map((author) => [author.id, author])),
    papers: new Map(corpus.papers.map((paper) => [paper.id, paper])),
    papersOfKey,
    papersOfSource,
    papersOfOwner,
    orderOf: new Map(corpus.papers.map(({ id }, at) => [id, at])),
    decided,
    identityClaims,
    samePapers,
    namesakes,
    missingYear: corpus.papers.find(({ yearIsInferred }) => yearIsInferred)?.year ?? null,
    listOwners,
  }
  factsOf.set(corpus, facts)
  return facts
}

/** The source that a list's key in a claim names. */
export const sourceOfList = (key = ''): string => key.replace(/^list:/, '')

/** Decided claims of a kind about this first of all. */
export const decidedOn = (facts: ClaimFacts, kind: ClaimKind, first: string): readonly Claim[] =>
  facts.decided.get(decidedKey(kind, first)) ?? []

/**
 * What was decided of a page's owner on one paper, the claim `but` left aside: of several decisions the narrowest counts,
 * then a rejection.
 */
export function ownerVerdict(facts: ClaimFacts, author: AuthorId, paper: PaperId, but?: Claim): Claim | null {
  let best: Claim | null = null
  // Two pages of one person may give one claim twice, which one decision settles.
  const left = but === undefined ? null : decisionKey(but)
  for (const claim of decidedOn(facts, 'page-owner', author)) {
    if (decisionKey(claim) === left || !claim.about.includes(paper)) continue
    const narrower = best === null || claim.about.length < best.about.length
    if (narrower || (claim.about.length === best?.about.length && claim.status === 'rejected')) best = claim
  }
  return best
}

/** What a record of a paper states of its authors. */
export function statedOf(paper: Paper, { stated }: Sighting): StatedList {
  if (stated !== undefined) return stated
  const listed = paper.authors.filter(({ evidence }) => evidence === 'listed')
  return {
    authors: listed.map(({ author, position }) => ({ author, position: position ?? 0 })),
    whole: paper.authorsComplete,
    dated: paper.yearIsInferred ? 'day' : paper.year,
  }
}

/** An authorship that no list shows; where it could be read plays no part in what is reckoned. */
export const owned = (author: AuthorId): Authorship => ({ author, evidence: 'page-owner', position: null, places: [] })
