import { columnsOfNames } from '../../src/export/column-atlas'
import type { ColumnTables } from '../../src/storage/column-tables'
import { makeChance } from './papers'

const SYLLABLES = 'an be cor da el fi gra ho in ju ka lo mi no or pa qui ro sa ti ul ve wa xi yo za'.split(' ')
const TITLE_WORDS =
  'Sparse Robust Deep Adaptive Causal Neural Spectral Learning Inference Search Graphs Models Proteins Images Signals Markets'.split(
    ' ',
  )

/**
 * A co-author network of so many papers as columns, made without an atlas: communities of falling sizes, three or so authors a
 * paper, most of them of one community, few with many papers. Titles and names are made up. The same seed gives the same columns.
 * Cost: linear but for sorting edges and names; 1,000,000 papers take some 2 GB.
 */
export function generateColumns(
  papers: number,
  seed = 1,
): ColumnTables & { readonly width: number; readonly height: number } {
  const chance = makeChance(seed)
  const authors = Math.max(4, Math.round(papers * 0.8))
  const first = chooseSizes(authors)
  const clusters = first.length - 1
  const clusterOf = new Int32Array(authors)
  for (let cluster = 0; cluster < clusters; cluster++) clusterOf.fill(cluster, first[cluster], first[cluster + 1])
  const homes = Int32Array.from({ length: papers }, () => Math.floor(chance() * authors)).sort()
  const lists = homes.map((home) => home)
  const starts = new Int32Array(papers + 1)
  const writers = new Int32Array(papers * 4)
  for (let paper = 0, at = 0; paper < papers; paper++) {
    const cluster = clusterOf[lists[paper] ?? 0] ?? 0
    const [low, high] = [first[cluster] ?? 0, first[cluster + 1] ?? authors]
    const chosen = new Set<number>()
    const wanted = 2 + Math.floor(chance() * 3)
    for (let tries = 0; chosen.size < wanted && tries < 12; tries++)
      chosen.add(
        chance() < 0.93 ? low + Math.floor((high - low) * chance() ** 2) : Math.floor(authors * chance() ** 1.5),
      )
    for (const author of chosen) writers[at++] = author
    starts[paper + 1] = at
  }
  const count = (rows: number) => Int32Array.from({ length: rows }, (_, at) => at)
  const written = tally(writers.subarray(0, starts[papers]), authors)
  const lands = placeLands(first)
  const nameOf = (author: number) =>
    `${capital(SYLLABLES[(author * 7) % 26] ?? '')}${SYLLABLES[(author * 3) % 26] ?? ''} ${capital(SYLLABLES[author % 26] ?? '')}${SYLLABLES[Math.floor(author / 26) % 26] ?? ''}${SYLLABLES[Math.floor(author / 676) % 26] ?? ''}${SYLLABLES[Math.floor(author / 17576) % 26] ?? ''}`
  const labels = Array.from({ length: authors }, (_, at) => nameOf(at))
  const x = new Float32Array(authors)
  const y = new Float32Array(authors)
  for (let author = 0; author < authors; author++) {
    const cluster = clusterOf[author] ?? 0
    const away = 12 * Math.sqrt(author - (first[cluster] ?? 0) + 0.5)
    x[author] = (lands.x[cluster] ?? 0) + away * Math.cos(author * TURN)
    y[author] = (lands.y[cluster] ?? 0) + away * Math.sin(author * TURN)
  }
  const edges = makeEdges(starts, writers, authors)
  const titles = Array.from({ length: papers }, (_, at) =>
    Array.from({ length: 8 }, () => TITLE_WORDS[Math.floor(chance() * TITLE_WORDS.length)] ?? '')
      .join(' ')
      .concat(` ${String(at)}`),
  )
  const all = new Array<string>(authors).fill('author')
  return {
    width: lands.side,
    height: lands.side,
    clusters: {
      cluster: count(clusters),
      id: Array.from({ length: clusters }, (_, at) => `cluster:${String(at)}`),
      name: Array.from({ length: clusters }, (_, at) => `${TITLE_WORDS[at % 16] ?? ''} ${nameOf(at)}`),
      size: Int32Array.from({ length: clusters }, (_, at) => (first[at + 1] ?? 0) - (first[at] ?? 0)),
      first: first.slice(0, clusters),
      papers: tally(
        homes.map((home) => clusterOf[home] ?? 0),
        clusters,
      ),
      colour: Int32Array.from({ length: clusters }, (_, at) => (at < 36 ? at + 1 : 0)),
      x: lands.x,
      y: lands.y,
      radius: lands.radius,
    },
    bundles: makeBundles(edges, clusterOf, clusters),
    positions: {
      node: count(authors),
      cluster: clusterOf,
      x,
      y,
      papers: written,
      degree: tally(edges.source, authors),
      kind: all,
      item: count(authors),
      label: labels,
    },
    edges,
    names: columnsOfNames(labels.map((label) => ({ kind: 'author', label }))),
    authors: {
      author: count(authors),
      id: labels.map((_, at) => `author:${String(at)}`),
      name: labels,
      kind: new Array<string>(authors).fill('person'),
      papers: written,
      node: count(authors),
    },
    papers: {
      paper: count(papers),
      id: titles.map((_, at) => `paper:${String(at)}`),
      title: titles,
      year: Int32Array.from({ length: papers }, () => 1990 + Math.floor(chance() * 36)),
      authors: Int32Array.from({ length: papers }, (_, at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0)),
      complete: new Int32Array(papers).fill(1),
      node: new Int32Array(papers).fill(-1),
    },
    authorships: makeAuthorships(starts, writers, written),
  }
}

