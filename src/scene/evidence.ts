import { foldText } from '../base/fold'
import type {
  Author,
  Authorship,
  Claim,
  ClaimId,
  ClaimKind,
  Corpus,
  Paper,
  Place,
  TagPhrase,
  TopicTag,
} from '../resolve/corpus'
import { indexCorpus } from './atlas-index'
import { ordinal } from './number-words'
import { italic, joinWith, plain, type TextPart, asParts } from './text-part'
import { reckoningWords } from '../words/reckoning'
import { joinsWords } from '../words/joins'

/** One answer to “how do you know?”: what was read, assumed or suggested, where it stands, and what to mark there. */
export type EvidenceCard = {
  /** `accepted`: inferred, and then confirmed by a person. */
  readonly tag: 'fact' | 'accepted' | 'assumed' | 'suggested'
  readonly sentence: readonly TextPart[]
  readonly places: readonly Place[]
  /** Texts to set in marker yellow in the lines of `places`. */
  readonly mark: readonly string[]
  /** The claims that it rests on; none for what was read. */
  readonly claims: readonly ClaimRef[]
  /** True where the card is a claim's own, its sentence the claim's reason. */
  readonly isClaim?: true
}

/** What a card tells of a claim, so that it can be questioned there. */
export type ClaimRef = {
  readonly id: ClaimId
  readonly kind: ClaimKind
  /** As in the claim: what a decision about it names. */
  readonly about: readonly string[]
  readonly status: Claim['status']
  /** 0 to 1. */
  readonly confidence: number
  /** Further reasons, after the one that is the sentence; none where the sentence is not the claim's. */
  readonly because: readonly string[]
}

/** What a paper is called in a sentence: its coined name, else its title. */
export const shortTitle = ({ coinedName, title }: Paper): string => coinedName ?? title

/** A part of a record that has a line of its own. */
export type RecordPart = 'heading' | 'title' | 'authors' | 'abstract'

/** Where a part of a paper can be read: on a person's page before elsewhere; null where no source has the part. */
export function placeOfPart(paper: Paper, part: RecordPart): Place | null {
  const holds = paper.seen.filter(({ lines }) => lines[part] !== null)
  const best = holds.find(({ format }) => format === 'profile-page') ?? holds[0]
  const line = best?.lines[part]
  return best && line ? { source: best.source, line } : null
}

/** Where what earned a topic can be read; a keyword stands somewhere in the paper's record. */
export const placeOfPhrase = (paper: Paper, field: TagPhrase['field']): Place | null =>
  field === 'keywords' ? startOf(paper) : placeOfPart(paper, field)

const startOf = ({ seen }: Paper): Place | null => {
  const [first] = seen
  return first ? { source: first.source, line: first.line } : null
}

/** Where a paper can be read first: its title, else its abstract, else the line at which its record starts. */
export function placeOfPaper(paper: Paper): Place | null {
  return placeOfPart(paper, 'title') ?? placeOfPart(paper, 'abstract') ?? startOf(paper)
}

const present = (...places: readonly (Place | null)[]): Place[] => places.flatMap((place) => place ?? [])

/** How an authorship is known: from a list of names, from the owner of a page, or from the owner of a list of abstracts. */
export type Ground = 'names' | 'page' | 'list'

/** On what an authorship rests, or is suggested. */
export const groundOf = ({ seen }: Paper, { author, evidence }: Authorship): Ground =>
  evidence === 'listed' ? 'names' : seen.some(({ owner }) => owner === author) ? 'page' : 'list'

