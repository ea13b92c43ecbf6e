import { CLUSTER_METHODS, type Atlas, type NetworkId } from '../graph/atlas'
import type { RememberedCluster } from '../graph/cluster-memory'
import { decisionKey, type Decision } from '../resolve/decisions'
import { shortFile, tellDecision } from '../scene/decision-text'
import { showSame, tellMoves, tellViewChange, type ToldChange } from '../scene/view-change'
import type { Bookmark } from '../scene/bookmark'
import type { View } from '../scene/view'
import type { Document } from './document'
import type { AppState } from './store'
import type { Moves } from './view-slice'
import { countsWords } from '../words/counts'
import { momentsWords } from '../words/moments'

/** All that decides what is seen, and that a person can change: what going back in the history brings back. */
export type Moment = {
  /** Without a selection: looking at something changes nothing. */
  readonly view: View
  readonly moves: Moves
  readonly document: Document
  readonly anchor: readonly RememberedCluster[]
  readonly bookmarks: readonly Bookmark[]
}

type Parts = Pick<AppState, 'view' | 'moves' | 'document' | 'anchor' | 'bookmarks'>

/** The view with nothing selected and nothing chosen. */
function unselected(view: View): View {
  if (view.selection === null && view.chosen === undefined) return view
  const { chosen: _looking, ...rest } = view
  return { ...rest, selection: null }
}

export const momentOf = ({ view, moves, document, anchor, bookmarks }: Parts): Moment => ({
  view: unselected(view),
  moves,
  document,
  anchor,
  bookmarks,
})

/** What was done from one moment to the next; null where nothing that counts was. `names` is the atlas that knows the names. */
export function tellStep(names: Atlas | null, before: Parts, after: Parts): ToldChange | null {
  if (before.document !== after.document)
    return { text: tellDocument(names, before.document, after.document), key: null }
  if (names === null) return null
  if (!showSame(before.view, after.view)) return tellViewChange(names, before.view, after.view)
  if (before.bookmarks !== after.bookmarks) return tellBookmarks(before.bookmarks, after.bookmarks)
  const [from, to] = [before.moves.places, after.moves.places]
  return from === to || (from.size === 0 && to.size === 0) ? null : tellMoves(names, from, to)
}

/** What was done to the views that are kept. */
function tellBookmarks(before: readonly Bookmark[], after: readonly Bookmark[]): ToldChange | null {
  const came = after.find(({ id }) => before.every((other) => other.id !== id))
  if (came !== undefined) return { text: momentsWords.keptTheView(came.name), key: null }
  const went = before.find(({ id }) => after.every((other) => other.id !== id))
  if (went !== undefined) return { text: momentsWords.forgotTheView(went.name), key: null }
  const renamed = after.find(({ id, name }) => before.some((other) => other.id === id && other.name !== name))
  if (renamed !== undefined) return { text: momentsWords.calledAView(renamed.name), key: `name ${renamed.id}` }
  return { text: momentsWords.keptViewsInAnotherOrder, key: 'order of views' }
}

const NETWORK_WORDS: Readonly<Record<NetworkId, string>> = {
  coauthors: momentsWords.people,
  papers: momentsWords.papers,
  topics: momentsWords.topics,
  knowledge: momentsWords.everything,
  stated: momentsWords.theFilesNetwork,
}

/** What was done to a document. */
function tellDocument(names: Atlas | null, before: Document, after: Document): string {
  const files = tellFiles(before, after)
  if (files !== null) return files
  const decided = tellDecisions(names, before.decisions, after.decisions)
  if (decided !== null) return decided
  if (before.counting !== after.counting)
    return after.counting === 'fractional' ? momentsWords.papersCountedInShares : momentsWords.papersCountedInFull
  if (before.largestClique !== after.largestClique) return momentsWords.papersOfMoreThanAuthors(after.largestClique)
  if (before.savedYear !== after.savedYear)
    return after.savedYear === null ? momentsWords.yearOfSavingTakenBack : momentsWords.pagesSavedIn(after.savedYear)
  if (before.keyPhrases !== after.keyPhrases)
    return {
      auto: momentsWords.keyPhrasesWhereTheyAreNeeded,
      always: momentsWords.topicsFromKeyPhrases,
      never: momentsWords.topicsWithoutKeyPhrases,
    }[after.keyPhrases]
  return before.clustering === after.clustering ? momentsWords.theMapDrawnAnew : tellClustering(before, after)
}

function tellFiles(before: Document, after: Document): string | null {
  const all = ({ sources, vocabularies }: Document): string[] => [...sources, ...vocabularies].map(({ name }) => name)
  const [from, to] = [all(before), all(after)]
  const [were, are] = [new Set(from), new Set(to)]
  const came = to.filter((name) => !were.has(name))
  const went = from.filter((name) => !are.has(name))
  const files = (list: readonly string[]): string =>
    list.length === 1 ? shortFile(list[0] ?? '') : countsWords.files(list.length)
  if (came.length > 0 && went.length > 0) return momentsWords.openedInsteadOf(files(came), files(went))
  if (came.length > 0) return momentsWords.opened(files(came))
  return went.length > 0 ? momentsWords.closed(files(went)) : null
}

function tellDecisions(names: Atlas | null, before: readonly Decision[], after: readonly Decision[]): string | null {
  const corpus = names?.corpus ?? null
  const came = after.filter((decision) => !before.includes(decision))
  const keys = new Set(after.map(decisionKey))
  const went = before.filter((decision) => !keys.has(decisionKey(decision)))
  const [first] = came
  if (first !== undefined) return came.length === 1 ? tellDecision(corpus, first) : countsWords.decisions(came.length)
  const [gone] = went
  if (gone === undefined) return null
  return momentsWords.takenBack(went.length === 1 ? tellDecision(corpus, gone) : countsWords.decisions(went.length))
}

function tellClustering(before: Document, after: Document): string {
  const networks = Object.keys({ ...before.clustering, ...after.clustering }) as NetworkId[]
  const network = networks.find((id) => before.clustering[id] !== after.clustering[id])
  if (network === undefined) return momentsWords.communitiesFoundAnew
  const settings = after.clustering[network]
  const of = momentsWords.communitiesOf(NETWORK_WORDS[network])
  if (settings === undefined) return momentsWords.foundAsUsual(of)
  const method = settings.method.slice(0, 1).toUpperCase() + settings.method.slice(1)
  return settings.method === 'components' || !CLUSTER_METHODS.includes(settings.method)
    ? `${of}: ${method.toLowerCase()}`
    : momentsWords.resolution(of, method, settings.resolution)
}
