import { foldText } from '../base/fold'
import type { Author, Authorship, ClaimId, ClaimKind, Corpus, Paper, Place, TopicTag } from '../resolve/corpus'
import { indexCorpus } from './atlas-index'
import { ordinal } from './number-words'
import { italic, joinWith, plain, type TextPart } from './text-part'

/** One answer to “how do you know?”: what was read, assumed or suggested, where it stands, and what to mark there. */
export type EvidenceCard = {
  /** `accepted`: inferred, and then confirmed by a person. */
  readonly tag: 'fact' | 'accepted' | 'assumed' | 'suggested'
  readonly sentence: readonly TextPart[]
  readonly places: readonly Place[]
  /** Texts to set in marker yellow in the lines of `places`. */
  readonly mark: readonly string[]
  /** The claim that it rests on; null for what was read. */
  readonly claim: {
    readonly id: ClaimId
    readonly kind: ClaimKind
    /** As in the claim: what a decision about it names. */
    readonly about: readonly string[]
    /** 0 to 1. */
    readonly confidence: number
    /** Further reasons, after the one that is the sentence. */
    readonly because: readonly string[]
  } | null
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

/** Where a paper can be read first: its title, else its abstract, else the line at which its record starts. */
export function placeOfPaper(paper: Paper): Place | null {
  const first = paper.seen[0]
  const start = first ? { source: first.source, line: first.line } : null
  return placeOfPart(paper, 'title') ?? placeOfPart(paper, 'abstract') ?? start
}

const present = (...places: readonly (Place | null)[]): Place[] => places.flatMap((place) => place ?? [])

/** How an author is known to have written a paper. */
export function authorshipCard(paper: Paper, author: Author, authorship: Authorship): EvidenceCard {
  const names = [author.name, ...author.aliases]
  const { evidence, position } = authorship
  const places = authorship.places.length > 0 ? authorship.places : present(placeOfPart(paper, 'authors'))
  if (evidence === 'listed')
    return {
      tag: 'fact',
      sentence: [
        plain(position === null ? 'listed on ' : `listed ${ordinal(position)} on `),
        italic(shortTitle(paper)),
      ],
      places,
      mark: names,
      claim: null,
    }
  const why = paper.authors.some((other) => other.evidence === 'listed')
    ? ': the list is cut, the page is this person’s'
    : ': it stands on this person’s page'
  return {
    tag: evidence === 'page-owner' ? 'assumed' : 'suggested',
    sentence: [
      plain('author of '),
      italic(shortTitle(paper)),
      plain(evidence === 'page-owner' ? why : ': only suggested'),
    ],
    places,
    mark: author.unnamed ? ['et al.'] : [...names, 'et al.'],
    claim: null,
  }
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
  const why = narrower ? `is about ${narrower.label}, which implies ${label}` : `is about ${label}`
  const fields = new Set(tag.phrases.map(({ field }) => field))
  return {
    tag: quoted === '' ? 'assumed' : 'fact',
    sentence: [italic(shortTitle(paper)), plain(quoted === '' ? ` ${why}` : ` says ${quoted}: ${label}`)],
    places: present(
      fields.has('title') ? placeOfPart(paper, 'title') : null,
      fields.has('abstract') ? placeOfPart(paper, 'abstract') : null,
    ),
    mark: texts,
    claim: null,
  }
}

const TAGS = ['fact', 'accepted', 'assumed', 'suggested']

/** Facts first, then what was assumed, then what is only suggested; each in the order given. */
export const orderCards = (cards: readonly EvidenceCard[]): EvidenceCard[] =>
  [...cards].sort((a, b) => TAGS.indexOf(a.tag) - TAGS.indexOf(b.tag))
