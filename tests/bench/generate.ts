import { seededRandom } from '../../src/base/random'
import type { ClusterId, NodeId } from '../../src/graph/atlas'
import { labelFont, nameBox } from '../../src/graph/mark-size'
import { sceneOnDemand } from '../../src/scene/scene-source'
import type { ColourKey, Scene, SceneEdge, SceneName, SceneNode, SceneRegion, ScreenBox } from '../../src/scene/scene'

/** A network with planted communities and places, as arrays; the same sizes and seed give the same network. */
export type GeneratedNetwork = {
  readonly nodes: number
  readonly x: Float32Array
  readonly y: Float32Array
  /** Papers of each node, heavy-tailed, 1 and more. */
  readonly papers: Int32Array
  readonly community: Int32Array
  readonly communities: readonly {
    readonly name: string
    readonly size: number
    readonly x: number
    readonly y: number
  }[]
  readonly source: Int32Array
  readonly target: Int32Array
  readonly weight: Float32Array
  readonly width: number
  readonly height: number
}

const FIRST =
  'Ada Bo Cy Dee Eve Flo Gus Hal Ida Jan Kim Lea Max Nia Oda Pia Quy Ron Sue Tom Uma Vic Wim Xia Yan Zoe'.split(' ')
const LAST =
  'King Reed Stone Dunn Ek Fox Gray Hill Ives Jung Kent Lund Marsh North Okoye Park Quist Rossi Sato Tran Ueda Vogel Wang Xu Young Zhao Becker Costa Diaz Evans'.split(
    ' ',
  )
const FIELDS =
  'Quantization|Diffusion|Protein folding|Graph learning|Speech|Robot grasping|Retrieval|Optics|Soil carbon|Batteries|Epidemics|Galaxies|Causal models|Markets|Translation|Sleep|Enzymes|Urban heat|Vaccines|Theorem proving|Catalysis|Migration|Corals|Turbulence|Tumours|Memory|Rivers|Hearing|Steel|Sensors'.split(
    '|',
  )
/** Area of the map for each node, layout units²: as much as the program's own layout of a large network takes. */
const ROOM = 4200
const WITHIN = 0.86

/** The name of a node, by its number. */
export const nameOf = (node: number): string =>
  `${FIRST[node % FIRST.length] ?? ''} ${LAST[Math.floor(node / FIRST.length) % LAST.length] ?? ''}${node < 780 ? '' : ` ${String(Math.floor(node / 780) + 1)}`}`

/** Discs of communities, largest first, each at the first free turn of a spiral. */
function seatDiscs(sizes: readonly number[], aspect: number): { x: number; y: number; r: number }[] {
  const seated: { x: number; y: number; r: number }[] = []
  for (const size of sizes) {
    const r = Math.sqrt((size * ROOM * 0.8) / Math.PI)
    for (let turn = 0; ; turn++) {
      const angle = turn * 0.35
      const away = r * 0.16 * angle
      const [x, y] = [Math.cos(angle) * away * aspect, Math.sin(angle) * away]
      if (seated.some((other) => Math.hypot(other.x - x, other.y - y) < (other.r + r) * 1.03)) continue
      seated.push({ x, y, r })
      break
    }
  }
  return seated
}

/** Finds those of a node's community that stand in its cell of a grid or beside it. */
function indexNear(x: Float32Array, y: Float32Array, community: Int32Array): (node: number) => readonly number[] {
  const cell = 2.4 * Math.sqrt(ROOM)
  const cells = new Map<string, number[]>()
  const keyOf = (node: number, dx = 0, dy = 0): string =>
    `${String(Math.floor((x[node] ?? 0) / cell) + dx)} ${String(Math.floor((y[node] ?? 0) / cell) + dy)} ${String(community[node])}`
  for (let node = 0; node < x.length; node++) {
    const key = keyOf(node)
    const own = cells.get(key)
    if (own) own.push(node)
    else cells.set(key, [node])
  }
  return (node) => {
    const dx = node % 3 === 0 ? 1 : node % 3 === 1 ? -1 : 0
    return [...(cells.get(keyOf(node)) ?? []), ...(cells.get(keyOf(node, dx, 0)) ?? [])]
  }
}

/**
 * A scholarly network in small: communities of falling size on a spiral, their most published members in the middle, nearly
 * all ties within a community and to those who already have many. Cost: linear, but for seating the communities.
 */
