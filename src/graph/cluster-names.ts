import { foldText } from '../base/fold'
import { byText } from '../base/order'
import type { Decision } from '../resolve/decisions'
import type { ClusterId, ClusterNaming, NetworkId, RunnerUp } from './atlas'
import { findKnownName } from './known-name'
import { findTellingPhrases } from './cluster-phrases'
import type { CorpusIndex } from './corpus-index'
import { matchGivenNames } from './given-names'
import { chooseNames, shortenMember } from './name-choice'
import type { Candidate, ClusterToName, Wanting } from './name-choice'
import { collectSaid, namePhrases } from './phrase-names'
import type { TopicPapers } from './telling-topics'
import { findTopicNames } from './topic-names'
import type { ClusterName, TopicNames } from './topic-names'
import { clustersNamedWords } from '../words/clusters-named'

/** In a corpus of more papers, phrases are looked for only where no topic gives a name. */
const MANY_PAPERS = 20_000
/** Runners-up that are told of one cluster. */
const MOST_RUNNERS_UP = 5

/** Names that stay with members: those that a person gave, and those that matched clusters had on the map before. */
export type NamesToKeep = {
  readonly network: NetworkId
  /** Decisions of kind `cluster-name`, in the order in which they were made; others are passed over. */
  readonly given?: readonly Decision[]
  readonly remembered?: ReadonlyMap<ClusterId, string>
}

const NO_NAMES: TopicNames = { naming: [], weaker: [] }

/** A name, why, and how it came about. */
export type NamedCluster = ClusterName & { readonly naming: ClusterNaming }

/**
 * Names every cluster: as a person named it; else by its most telling topics (two are joined where one does not cover the
 * cluster); else by its most telling key phrase; else after its most central member. A topic that is said everywhere gives way to
 * a narrower term that tells. Generic words never name one. Where two clusters want one name, a given one goes first (of two, the
 * one given earlier), then one of the map before, then the one that it tells best; the other takes a telling runner-up, else
 * the name with a second term, else with its most central member. Names are unique (case and accents do not count), in
 * sentence case, and do not depend on the order of clusters. Cost: near-linear in the texts read.
 */
export function nameClusters(
  clusters: readonly ClusterToName[],
  index: CorpusIndex,
  topicPapers: TopicPapers,
  { network, given = [], remembered = new Map() }: NamesToKeep = { network: 'coauthors' },
): ReadonlyMap<ClusterId, NamedCluster> {
  const givenNames = matchGivenNames(
    network,
    clusters.filter(({ fixed }) => fixed === null),
    given,
  )
  const topicNames = clusters.map((cluster) => findTopicNames(cluster, index, topicPapers))
  const isRead = (at: number): boolean => index.papers.length <= MANY_PAPERS || topicNames[at]?.naming.length === 0
  const phrases = findTellingPhrases(
    clusters.map(({ fixed, papers }, at) => (fixed === null && isRead(at) ? papers : [])),
    index.papers.map(({ paper }) => paper),
  )
  const said = collectSaid(index)
  const wanting = clusters
    .map((cluster, at): Wanting => {
      const { naming: topics, weaker: rare } = topicNames[at] ?? NO_NAMES
      const { naming, weaker } = namePhrases(
        cluster,
        phrases[at] ?? [],
        [...topics, ...rare],
        said,
        index.papers.length,
      )
      const before = remembered.get(cluster.id)
      const known = before === undefined ? null : findKnownName(cluster, index, topicPapers, before)
      const candidates = [
        ...topics.map((term): Candidate => ({ ...term, from: 'topics' })),
        ...naming.map((term): Candidate => ({ ...term, from: 'phrases' })),
      ]
      return {
        cluster,
        candidates,
        weaker: [
          ...rare.map((term): Candidate => ({ ...term, from: 'topics' })),
          ...weaker.map((term): Candidate => ({ ...term, from: 'phrases' })),
        ],
        given: givenNames.get(cluster.id),
        known: known === null ? null : { ...known, from: 'topics' },
      }
    })
    .sort((a, b) => (b.candidates[0]?.score ?? 0) - (a.candidates[0]?.score ?? 0) || byText(a.cluster.id, b.cluster.id))
  const names = chooseNames(wanting, remembered)
  const taken = new Map([...names].map(([id, { name }]) => [foldText(name), id]))
  return new Map(
    wanting.map(({ cluster, candidates, weaker, given: own }) => {
      const chosen = names.get(cluster.id) ?? { name: cluster.id, because: '', from: 'member', support: [] }
      const { name, because, from, support } = chosen
      const all = { candidates: [...candidates, ...weaker], given: own, central: network === 'coauthors' }
      const runnersUp = from === 'fixed' ? [] : tellRunnersUp(cluster, all, name, taken)
      return [cluster.id, { name, because, naming: { from, support, runnersUp } }]
    }),
  )
}

/** The names that it might have had, best first; the most central person (`central`) comes last: it tells who, not what. */
function tellRunnersUp(
  { id, members }: ClusterToName,
  { candidates, given, central }: Pick<Wanting, 'candidates' | 'given'> & { readonly central: boolean },
  chosen: string,
  taken: ReadonlyMap<string, ClusterId>,
): readonly RunnerUp[] {
  const byHand = (given?.others ?? []).map(({ name, given: all, kept }): RunnerUp => ({
    name,
    score: kept / all,
    because: clustersNamedWords.givenByHandToMembers(all, kept),
  }))
  const member = members[0]
  const around: readonly RunnerUp[] =
    member === undefined || !central
      ? []
      : [
          {
            name: clustersNamedWords.around(shortenMember(member)),
            score: 0,
            because: clustersNamedWords.itsMostCentralMemberIt,
          },
        ]
  const seen = new Set([foldText(chosen)])
  const ranked = [...byHand, ...candidates].sort((a, b) => b.score - a.score || byText(a.name, b.name))
  return [...ranked, ...around]
    .filter(({ name }) => {
      const fresh = !seen.has(foldText(name))
      seen.add(foldText(name))
      return fresh
    })
    .slice(0, MOST_RUNNERS_UP)
    .map(({ name, score, because }) => {
      const other = taken.get(foldText(name))
      const isTaken = other !== undefined && other !== id
      return { name, score, because: isTaken ? clustersNamedWords.anotherCommunityHasThisName(because) : because }
    })
}
