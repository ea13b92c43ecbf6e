import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows, type GraphRows } from './graph-rows'
import { endLines, gatherPieces } from './text-pieces'

/**
 * A label as Pajek holds it: between quotation marks, so that such marks within it, and what could be taken for a code or an
 * escape, are written as codes.
 */
const quote = (label: string): string =>
  `"${label
    .replace(/\s+/gu, ' ')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/&(?=#)|["\\]/g, (letter) => `&#${String(letter.charCodeAt(0))};`)}"`

const share = (value: number, of: number): string => (of > 0 ? value / of : 0).toFixed(6)

type Printed = { readonly network: Iterable<string>; readonly partition: Iterable<string> }

function* printVertices({ nodes, edges, width, height }: GraphRows): Generator<string> {
  const numbers = new Map(nodes.map((node, index) => [node.id, index + 1]))
  const side = Math.max(width, height)
  yield `*Vertices ${String(nodes.length)}`
  for (const [index, { label, x, y }] of nodes.entries())
    yield `${String(index + 1)} ${quote(label)} ${share(x, side)} ${share(y, side)} 0.5`
  yield '*Edges'
  for (const { source, target, weight } of edges)
    yield [numbers.get(source) ?? 0, numbers.get(target) ?? 0, weight].join(' ')
}

/**
 * One network for Pajek: vertices from 1 in the order of the map's nodes with their places (0 to 1, y downwards, both by
 * the longer side), edges with their weights; and the communities as a partition of the same order, from 1.
 * Source: http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf
 */
export function printPajek(atlas: Atlas, id: NetworkId): Printed {
  const rows = graphRows(atlas, id)
  const { nodes } = rows
  const clusters = new Map(
    [...new Set(nodes.map(({ cluster }) => cluster))].map((cluster, index) => [cluster, index + 1]),
  )
  const partition = [
    `*Vertices ${String(nodes.length)}`,
    ...nodes.map(({ cluster }) => String(clusters.get(cluster) ?? 0)),
  ]
  return { network: gatherPieces(endLines(printVertices(rows))), partition: gatherPieces(endLines(partition)) }
}