/** The golden angle: what follows at it lies evenly around a middle. */
const TURN = 2.399963

/** Communities around a middle, the largest innermost, each with room for its nodes; layout units. */
function placeLands(first: Int32Array) {
  const clusters = first.length - 1
  const [x, y, radius] = [new Float32Array(clusters), new Float32Array(clusters), new Float32Array(clusters)]
  const middle = 12 * 1.5 * Math.sqrt(first[clusters] ?? 0)
  for (let cluster = 0; cluster < clusters; cluster++) {
    const [from, to] = [first[cluster] ?? 0, first[cluster + 1] ?? 0]
    const away = 12 * 1.4 * Math.sqrt((from + to) / 2)
    x[cluster] = middle + away * Math.cos(cluster * TURN)
    y[cluster] = middle + away * Math.sin(cluster * TURN)
    // Nine of ten of the nodes lie within.
    radius[cluster] = 12 * Math.sqrt(0.9 * (to - from))
  }
  return { side: 2 * middle, x, y, radius }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Where each community begins, and the end: the largest holds a fiftieth, each next one a little less, none fewer than 3. */
function chooseSizes(nodes: number): Int32Array {
  const first = [0]
  for (let at = 0, rank = 1; at < nodes; rank++) {
    at = Math.min(nodes, at + Math.max(3, Math.floor(nodes / 50 / rank ** 0.6)))
    first.push(nodes - at < 3 ? nodes : at)
    if (nodes - at < 3) break
  }
  return Int32Array.from(first)
}

function tally(of: Int32Array, values: number): Int32Array {
  const found = new Int32Array(values)
  for (const value of of) found[value] = (found[value] ?? 0) + 1
  return found
}

/** Newman's fractional weights, 1 / (n − 1) for each paper of n authors; each edge from both ends. */
function makeEdges(starts: Int32Array, writers: Int32Array, authors: number): ColumnTables['edges'] {
  const keys: number[] = []
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    const list = writers.subarray(starts[paper], starts[paper + 1])
    for (const source of list)
      for (const target of list)
        if (source !== target) keys.push((source * authors + target) * 4 + Math.min(3, list.length - 2))
  }
  const sorted = Float64Array.from(keys).sort()
  const [source, target, weight, papers]: [number[], number[], number[], number[]] = [[], [], [], []]
  let before = -1
  for (const key of sorted) {
    const pair = Math.floor(key / 4)
    const share = 1 / ((key % 4) + 1)
    const last = source.length - 1
    if (pair === before) {
      weight[last] = (weight[last] ?? 0) + share
      papers[last] = (papers[last] ?? 0) + 1
    } else {
      source.push(Math.floor(pair / authors))
      target.push(pair % authors)
      weight.push(share)
      papers.push(1)
    }
    before = pair
  }
  return {
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    weight: Float64Array.from(weight),
    papers: Int32Array.from(papers),
    evidence: new Array<string>(source.length).fill('listed'),
  }
}

function makeBundles(
  { source, target, weight }: ColumnTables['edges'],
  clusterOf: Int32Array,
  clusters: number,
): ColumnTables['bundles'] {
  const found = new Map<number, { edges: number; weight: number }>()
  for (let at = 0; at < source.length; at++) {
    const [a, b] = [clusterOf[source[at] ?? 0] ?? 0, clusterOf[target[at] ?? 0] ?? 0]
    if (a >= b) continue
    const bundle = found.get(b * clusters + a) ?? { edges: 0, weight: 0 }
    bundle.edges += 1
    bundle.weight += weight[at] ?? 0
    found.set(b * clusters + a, bundle)
  }
  const keys = Float64Array.from(found.keys()).sort()
  return {
    source: Int32Array.from(keys, (key) => key % clusters),
    target: Int32Array.from(keys, (key) => Math.floor(key / clusters)),
    edges: Int32Array.from(keys, (key) => found.get(key)?.edges ?? 0),
    weight: Float64Array.from(keys, (key) => found.get(key)?.weight ?? 0),
  }
}

function makeAuthorships(starts: Int32Array, writers: Int32Array, written: Int32Array): ColumnTables['authorships'] {
  const next = new Int32Array(written.length)
  for (let author = 1; author < written.length; author++)
    next[author] = (next[author - 1] ?? 0) + (written[author - 1] ?? 0)
  const all = starts[starts.length - 1] ?? 0
  const author = new Int32Array(all)
  const paper = new Int32Array(all)
  for (let number = 0; number + 1 < starts.length; number++)
    for (const writer of writers.subarray(starts[number], starts[number + 1])) {
      const at = next[writer] ?? 0
      next[writer] = at + 1
      author[at] = writer
      paper[at] = number
    }
  return { author, paper, evidence: new Array<string>(all).fill('listed') }
}