export function generateNetwork(nodes: number, edges: number, seed = 42): GeneratedNetwork {
  const random = seededRandom(seed)
  const number = Math.max(3, Math.min(FIELDS.length, Math.round(Math.sqrt(nodes) / 3.2)))
  const shares = Array.from({ length: number }, (_, at) => 1 / (at + 2.5) ** 0.85)
  const all = shares.reduce((sum, share) => sum + share, 0)
  const sizes = shares.map((share) => Math.max(2, Math.floor((share / all) * nodes)))
  sizes[0] = (sizes[0] ?? 0) + nodes - sizes.reduce((sum, size) => sum + size, 0)
  const discs = seatDiscs(sizes, 1.3)
  const margin = 60
  const left = Math.min(...discs.map(({ x, r }) => x - r)) - margin
  const top = Math.min(...discs.map(({ y, r }) => y - r)) - margin
  const width = Math.max(...discs.map(({ x, r }) => x + r)) + margin - left
  const height = Math.max(...discs.map(({ y, r }) => y + r)) + margin - top

  const x = new Float32Array(nodes)
  const y = new Float32Array(nodes)
  const papers = new Int32Array(nodes)
  const community = new Int32Array(nodes)
  const starts: number[] = []
  let at = 0
  sizes.forEach((size, own) => {
    starts.push(at)
    const disc = discs[own] ?? { x: 0, y: 0, r: 1 }
    for (let member = 0; member < size; member++, at++) {
      const angle = member * 2.399963
      const away = Math.sqrt((member + 0.5) / size) * disc.r * (0.93 + 0.07 * random())
      x[at] = disc.x - left + Math.cos(angle) * away + (random() - 0.5) * 26
      y[at] = disc.y - top + Math.sin(angle) * away + (random() - 0.5) * 26
      papers[at] = Math.min(160, Math.ceil(1.2 / (random() * (0.25 + (0.75 * member) / size) + 0.008) ** 0.75))
      community[at] = own
    }
  })
  const nearTo = indexNear(x, y, community)
  const source = new Int32Array(edges)
  const target = new Int32Array(edges)
  const weight = new Float32Array(edges)
  for (let edge = 0; edge < edges; edge++) {
    const one = Math.floor(random() * nodes)
    const inside = random() < WITHIN
    const own = inside ? (community[one] ?? 0) : Math.floor(random() * number)
    const size = sizes[own] ?? 1
    const start = starts[own] ?? 0
    // Most ties are to somebody near by, some to those in the middle, who have published most.
    const near = inside && random() < 0.8 ? nearTo(one) : []
    const found = near[Math.floor(random() * near.length)]
    const picked = found ?? start + Math.floor(random() ** 2.2 * size)
    source[edge] = one
    target[edge] = picked === one ? start + ((picked - start + 1) % size) : picked
    weight[edge] = 0.25 + 1.5 * random() ** 4
  }
  const communities = sizes.map((size, own) => ({
    name: FIELDS[own] ?? `Field ${String(own + 1)}`,
    size,
    x: (discs[own]?.x ?? 0) - left,
    y: (discs[own]?.y ?? 0) - top,
  }))
  return { nodes, x, y, papers, community, communities, source, target, weight, width, height }
}

const idOf = (node: number): NodeId => `author:${String(node)}`
const clusterOf = (own: number): ClusterId => `cluster:${String(own)}`

