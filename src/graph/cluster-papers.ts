import type { PaperId } from '../resolve/corpus'
import type { NodeId } from './atlas'
import { append } from './corpus-index'
import type { CorpusIndex } from './corpus-index'

/**
 * The papers of each group of nodes, in the corpus's order: those that are members; where none is, those that two or more
 * of its people wrote; where there are none, those of any member. One list per group, in the groups' order.
 * Cost: linear in authorships and tags.
 */
export function findClusterPapers(
  index: CorpusIndex,
  groups: readonly (readonly NodeId[])[],
): readonly (readonly PaperId[])[] {
  const groupOf = new Map<NodeId, number>()
  groups.forEach((members, group) => {
    for (const member of members) groupOf.set(member, group)
  })
  const own = new Map<number, PaperId[]>()
  const met = new Map<number, PaperId[]>()
  const touched = new Map<number, PaperId[]>()
  for (const { paper, authors, topics } of index.papers) {
    const home = groupOf.get(paper.id)
    if (home !== undefined) append(own, home, paper.id)
    const counts = new Map<number, number>()
    for (const { author } of authors) {
      const group = groupOf.get(author)
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1)
    }
    for (const [group, count] of counts) {
      if (count > 1) append(met, group, paper.id)
    }
    const reached = new Set([...counts.keys(), ...topics.map((tag) => groupOf.get(tag.topic))])
    for (const group of reached) {
      if (group !== undefined) append(touched, group, paper.id)
    }
  }
  return groups.map((_members, group) => own.get(group) ?? met.get(group) ?? touched.get(group) ?? [])
}
