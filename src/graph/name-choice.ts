import { foldText } from '../base/fold'
import { shorten } from '../base/short-text'
import type { ClusterId, ClusterNaming, NodeId } from './atlas'
import { phraseStems } from './generic-words'
import type { GivenName, GivenNames } from './given-names'
import type { ClusterName, PapersToName, TermName } from './topic-names'
import { clustersNamedWords } from '../words/clusters-named'

/** Letters of a member's name within a cluster's name, and of a name in two parts. */
const LONGEST_MEMBER = 28
const LONGEST_PARTS = 46
/** A runner-up may stand in for a name that is taken if its score is at least this share of the best. */
const RUNNER_UP = 0.6
/** Below this score a name says little of a cluster that is not true of many others. */
const TELLING = 0.1
/** A narrower name is preferred to one that tells little if it scores so many times better. */
const CLEARLY_BETTER = 2
/** Between a name that another community has and what is added to it. */
const PARTED = ' · '
/** A second term is added only if it scores at least this share of the first. */
const AS_TELLING = 0.5
/** A name of the map before is kept while its score is at least this share of the best, so that names do not flicker. */
const REMEMBERED = 0.75

/** What a name is made from. */
export type ClusterToName = PapersToName & {
  readonly id: ClusterId
  /** Its members. */
  readonly nodes: readonly NodeId[]
  /** Labels of its members, most central first, those without a name last. */
  readonly members: readonly string[]
  /** A fixed name and its reason, for nodes that are gathered only because nothing ties them; else null. */
  readonly fixed: ClusterName | null
  /** What its file calls it; null or left out where no file names it. */
  readonly stated?: string | null
}

/** A name that terms of the papers give. */
export type Candidate = TermName & { readonly from: 'topics' | 'phrases' }

/** A cluster with the names that it may have. */
export type Wanting = {
  readonly cluster: ClusterToName
  /** Names of topics, best first, then those of phrases, best first: the order in which they are tried. */
  readonly candidates: readonly Candidate[]
  /** Names that speak for few of its papers, best first: they are taken where no other tells it from the rest. */
  readonly weaker: readonly Candidate[]
  readonly given: GivenNames | undefined
  /** The name of the map before, scored today; null where its terms no longer tell the cluster. */
  readonly known: Candidate | null
}

/** The name that a cluster gets. */
export type Chosen = ClusterName & Pick<ClusterNaming, 'from' | 'support'>

type IsFree = (name: string) => boolean

/** Fixed names first, then given ones, those that files state, those of the map before, and all others, each only while it is free. */
export function chooseNames(
  wanting: readonly Wanting[],
  remembered: ReadonlyMap<ClusterId, string>,
): ReadonlyMap<ClusterId, Chosen> {
  const taken = new Set<string>()
  const names = new Map<ClusterId, Chosen>()
  const isFree = (name: string): boolean => !taken.has(foldText(name))
  const assign = (choose: (wanting: Wanting) => Chosen | null, order = wanting): void => {
    for (const entry of order) {
      const chosen = names.has(entry.cluster.id) ? null : choose(entry)
      if (chosen === null) continue
      taken.add(foldText(chosen.name))
      names.set(entry.cluster.id, chosen)
    }
  }
  assign(({ cluster: { fixed } }) => (fixed === null ? null : { ...fixed, from: 'fixed', support: [] }))
  const turnOf = ({ given }: Wanting): number => given?.name.turn ?? Infinity
  assign(
    ({ cluster, given }) => (given === undefined ? null : takeGiven(cluster, given.name, isFree)),
    wanting.filter(({ given }) => given !== undefined).sort((a, b) => turnOf(a) - turnOf(b)),
  )
  assign(({ cluster }) => takeStated(cluster, isFree))
  assign((entry) => keepRemembered(entry, remembered.get(entry.cluster.id), isFree))
  assign((entry) => chooseName(entry, remembered.get(entry.cluster.id), isFree))
  return names
}

function takeGiven(cluster: ClusterToName, { name, given, kept }: GivenName, isFree: IsFree): Chosen {
  const how = kept === given ? clustersNamedWords.namedByHand : clustersNamedWords.namedByHandWhenIt(given, kept)
  if (isFree(name)) return { name, because: how, from: 'given', support: [] }
  const member = addMember(cluster, name, isFree)
  return { name: member.name, because: `${how} ${member.because}`, from: 'given', support: [] }
}

function takeStated(cluster: ClusterToName, isFree: IsFree): Chosen | null {
  const { stated = null } = cluster
  if (stated === null) return null
  const because = clustersNamedWords.itsFileCallsItSo
  if (isFree(stated)) return { name: stated, because, from: 'stated', support: [] }
  const { name, because: added } = addMember(cluster, stated, isFree)
  return { name, because: `${because} ${added}`, from: 'stated', support: [] }
}

/**
 * The name of the map before, while it is among the names that tell the cluster well; with a second part while another
 * community has the first.
 */
