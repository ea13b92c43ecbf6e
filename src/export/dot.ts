import type { Atlas, NetworkId } from '../graph/atlas'
import { tieWidths } from '../graph/mark-size'
import { graphRows, type GraphRows, type NodeRow } from './graph-rows'
import { roundCoordinate } from './round'
import { endLines, gatherPieces } from './text-pieces'

/** A text between quotation marks, in which DOT knows one escape only; strokes are doubled, which labels read as one. */
const quoteLabel = (text: string): string =>
  `"${text
    .replace(/\s+/gu, ' ')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[^ \P{Cc}]/gu, '')
    .replace(/[\\"]/g, '\\$&')}"`

/** The name of a node: its id where that can stand between quotation marks as it is, else a number. */
function nameNodes(nodes: readonly NodeRow[]): ReadonlyMap<string, string> {
  return new Map(
    nodes.map(({ id }, index) => [id, /^[^"\\\p{Cc}\p{Cs}]+$/u.test(id) ? `"${id}"` : `"node ${String(index + 1)}"`]),
  )
}

function printNode(node: NodeRow, name: string, height: number): string {
  const values = [
    `label=${quoteLabel(node.label)}`,
    `pos="${String(node.x)},${String(roundCoordinate(height - node.y))}!"`,
    // Graphviz measures marks in inches, places in points.
    `width=${String(roundCoordinate((2 * node.radius) / 72))}`,
    `color="${node.colour}"`,
    `kind="${node.kind}"`,
  ]
  return `    ${name} [${values.join(', ')}]`
}

function printClusters({ nodes, height }: GraphRows, names: ReadonlyMap<string, string>): string[] {
  const clusters = new Map<string, NodeRow[]>()
  for (const node of nodes) {
    const members = clusters.get(node.cluster)
    if (members === undefined) clusters.set(node.cluster, [node])
    else members.push(node)
  }
  return [...clusters.values()].flatMap((members, index) => [
    `  subgraph cluster_${String(index + 1)} {`,
    `    label=${quoteLabel(members[0]?.clusterName ?? '')}`,
    ...members.map((node) => printNode(node, names.get(node.id) ?? '""', height)),
    '  }',
  ])
}

/**
 * One network for Graphviz: communities as clusters, places in points with y upwards, fixed so that `neato -n` draws the map as
 * it is here. Source: https://graphviz.org/doc/info/lang.html
 */
export const printDot = (atlas: Atlas, network: NetworkId): Iterable<string> =>
  gatherPieces(endLines(printLines(atlas, network)))

function* printLines(atlas: Atlas, network: NetworkId): Generator<string> {
  const rows = graphRows(atlas, network)
  const names = nameNodes(rows.nodes)
  const widthOf = tieWidths(atlas.networks[network].edges)
  yield* [
    `graph "coterie ${network}" {`,
    '  graph [overlap=true, splines=line]',
    '  node [shape=circle, style=filled, fixedsize=true, fontsize=10]',
    '  edge [color="#9a9a9a"]',
    ...printClusters(rows, names),
  ]
  for (const { source, target, weight } of rows.edges) {
    const width = roundCoordinate(widthOf(weight))
    yield `  ${names.get(source) ?? ''} -- ${names.get(target) ?? ''} [weight=${String(weight)}, penwidth=${String(width)}]`
  }
  yield '}'
}
