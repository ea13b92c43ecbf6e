import type { Atlas } from '../graph/atlas'
import { indexCorpus, indexNetwork, isAuthorId, isPaperId, isStatedId, isTopicId } from './atlas-index'
import { describeAuthor, type AuthorDetails } from './describe-author'
import { describeCluster, type ClusterDetails } from './describe-cluster'
import { describeEdge, type EdgeDetails } from './describe-edge'
import { describePaper, type PaperDetails } from './describe-paper'
import { describeStated, type StatedDetails } from './describe-stated'
import { describeSum, type SumDetails } from './describe-sum'
import { describeTopic, type TopicDetails } from './describe-topic'
import type { Selection, View } from './view'

/** What is told of whatever is selected, by kind. */
export type Details =
  AuthorDetails | PaperDetails | TopicDetails | StatedDetails | EdgeDetails | SumDetails | ClusterDetails

/**
 * Tells all that is known of a selection. Papers, people and topics are found also where the network in view does not draw
 * them; edges and clusters are those of the network in view. Null where nothing of that id exists.
 */
export function describe(atlas: Atlas, view: View, selection: Selection): Details | null {
  if (selection.kind === 'node') {
    const { authors, papers, topics } = indexCorpus(atlas.corpus)
    const { id } = selection
    if (isAuthorId(id)) {
      const author = authors.get(id)
      return author ? describeAuthor(atlas, view, author) : null
    }
    if (isTopicId(id)) {
      const topic = topics.get(id)
      return topic ? describeTopic(atlas, view, topic) : null
    }
    if (isStatedId(id)) return describeStated(atlas, view, id)
    const paper = isPaperId(id) ? papers.get(id) : undefined
    return paper ? describePaper(atlas, view, paper) : null
  }
  const { edges, clusters } = indexNetwork(atlas.networks[view.network])
  if (selection.kind === 'edge') {
    const edge = edges.get(selection.id)
    return edge ? describeEdge(atlas, view, edge) : describeSum(atlas, view, selection.id)
  }
  const cluster = clusters.get(selection.id)
  return cluster ? describeCluster(atlas, view, cluster) : null
}
