import { foldText } from '../base/fold'
import { byText } from '../base/order'
import type { Atlas, Network, NetworkId, NetworkNode } from '../graph/atlas'
import { byCodePoint, KEY_LENGTH, type Columns, type ColumnTables } from '../storage/column-tables'

/** A node in its place among the columns. */
type Seat = { readonly node: NetworkNode; readonly x: number; readonly y: number; readonly cluster: number }

/** Part of a community's nodes that its radius holds. */
const HELD = 0.9

/** A network of an atlas and all papers and authors as columns (see storage/column-tables). Cost: O(n log n). */
export function columnsOfAtlas({ corpus, networks }: Atlas, id: NetworkId): ColumnTables {
  const network = networks[id]
  const seats = seatNodes(network)
  const nodeOf = new Map<string, number>(seats.map(({ node }, at) => [node.id, at]))
  const inOrder = <Item extends { readonly id: string }>(items: readonly Item[], homeOf: (item: Item) => number) =>
    items
      .map((item) => ({ item, home: homeOf(item) }))
      .sort((a, b) => a.home - b.home || byText(a.item.id, b.item.id))
      .map(({ item }) => item)
  const last = seats.length
  const authors = inOrder(corpus.authors, (author) => nodeOf.get(author.id) ?? last)
  const authorOf = new Map<string, number>(authors.map((author, at) => [author.id, at]))
  // A paper stands with its first author, so that the papers of a community are near each other.
  const papers = inOrder(corpus.papers, (paper) => {
    const [first] = paper.authors
    return (
      nodeOf.get(paper.id) ?? (first === undefined ? authors.length : (authorOf.get(first.author) ?? authors.length))
    )
  })
  const paperOf = new Map<string, number>(papers.map((paper, at) => [paper.id, at]))
  const written = papers
    .flatMap((paper, at) =>
      paper.authors.map(({ author, evidence }) => ({ author: authorOf.get(author) ?? -1, at, evidence })),
    )
    .sort((a, b) => a.author - b.author || a.at - b.at)
  return {
    ...columnsOfClusters(network, seats),
    positions: {
      node: count(seats.length),
      cluster: Int32Array.from(seats, ({ cluster }) => cluster),
      x: Float32Array.from(seats, ({ x }) => x),
      y: Float32Array.from(seats, ({ y }) => y),
      papers: Int32Array.from(seats, ({ node }) => node.papers),
      degree: Int32Array.from(seats, ({ node }) => node.degree),
      kind: seats.map(({ node }) => node.kind),
      item: Int32Array.from(seats, ({ node }) => authorOf.get(node.id) ?? paperOf.get(node.id) ?? -1),
      label: seats.map(({ node }) => node.shortLabel),
    },
    edges: columnsOfEdges(network, nodeOf),
    names: columnsOfNames(seats.map(({ node }) => node)),
    authors: {
      author: count(authors.length),
      id: authors.map((author) => author.id),
      name: authors.map(({ name }) => name),
      kind: authors.map(({ kind }) => kind),
      papers: Int32Array.from(authors, (author) => author.papers.length),
      node: Int32Array.from(authors, (author) => nodeOf.get(author.id) ?? -1),
    },
    papers: {
      paper: count(papers.length),
      id: papers.map((paper) => paper.id),
      title: papers.map(({ title }) => title),
      year: Int32Array.from(papers, ({ year }) => year ?? 0),
      authors: Int32Array.from(papers, (paper) => paper.authors.length),
      complete: Int32Array.from(papers, ({ authorsComplete }) => Number(authorsComplete)),
      node: Int32Array.from(papers, (paper) => nodeOf.get(paper.id) ?? -1),
    },
    authorships: {
      author: Int32Array.from(written, ({ author }) => author),
      paper: Int32Array.from(written, ({ at }) => at),
      evidence: written.map(({ evidence }) => evidence),
    },
  }
}

const count = (rows: number): Int32Array => Int32Array.from({ length: rows }, (_, at) => at)

/** Community by community, largest first, within one by papers. */
function seatNodes({ nodes, clusters, placements }: Network): readonly Seat[] {
  const numberOf = new Map(clusters.map(({ id }, at) => [id, at]))
  const { x, y } = placements.landscape
  return nodes
    .map((node, at): Seat => ({
      node,
      x: x[at] ?? 0,
      y: y[at] ?? 0,
      cluster: numberOf.get(node.cluster) ?? 0,
    }))
    .sort((a, b) => a.cluster - b.cluster || b.node.papers - a.node.papers || byText(a.node.id, b.node.id))
}