/** The network as a scene, as the program makes one of a large network: marks and ties are drawn when they are asked for. */
export function sceneOfNetwork(network: GeneratedNetwork): Scene {
  const isLarge = network.nodes > 800
  const ids = Array.from({ length: network.nodes }, (_, at) => idOf(at))
  const clusters = network.communities.map((_, own) => clusterOf(own))
  const colours = network.communities.map((_, own): ColourKey => `c${(own % 36) + 1}`)
  const papersOf = (at: number): number => network.papers[at] ?? 1
  const radiusOf = (papers: number): number =>
    isLarge ? 0.8 + 0.66 * Math.sqrt(papers) : 2.2 + 3.3 * Math.sqrt(papers)
  const nodeAt = (at: number): SceneNode => {
    const own = network.community[at] ?? 0
    const papers = papersOf(at)
    return {
      id: ids[at] as NodeId,
      kind: 'author',
      name: nameOf(at),
      label: nameOf(at),
      labelFont: labelFont('author', papers),
      labelTone: papers < 2 ? 'ink-2' : 'ink',
      x: network.x[at] ?? 0,
      y: network.y[at] ?? 0,
      radius: radiusOf(papers),
      pill: null,
      look: 'person',
      cluster: clusters[own] as ClusterId,
      colour: colours[own] as ColourKey,
      presence: 'shown',
      importance: 1e9 + papers,
      papersShown: papers,
    }
  }
  const order = Uint32Array.from(network.weight.keys()).sort(
    (a, b) => (network.weight[a] ?? 0) - (network.weight[b] ?? 0),
  )
  const tieIdAt = (place: number): string => {
    const edge = order[place] ?? 0
    return `${ids[network.source[edge] ?? 0] ?? ''}|${ids[network.target[edge] ?? 0] ?? ''}|${String(edge)}`
  }
  const tieAt = (place: number): SceneEdge => {
    const edge = order[place] ?? 0
    const [from, to] = [network.source[edge] ?? 0, network.target[edge] ?? 0]
    const own = network.community[from] ?? 0
    const within = own === network.community[to]
    return {
      id: tieIdAt(place),
      kind: 'coauthor',
      source: ids[from] as NodeId,
      target: ids[to] as NodeId,
      within,
      colour: within ? (colours[own] as ColourKey) : null,
      width: 0.7 + Math.sqrt(network.weight[edge] ?? 0),
      opacity: within ? 0.48 : 0.27,
      evidence: 'listed',
      bend: (edge % 2 === 0 ? 1 : -1) * (within ? 0.06 : 0.1),
      presence: 'shown',
    }
  }
  const boxes: ScreenBox[][] = network.communities.map(() => [])
  for (let at = 0; at < network.nodes; at++) {
    const size = 2 * radiusOf(papersOf(at))
    boxes[network.community[at] ?? 0]?.push({
      x: network.x[at] ?? 0,
      y: network.y[at] ?? 0,
      dx: 0,
      dy: 0,
      width: size,
      height: size,
    })
  }
  const names = network.communities.map(({ name, size, x, y }, own): SceneName => {
    const { lines, px, width, height } = nameBox(name, size)
    return {
      cluster: clusterOf(own),
      lines,
      px,
      x,
      y,
      width,
      height,
      colour: `c${String((own % 36) + 1)}` as ColourKey,
      lit: true,
    }
  })
  const regions = network.communities.map(({ name }, own): SceneRegion => ({
    cluster: clusterOf(own),
    name,
    colour: `c${String((own % 36) + 1)}` as ColourKey,
    hatched: own >= 12,
    lit: true,
    boxes: boxes[own] ?? [],
  }))
  return sceneOnDemand(
    {
      network: 'coauthors',
      orientation: 'landscape',
      width: network.width,
      height: network.height,
      regions,
      names,
    },
    { ids, nodeAt, ties: order.length, tieIdAt, tieAt },
  )
}

/** The network as a GEXF file, with its places, sizes and communities. y points upwards there. */
export function gexfOfNetwork(network: GeneratedNetwork): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n<graph defaultedgetype="undirected">\n',
    '<attributes class="node"><attribute id="0" title="cluster" type="string"/></attributes>\n<nodes>\n',
  ]
  for (let at = 0; at < network.nodes; at++)
    parts.push(
      `<node id="${String(at)}" label="${nameOf(at)}"><attvalues><attvalue for="0" value="${network.communities[network.community[at] ?? 0]?.name ?? ''}"/></attvalues>` +
        `<viz:position x="${(network.x[at] ?? 0).toFixed(1)}" y="${(-(network.y[at] ?? 0)).toFixed(1)}"/><viz:size value="${String(network.papers[at])}"/></node>\n`,
    )
  parts.push('</nodes>\n<edges>\n')
  for (let edge = 0; edge < network.source.length; edge++)
    parts.push(
      `<edge source="${String(network.source[edge])}" target="${String(network.target[edge])}" weight="${(network.weight[edge] ?? 1).toFixed(2)}"/>\n`,
    )
  parts.push('</edges>\n</graph>\n</gexf>\n')
  return parts.join('')
}
