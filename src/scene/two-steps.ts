import type { Atlas } from '../graph/atlas'
import type { AuthorId, TopicId } from '../resolve/corpus'
import { indexCorpus, indexNetwork, isAuthorId, otherEnd, papersOfIds, topicLabel } from './atlas-index'
import { nodeRef, type NodeRef } from './detail-parts'
import { countTopics } from './tally'
import type { View } from './view'

/** Somebody two steps away with whom a person shares topics but no paper. */
export type TwoStepRow = {
  readonly node: NodeRef<AuthorId>
  /** Topics of both, with the papers of each side, the most telling first. */
  readonly topics: readonly {
    readonly id: TopicId
    readonly label: string
    readonly own: number
    readonly theirs: number
  }[]
  /** Those who wrote with both, the heaviest ties first. */
  readonly through: readonly NodeRef<AuthorId>[]
  /** How alike their topics are: the cosine of their papers by topic, each topic the less the more papers have it; 0 to 1. */
  readonly likeness: number
}

/** Papers of somebody by topic. */
const topicsOf = (atlas: Atlas, id: AuthorId): ReadonlyMap<TopicId, number> =>
  new Map(
    countTopics(papersOfIds(atlas.corpus, indexCorpus(atlas.corpus).authors.get(id)?.papers ?? [])).map(
      ({ topic, papers }) => [topic, papers],
    ),
  )

/**
 * The people two steps from a person in the co-author network, most alike by topics first; those who share none are left out.
 * A topic weighs log(N / n) for N papers of which n have it (Spärck Jones 1972). Equals: by the number of those between.
 * Cost: linear in the ties of the person's co-authors and in the papers of whom they lead to.
 */
export function twoStepsFrom(atlas: Atlas, view: View, id: AuthorId, count: number): readonly TwoStepRow[] {
  const { corpus } = atlas
  const { edgesAt } = indexNetwork(atlas.networks.coauthors)
  const near = new Map<AuthorId, number>()
  for (const edge of edgesAt.get(id) ?? []) {
    const other = otherEnd(edge, id)
    if (isAuthorId(other)) near.set(other, edge.weight)
  }
  const through = new Map<AuthorId, { readonly id: AuthorId; readonly weight: number }[]>()
  for (const [between, weight] of near)
    for (const edge of edgesAt.get(between) ?? []) {
      const far = otherEnd(edge, between)
      if (far === id || !isAuthorId(far) || near.has(far)) continue
      const ways = through.get(far)
      const way = { id: between, weight: Math.min(weight, edge.weight) }
      if (ways) ways.push(way)
      else through.set(far, [way])
    }
  const papersOf = new Map(corpus.topics.map((topic) => [topic.id, topic.papers.length]))
  const weigh = (topic: TopicId): number =>
    Math.log(Math.max(1, corpus.papers.length / Math.max(1, papersOf.get(topic) ?? 1)))
  const own = topicsOf(atlas, id)
  const length = (topics: ReadonlyMap<TopicId, number>): number =>
    Math.sqrt([...topics].reduce((sum, [topic, papers]) => sum + (papers * weigh(topic)) ** 2, 0))
  const ownLength = length(own)
  const rows = [...through].flatMap(([far, ways]): (TwoStepRow & { readonly between: number })[] => {
    const theirs = topicsOf(atlas, far)
    const both = [...own].flatMap(([topic, papers]) => {
      const others = theirs.get(topic)
      return others === undefined
        ? []
        : [{ topic, own: papers, theirs: others, part: papers * others * weigh(topic) ** 2 }]
    })
    if (both.length === 0) return []
    const product = both.reduce((sum, { part }) => sum + part, 0)
    const lengths = ownLength * length(theirs)
    return [
      {
        node: nodeRef(atlas, view, far),
        topics: both
          .sort((a, b) => b.part - a.part)
          .map(({ topic, own: mine, theirs: other }) => ({
            id: topic,
            label: topicLabel(corpus, topic),
            own: mine,
            theirs: other,
          })),
        through: ways.sort((a, b) => b.weight - a.weight).map((way) => nodeRef(atlas, view, way.id)),
        likeness: lengths > 0 ? Math.min(1, product / lengths) : 0,
        between: ways.length,
      },
    ]
  })
  return rows
    .sort((a, b) => b.likeness - a.likeness || b.between - a.between)
    .slice(0, count)
    .map(({ node, topics, through: ways, likeness }) => ({ node, topics, through: ways, likeness }))
}
