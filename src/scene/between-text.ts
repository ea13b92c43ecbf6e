import { countOf } from '../base/count-of'
import type { Atlas, ClusterId, Network, NetworkId } from '../graph/atlas'
import { findPeopleBetween, type BetweenRow } from '../graph/people-between'
import { clusterRef, indexCorpus, indexNetwork, isAuthorId, nodeName, topicLabel, type ClusterRef } from './atlas-index'
import { boundOfCoauthors } from './bounds'
import { nodeRef, type NodeRef } from './detail-parts'
import { shownBy, type Shown } from './filter'
import { cardinal } from './number-words'
import { tidyWeight } from './tally'
import { italic, joinWith, plain, strong, type TextPart, asParts } from './text-part'
import type { View } from './view'
import { countsWords } from '../words/counts'
import { methodsWords } from '../words/methods'
import { joinsWords } from '../words/joins'

/** Those who stand between that are told of one network. */
const MOST_BETWEEN = 40
/** Titles, names and topics that a sentence tells. */
const FEW = 3

/** One who stands between, as a panel and a table tell it. */
export type BetweenEntry = {
  readonly node: NodeRef
  /** Share of shortest paths between others, and how evenly the ties are spread over communities; both 0 to 1. */
  readonly betweenness: number
  readonly participation: number
  /** The communities that the node is tied to, its own first, then the heaviest. */
  readonly joins: readonly { readonly cluster: ClusterRef; readonly ties: number; readonly weight: number }[]
  /** Papers behind the ties to other communities. */
  readonly papers: number
  readonly topics: readonly string[]
  /** Those cut off without it, and the pairs of others that lose each other. */
  readonly cutOff: number
  readonly pairsCut: number
  /** What falls apart, or how much longer ways get, without it. */
  readonly loss: readonly TextPart[]
  /** Why, in sentences, of which the loss is one. */
  readonly sentences: readonly (readonly TextPart[])[]
}

const found = new WeakMap<Network, readonly BetweenRow[]>()

/** Those who stand between in a network, reckoned when they are first asked for. */
export function betweenOf(atlas: Atlas, id: NetworkId): readonly BetweenRow[] {
  const network = atlas.networks[id]
  const known = found.get(network) ?? findPeopleBetween(network, atlas.corpus, MOST_BETWEEN)
  found.set(network, known)
  return known
}

/** Those who stand between in the network in view and are shown, of one cluster or of all; the highest betweenness first. */
export function betweenEntries(
  atlas: Atlas,
  view: View,
  cluster: ClusterId | null = null,
  shown: Shown = shownBy(atlas, view),
): BetweenEntry[] {
  const { clusters } = indexNetwork(atlas.networks[view.network])
  return betweenOf(atlas, view.network)
    .filter((row) => shown.nodes.has(row.id) && (cluster === null || row.cluster === cluster))
    .map((row) => ({
      node: nodeRef(atlas, view, row.id),
      betweenness: row.betweenness,
      participation: row.participation,
      joins: row.joins.flatMap(({ cluster: id, ties, weight }) => {
        const joined = clusters.get(id)
        return joined === undefined ? [] : [{ cluster: clusterRef(joined), ties, weight: tidyWeight(weight) }]
      }),
      papers: row.papers.length,
      topics: row.topics.map(({ topic }) => topicLabel(atlas.corpus, topic)),
      cutOff: row.without.cutOff.length,
      pairsCut: row.without.pairsCut,
      loss: tellLoss(atlas, view, row),
      sentences: tellBetween(atlas, view, row),
    }))
}

/** What the others of a network are called, one and many. */
const NOUNS: Readonly<Record<NetworkId, readonly [string, string]>> = {
  coauthors: [methodsWords.person, methodsWords.people],
  papers: [methodsWords.paper, methodsWords.papers],
  topics: [methodsWords.topic, methodsWords.topics],
  knowledge: [methodsWords.other, methodsWords.others],
  stated: [methodsWords.node, methodsWords.nodes],
}

function thisOne(atlas: Atlas, { id, kind }: BetweenRow): string {
  if (kind !== 'author' || !isAuthorId(id)) return methodsWords.this(kind)
  return indexCorpus(atlas.corpus).authors.get(id)?.kind === 'group' ? methodsWords.thisGroup : methodsWords.thisPerson
}

/**
 * Why somebody stands between, one sentence each: what is joined and through which papers, what they are about, what falls
 * apart or how much longer ways get without them, and that cut lists may hide other ties.
 */
export function tellBetween(atlas: Atlas, view: View, row: BetweenRow): readonly (readonly TextPart[])[] {
  const { corpus } = atlas
  const sentences: (readonly TextPart[])[] = []
  const { clusters } = indexNetwork(atlas.networks[view.network])
  const names = row.joins.flatMap(({ cluster }) => clusters.get(cluster)?.name ?? [])
  if (names.length > 1) {
    const titles = row.papers.map((id) => nodeName(corpus, id))
    const how = row.kind === 'paper' ? methodsWords.byWhatItSharesWith : methodsWords.through
    sentences.push([
      plain(methodsWords.joins),
      strong(joinWith(names, 'and', FEW + 1)),
      ...(titles.length === 0
        ? []
        : [
            plain(joinsWords.headed(`${how}${countsWords.papers(titles.length)}`, '')),
            italic(joinWith(titles, 'and', FEW)),
          ]),
      plain(joinsWords.sentence('')),
    ])
  }
  const topics = row.topics.slice(0, FEW).map(({ topic }) => topicLabel(corpus, topic))
  if (topics.length > 0)
    sentences.push([plain(methodsWords.theyAreAbout(row.papers.length, joinWith(topics, 'and', FEW)))])
  sentences.push(tellLoss(atlas, view, row))
  if (view.network === 'coauthors' && boundOfCoauthors(corpus) === '≥')
    sentences.push([plain(methodsWords.soFarAsTheLists)])
  return sentences
}

function tellLoss(atlas: Atlas, view: View, row: BetweenRow): readonly TextPart[] {
  const { parts, cutOff, steps } = row.without
  const [one, many] = NOUNS[view.network]
  const self = thisOne(atlas, row)
  if (parts.length > 1) {
    const [largest = 0] = parts
    const names = cutOff.map((id) => nodeName(atlas.corpus, id))
    return asParts(
      methodsWords.withoutLoseEveryPathTo(
        self,
        strong(countOf(cutOff.length, one, many)),
        cutOff.length,
        largest,
        parts.length > 2 ? methodsWords.inParts(cardinal(parts.length - 1)) : joinsWords.headed('', ''),
        joinWith(names, 'and', FEW),
      ),
    )
  }
  const start = methodsWords.withoutNobodyNothingLosesTouch(self, view.network === 'coauthors')
  if (steps === null) return [plain(joinsWords.sentence(start))]
  const [now, then] = [steps.with.toFixed(2), steps.without.toFixed(2)]
  return [
    plain(
      now === then
        ? methodsWords.andWaysBetweenTheOthers(start, now)
        : methodsWords.butWaysBetweenTheOthers(start, now, then),
    ),
  ]
}
