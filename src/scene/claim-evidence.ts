import type { AuthorId, Claim, ClaimKind, Corpus, Paper, PaperId, Place, Sighting } from '../resolve/corpus'
import { indexCorpus } from './atlas-index'
import { knownAuthors } from './bounds'
import { placeOfPaper, placeOfPart, wordsOfPaper, type ClaimRef, type EvidenceCard, type RecordPart } from './evidence'
import { daysOf } from './number-words'
import { shortenFiles } from './review-question'
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

type Seen = { readonly sighting: Sighting; readonly paper: Paper }
const records = new WeakMap<Corpus, ReadonlyMap<string, Seen>>()

/** Every record by the names that claims give it, its key and `source:line`; built once for each corpus. */
function indexRecords(corpus: Corpus): ReadonlyMap<string, Seen> {
  const known = records.get(corpus)
  if (known) return known
  const all = corpus.papers.flatMap((paper) => paper.seen.map((sighting) => ({ sighting, paper })))
  const index = new Map(all.map((record) => [`${record.sighting.source}:${record.sighting.line}`, record]))
  for (const record of all) if (record.sighting.key !== undefined) index.set(record.sighting.key, record)
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
  const sightings = names.map((name) => index.get(name)?.sighting)
  const best = sightings.every((sighting) => sighting && sighting.lines.title !== null) ? 'title' : part
  return names.flatMap((name, at) => {
    const place = placeOfName(name)
    return place ? { source: place.source, line: sightings[at]?.lines[best] ?? place.line } : []
  })
}

/** The papers of a list that are known to be the person's, those first whose links lead to the account that is told. */
function papersOfList(
  corpus: Corpus,
  { about, because }: Claim,
): { readonly papers: Paper[]; readonly account: string[] } {
  const [person = '', list = ''] = about
  const source = list.replace(/^list:/, '')
  const account = because.flatMap((reason) => /account “([^”]+)”/.exec(reason)?.[1] ?? []).slice(0, 1)
  const own = corpus.papers.filter(
    (paper) => paper.seen.some((seen) => seen.source === source) && knownAuthors(paper).includes(person as AuthorId),
  )
  const isLinked = ({ links }: Paper): boolean => account.some((name) => links.some((link) => link.includes(name)))
  return { papers: [...own.filter(isLinked), ...own.filter((paper) => !isLinked(paper))], account }
}

/** Where what a claim is about can be read: its records where it names any, else its people and papers. */
export function placesOfClaim(corpus: Corpus, claim: Claim): Place[] {
  const { kind, about, places } = claim
  const { authors, papers } = indexCorpus(corpus)
  const part = PART_OF_CLAIM[kind]
  const ofPaper = (paper: Paper | undefined): Place | null =>
    paper ? (placeOfPart(paper, part) ?? placeOfPaper(paper)) : null
  if (kind === 'list-owner') {
    const source = (about[1] ?? '').replace(/^list:/, '')
    return papersOfList(corpus, claim).papers.flatMap(({ seen }) => {
      const sighting = seen.find((one) => one.source === source)
      return sighting ? { source, line: sighting.lines.abstract ?? sighting.line } : []
    })
  }
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

/** The words to mark in the lines of a claim: names of its people, its days, and what its papers are called. */
export function claimMarks(corpus: Corpus, claim: Claim): string[] {
  const { kind, about } = claim
  const { authors, papers } = indexCorpus(corpus)
  const index = indexRecords(corpus)
  if (kind === 'list-owner') {
    const own = papersOfList(corpus, claim)
    return [...own.account, ...own.papers.slice(0, MOST_PLACES).flatMap(wordsOfPaper)]
  }
  // A page without a name begins with its figures.
  const ofPage = kind === 'page-owner' || kind === 'unnamed-owner'
  const marks = about.flatMap((subject) => {
    const author = authors.get(subject as AuthorId)
    if (author) return [...(author.unnamed ? [] : [author.name, ...author.aliases]), ...(ofPage ? ['h-index'] : [])]
    const paper = papers.get(subject as PaperId) ?? index.get(subject)?.paper
    if (paper === undefined) return []
    if (kind === 'derived-title') return [paper.coinedName ?? paper.title]
    if (kind === 'inferred-year') return paper.date === null ? [] : daysOf(paper.date)
    return kind === 'same-paper' ? wordsOfPaper(paper) : []
  })
  return [...new Set(kind === 'page-owner' ? [...marks, 'et al.'] : marks)]
}

/** What a card needs of a claim. */
export const claimRef = ({ id, kind, about, status, confidence }: Claim, because: readonly string[]): ClaimRef => ({
  id,
  kind,
  about,
  status,
  confidence,
  because,
})

/** A claim as a card, its strongest reason the sentence; null where it was rejected. */
export function claimCard(corpus: Corpus, claim: Claim): EvidenceCard | null {
  if (claim.status === 'rejected') return null
  const [first = claim.kind, ...because] = claim.because.map((reason) => shortenFiles(corpus, reason))
  return {
    tag: claim.status,
    sentence: [plain(first)],
    places: placesOfClaim(corpus, claim).slice(0, MOST_PLACES),
    mark: claimMarks(corpus, claim),
    claims: [claimRef(claim, because)],
    isClaim: true,
  }
}
