import type { Atlas, NetworkEdge, NodeId } from '../graph/atlas'
import { findPaths, type FoundPath, type PathAim, type PathHop } from '../graph/find-paths'
import type { AuthorId, PaperId, TopicId } from '../resolve/corpus'
import { indexCorpus, indexNetwork, isAuthorId, nodeName, papersOfIds, topicLabel } from './atlas-index'
import { knownAuthors } from './bounds'
import { nodeRef, paperEntries, type NodeRef, type PaperEntry } from './detail-parts'
import { applyFilters, type Shown } from './filter'
import { countTopics, tidyWeight } from './tally'
import { joinWith } from './text-part'
import { NO_FILTERS, type View } from './view'
import { askingWords } from '../words/asking'
import { countsWords } from '../words/counts'

export type PathAsk = {
  readonly from: NodeId
  readonly to: NodeId
  readonly aim: PathAim
  /** A paper with more authors than this ties nobody here; null: every paper does. */
  readonly largestTeam: number | null
}

/** One step of a told path. */
export type ToldHop = {
  readonly to: NodeRef
  readonly edge: string
  readonly papers: readonly PaperEntry[]
  readonly weight: number
  readonly newest: number | null
}

export type ToldPath = {
  readonly start: NodeRef
  readonly hops: readonly ToldHop[]
  /** “3 ties, the oldest of 2021”. */
  readonly summary: string
}

/** Somebody near to what cannot be reached, and what speaks for it. */
export type NearestApart = { readonly node: NodeRef; readonly topics: readonly string[] }

export type ToldPaths =
  | { readonly kind: 'paths'; readonly paths: readonly ToldPath[] }
  | {
      readonly kind: 'apart'
      /** Why there is no path, and what would make one, in sentences. */
      readonly because: readonly string[]
      /** On the other side, those whose topics are most those of the start. */
      readonly nearest: readonly NearestApart[]
    }

/** Ways that are told beside each other. */
export const MOST_PATHS = 3
/** Ways that are looked at to find them. */
const RANKED = 12
/** Names and topics that a sentence tells. */
const FEW = 3

/** The best ways between two nodes of the network in view, by what the filters leave; or why there is none and who is nearest. */
export function tellPaths(atlas: Atlas, view: View, shown: Shown, ask: PathAsk): ToldPaths {
  const found = tellingWays(atlas, view, shown, ask)
  if (found.length > 0) return { kind: 'paths', paths: found.map((path) => tellPath(atlas, view, ask.from, path)) }
  return { kind: 'apart', because: tellApart(atlas, view, ask), nearest: nearestApart(atlas, view, shown, ask) }
}

/**
 * The best ways, without those that make a detour through one paper. A large team offers so many of these that nothing else
 * is found among the best; then its papers are left aside for the further ways.
 */
function tellingWays(atlas: Atlas, view: View, shown: Shown, ask: PathAsk): readonly FoundPath[] {
  const ranked = waysOf(atlas, view, shown, ask, RANKED)
  const isTelling = (path: FoundPath, at: number): boolean => at === 0 || !isDetour(path)
  const telling = ranked.filter(isTelling)
  if (telling.length < MOST_PATHS && ranked.length === RANKED) {
    const spent = new Set(ranked.filter(isDetour).flatMap(({ hops }) => hops.flatMap(({ papers }) => papers)))
    const known = new Set(telling.map(({ nodes }) => nodes.join(' ')))
    const further = waysOf(atlas, view, shown, ask, RANKED, spent)
    telling.push(...further.filter((path) => !isDetour(path) && !known.has(path.nodes.join(' '))))
  }
  return telling.slice(0, MOST_PATHS)
}

function waysOf(
  atlas: Atlas,
  view: View,
  shown: Shown,
  ask: PathAsk,
  count: number,
  without: ReadonlySet<PaperId> = new Set(),
): readonly FoundPath[] {
  const { papers } = indexCorpus(atlas.corpus)
  const mayUse = usable(atlas, shown, ask.largestTeam)
  return findPaths(atlas.networks[view.network], {
    from: ask.from,
    to: ask.to,
    aim: ask.aim,
    count,
    mayPass: (node) => shown.nodes.has(node),
    mayUse: (paper) => mayUse(paper) && !without.has(paper),
    yearOf: (paper) => papers.get(paper)?.year ?? null,
  })
}

/** Whether somebody on the way is there for nothing: the papers before and after are the same, so its ends wrote them too. */
const isDetour = ({ hops }: FoundPath): boolean =>
  hops.some(({ papers }, at) => {
    const next = hops[at + 1]?.papers
    return next !== undefined && papers.length > 0 && papers.join(' ') === next.join(' ')
  })