/** How an author is known to have written a paper. */
export function authorshipCard(paper: Paper, author: Author, authorship: Authorship): EvidenceCard {
  const names = [author.name, ...author.aliases]
  const { evidence, position } = authorship
  const places = authorship.places.length > 0 ? authorship.places : present(placeOfPart(paper, 'authors'))
  const ground = groundOf(paper, authorship)
  if (ground === 'names')
    return {
      tag: 'fact',
      sentence: [
        plain(position === null ? reckoningWords.listedOn : reckoningWords.listedOn2(ordinal(position))),
        italic(shortTitle(paper)),
      ],
      places,
      mark: names,
      claims: [],
    }
  const sentence = asParts(reckoningWords.authorOf(italic(shortTitle(paper)), whyUnlisted(paper, authorship)))
  // A list of abstracts names nobody: what stands there is the paper. A page without a name begins with its figures.
  const mark = ground === 'list' ? wordsOfPaper(paper) : [...(author.unnamed ? [] : names), 'h-index', 'et al.']
  return { tag: evidence === 'page-owner' ? 'assumed' : 'suggested', sentence, places, mark, claims: [] }
}

function whyUnlisted(paper: Paper, authorship: Authorship): string {
  const assumed = authorship.evidence === 'page-owner'
  if (groundOf(paper, authorship) === 'list')
    return assumed ? reckoningWords.itStandsOnAList : reckoningWords.itStandsOnAListThat
  if (!assumed) return reckoningWords.itStandsOnThisPersons
  const listed = paper.authors.some((other) => other.evidence === 'listed')
  if (paper.authorsComplete && listed) return reckoningWords.theListLeavesTheName
  return listed ? reckoningWords.theListIsCutThe : reckoningWords.itStandsOnThisPersonsPage
}

/** Words by which a paper is known where it stands: its coined name and title, else the phrases of its topics. */
export function wordsOfPaper({ coinedName, title, titleIsDerived, abstract, topics }: Paper): string[] {
  const names = [...(coinedName === null ? [] : [coinedName]), ...(titleIsDerived ? [] : [title])]
  const phrases = topics.flatMap((tag) => tag.phrases.map(({ text }) => text))
  const isNamed = coinedName !== null && abstract?.includes(coinedName) === true
  return [...new Set([...names, ...(isNamed ? [] : phrases)])]
}

/** The phrases that earned a paper a topic, or the narrower topic that implies it. */
export function topicCard(corpus: Corpus, paper: Paper, tag: TopicTag): EvidenceCard {
  const { topics } = indexCorpus(corpus)
  const narrower = tag.impliedBy === null ? undefined : topics.get(tag.impliedBy)
  const texts = [...new Set(tag.phrases.map(({ text }) => text))]
  const label = topics.get(tag.topic)?.label ?? tag.topic.slice('topic:'.length)
  const apart = new Map(texts.toReversed().map((text) => [foldText(text), text]))
  const quoted = joinWith(
    [...apart.values()].toReversed().map((text) => `“${text}”`),
    'and',
  )
  if (tag.byHand === true)
    return {
      tag: 'accepted',
      sentence: asParts(reckoningWords.isAboutYouSaidSo(italic(shortTitle(paper)), label)),
      places: present(placeOfPaper(paper)),
      mark: texts,
      claims: [],
    }
  const why = narrower ? reckoningWords.isAboutWhichImplies(narrower.label, label) : reckoningWords.isAbout(label)
  const fields = new Set(tag.phrases.map(({ field }) => field))
  const says = fields.size === 1 && fields.has('keywords') ? reckoningWords.statesAsAKeyword : reckoningWords.says
  return {
    tag: quoted === '' ? 'assumed' : 'fact',
    sentence: [
      italic(shortTitle(paper)),
      plain(quoted === '' ? ` ${why}` : ` ${joinsWords.headed(`${says} ${quoted}`, label)}`),
    ],
    places: present(
      fields.has('title') ? placeOfPart(paper, 'title') : null,
      fields.has('abstract') ? placeOfPart(paper, 'abstract') : null,
      fields.has('keywords') ? placeOfPhrase(paper, 'keywords') : null,
    ),
    mark: texts,
    claims: [],
  }
}

const TAGS = ['fact', 'accepted', 'assumed', 'suggested']

/** Facts first, then what was assumed, then what is only suggested; each in the order given. */
export const orderCards = (cards: readonly EvidenceCard[]): EvidenceCard[] =>
  [...cards].sort((a, b) => TAGS.indexOf(a.tag) - TAGS.indexOf(b.tag))