function keepRemembered(entry: Wanting, name: string | undefined, isFree: IsFree): Chosen | null {
  const { candidates, weaker, known } = entry
  const best = candidates[0] ?? weaker[0]
  if (name === undefined || best === undefined || !isFree(name)) return null
  const terms = [...candidates, ...weaker]
  const find = (wanted: string): Candidate | undefined => terms.find((term) => foldText(term.name) === foldText(wanted))
  const [base, part] = splitParts(name)
  const isParted = part !== null && !isFree(base) && (find(part) !== undefined || isMember(entry, part))
  const same = find(name) ?? known ?? (isParted ? find(base) : undefined)
  if (same === undefined || same.score < REMEMBERED * best.score) return null
  const because = same === best ? same.because : clustersNamedWords.itHadThisNameBefore(same.because)
  if (find(name) !== undefined || known !== null) return { ...same, because }
  return { ...same, name, because: clustersNamedWords.anotherCommunityHasThatName(same.because, part ?? '') }
}

/** The two parts of a name that another community has in part; no second one where it has none. */
function splitParts(name: string): readonly [base: string, part: string | null] {
  const at = name.lastIndexOf(PARTED)
  return at < 0 ? [name, null] : [name.slice(0, at), name.slice(at + PARTED.length)]
}

const isMember = ({ cluster }: Wanting, label: string): boolean =>
  cluster.members.some((member) => shortenMember(member) === label)

/**
 * The best name that is free: a strong one; where the best says little, or is taken, a narrower one that tells; else the
 * best with a second term that tells this cluster; else with its most central member.
 */
function chooseName({ cluster, candidates, weaker }: Wanting, remembered: string | undefined, isFree: IsFree): Chosen {
  const strong = candidates.length > 0 ? candidates : weaker
  const [best] = strong
  if (best === undefined) return nameByMember(cluster, remembered, isFree)
  const all = [...candidates, ...weaker].sort((a, b) => b.score - a.score)
  const free = all.filter(({ name }) => isFree(name))
  const telling = free.find(({ score }) => score >= TELLING)
  if (telling !== undefined && best.score < TELLING && telling.score >= CLEARLY_BETTER * best.score) return telling
  const chosen = strong.find(({ name, score }) => isFree(name) && score >= RUNNER_UP * best.score) ?? telling
  if (chosen !== undefined) return chosen
  const added = addTerm(best, all, isFree) ?? addMember(cluster, best.name, isFree, remembered)
  return { ...best, ...added, because: `${best.because} ${added.because}` }
}

function nameByMember({ members, papers }: ClusterToName, remembered: string | undefined, isFree: IsFree): Chosen {
  const around = (member: string): string => clustersNamedWords.around(member)
  const member = findMember(members, around, remembered, isFree)
  if (member === undefined)
    return { ...addLetter(around(shortenMember(members[0] ?? 'nobody')), isFree), from: 'member', support: [] }
  const because = clustersNamedWords.nothingButItsMembersIs(papers.length, member)
  return { name: around(member), because, from: 'member', support: [] }
}

/** The most central member, in short, whose name makes one that is free; that of the map before goes first. */
function findMember(
  members: readonly string[],
  nameOf: (member: string) => string,
  remembered: string | undefined,
  isFree: IsFree,
): string | undefined {
  const short = members.map(shortenMember)
  const before = short.filter((member) => nameOf(member) === remembered)
  return [...before, ...short].find((member) => isFree(nameOf(member)))
}

/**
 * A name that another community has, with the best other term that is no part of it and tells as much; null where none makes
 * it another.
 */
function addTerm({ name: base, score }: Candidate, terms: readonly Candidate[], isFree: IsFree): ClusterName | null {
  const known = new Set(phraseStems(base))
  for (const { name: term, because } of terms.filter((other) => other.score >= AS_TELLING * score)) {
    const name = base + PARTED + term
    if ([...name].length > LONGEST_PARTS || !isFree(name) || phraseStems(term).some((stem) => known.has(stem))) continue
    return { name, because: clustersNamedWords.anotherCommunityHasThatNameSo(term, because) }
  }
  return null
}

/** A name that another community has, with the most central member that makes it another. */
function addMember({ members }: ClusterToName, base: string, isFree: IsFree, remembered?: string): ClusterName {
  const withMember = (member: string): string => base + PARTED + member
  const member = findMember(members, withMember, remembered, isFree)
  if (member === undefined) return addLetter(base, isFree)
  return { name: withMember(member), because: clustersNamedWords.anotherCommunityHasThatNameSoIs(member) }
}

/** The last resort: members whose labels are all alike are told apart by letters. */
function addLetter(base: string, isFree: IsFree): ClusterName {
  for (let letters = 1; ; letters++) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt((letters - 1) % 26)
    const name = base + PARTED + letter.repeat(Math.ceil(letters / 26))
    if (isFree(name))
      return {
        name,
        because: clustersNamedWords.itsMostCentralMembersAre,
      }
  }
}

/** A member's label, short enough to be a part of a name. */
export const shortenMember = (label: string): string => shorten(label.replace(/\s+/gu, ' ').trim(), LONGEST_MEMBER)