function usable(atlas: Atlas, shown: Shown, largestTeam: number | null): (paper: PaperId) => boolean {
  const { papers } = indexCorpus(atlas.corpus)
  return (id) => {
    if ((shown.papersOf.get(id) ?? 0) === 0) return false
    const paper = papers.get(id)
    return largestTeam === null || paper === undefined || knownAuthors(paper).length <= largestTeam
  }
}

function tellPath(atlas: Atlas, view: View, from: NodeId, { hops, oldest }: FoundPath): ToldPath {
  const ties = countsWords.ties(hops.length)
  return {
    start: nodeRef(atlas, view, from),
    hops: hops.map((hop) => tellHop(atlas, view, hop)),
    summary:
      oldest === null
        ? ties
        : hops.length === 1
          ? askingWords.lastOf(ties, oldest)
          : askingWords.theOldestOf(ties, oldest),
  }
}

const tellHop = (atlas: Atlas, view: View, { edge, to, papers, weight, newest }: PathHop): ToldHop => ({
  to: nodeRef(atlas, view, to),
  edge: edge.id,
  papers: paperEntries(papersOfIds(atlas.corpus, papers)),
  weight: tidyWeight(weight),
  newest,
})

/** What stands between the two: filters, large teams, or nothing that any file tells of. */
function tellApart(atlas: Atlas, view: View, ask: PathAsk): string[] {
  const { from, to } = ask
  const [one, other] = [nodeName(atlas.corpus, from), nodeName(atlas.corpus, to)]
  const all = applyFilters(atlas, { ...view, filters: NO_FILTERS, focus: null })
  const shown = applyFilters(atlas, view)
  const hidden = [from, to].filter((id) => !shown.nodes.has(id) && all.nodes.has(id))
  const sentences = [askingWords.nothingThatIsShownTiesTo(one, other)]
  if (hidden.length > 0) {
    const names = hidden.map((id) => nodeName(atlas.corpus, id))
    sentences.push(askingWords.theFiltersLeaveOut(joinWith(names, 'and')))
  }
  const unfiltered = waysOf(atlas, view, all, ask, 1)[0]
  if (unfiltered) sentences.push(askingWords.withoutTheFiltersTheyAre(unfiltered.hops.length))
  const anyTeam = ask.largestTeam === null ? undefined : waysOf(atlas, view, shown, { ...ask, largestTeam: null }, 1)[0]
  if (anyTeam && ask.largestTeam !== null)
    sentences.push(askingWords.withPapersOfMoreThan(ask.largestTeam, anyTeam.hops.length))
  if (!unfiltered && !anyTeam) {
    const sizes = [from, to].map((id) => partOf(atlas, view, all, id).size - 1)
    const [nearOne = 0, nearOther = 0] = sizes
    sentences.push(askingWords.noFileThatIsOpen(one, nearOne, other, nearOther))
  }
  return sentences
}

/** All that shown ties lead to from a node, itself among it. */
function partOf(atlas: Atlas, view: View, shown: Shown, from: NodeId): ReadonlySet<NodeId> {
  const { edgesAt } = indexNetwork(atlas.networks[view.network])
  const reached = new Set<NodeId>([from])
  // A set's iteration goes on to what is put in meanwhile.
  for (const id of reached)
    for (const edge of edgesAt.get(id) ?? []) if (shown.edges.has(edge.id)) reached.add(farEnd(edge, id))
  return reached
}

const farEnd = (edge: NetworkEdge, id: NodeId): NodeId => (edge.source === id ? edge.target : edge.source)

/** Of the people on the other side those who share most papers' topics with the start; equals as the network has them. */
function nearestApart(atlas: Atlas, view: View, shown: Shown, { from, to }: PathAsk): readonly NearestApart[] {
  if (!isAuthorId(from)) return []
  const topicsOf = (id: AuthorId): ReadonlyMap<TopicId, number> =>
    new Map(
      countTopics(papersOfIds(atlas.corpus, indexCorpus(atlas.corpus).authors.get(id)?.papers ?? [])).map(
        ({ topic, papers }) => [topic, papers],
      ),
    )
  const own = topicsOf(from)
  return [...partOf(atlas, view, shown, to)]
    .filter(isAuthorId)
    .map((id) => {
      const theirs = topicsOf(id)
      const both = [...own].flatMap(([topic, papers]) => {
        const count = Math.min(papers, theirs.get(topic) ?? 0)
        return count > 0 ? [{ topic, count }] : []
      })
      return { id, both, likeness: both.reduce((sum, { count }) => sum + count, 0) }
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, FEW)
    .map(({ id, both }) => ({
      node: nodeRef(atlas, view, id),
      topics: both
        .sort((a, b) => b.count - a.count)
        .slice(0, FEW)
        .map(({ topic }) => topicLabel(atlas.corpus, topic)),
    }))
}
