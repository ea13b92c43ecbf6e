import { absorbBearer, compareBearers, startBearer, type Bearer, type Comparison } from './homonym-bags'
import type { NamesakeCorpus, NamesakePaper } from './homonym-evidence'

/**
 * What each kind of evidence is worth; two groups of papers are one bearer where the sum is above 0. Set by random
 * search on half of 55 ambiguous names (see `evaluate-people.ts`), then rounded; `topic` alone was not measured and is
 * set below a shared venue and a few shared words of titles.
 */
const WORTH = {
  /** The first shared co-author; one alone joins two papers, unless the co-author's name is a common one. */
  coauthor: 3,
  /** Further ones, up to `mostMore`: those who write together once do so again, so they tell less. */
  moreCoauthors: 1.3,
  mostMore: 1.2,
  /** Cosine of the affiliations' words above `usualAffiliation`, which any two universities have. */
  affiliation: 4.8,
  usualAffiliation: 0.17,
  /** Summed weights of shared venues, up to `mostVenues`. */
  venue: 0.5,
  mostVenues: 4.5,
  title: 7.5,
  topic: 1.5,
  /** Who wrote alone could not share a co-author. */
  alone: 0.7,
  /** Against it: two papers of one name are two people's until something speaks for one. */
  caution: 0.85,
  /** Against it, for a name that everybody bears. */
  common: 2.15,
}
/** A name that so many are expected to bear is halfway to the commonest. */
const HALF_COMMON = 0.1

/** How common a name is, 0 to 1. */
export function commonnessOf(name: string, corpus: NamesakeCorpus): number {
  const bearers = corpus.bearersOf(name)
  return bearers / (bearers + HALF_COMMON)
}

/** Weighs what speaks for one bearer against what speaks for two; above 0: one. */
export function weighComparison(seen: Comparison, commonness: number): number {
  const affiliation = seen.affiliation === null ? 0 : WORTH.affiliation * (seen.affiliation - WORTH.usualAffiliation)
  return (
    WORTH.coauthor * Math.min(seen.coauthors, 1) +
    WORTH.moreCoauthors * Math.min(Math.max(seen.coauthors - 1, 0), WORTH.mostMore) +
    affiliation +
    WORTH.venue * Math.min(seen.venues, WORTH.mostVenues) +
    WORTH.title * seen.titles +
    WORTH.topic * seen.topics +
    (seen.alone ? WORTH.alone : 0) -
    WORTH.caution -
    WORTH.common * commonness
  )
}

/** Up to so many groups, all that share anything are compared. */
const EXACT = 400
/** In larger names a word or co-author that more groups share brings no two of them together. */
const CROWDED = 40

/** Which groups share a co-author, topic, venue or word; none other can be one bearer. */
function findNeighbours(bearers: readonly Bearer[]): Set<number>[] {
  const postings = new Map<string, number[]>()
  const post = (kind: string, items: Iterable<string>, index: number): void => {
    for (const item of items) {
      const key = `${kind}:${item}`
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [index])
      else list.push(index)
    }
  }
  for (const [index, bearer] of bearers.entries()) {
    post('coauthor', bearer.coauthors, index)
    post('topic', bearer.topics, index)
    for (const kind of ['affiliation', 'venue', 'title'] as const) post(kind, bearer[kind].weights.keys(), index)
  }
  const limit = bearers.length <= EXACT ? Infinity : CROWDED
  const near = bearers.map(() => new Set<number>())
  for (const list of postings.values()) {
    if (list.length > limit) continue
    for (const one of list) for (const other of list) if (one !== other) near[one]?.add(other)
  }
  return near
}

/** Groups that are still apart, with the worth of each two that share something. */
class Grouping {
  readonly bearers: (Bearer | null)[]
  private readonly worth: Map<number, number>[]
  private readonly best: (number | null)[]
  private readonly rate: (one: Bearer, other: Bearer) => number

