import type { Atlas } from '../graph/atlas'
import { weighClaim, type ClaimWeight } from '../graph/claim-consequence'
import type { Claim, Paper, PaperId, Place } from '../resolve/corpus'
import { indexCorpus } from './atlas-index'
import { claimMarks, placesOfClaim } from './claim-evidence'
import { CLAIM_NAMES } from './decision-text'
import { claimQuestion, partReasons, shortenFiles, withCounts } from './review-question'
import { drawSquares, type Squares } from './review-squares'
import { recordTexts, type RecordText, type TextOf } from './review-texts'
import type { TextPart } from './text-part'
import { reviewingWords } from '../words/reviewing'

/** What the bench shows of one claim. */
export type ReviewDetails = {
  readonly kind: string
  readonly status: Claim['status']
  /** “Suggested, 62 %”. */
  readonly tag: string
  readonly question: string
  /** The strongest reason, its counts strong. */
  readonly sentence: readonly TextPart[]
  readonly for: readonly string[]
  readonly against: readonly string[]
  readonly squares: Squares | null
  /** Texts to read side by side; fewer than two where the claim is not about texts. */
  readonly texts: readonly RecordText[]
  /** A text in which the words that the claim rests on are marked. */
  readonly passage: { readonly text: string; readonly mark: readonly string[] } | null
  readonly places: readonly Place[]
  readonly mark: readonly string[]
  readonly weight: ClaimWeight
  /** What accepting and rejecting mean, in a sentence each. */
  readonly ifAccepted: string
  readonly ifRejected: string
}

const STATUS = {
  assumed: reviewingWords.assumed,
  suggested: reviewingWords.suggested,
  accepted: reviewingWords.accepted,
  rejected: reviewingWords.rejected,
} as const

const OUTCOMES: Readonly<Record<Claim['kind'], readonly [accepted: string, rejected: string]>> = {
  'same-paper': [reviewingWords.theTextsStayOnePaper, reviewingWords.theTextsBecomePapersOf],
  'same-author': [reviewingWords.theNamesBecomeOnePerson, reviewingWords.theNamesStayTwoPeople],
  homonym: [reviewingWords.theNameBecomesTwoPeople, reviewingWords.theNameStaysOnePerson],
  'page-owner': [reviewingWords.thePersonStaysAnAuthor, reviewingWords.thePersonIsNoLonger],
  'unnamed-owner': [reviewingWords.theUnnamedOwnerBecomesThis, reviewingWords.theOwnerStaysUnnamedAnd],
  'list-owner': [reviewingWords.thePersonBecomesAnAuthor, reviewingWords.theListStaysNobodysAnd],
  'inferred-year': [reviewingWords.thePapersKeepThisYear, reviewingWords.thePapersHaveNoYear],
  'derived-title': [reviewingWords.thePaperKeepsThisWorkingTitle, reviewingWords.theFirstWordsOfIts],
  group: [reviewingWords.theNameCountsAsAGroups, reviewingWords.theNameCountsAsAPersons],
}

/** All that a person needs to decide a claim. `textOf` gives the texts of the sources. */
export function describeReview(atlas: Atlas, claim: Claim, textOf: TextOf): ReviewDetails {
  const { corpus } = atlas
  const reasons = partReasons(claim.because.map((reason) => shortenFiles(corpus, reason)))
  const [ifAccepted, ifRejected] = OUTCOMES[claim.kind]
  const paper = titledPaper(indexCorpus(corpus).papers, claim)
  const mark = claimMarks(corpus, claim)
  return {
    kind: CLAIM_NAMES[claim.kind],
    status: claim.status,
    tag: `${STATUS[claim.status]}, ${String(Math.round(claim.confidence * 100))} %`,
    question: claimQuestion(corpus, claim),
    sentence: withCounts(reasons.for[0] ?? reasons.against[0] ?? ''),
    for: reasons.for,
    against: reasons.against,
    squares: drawSquares(atlas, claim),
    texts: claim.kind === 'same-paper' ? recordTexts(corpus, claim, textOf) : [],
    passage: paper?.abstract ? { text: paper.abstract, mark: [paper.coinedName ?? paper.title] } : null,
    places: placesOfClaim(corpus, claim).slice(0, MOST_LINES),
    mark,
    weight: weighClaim(atlas, claim),
    ifAccepted,
    ifRejected,
  }
}

/** Lines of sources that are shown below a claim. */
const MOST_LINES = 6

const titledPaper = (papers: ReadonlyMap<PaperId, Paper>, { kind, about }: Claim): Paper | undefined =>
  kind === 'derived-title' ? papers.get(about[0] as PaperId) : undefined
