import { byText } from '../base/order'
import type { AuthorId, Corpus, PaperId } from '../resolve/corpus'
import type { Atlas, Cluster, Network, NetworkEdge, NodeId } from './atlas'

/** Several authors that became one, or one that became several. `one` is in the atlas where they are one. */
export type AuthorShift = { readonly one: AuthorId; readonly several: readonly AuthorId[] }

/** Somebody whose place in the order by papers, then ties, is another; 1 is the first, null: not in that atlas. */
export type RankMove = {
  readonly author: AuthorId
  readonly name: string
  readonly before: number | null
  readonly after: number | null
}

/** A community of co-authors that is another: by name, or by who is in it. */
export type ClusterMove = {
  /** Null where it is new. */
  readonly before: string | null
  /** Null where it is gone. */
  readonly after: string | null
  readonly joined: number
  readonly left: number
}

/** What another reading of the same sources changes: ids for what comes and goes, numbers for the rest. */
export type AtlasChange = {
  readonly papers: { readonly added: readonly PaperId[]; readonly removed: readonly PaperId[] }
  readonly people: { readonly added: readonly AuthorId[]; readonly removed: readonly AuthorId[] }
  /** Ties of the co-author network, by id; `changed` keep their ends and get another weight. */
  readonly ties: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly changed: readonly string[]
  }
  readonly merged: readonly AuthorShift[]
  readonly split: readonly AuthorShift[]
  /** Those who are, or were, among the first ten and whose place is another. */
  readonly top: readonly RankMove[]
  /** Those who are, or were, among the first ten by betweenness, the bridges, and whose place is another. */
  readonly bridges: readonly RankMove[]
  readonly clusters: readonly ClusterMove[]
}

/** How many of the first in the order by papers, and by betweenness, are watched. */
const TOP = 10

function compareIds<Id extends string>(before: readonly Id[], after: readonly Id[]) {
  const [old, fresh] = [new Set(before), new Set(after)]
  return {
    added: after.filter((id) => !old.has(id)).sort(byText),
    removed: before.filter((id) => !fresh.has(id)).sort(byText),
  }
}

/**
 * Every authorship by paper and position, which outlast a change of who stands there; and by paper alone where one
 * author only is known from elsewhere than the list.
 */
function indexPositions({ papers }: Corpus): ReadonlyMap<string, AuthorId> {
  return new Map(
    papers.flatMap(({ id, authors }) => {
      const unlisted = authors.filter(({ position }) => position === null)
      const told = unlisted.length === 1 ? authors : authors.filter(({ position }) => position !== null)
      return told.map(({ author, position }) => [`${id} ${position === null ? 'unlisted' : String(position)}`, author])
    }),
  )
}

/** Authors of `from` who all became one of `to`, where that one came of several. */
function findJoined(from: Corpus, to: Corpus): AuthorShift[] {
  const there = indexPositions(to)
  const sources = new Map<AuthorId, Set<AuthorId>>()
  for (const [place, author] of indexPositions(from)) {
    const now = there.get(place)
    if (now === undefined) continue
    const known = sources.get(now)
    if (known === undefined) sources.set(now, new Set([author]))
    else known.add(author)
  }
  return [...sources]
    .filter(([, authors]) => authors.size > 1)
    .map(([one, authors]) => ({ one, several: [...authors].sort(byText) }))
    .sort((a, b) => byText(a.one, b.one))
}

type Ranked = { readonly id: AuthorId; readonly name: string; readonly rank: number }

function rankPeople({ corpus, networks }: Atlas): ReadonlyMap<AuthorId, Ranked> {
  const degrees = new Map<string, number>(networks.coauthors.nodes.map(({ id, degree }) => [id, degree]))
  const degreeOf = (id: AuthorId): number => degrees.get(id) ?? 0
  const sorted = corpus.authors
    .filter(({ papers }) => papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length || degreeOf(b.id) - degreeOf(a.id) || byText(a.id, b.id))
  return new Map(sorted.map(({ id, name }, at) => [id, { id, name, rank: at + 1 }]))
}

/** Betweenness is a sum of quotients: what differs by less is the same. */
const TIDY = 1e9

/**
 * People by betweenness. Equals share a place, so that nobody moves by the letters of a name; who lies between nobody
 * has no place.
 */