  constructor(bearers: readonly Bearer[], rate: (one: Bearer, other: Bearer) => number) {
    this.bearers = [...bearers]
    this.rate = rate
    this.worth = bearers.map(() => new Map<number, number>())
    for (const [one, others] of findNeighbours(bearers).entries())
      for (const other of others) if (other < one) this.compare(one, other)
    this.best = bearers.map((_, index) => this.findBest(index))
  }

  private compare(one: number, other: number): void {
    const [a, b] = [this.bearers[one] ?? null, this.bearers[other] ?? null]
    if (a === null || b === null) return
    const worth = this.rate(a, b)
    this.worth[one]?.set(other, worth)
    this.worth[other]?.set(one, worth)
  }

  /** The group with which this one goes best, null where nothing speaks for any; of equal ones the first. */
  private findBest(index: number): number | null {
    let [best, most]: [number | null, number] = [null, 0]
    for (const [other, worth] of this.worth[index] ?? [])
      if (worth > most || (worth === most && best !== null && other < best)) [best, most] = [other, worth]
    return best
  }

  /** Joins the two groups that go together best; false where nothing speaks for any two. */
  joinBest(): boolean {
    let [one, most]: [number | null, number] = [null, 0]
    for (const [index, other] of this.best.entries()) {
      const worth = other === null ? 0 : (this.worth[index]?.get(other) ?? 0)
      if (worth > most) [one, most] = [index, worth]
    }
    const other = one === null ? null : (this.best[one] ?? null)
    const [into, from] = [this.bearers[one ?? -1] ?? null, this.bearers[other ?? -1] ?? null]
    if (one === null || other === null || into === null || from === null) return false
    absorbBearer(into, from)
    this.bearers[other] = null
    this.best[other] = null
    const near = new Set([...(this.worth[one]?.keys() ?? []), ...(this.worth[other]?.keys() ?? [])])
    for (const index of near) this.worth[index]?.delete(other)
    this.worth[other]?.clear()
    for (const index of near) {
      if (index === one || index === other) continue
      this.compare(one, index)
      this.best[index] = this.findBest(index)
    }
    this.best[one] = this.findBest(one)
    return true
  }
}

/**
 * Groups the papers of one name by who seems to have written them: starting from single papers, or from `starts`, the
 * two groups for which most speaks become one until nothing speaks for any two. Groups for which `mayJoin` is false
 * never do. Out: groups of indices, in the order of their first papers. The caller orders the papers, so that the order
 * in which they were read plays no part. Cost: for n groups that share words, n² comparisons up to 400 groups and
 * about n · words · 40 above; each join compares one group anew.
 * Source: the usual agglomerative clustering; evidence is pooled over a group, as in I. Bhattacharya and L. Getoor,
 * “Collective entity resolution in relational data”, 2007.
 */
export function groupNamesakes(
  name: string,
  papers: readonly NamesakePaper[],
  corpus: NamesakeCorpus,
  starts: readonly (readonly number[])[] = papers.map((_, index) => [index]),
  mayJoin: (one: Bearer, other: Bearer) => boolean = () => true,
): Bearer[] {
  const bearers = starts.flatMap((members) => {
    const [first, ...others] = members.flatMap((index) => {
      const paper = papers[index]
      return paper === undefined ? [] : [startBearer(paper, index, corpus)]
    })
    if (first !== undefined) for (const other of others) absorbBearer(first, other)
    return first === undefined ? [] : [first]
  })
  const commonness = commonnessOf(name, corpus)
  const grouping = new Grouping(bearers, (one, other) =>
    mayJoin(one, other) ? weighComparison(compareBearers(one, other, corpus), commonness) : -Infinity,
  )
  while (grouping.joinBest());
  const groups = grouping.bearers.flatMap((bearer) => bearer ?? [])
  for (const { members } of groups) members.sort((a, b) => a - b)
  return groups.sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0))
}
