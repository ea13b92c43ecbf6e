import type { Atlas, ClusterId, NodeId } from '../graph/atlas'
import type { AuthorId, Paper, TopicId } from '../resolve/corpus'
import { clusterRef, indexCorpus, indexNetwork, papersOfIds, topicLabel } from './atlas-index'
import type { ClusterRef } from './atlas-index'
import { boundOfCoauthors, boundOfPapers, knownAuthors, type BoundedCount } from './bounds'
import { nodeRef, paperEntries, yearCounts, type NodeRef, type PaperEntry, type YearCount } from './detail-parts'
import { shownBy } from './filter'
import { countTopics, yearSpan } from './tally'
import type { View } from './view'

/** A person or a community that is set beside others. */
export type Comparable =
  { readonly kind: 'person'; readonly id: AuthorId } | { readonly kind: 'cluster'; readonly id: ClusterId }

/** One column: whose it is, and the figures at its head. All are of the papers that the filters on papers leave. */
export type ComparedColumn = {
  readonly what: Comparable
  readonly name: string
  readonly cluster: ClusterRef | null
  readonly papers: BoundedCount
  /** A person's co-authors; of a community its members and whoever wrote with them. */
  readonly people: BoundedCount
  readonly active: string
  readonly years: readonly YearCount[]
}

/** Something that several columns may have, with the papers of each in the columns' order; 0: not in common. */
export type ComparedRow<Item> = { readonly item: Item; readonly papers: readonly number[] }

export type SideBySide = {
  readonly columns: readonly ComparedColumn[]
  /** Whoever at least two columns work with, those of most columns first, then by the least and by all of their papers. */
  readonly sharedPeople: readonly ComparedRow<NodeRef>[]
  /** For each column, those whom no other one works with, most papers first. */
  readonly ownPeople: readonly (readonly ComparedRow<NodeRef>[])[]
  readonly sharedTopics: readonly ComparedRow<{ readonly id: TopicId; readonly label: string }>[]
  readonly ownTopics: readonly (readonly ComparedRow<{ readonly id: TopicId; readonly label: string }>[])[]
  /** Papers of all columns, the latest first. Their number is a lower bound where a list elsewhere is cut. */
  readonly joint: readonly PaperEntry[]
  readonly jointCount: BoundedCount
  readonly firstJoint: PaperEntry | null
  readonly lastJoint: PaperEntry | null
  /** Papers that two columns share, for each pair; the diagonal holds their own. */
  readonly between: readonly (readonly number[])[]
}

type Gathered = {
  readonly what: Comparable
  readonly members: ReadonlySet<NodeId>
  readonly papers: readonly Paper[]
  readonly allPapers: readonly Paper[]
  readonly people: ReadonlyMap<AuthorId, number>
  readonly topics: ReadonlyMap<TopicId, number>
}

/** What is known of one column; null for what the atlas does not hold. */
function gather(atlas: Atlas, view: View, what: Comparable): Gathered | null {
  const { corpus } = atlas
  const members = membersOf(atlas, view, what)
  if (members === null) return null
  const allPapers = papersOfIds(corpus, [
    ...new Set(
      what.kind === 'cluster'
        ? (indexNetwork(atlas.networks[view.network]).clusters.get(what.id)?.papers ?? [])
        : (indexCorpus(corpus).authors.get(what.id)?.papers ?? []),
    ),
  ])
  const { papersOf } = shownBy(atlas, view)
  const papers = allPapers.filter(({ id }) => (papersOf.get(id) ?? 0) > 0)
  const people = new Map<AuthorId, number>()
  for (const paper of papers)
    for (const author of new Set(knownAuthors(paper)))
      if (what.kind === 'cluster' || author !== what.id) people.set(author, (people.get(author) ?? 0) + 1)
  const topics = new Map(countTopics(papers).map(({ topic, papers: count }) => [topic, count]))
  return { what, members, papers, allPapers, people, topics }
}

