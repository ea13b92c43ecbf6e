import { foldText } from '../base/fold'
import { byText } from '../base/order'
import type { Decision } from '../resolve/decisions'
import type { ClusterId, ClusterNaming, NetworkId, NodeId, RunnerUp } from './atlas'
import { findKnownName } from './known-name'
import { findTellingPhrases } from './cluster-phrases'
import type { CorpusIndex } from './corpus-index'
import { matchGivenNames } from './given-names'
import type { GivenName, GivenNames } from './given-names'
import { collectSaid, namePhrases } from './phrase-names'
import type { TopicPapers } from './telling-topics'
import { findTopicNames } from './topic-names'
import type { ClusterName, PapersToName, TermName } from './topic-names'

/** Letters of a member's name within a cluster's name. */
const LONGEST_MEMBER = 28
/** A runner-up may stand in for a name that is taken if its score is at least this share of the best. */
const RUNNER_UP = 0.6
/** A name of the map before is kept while its score is at least this share of the best, so that names do not flicker. */
const REMEMBERED = 0.75
/** In a corpus of more papers, phrases are looked for only where no topic gives a name. */
const MANY_PAPERS = 20_000
/** Runners-up that are told of one cluster. */
const MOST_RUNNERS_UP = 5

/** What a name is made from. */
export type ClusterToName = PapersToName & {
  readonly id: ClusterId
  /** Its members. */
  readonly nodes: readonly NodeId[]
  /** Labels of its members, most central first, those without a name last. */
  readonly members: readonly string[]
  /** A fixed name and its reason, for nodes that are gathered only because nothing ties them; else null. */
  readonly fixed: ClusterName | null
}

/** Names that stay with members: those that a person gave, and those that matched clusters had on the map before. */
export type NamesToKeep = {
  readonly network: NetworkId
  /** Decisions of kind `cluster-name`; others are passed over. */
  readonly given?: readonly Decision[]
  readonly remembered?: ReadonlyMap<ClusterId, string>
}

/** A name, why, and how it came about. */
export type NamedCluster = ClusterName & { readonly naming: ClusterNaming }

type Candidate = TermName & { readonly from: 'topics' | 'phrases' }
type Wanting = {
  readonly cluster: ClusterToName
  /** Names of topics, best first, then those of phrases, best first: the order in which they are tried. */
  readonly candidates: readonly Candidate[]
  /** Phrases that are too few to name it, but worth telling. */
  readonly weaker: readonly Candidate[]
  readonly given: GivenNames | undefined
  /** The name of the map before, scored today; null where its terms no longer tell the cluster. */
  readonly known: Candidate | null
}
type Chosen = ClusterName & Pick<ClusterNaming, 'from' | 'support'>

/**
 * Names every cluster: as a person named it; else by its most telling topics (two are joined where one does not cover the
 * cluster); else by its most telling key phrase; else after its most central member. Generic words never name one. Where
 * two clusters want one name, a given one goes first, then one of the map before, then the one that it tells best; the
 * other takes a telling runner-up, else the name with its most central member. Names are unique (case and accents do not
 * count), in sentence case, and do not depend on the order of clusters or decisions. Cost: near-linear in the texts read.
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
  const isRead = (at: number): boolean => index.papers.length <= MANY_PAPERS || topicNames[at]?.length === 0
  const phrases = findTellingPhrases(
    clusters.map(({ fixed, papers }, at) => (fixed === null && isRead(at) ? papers : [])),
    index.papers.map(({ paper }) => paper),
  )
  const said = collectSaid(index)
  const wanting = clusters
    .map((cluster, at): Wanting => {
      const topics = topicNames[at] ?? []
      const { naming, weaker } = namePhrases(cluster, phrases[at] ?? [], topics, said, index.papers.length)
      const before = remembered.get(cluster.id)
      const known = before === undefined ? null : findKnownName(cluster, index, topicPapers, before)
      const candidates = [
        ...topics.map((term): Candidate => ({ ...term, from: 'topics' })),
        ...naming.map((term): Candidate => ({ ...term, from: 'phrases' })),
      ]
      return {
        cluster,
        candidates,
        weaker: weaker.map((term): Candidate => ({ ...term, from: 'phrases' })),
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

/** Fixed names first, then given ones, those of the map before, and all others, each only while it is free. */
function chooseNames(
  wanting: readonly Wanting[],
  remembered: ReadonlyMap<ClusterId, string>,
): ReadonlyMap<ClusterId, Chosen> {
  const taken = new Set<string>()
  const names = new Map<ClusterId, Chosen>()
  const isFree = (name: string): boolean => !taken.has(foldText(name))
  const assign = (choose: (wanting: Wanting) => Chosen | null): void => {
    for (const entry of wanting) {
      const chosen = names.has(entry.cluster.id) ? null : choose(entry)
      if (chosen === null) continue
      taken.add(foldText(chosen.name))
      names.set(entry.cluster.id, chosen)
    }
  }
  assign(({ cluster: { fixed } }) => (fixed === null ? null : { ...fixed, from: 'fixed', support: [] }))
  assign(({ cluster, given }) => (given === undefined ? null : takeGiven(cluster, given.name, isFree)))
  assign((entry) => keepRemembered(entry, remembered.get(entry.cluster.id), isFree))
  assign(({ cluster, candidates }) => chooseName(cluster, candidates, remembered.get(cluster.id), isFree))
  return names
}

