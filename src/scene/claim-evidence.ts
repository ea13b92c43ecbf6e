import type { AuthorId, Claim, ClaimKind, Corpus, Paper, PaperId, Place, Sighting } from '../resolve/corpus'
import { indexCorpus } from './atlas-index'
import { placeOfPaper, placeOfPart, type EvidenceCard, type RecordPart } from './evidence'
import { plain } from './text-part'

/** The part of a record that a claim of each kind is read from. */
const PART_OF_CLAIM: Readonly<Record<ClaimKind, RecordPart>> = {
  'same-paper': 'abstract',
  'page-owner': 'authors',
  'unnamed-owner': 'authors',
  'inferred-year': 'heading',
  'derived-title': 'abstract',
  group: 'authors',
  'same-author': 'authors',
  homonym: 'authors',
  'list-owner': 'abstract',
}

/** Most places that one card leads to: a claim may be about every paper of a page. */
const MOST_PLACES = 4

const records = new WeakMap<Corpus, ReadonlyMap<string, Sighting>>()

/** Every record by the names that claims give it, its key and `source:line`; built once for each corpus. */
function indexRecords(corpus: Corpus): ReadonlyMap<string, Sighting> {
  const known = records.get(corpus)
  if (known) return known
  const all = corpus.papers.flatMap(({ seen }) => seen)
  const index = new Map(all.map((sighting) => [`${sighting.source}:${sighting.line}`, sighting]))
  for (const sighting of all) if (sighting.key !== undefined) index.set(sighting.key, sighting)
  records.set(corpus, index)
  return index
}

const isIn = <Id extends string>(items: ReadonlyMap<Id, unknown>, text: string): text is Id =>
  (items as ReadonlyMap<string, unknown>).has(text)

/** A record as a claim names it, `source:line`; null where the text is no such name. */
function placeOfName(name: string): Place | null {
  const colon = name.lastIndexOf(':')
  const line = Number(name.slice(colon + 1))
  return colon > 0 && Number.isInteger(line) && line > 0 ? { source: name.slice(0, colon), line } : null
}

/** Where the records that a claim names can be compared: by their titles where all have one, else by the part given. */
function placesOfRecords(corpus: Corpus, names: readonly string[], part: RecordPart): Place[] {
  const index = indexRecords(corpus)
  const sightings = names.map((name) => index.get(name))
  const best = sightings.every((sighting) => sighting && sighting.lines.title !== null) ? 'title' : part
  return names.flatMap((name, at) => {
    const place = placeOfName(name)
    return place ? { source: place.source, line: sightings[at]?.lines[best] ?? place.line } : []
  })
}

/** Where what a claim is about can be read: its records where it names any, else its people and papers. */
export function placesOfClaim(corpus: Corpus, { kind, about, places }: Claim): Place[] {
  const { authors, papers } = indexCorpus(corpus)
  const part = PART_OF_CLAIM[kind]
  const ofPaper = (paper: Paper | undefined): Place | null =>
    paper ? (placeOfPart(paper, part) ?? placeOfPaper(paper)) : null
  const names = places
    ? places.map(({ source, line }) => `${source}:${line}`)
    : about.filter((subject) => !isIn(authors, subject) && !isIn(papers, subject))
  const ofRecords = placesOfRecords(corpus, names, part)
  if (ofRecords.length > 0) return ofRecords
  return about.flatMap((subject): Place | Place[] => {
    if (isIn(papers, subject)) return ofPaper(papers.get(subject)) ?? []
    if (!isIn(authors, subject)) return []
    const author = authors.get(subject)
    const first = author?.papers[0]
    return author?.profile?.place ?? (first === undefined ? null : ofPaper(papers.get(first))) ?? []
  })
}

/** The words to mark in the lines of a claim: names of its people, and the name that an abstract coins. */
export function claimMarks(corpus: Corpus, { kind, about }: Claim): string[] {
  const { authors, papers } = indexCorpus(corpus)
  const names = about.flatMap((subject) => {
    const author = authors.get(subject as AuthorId)
    if (author) return author.unnamed ? ['h-index'] : [author.name, ...author.aliases]
    const paper = kind === 'derived-title' ? papers.get(subject as PaperId) : undefined
    return paper ? [paper.coinedName ?? paper.title] : []
  })
  return kind === 'page-owner' ? [...names, 'et al.'] : names
}

/** A claim as a card, its strongest reason the sentence; null where it was rejected. */
export function claimCard(corpus: Corpus, claim: Claim, mark: readonly string[]): EvidenceCard | null {
  if (claim.status === 'rejected') return null
  const [first = claim.kind, ...because] = claim.because
  return {
    tag: claim.status,
    sentence: [plain(first)],
    places: placesOfClaim(corpus, claim).slice(0, MOST_PLACES),
    mark,
    claim: claimRef(claim, because),
  }
}

/** What a card needs of the claim that it rests on, so that it can be questioned there. */
const claimRef = (claim: Claim, because: readonly string[]): NonNullable<EvidenceCard['claim']> => ({
  id: claim.id,
  kind: claim.kind,
  about: claim.about,
  confidence: claim.confidence,
  because,
})

/** The claims about something or one of its records, as cards. Linear in the claims and what they are about. */
export function claimCards(corpus: Corpus, subject: string, mark: readonly string[] = []): EvidenceCard[] {
  const seen = indexCorpus(corpus).papers.get(subject as PaperId)?.seen ?? []
  const subjects = new Set([subject, ...seen.flatMap(({ key }) => key ?? [])])
  return corpus.claims
    .filter(({ about }) => about.some((each) => subjects.has(each)))
    .flatMap((claim) => claimCard(corpus, claim, mark) ?? [])
}

/** The card of an authorship that no list shows, with the claim about the page or list that it rests on. */
export function withOwnerClaim(corpus: Corpus, card: EvidenceCard, author: AuthorId, paper: PaperId): EvidenceCard {
  if (card.tag === 'fact' || card.claim !== null) return card
  const claim = corpus.claims.find(
    ({ kind, about, status }) =>
      status !== 'rejected' &&
      about.includes(author) &&
      ((kind === 'page-owner' && about.includes(paper)) || (kind === 'unnamed-owner' && status === 'accepted')),
  )
  return claim ? { ...card, claim: claimRef(claim, []) } : card
}