function membersOf(atlas: Atlas, view: View, what: Comparable): ReadonlySet<NodeId> | null {
  if (what.kind === 'person') return indexCorpus(atlas.corpus).authors.has(what.id) ? new Set([what.id]) : null
  const cluster = indexNetwork(atlas.networks[view.network]).clusters.get(what.id)
  return cluster === undefined ? null : new Set(cluster.members)
}

/**
 * People and communities of the network in view side by side: what they have in common, and what each has alone. Clusters and
 * focus do not narrow it, filters on papers do. What the atlas does not hold is left out. Cost: linear in their papers.
 */
export function sideBySide(atlas: Atlas, view: View, things: readonly Comparable[]): SideBySide {
  const { corpus } = atlas
  const all = things.flatMap((what) => gather(atlas, view, what) ?? [])
  const shared = new Set(all.map(({ what }) => what.id as string))
  const people = compareCounts(all.map((each) => each.people)).filter(({ item }) => !shared.has(item))
  const topics = compareCounts(all.map((each) => each.topics))
  const named = ({ item, papers }: ComparedRow<AuthorId>): ComparedRow<NodeRef> => ({
    item: nodeRef(atlas, view, item),
    papers,
  })
  const labelled = ({ item, papers }: ComparedRow<TopicId>) => ({
    item: { id: item, label: topicLabel(corpus, item) },
    papers,
  })
  const inAll =
    all.length < 2 ? [] : (all[0]?.papers ?? []).filter((paper) => all.every(({ papers }) => papers.includes(paper)))
  const joint = paperEntries(inAll)
  const dated = joint.filter(({ year }) => year !== null)
  return {
    columns: all.map((each) => column(atlas, view, each)),
    sharedPeople: people.filter(isShared).map(named),
    ownPeople: all.map((_, at) => people.filter(isOwn(at)).map(named)),
    sharedTopics: topics.filter(isShared).map(labelled),
    ownTopics: all.map((_, at) => topics.filter(isOwn(at)).map(labelled)),
    joint,
    jointCount: { count: joint.length, bound: boundOfPapers(corpus, inAll) },
    firstJoint: dated.at(-1) ?? null,
    lastJoint: dated[0] ?? null,
    between: all.map((a) => {
      const own = new Set(a.papers)
      return all.map((b) => b.papers.reduce((sum, paper) => sum + (own.has(paper) ? 1 : 0), 0))
    }),
  }
}

const countsOf = ({ papers }: ComparedRow<unknown>): number =>
  papers.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
const isShared = (row: ComparedRow<unknown>): boolean => countsOf(row) > 1
const isOwn =
  (at: number) =>
  (row: ComparedRow<unknown>): boolean =>
    countsOf(row) === 1 && (row.papers[at] ?? 0) > 0

/** Rows of what occurs in any column: of most columns first, then by the least of their papers, then by all of them. */
function compareCounts<Item>(columns: readonly ReadonlyMap<Item, number>[]): ComparedRow<Item>[] {
  const items = new Set(columns.flatMap((column) => [...column.keys()]))
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
  const least = (counts: readonly number[]): number => Math.min(...counts.filter((count) => count > 0))
  return [...items]
    .map((item) => ({ item, papers: columns.map((column) => column.get(item) ?? 0) }))
    .sort((a, b) => countsOf(b) - countsOf(a) || least(b.papers) - least(a.papers) || sum(b.papers) - sum(a.papers))
}

function column(atlas: Atlas, view: View, { what, papers, allPapers, people }: Gathered): ComparedColumn {
  const { corpus } = atlas
  const cluster = what.kind === 'cluster' ? indexNetwork(atlas.networks[view.network]).clusters.get(what.id) : undefined
  return {
    what,
    name: what.kind === 'person' ? nodeRef(atlas, view, what.id).name : (cluster?.name ?? ''),
    cluster: what.kind === 'person' ? nodeRef(atlas, view, what.id).cluster : cluster ? clusterRef(cluster) : null,
    papers: { count: papers.length, bound: boundOfPapers(corpus, allPapers) },
    people: { count: people.size, bound: boundOfCoauthors(corpus) },
    active: yearSpan(papers),
    years: yearCounts(atlas, papers),
  }
}
