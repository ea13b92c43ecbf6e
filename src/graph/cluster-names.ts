import { foldText } from '../base/fold'
import { byText } from '../base/order'
import type { ClusterId } from './atlas'
import type { CorpusIndex } from './corpus-index'
import type { TopicPapers } from './telling-topics'
import { findTopicNames } from './topic-names'
import type { ClusterName, PapersToName, TopicName } from './topic-names'

/** Letters of a member's name within a cluster's name. */
const LONGEST_MEMBER = 28
/** A runner-up may stand in for a name that is taken if its score is at least this share of the best. */
const RUNNER_UP = 0.6

/** What a name is made from. */
export type ClusterToName = PapersToName & {
  readonly id: ClusterId
  /** Labels of its members, most central first, those without a name last. */
  readonly members: readonly string[]
  /** A fixed name and its reason, for nodes that are gathered only because nothing ties them; else null. */
  readonly fixed: ClusterName | null
}

/**
 * Names every cluster by its most telling topics; two topics are joined where one does not cover the cluster. Where two
 * clusters want one name, the one that it tells best has it, and the other takes a telling runner-up, else the name with its
 * most central member. Without a telling topic a cluster is named after that member. Names are unique (case and
 * accents do not count), in sentence case, and do not depend on the order of clusters. Cost: near-linear.
 */
export function nameClusters(
  clusters: readonly ClusterToName[],
  index: CorpusIndex,
  topicPapers: TopicPapers,
): ReadonlyMap<ClusterId, ClusterName> {
  const wanting = clusters
    .map((cluster) => ({ cluster, candidates: findTopicNames(cluster, index, topicPapers) }))
    .sort((a, b) => (b.candidates[0]?.score ?? 0) - (a.candidates[0]?.score ?? 0) || byText(a.cluster.id, b.cluster.id))
  const taken = new Set<string>()
  const names = new Map<ClusterId, ClusterName>()
  const fixedFirst = [...wanting].sort((a, b) => Number(b.cluster.fixed !== null) - Number(a.cluster.fixed !== null))
  for (const { cluster, candidates } of fixedFirst) {
    const { name, because } = cluster.fixed ?? chooseName(cluster, candidates, taken)
    taken.add(foldText(name))
    names.set(cluster.id, { name, because })
  }
  return names
}

function chooseName(cluster: ClusterToName, candidates: readonly TopicName[], taken: ReadonlySet<string>): ClusterName {
  const isFree = (name: string): boolean => !taken.has(foldText(name))
  const best = candidates[0]
  const free = candidates.find(
    (candidate) => isFree(candidate.name) && candidate.score >= RUNNER_UP * (best?.score ?? 0),
  )
  if (free !== undefined) return free
  const members = cluster.members.map(shorten)
  for (const member of members) {
    const name = best === undefined ? `Around ${member}` : `${best.name} · ${member}`
    if (!isFree(name)) continue
    const because =
      best === undefined
        ? `No topic covers its papers, so it is named after its member ${member}.`
        : `${best.because} Another community has that name, so ${member} is added.`
    return { name, because }
  }
  return nameByPlace(best?.name ?? `Around ${members[0] ?? 'nobody'}`, isFree)
}

/** The last resort: members whose labels are all alike are told apart by letters. */
function nameByPlace(base: string, isFree: (name: string) => boolean): ClusterName {
  for (let letters = 1; ; letters++) {
    const name = `${base} · ${'abcdefghijklmnopqrstuvwxyz'.charAt((letters - 1) % 26).repeat(Math.ceil(letters / 26))}`
    if (isFree(name)) {
      return {
        name,
        because: 'Its most central members are named as those of another community, so a letter is added.',
      }
    }
  }
}

function shorten(label: string): string {
  const letters = [...label.replace(/\s+/gu, ' ').trim()]
  return letters.length <= LONGEST_MEMBER
    ? letters.join('')
    : `${letters
        .slice(0, LONGEST_MEMBER - 1)
        .join('')
        .trimEnd()}…`
}
