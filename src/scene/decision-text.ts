import type { NodeId } from '../graph/atlas'
import type { AuthorId, ClaimKind, Corpus, PaperId } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import { indexCorpus } from './atlas-index'
import { shortTitle } from './evidence'
import { countOf, joinWith } from './text-part'

/** What a claim of each kind is called. */
export const CLAIM_NAMES: Readonly<Record<ClaimKind, string>> = {
  'same-paper': 'Same paper',
  'same-author': 'Same person',
  homonym: 'Two people of one name',
  'page-owner': 'Owner’s papers',
  'unnamed-owner': 'Page owner',
  'list-owner': 'List owner',
  'inferred-year': 'Inferred year',
  'derived-title': 'Derived title',
  group: 'Group, not a person',
}

/** What a claim or decision is about, with its kind. */
export type Subject = Pick<Decision, 'kind' | 'about'>

/** The name of whatever an id of a claim stands for; for ids that the corpus no longer holds, the id in plain letters. */
export function subjectName(corpus: Corpus | null, subject: string): string {
  if (corpus) {
    const { authors, papers } = indexCorpus(corpus)
    const author = authors.get(subject as AuthorId)
    if (author) return author.name
    const paper = papers.get(subject as PaperId)
    if (paper) return shortTitle(paper)
  }
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
  const papers = countOf(about.filter(isPaper).length, 'paper')
  switch (kind) {
    case 'unnamed-owner':
      return `${name(second)} is the owner who is not named`
    case 'list-owner':
      return `${shortFile(second.replace(/^list:/, ''))} lists papers of ${name(first)}`
    case 'page-owner':
      return `${name(first)} wrote ${papers} that ${about.length === 2 ? 'does' : 'do'} not show the name`
    case 'same-paper':
      return `${String(about.filter((subject) => !isPaper(subject)).length)} texts are ${isPaper(first) ? name(first) : 'one paper'}`
    case 'same-author':
      return about.map(name).join(' is ')
    case 'homonym':
      return `${name(first)} is two people`
    case 'inferred-year':
      return `The year of ${papers} without one`
    case 'derived-title':
      return `“${name(first)}” as a title`
    case 'group':
      return `${name(first)} is a group`
  }
}

/** A decision as the history tells it: “Accepted: Huixia Li is the owner who is not named”. */
export const tellDecision = (corpus: Corpus | null, decision: Decision): string =>
  `${decision.verdict === 'accepted' ? 'Accepted' : 'Rejected'}: ${tellSubject(corpus, decision)}`

/** Claims or decisions counted by kind: “4 of “derived title””. */
export function countKinds(subjects: readonly Subject[]): string {
  const counts = new Map<ClaimKind, number>()
  for (const { kind } of subjects) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const told = [...counts].map(([kind, count]) => `${String(count)} of “${CLAIM_NAMES[kind]}”`)
  return told.length === 0 ? 'none' : joinWith(told, 'and', told.length)
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
