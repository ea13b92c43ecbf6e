import { countOf } from '../base/count-of'
import type { Atlas, Network, NetworkId, NodeId } from '../graph/atlas'
import type { NodeStability, Stability } from '../graph/stability'
import { clusterRef, indexCorpus, isAuthorId, nodeName, type ClusterRef } from './atlas-index'
import { METHOD_NAMES } from './method-text'
import { methodsWords } from '../words/methods'
import { joinsWords } from '../words/joins'

/** A member at the border of a cluster, with where it goes. */
export type BorderMember = {
  readonly id: NodeId
  readonly name: string
  readonly cluster: ClusterRef | null
  /** Share of the runs, 0 to 1, in which it is with its cluster. */
  readonly stays: number
  /** The communities that it goes to, most often first; null for a part that splits off its own. */
  readonly goes: readonly { readonly cluster: ClusterRef | null; readonly share: number }[]
  /** “With its community in 30 of 50 runs, with “Pruning” in 15, in a part that splits off in 5.” */
  readonly text: string
}

export type ClusterStabilityRow = ClusterRef & {
  readonly core: number
  readonly border: number
  /** Mean best overlap over the runs, 0 to 1. */
  readonly overlap: number
  /** “All 12 members are its core. Its outline is much the same in every run.” */
  readonly text: string
}

/** What the interface tells of a study of stability. */
export type StabilityTexts = {
  /** “3 of 71 people change sides in more than a fifth of the runs.” */
  readonly sentence: string
  /** What was done, for who asks. */
  readonly method: string
  /** How far the runs as a whole agree. */
  readonly agreement: string
  readonly consensus: string
  /** In the network's order. */
  readonly clusters: readonly ClusterStabilityRow[]
  /** Those who change sides most first, then in the network's order. */
  readonly border: readonly BorderMember[]
}

/** `BORDER_CHANGES` in words. */
const BOUND = methodsWords.aFifth
/** Mean overlaps from which a cluster is called stable, and up to which it is called dissolved (C. Hennig, 2007). */
const STABLE = 0.75
const DISSOLVED = 0.5

const NOUNS: Readonly<Record<NetworkId, readonly [one: string, many: string]>> = {
  coauthors: [methodsWords.person, methodsWords.people],
  papers: [methodsWords.paper, methodsWords.papers],
  topics: [methodsWords.topic, methodsWords.topics],
  knowledge: [methodsWords.personPaperOrTopic, methodsWords.peoplePapersAndTopics],
  stated: [methodsWords.node, methodsWords.nodes],
}

/** “3 of 71 people change sides in more than a fifth of the runs.”, and what is said of one, of none and of nothing. */
export function changeSentence(changing: number, all: number, network: NetworkId): string {
  const [one, many] = NOUNS[network]
  if (all === 0) return methodsWords.nothingIsTiedToAnything
  const whole = countOf(all, one, many)
  if (changing === 0) return methodsWords.noneOfChangesSidesIn(whole, BOUND)
  return methodsWords.ofChangeSidesInMore(changing, whole, BOUND)
}

/**
 * What a study of the network's clusters found, in words. The study's reference must be the members of the network's clusters, in
 * their order. Owners who are not named are no people that are counted. Linear in nodes.
 */
export function tellStability(atlas: Atlas, network: Network, stability: Stability<NodeId>): StabilityTexts {
  const { authors } = indexCorpus(atlas.corpus)
  const counted = stability.nodes.filter(
    ({ id, tied }) => tied && !(isAuthorId(id) && authors.get(id)?.unnamed === true),
  )
  const { resolution } = network.clustering
  // What a file states is compared with what Louvain finds.
  const isStated = network.clustering.method === 'stated'
  const method = isStated ? 'louvain' : network.clustering.method
  const gamma = method === 'components' ? '' : methodsWords.atResolution(resolution)
  return {
    sentence: changeSentence(counted.filter(({ border }) => border).length, counted.length, network.id),
    method: methodsWords.comparedWereSingleRunsOf(
      stability.runs,
      METHOD_NAMES[method],
      gamma,
      atlas.seed,
      isStated,
      network.runs,
    ),
    agreement: tellAgreement(stability.likeness),
    consensus: tellConsensus(network, stability),
    clusters: network.clusters.flatMap((cluster, place) => {
      const own = stability.clusters[place]
      return own === undefined ? [] : [{ ...clusterRef(cluster), ...own, text: tellCluster(own) }]
    }),
    border: stability.nodes
      .filter(({ border }) => border)
      .sort((a, b) => b.changes - a.changes)
      .map((node) => tellMember(atlas, network, node, stability.runs)),
  }
}

function tellAgreement(likeness: number): string {
  if (likeness === 1) return methodsWords.allRunsFindTheSameCommunities
  const figure = methodsWords.twoRunsAgreeToOn(likeness.toFixed(2))
  if (likeness >= 0.9) return methodsWords.theCommunitiesAreThereWhichever(figure)
  if (likeness >= 0.6) return methodsWords.theCommunitiesAreThereTheir(figure)
  return methodsWords.anotherRunWouldGiveOther(figure)
}

function tellConsensus(network: Network, { consensus }: Stability<NodeId>): string {
  const placeOf = new Map<NodeId, string>(
    network.clusters.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  )
  const tied = new Set<NodeId>(network.edges.flatMap(({ source, target }) => [source, target]))
  const communities = consensus.filter((members) => members.some((member) => tied.has(member)))
  const isSame = communities.every((members) => {
    const places = new Set(members.map((member) => placeOf.get(member)))
    const [place] = places
    const whole = network.clusters.find(({ id }) => id === place)
    return places.size === 1 && whole?.size === members.length
  })
  return isSame ? methodsWords.whatMostRunsAgreeOn : methodsWords.whatMostRunsAgreeOnHas(communities.length)
}

/** From this mean overlap on, no run can have an outline that is far from it. */
const ALIKE = 0.95

function tellCluster({ core, border, overlap }: Pick<ClusterStabilityRow, 'core' | 'border' | 'overlap'>): string {
  const all = core + border
  if (all === 0) return methodsWords.nothingTiesItsMembersSo
  const members =
    border === 0 ? methodsWords.allMembersAreItsCore(all) : methodsWords.everyMemberChangesSidesIn(core, BOUND, all)
  if (overlap > DISSOLVED && overlap < STABLE) return methodsWords.itsOutlineDiffersFromRun(members)
  if (overlap < STABLE) return methodsWords.mostRunsDoNotFindIt(members)
  return methodsWords.itsOutlineIsMuchThe(members, border === 0 && overlap >= ALIKE)
}

function tellMember(
  atlas: Atlas,
  network: Network,
  { id, cluster, changes, goes }: NodeStability<NodeId>,
  runs: number,
): BorderMember {
  const refOf = (place: number | null): ClusterRef | null => {
    const found = place === null ? undefined : network.clusters[place]
    return found === undefined ? null : clusterRef(found)
  }
  const destinations = goes.map(({ cluster: place, share }) => ({ cluster: refOf(place), share }))
  const times = (share: number): number => Math.round(share * runs)
  const parts = destinations.map((to) =>
    to.cluster === null
      ? methodsWords.inAPartThatSplits(times(to.share))
      : methodsWords.withIn(to.cluster.name, times(to.share)),
  )
  const stays = times(1 - changes)
  return {
    id,
    name: nodeName(atlas.corpus, id),
    cluster: refOf(cluster),
    stays: 1 - changes,
    goes: destinations,
    text: joinsWords.sentence(joinsWords.listed([methodsWords.withItsCommunityInOfRuns(stays, runs), ...parts])),
  }
}