function columnsOfClusters(
  { clusters, edges }: Network,
  seats: readonly Seat[],
): Pick<ColumnTables, 'clusters' | 'bundles'> {
  const members = clusters.map((): Seat[] => [])
  for (const seat of seats) members[seat.cluster]?.push(seat)
  const centres = members.map(findCentre)
  const first = new Int32Array(clusters.length)
  for (let at = 1; at < clusters.length; at++) first[at] = (first[at - 1] ?? 0) + (members[at - 1]?.length ?? 0)
  const clusterOf = new Map<string, number>(seats.map(({ node, cluster }) => [node.id, cluster]))
  const bundles = new Map<string, { readonly source: number; readonly target: number; edges: number; weight: number }>()
  for (const { source, target, weight } of edges) {
    const [a, b] = [clusterOf.get(source) ?? 0, clusterOf.get(target) ?? 0]
    if (a === b) continue
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const key = `${String(low)} ${String(high)}`
    const bundle = bundles.get(key) ?? { source: low, target: high, edges: 0, weight: 0 }
    bundle.edges += 1
    bundle.weight += weight
    bundles.set(key, bundle)
  }
  const rows = [...bundles.values()].sort((a, b) => a.target - b.target || a.source - b.source)
  return {
    clusters: {
      cluster: count(clusters.length),
      id: clusters.map(({ id }) => id),
      name: clusters.map(({ name }) => name),
      size: Int32Array.from(members, ({ length }) => length),
      first,
      papers: Int32Array.from(clusters, ({ papers }) => papers.length),
      colour: Int32Array.from(clusters, ({ colour }) => colour),
      x: Float32Array.from(centres, ({ x }) => x),
      y: Float32Array.from(centres, ({ y }) => y),
      radius: Float32Array.from(centres, ({ radius }) => radius),
    },
    bundles: {
      source: Int32Array.from(rows, ({ source }) => source),
      target: Int32Array.from(rows, ({ target }) => target),
      edges: Int32Array.from(rows, (row) => row.edges),
      weight: Float64Array.from(rows, ({ weight }) => weight),
    },
  }
}

function findCentre(members: readonly Seat[]): { readonly x: number; readonly y: number; readonly radius: number } {
  const sum = members.reduce((total, seat) => ({ x: total.x + seat.x, y: total.y + seat.y }), { x: 0, y: 0 })
  const [x, y] = [sum.x / Math.max(1, members.length), sum.y / Math.max(1, members.length)]
  const away = members.map((seat) => Math.hypot(seat.x - x, seat.y - y)).sort((a, b) => a - b)
  return { x, y, radius: away[Math.ceil(away.length * HELD) - 1] ?? 0 }
}

function columnsOfEdges({ edges }: Network, nodeOf: ReadonlyMap<string, number>): Columns<'edges'> {
  const rows = edges
    .flatMap((edge) => {
      const [source, target] = [nodeOf.get(edge.source) ?? 0, nodeOf.get(edge.target) ?? 0]
      return [
        { source, target, edge },
        { source: target, target: source, edge },
      ]
    })
    .sort((a, b) => a.source - b.source || a.target - b.target)
  return {
    source: Int32Array.from(rows, ({ source }) => source),
    target: Int32Array.from(rows, ({ target }) => target),
    weight: Float64Array.from(rows, ({ edge }) => edge.weight),
    papers: Int32Array.from(rows, ({ edge }) => edge.papers.length),
    evidence: rows.map(({ edge }) => edge.evidence),
  }
}

/** The rows of `names`: persons can be looked up by each of their names, everything else by how it begins. */
export function columnsOfNames(nodes: readonly Pick<NetworkNode, 'kind' | 'label'>[]): Columns<'names'> {
  const rows = nodes
    .flatMap(({ kind, label }, node) => keysOf(label, kind === 'author').map((key) => ({ key, node, label })))
    .sort((a, b) => byCodePoint(a.key, b.key) || a.node - b.node)
  return {
    key: rows.map(({ key }) => key),
    node: Int32Array.from(rows, ({ node }) => node),
    label: rows.map(({ label }) => label),
  }
}

/** “Maria Silva” is found as “maria silva” and as “silva maria”. */
function keysOf(label: string, isPerson: boolean): readonly string[] {
  const folded = foldText(label)
  const words = isPerson ? folded.split(' ') : [folded]
  const keys = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' '))
  return [...new Set(keys.map((key) => Array.from(key).slice(0, KEY_LENGTH).join('')))]
}
