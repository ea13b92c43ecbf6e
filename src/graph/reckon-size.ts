import { MEMORY, type Issue } from '../base/issue'
import type { Corpus } from '../resolve/corpus'
import type { NetworkId } from './atlas'
import { indexCorpus } from './corpus-index'
import { groupsOf, type Groups } from './csr-project'
import { findSharingLimit } from './largest-shared'
import { tiedAuthors } from './project-coauthors'
import { collectJoins } from './project-papers'
import { rankIds } from './projection'
import { bytesOf, refusalText, tiesThatFit, type Refusal, type WhatFits } from './refusal-text'
import { packGroups } from './visit-pairs'

/** Smaller limits that are tried where the one in force makes too many ties. */
const CLIQUES = [40, 30, 25, 20, 15, 12, 10, 8, 6, 5, 4, 3, 2] as const

/** How many pairs of members share a group. Cost: the sum of n² over groups; memory: a number for each member. */
export function countPairs(groups: Groups, members: number): number {
  const own = groupsOf(groups, members)
  const met = new Int32Array(members).fill(-1)
  let pairs = 0
  for (let member = 0; member < members; member++) {
    const last = own.offsets[member + 1] ?? 0
    for (let entry = own.offsets[member] ?? 0; entry < last; entry++) {
      const group = own.members[entry] ?? 0
      const stop = groups.offsets[group + 1] ?? 0
      for (let at = groups.offsets[group] ?? 0; at < stop; at++) {
        const other = groups.members[at] ?? 0
        if (other <= member || met[other] === member) continue
        met[other] = member
        pairs += 1
      }
    }
  }
  return pairs
}

/** More pairs than there are: those of each group by itself. */
const pairsAtMost = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)

/** Ties of the co-author network under a limit, before any is made; counted only where their sum by papers exceeds `enough`. */
export function countCoauthorTies(corpus: Corpus, largestClique: number, enough = 0): number {
  const index = indexCorpus(corpus)
  const tied = index.papers.map(({ paper, authors }) => tiedAuthors(authors, paper.authorsComplete, largestClique))
  const most = pairsAtMost(tied.map(({ length }) => length))
  if (most <= enough) return most
  const { rank } = rankIds(index.papersOfAuthor.keys())
  const groups = packGroups(tied.map((authors) => authors.flatMap(({ author }) => rank.get(author) ?? [])))
  return countPairs(groups, rank.size)
}

/**
 * Ties of the paper network before any is made, which are no more than `MOST_TIES`; counted only where their sum by authors and
 * topics, in which two papers that share several count as often, exceeds `enough`.
 */
export function countPaperTies(corpus: Corpus, enough = 0): number {
  const limit = findSharingLimit(corpus)
  if (limit.ties <= enough) return limit.ties
  const index = indexCorpus(corpus)
  const { rank } = rankIds(index.papers.map(({ paper }) => paper.id))
  return countPairs(packGroups(collectJoins(index, rank, limit.papers).map(({ papers }) => papers)), rank.size)
}

type Reckoned = { readonly nodes: number; readonly ties: number; readonly find: (most: number) => WhatFits | null }

function reckonCoauthors(corpus: Corpus, largestClique: number, room: number): Reckoned {
  const nodes = indexCorpus(corpus).papersOfAuthor.size
  return {
    nodes,
    ties: countCoauthorTies(corpus, largestClique, tiesThatFit(nodes, room)),
    find(most) {
      for (const smaller of CLIQUES) {
        if (smaller >= largestClique) continue
        const ties = countCoauthorTies(corpus, smaller)
        if (ties <= most) return { kind: 'clique', largestClique: smaller, ties }
      }
      return null
    },
  }
}

/** About how many of the papers would make no more than `most` ties. */
const fewerPapers = (papers: number, ties: number, most: number): WhatFits | null =>
  most === 0 ? null : { kind: 'papers', papers: Math.floor((papers * most) / Math.max(1, ties)), of: papers }

function reckonPapers(corpus: Corpus, room: number): Reckoned {
  const nodes = corpus.papers.length
  const ties = countPaperTies(corpus, tiesThatFit(nodes, room))
  return { nodes, ties, find: (most) => fewerPapers(nodes, ties, most) }
}

function reckonKnowledge({ papers, authors, topics }: Corpus): Reckoned {
  const ties = papers.reduce((sum, paper) => sum + paper.authors.length + paper.topics.length, 0)
  return {
    nodes: papers.length + authors.length + topics.length,
    ties,
    find: (most) => fewerPapers(papers.length, ties, most),
  }
}

function reckonStated({ stated = [] }: Corpus): Reckoned {
  const edges = stated.flatMap(({ network }) => [network.edges])
  const ties = edges.reduce((sum, { length }) => sum + length, 0)
  return {
    nodes: stated.reduce((sum, { network }) => sum + network.nodes.length, 0),
    ties,
    find(most) {
      const weights = new Float64Array(ties)
      let at = 0
      for (const list of edges) for (const { weight } of list) weights[at++] = weight
      weights.sort()
      // The lowest weight of which, with all above it, no more than `most` are left.
      let from = Math.max(0, ties - most)
      while (from > 0 && from < ties && weights[from] === weights[from - 1]) from++
      const weight = weights[from]
      return weight === undefined ? null : { kind: 'weight', weight, ties: ties - from }
    },
  }
}

/**
 * The networks of a corpus that would not fit into `room` bytes each, reckoned before any tie is made, with what would fit. The
 * network of papers holds its ties within `MOST_TIES` by itself, which a small memory cannot hold either; that of topics is
 * small. Linear where all fits; else the sum of n² over papers, and over authors and topics of few.
 */
export function refuseNetworks(
  corpus: Corpus,
  { largestClique, room }: { readonly largestClique: number; readonly room: number },
): readonly Refusal[] {
  if (room === Infinity) return []
  const reckoned: readonly (readonly [NetworkId, Reckoned])[] = [
    ['coauthors', reckonCoauthors(corpus, largestClique, room)],
    ['papers', reckonPapers(corpus, room)],
    ['knowledge', reckonKnowledge(corpus)],
    ['stated', reckonStated(corpus)],
  ]
  return reckoned.flatMap(([network, { nodes, ties, find }]) => {
    const bytes = bytesOf({ nodes, ties })
    if (bytes <= room) return []
    return [{ network, size: { nodes, ties }, bytes, room, fits: find(tiesThatFit(nodes, room)) }]
  })
}

/** The corpus of which a network is made: an empty one where it was refused. */
export const corpusFor = (network: NetworkId, corpus: Corpus, refused: readonly Refusal[]): Corpus =>
  refused.some((refusal) => refusal.network === network)
    ? { ...corpus, papers: [], authors: [], topics: [], stated: [] }
    : corpus

/** What was refused, among the issues of the corpus. */
export const tellRefused = (corpus: Corpus, refused: readonly Refusal[]): Corpus =>
  refused.length === 0
    ? corpus
    : {
        ...corpus,
        issues: [
          ...corpus.issues,
          ...refused.map((refusal): Issue => ({
            source: MEMORY,
            line: 0,
            severity: 'skipped',
            message: refusalText(refusal),
          })),
        ],
      }
