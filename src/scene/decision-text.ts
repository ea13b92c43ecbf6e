import type { NodeId } from '../graph/atlas'
import type { AuthorId, ClaimKind, Corpus, Paper, PaperId, TopicId } from '../resolve/corpus'
import type { Decision, DecisionKind, NamingKind } from '../resolve/decisions'
import { indexCorpus } from './atlas-index'
import { shortTitle } from './evidence'
import { joinWith } from './text-part'
import { changesWords } from '../words/changes'
import { countsWords } from '../words/counts'
import { joinsWords } from '../words/joins'

/** What a claim of each kind is called. */
export const CLAIM_NAMES: Readonly<Record<ClaimKind, string>> = {
  'same-paper': changesWords.samePaper,
  'same-author': changesWords.samePerson,
  homonym: changesWords.twoPeopleOfOneName,
  'page-owner': changesWords.ownersPapers,
  'unnamed-owner': changesWords.pageOwner,
  'list-owner': changesWords.listOwner,
  'inferred-year': changesWords.inferredYear,
  'derived-title': changesWords.derivedTitle,
  group: changesWords.groupNotAPerson,
}

/** What a decision of each kind is called: those about claims, and those about topics and communities. */
export const DECISION_NAMES: Readonly<Record<DecisionKind, string>> = {
  ...CLAIM_NAMES,
  'topic-name': changesWords.topicsName,
  'topic-merge': changesWords.topicsMadeOne,
  'topic-hidden': changesWords.topicHidden,
  'topic-added': changesWords.topicAdded,
  'topic-tag': changesWords.topicOfAPaper,
  'cluster-name': changesWords.communitysName,
}

/** What a claim or decision is about, with its kind. */
export type Subject = Pick<Decision, 'kind' | 'about'>

/** The paper that a record's key belongs to. Linear in the records. */
const paperOfRecord = (corpus: Corpus, key: string): Paper | undefined =>
  corpus.papers.find(({ seen }) => seen.some((sighting) => sighting.key === key))

/** The name of whatever an id of a claim stands for; for ids that the corpus no longer holds, the id in plain letters. */
export function subjectName(corpus: Corpus | null, subject: string): string {
  if (corpus) {
    const { authors, papers, topics } = indexCorpus(corpus)
    const author = authors.get(subject as AuthorId)
    if (author) return author.name
    const paper = papers.get(subject as PaperId)
    if (paper) return shortTitle(paper)
    const topic = topics.get(subject as TopicId)
    if (topic) return topic.label
    const recorded = subject.startsWith('record:') ? paperOfRecord(corpus, subject) : undefined
    if (recorded) return shortTitle(recorded)
  }
  if (subject.startsWith('topic:')) return subject.slice('topic:'.length).replaceAll('-', ' ')
  if (subject.startsWith('author:')) {
    const words = subject.slice('author:'.length).split('-')
    return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
  }
  return subject.startsWith('paper:') ? subject.slice('paper:'.length).replace(/-[0-9a-f]{6}$/, '') : subject
}

/** A file's name, short enough for a sentence: “004_521fa0….txt”. */
export function shortFile(name: string): string {
  if (name.length <= 22) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 6 ? name.slice(dot) : ''
  return `${name.slice(0, 10)}…${ending}`
}

const isPaper = (subject: string): boolean => subject.startsWith('paper:')

/** What a claim or decision says, in a few words: “Huixia Li is the unnamed owner”. Works without a corpus too. */
export function tellSubject(corpus: Corpus | null, { kind, about }: Subject): string {
  const [first = '', second = ''] = about
  const name = (subject: string): string => subjectName(corpus, subject)
  const papers = countsWords.papers(about.filter(isPaper).length)
  switch (kind) {
    case 'unnamed-owner':
      return changesWords.isTheOwnerWhoIs(name(second))
    case 'list-owner':
      return changesWords.listsPapersOf(shortFile(second.replace(/^list:/, '')), name(first))
    case 'page-owner':
      return changesWords.wroteThatDoesDoNot(name(first), papers, about.length)
    case 'same-paper':
      return changesWords.textsAre(
        about.filter((subject) => !isPaper(subject)).length,
        isPaper(first) ? name(first) : changesWords.onePaper,
      )
    case 'same-author':
      return about.map(name).join(changesWords.is)
    case 'homonym':
      return changesWords.isTwoPeople(name(first))
    case 'inferred-year':
      return changesWords.theYearOfWithoutOne(papers)
    case 'derived-title':
      return changesWords.asATitle(name(first))
    case 'group':
      return changesWords.isAGroup(name(first))
    default:
      return tellNaming(corpus, { kind, about })
  }
}

/** What a decision about topics or communities says. The topic of a decision may be gone, and is told by its id then. */
function tellNaming(corpus: Corpus | null, { kind, about }: { kind: NamingKind; about: readonly string[] }): string {
  const [first = '', second = '', ...others] = about
  const topic = `“${subjectName(corpus, first)}”`
  switch (kind) {
    case 'topic-name':
      return changesWords.theTopicIsCalled(subjectName(null, first), second)
    case 'topic-merge':
      return changesWords.theTopicIsAPartOf(subjectName(null, first), subjectName(corpus, second))
    case 'topic-hidden':
      return changesWords.theTopicIsHidden(topic)
    case 'topic-added':
      return changesWords.isATopicFoundByPhrases(second, others.length)
    case 'topic-tag':
      return changesWords.isAbout(subjectName(corpus, first), subjectName(corpus, second))
    case 'cluster-name':
      return changesWords.theCommunityOfMembersIsCalled(others.length, second)
  }
}

/** A decision as the history tells it: “Accepted: Huixia Li is the owner who is not named”. */
export const tellDecision = (corpus: Corpus | null, decision: Decision): string =>
  joinsWords.headed(
    decision.verdict === 'accepted' ? changesWords.accepted : changesWords.rejected,
    tellSubject(corpus, decision),
  )

/** Claims or decisions counted by kind: “4 of “derived title””. */
export function countKinds(subjects: readonly Subject[]): string {
  const counts = new Map<DecisionKind, number>()
  for (const { kind } of subjects) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const told = [...counts].map(([kind, count]) => changesWords.of(count, DECISION_NAMES[kind]))
  return told.length === 0 ? changesWords.none : joinWith(told, 'and', told.length)
}

/** Whom accepted decisions made of somebody who is no longer there under the old id; null where none did. */
export function heirOf(decisions: readonly Decision[], id: NodeId): NodeId | null {
  const accepted = decisions.filter(({ verdict, about }) => verdict === 'accepted' && about.includes(id))
  for (const { kind, about } of accepted.toReversed()) {
    if (kind !== 'unnamed-owner' && kind !== 'same-author') continue
    const other = about.find((subject) => subject !== id && subject.startsWith('author:'))
    if (other !== undefined) return other as AuthorId
  }
  return null
}