function rankBridges({ networks }: Atlas): ReadonlyMap<AuthorId, Ranked> {
  const people = new Map<AuthorId, Ranked>()
  const sorted = networks.coauthors.nodes
    .map(({ id, label, betweenness }) => ({ id, name: label, value: Math.round(betweenness * TIDY) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || byText(a.id, b.id))
  let [rank, last] = [0, -1]
  sorted.forEach(({ id, name, value }, at) => {
    if (value !== last) [rank, last] = [at + 1, value]
    if (isAuthor(id)) people.set(id, { id, name, rank })
  })
  return people
}

const isAuthor = (id: NodeId): id is AuthorId => id.startsWith('author:')

function compareRanks(old: ReadonlyMap<AuthorId, Ranked>, fresh: ReadonlyMap<AuthorId, Ranked>): RankMove[] {
  const ids = new Set([...old.keys(), ...fresh.keys()])
  return [...ids]
    .map((id) => ({ id, was: old.get(id), is: fresh.get(id) }))
    .filter(({ was, is }) => was?.rank !== is?.rank && Math.min(was?.rank ?? Infinity, is?.rank ?? Infinity) <= TOP)
    .map(({ id, was, is }) => ({
      author: id,
      name: is?.name ?? was?.name ?? id,
      before: was?.rank ?? null,
      after: is?.rank ?? null,
    }))
    .sort(
      (a, b) =>
        (a.after ?? Infinity) - (b.after ?? Infinity) ||
        (a.before ?? Infinity) - (b.before ?? Infinity) ||
        byText(a.author, b.author),
    )
}

/** Pairs communities by the members that they share, the most first; each is paired once. Linear but for sorting. */
function compareClusters(before: Network, after: Network): ClusterMove[] {
  const oldOf = new Map(before.nodes.map(({ id, cluster }) => [id, cluster]))
  const shared = new Map<Cluster, Map<string, number>>()
  for (const cluster of after.clusters) {
    const counts = new Map<string, number>()
    for (const member of cluster.members) {
      const old = oldOf.get(member)
      if (old !== undefined) counts.set(old, (counts.get(old) ?? 0) + 1)
    }
    shared.set(cluster, counts)
  }
  const pairs = [...shared].flatMap(([cluster, counts]) => [...counts].map(([old, count]) => ({ cluster, old, count })))
  pairs.sort((a, b) => b.count - a.count || byText(a.old, b.old) || byText(a.cluster.id, b.cluster.id))
  const olds = new Map<string, Cluster>(before.clusters.map((cluster) => [cluster.id, cluster]))
  const paired = new Set<Cluster>()
  const moves: ClusterMove[] = []
  for (const { cluster, old, count } of pairs) {
    const was = olds.get(old)
    if (was === undefined || paired.has(cluster)) continue
    olds.delete(old)
    paired.add(cluster)
    const joined = cluster.size - count
    const left = was.size - count
    if (joined + left > 0 || was.name !== cluster.name)
      moves.push({ before: was.name, after: cluster.name, joined, left })
  }
  for (const { name, size } of olds.values()) moves.push({ before: name, after: null, joined: 0, left: size })
  for (const cluster of after.clusters)
    if (!paired.has(cluster)) moves.push({ before: null, after: cluster.name, joined: cluster.size, left: 0 })
  return moves
}

/**
 * Compares two atlases of the same sources: what comes, goes and moves between one reading and another, in the co-author
 * network and the corpus. Cost: near-linear in both.
 */
export function compareAtlases(before: Atlas, after: Atlas): AtlasChange {
  const ids = ({ corpus }: Atlas) => ({
    papers: corpus.papers.map(({ id }) => id),
    people: corpus.authors.map(({ id }) => id),
  })
  const [old, fresh] = [ids(before), ids(after)]
  const [oldTies, freshTies] = [before.networks.coauthors.edges, after.networks.coauthors.edges]
  const weights = new Map(oldTies.map((edge: NetworkEdge) => [edge.id, edge]))
  return {
    papers: compareIds(old.papers, fresh.papers),
    people: compareIds(old.people, fresh.people),
    ties: {
      ...compareIds(
        oldTies.map(({ id }) => id),
        freshTies.map(({ id }) => id),
      ),
      changed: freshTies
        .filter(({ id, weight }) => weights.has(id) && weights.get(id)?.weight !== weight)
        .map(({ id }) => id)
        .sort(byText),
    },
    merged: findJoined(before.corpus, after.corpus),
    split: findJoined(after.corpus, before.corpus),
    top: compareRanks(rankPeople(before), rankPeople(after)),
    bridges: compareRanks(rankBridges(before), rankBridges(after)),
    clusters: compareClusters(before.networks.coauthors, after.networks.coauthors),
  }
}
