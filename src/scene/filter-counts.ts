import { manyOf } from '../base/count-of'
import type { Universe } from '../base/picked'
import type { Network, NodeId } from '../graph/atlas'
import { isAuthorId, isPaperId, isTopicId } from './atlas-index'
import { BEHIND, countFlagged, isAnyFlagged, type CorpusRows, type NetworkRows, type Rows } from './filter-index'
import { narrowingWords } from '../words/narrowing'

/** How many are shown of how many there are. */
export type Count = { readonly shown: number; readonly all: number }

/** “20 of 71”, or “71” where all are shown. */
export const countText = ({ shown, all }: Count): string => (shown === all ? `${all}` : narrowingWords.of(shown, all))

/** “20 of 71 people”, agreeing with the number of all. */
export const countWithNoun = (count: Count, one: string, many = manyOf(one)): string =>
  `${countText(count)} ${count.all === 1 ? one : many}`

/** Flags the papers of the rows that are flagged, as far as they are left. */
function flagPapersOf(rows: Rows, row: number, left: Uint8Array, flags: Uint8Array): void {
  for (let at = rows.offsets[row] ?? 0; at < (rows.offsets[row + 1] ?? 0); at++) {
    const paper = rows.places[at] ?? -1
    if (left[paper] === 1) flags[paper] = 1
  }
}

/** The papers that the shown nodes stand for: the nodes themselves where the network draws papers. */
export function papersBehind(
  network: Network,
  rows: NetworkRows,
  corpus: CorpusRows,
  nodes: Uint8Array,
  left: Uint8Array,
) {
  const drawsPapers = network.id === 'papers' || network.id === 'knowledge'
  const behind = new Uint8Array(left.length)
  for (let at = 0; at < nodes.length; at++) {
    const place = rows.places[at] ?? -1
    if (nodes[at] !== 1 || place < 0) continue
    if (rows.kinds[at] === BEHIND.paper) behind[place] = 1
    else if (!drawsPapers && rows.kinds[at] === BEHIND.author) flagPapersOf(corpus.papersOfAuthor, place, left, behind)
    else if (!drawsPapers && rows.kinds[at] === BEHIND.topic) flagPapersOf(corpus.papersOfTopic, place, left, behind)
  }
  return behind
}

/** Papers left of every author and topic, and 0 or 1 of every paper. */
export class PapersLeft {
  private readonly corpus: CorpusRows
  private readonly ofAuthors: Int32Array
  private readonly ofTopics: Int32Array
  private readonly ofPapers: Uint8Array

  constructor(corpus: CorpusRows, ofAuthors: Int32Array, ofTopics: Int32Array, ofPapers: Uint8Array) {
    this.corpus = corpus
    this.ofAuthors = ofAuthors
    this.ofTopics = ofTopics
    this.ofPapers = ofPapers
  }

  /** The same of what stands behind a node, by its kind (`BEHIND`) and its place in the corpus: nothing is looked up. */
  behind(kind: number, place: number): number | undefined {
    if (kind === BEHIND.author) return this.ofAuthors[place]
    if (kind === BEHIND.topic) return this.ofTopics[place]
    return kind === BEHIND.paper ? this.ofPapers[place] : undefined
  }

  /** Undefined for what the corpus does not hold. */
  get(id: NodeId): number | undefined {
    const { authors, topics, papers } = this.corpus
    if (isAuthorId(id)) return this.ofAuthors[authors.placeOf.get(id) ?? -1]
    if (isTopicId(id)) return this.ofTopics[topics.placeOf.get(id) ?? -1]
    return isPaperId(id) ? this.ofPapers[papers.placeOf.get(id) ?? -1] : undefined
  }
}

/** How many papers of every author or topic are left. */
export function countLeft({ ids }: Universe<unknown>, rows: Rows, left: Uint8Array): Int32Array {
  const counts = new Int32Array(ids.length)
  for (let row = 0; row < counts.length; row++) counts[row] = countFlagged(rows, row, left)
  return counts
}

/** The shown people or topics: where the network draws them its shown nodes, elsewhere those with a paper that is shown. */
export function shownOfKind(
  { kinds, places }: NetworkRows,
  nodes: Uint8Array,
  kind: number,
  universe: Universe<unknown>,
  rows: Rows,
  papers: Uint8Array,
): Uint8Array {
  const shown = new Uint8Array(universe.ids.length)
  if (kinds.includes(kind)) {
    for (let at = 0; at < nodes.length; at++) if (nodes[at] === 1 && kinds[at] === kind) shown[places[at] ?? -1] = 1
    return shown
  }
  for (let row = 0; row < shown.length; row++) if (isAnyFlagged(rows, row, papers)) shown[row] = 1
  return shown
}

const isFilled = ({ offsets }: Rows, row: number): boolean => (offsets[row + 1] ?? 0) > (offsets[row] ?? 0)

export function countFilled(rows: Rows): number {
  let count = 0
  for (let row = 0; row + 1 < rows.offsets.length; row++) if (isFilled(rows, row)) count++
  return count
}

/** `people` without the unnamed; `peopleLabel`: “20 of 71 people and 1 unnamed”. */
export type PeopleCounts = { readonly people: Count; readonly unnamed: Count; readonly peopleLabel: string }

/** Counts people and the unnamed apart; people without a paper (only suggested ones) are not counted at all. */
export function countPeople({ unnamed: isUnnamed, papersOfAuthor }: CorpusRows, people: Uint8Array): PeopleCounts {
  const counts = { people: { shown: 0, all: 0 }, unnamed: { shown: 0, all: 0 } }
  for (let at = 0; at < people.length; at++) {
    if (!isFilled(papersOfAuthor, at)) continue
    const count = isUnnamed[at] === 1 ? counts.unnamed : counts.people
    count.all++
    if (people[at] === 1) count.shown++
  }
  const named = countWithNoun(counts.people, narrowingWords.person, narrowingWords.people)
  const peopleLabel = counts.unnamed.all === 0 ? named : narrowingWords.andUnnamed(named, countText(counts.unnamed))
  return { ...counts, peopleLabel }
}