type IsFree = (name: string) => boolean

function takeGiven(cluster: ClusterToName, { name, given, kept }: GivenName, isFree: IsFree): Chosen {
  const how =
    kept === given
      ? 'Named by hand.'
      : `Named by hand when it had ${String(given)} members, of whom ${String(kept)} ${kept === 1 ? 'is' : 'are'} here.`
  if (isFree(name)) return { name, because: how, from: 'given', support: [] }
  const member = addMember(cluster, name, isFree)
  return { name: member.name, because: `${how} ${member.because}`, from: 'given', support: [] }
}

/** The name of the map before, while it is among the names that tell the cluster well. */
function keepRemembered({ candidates, known }: Wanting, name: string | undefined, isFree: IsFree): Chosen | null {
  if (name === undefined || !isFree(name)) return null
  const [best] = candidates
  const same = candidates.find((candidate) => foldText(candidate.name) === foldText(name)) ?? known
  if (best === undefined || same === null || same.score < REMEMBERED * best.score) return null
  const because = same === best ? same.because : `${same.because} It had this name before, so it keeps it.`
  return { ...same, because }
}

function chooseName(
  cluster: ClusterToName,
  candidates: readonly Candidate[],
  remembered: string | undefined,
  isFree: IsFree,
): Chosen {
  const [best] = candidates
  if (best === undefined) return nameByMember(cluster, remembered, isFree)
  const free = candidates.find(({ name, score }) => isFree(name) && score >= RUNNER_UP * best.score)
  if (free !== undefined) return free
  const { name, because } = addMember(cluster, best.name, isFree, remembered)
  return { ...best, name, because: `${best.because} ${because}` }
}

function nameByMember({ members }: ClusterToName, remembered: string | undefined, isFree: IsFree): Chosen {
  const short = members.map(shorten)
  const known = short.filter((member) => `Around ${member}` === remembered)
  const member = [...known, ...short].find((label) => isFree(`Around ${label}`))
  if (member === undefined)
    return { ...addLetter(`Around ${short[0] ?? 'nobody'}`, isFree), from: 'member', support: [] }
  const because = `No topic or phrase covers its papers, so it is named after its member ${member}.`
  return { name: `Around ${member}`, because, from: 'member', support: [] }
}

/** A name that another community has, with the most central member that makes it another. */
function addMember({ members }: ClusterToName, base: string, isFree: IsFree, remembered?: string): ClusterName {
  const short = members.map(shorten)
  const known = short.filter((member) => `${base} · ${member}` === remembered)
  const member = [...known, ...short].find((label) => isFree(`${base} · ${label}`))
  if (member === undefined) return addLetter(base, isFree)
  return { name: `${base} · ${member}`, because: `Another community has that name, so ${member} is added.` }
}

/** The last resort: members whose labels are all alike are told apart by letters. */
function addLetter(base: string, isFree: IsFree): ClusterName {
  for (let letters = 1; ; letters++) {
    const name = `${base} · ${'abcdefghijklmnopqrstuvwxyz'.charAt((letters - 1) % 26).repeat(Math.ceil(letters / 26))}`
    if (isFree(name))
      return {
        name,
        because: 'Its most central members are named as those of another community, so a letter is added.',
      }
  }
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
    because: `Given by hand to ${String(all)} members, of whom ${String(kept)} ${kept === 1 ? 'is' : 'are'} here.`,
  }))
  const member = members[0]
  const around: readonly RunnerUp[] =
    member === undefined || !central
      ? []
      : [
          {
            name: `Around ${shorten(member)}`,
            score: 0,
            because: 'Its most central member: it tells who, not on what.',
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
      return { name, score, because: isTaken ? `${because} Another community has this name.` : because }
    })
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
