import type { Atlas, NetworkId } from '../graph/atlas'
import { graphRows } from './graph-rows'

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

/**
 * One network for Pajek: vertices from 1 in the order of the map's nodes with their places (0 to 1, y downwards, both by
 * the longer side), edges with their weights; and the communities as a partition of the same order, from 1.
 * Source: http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf
 */
export function printPajek(atlas: Atlas, id: NetworkId): { readonly network: string; readonly partition: string } {
  const { nodes, edges, width, height } = graphRows(atlas, id)
  const numbers = new Map(nodes.map((node, index) => [node.id, index + 1]))
  const clusters = new Map(
    [...new Set(nodes.map(({ cluster }) => cluster))].map((cluster, index) => [cluster, index + 1]),
  )
  const side = Math.max(width, height)
  const network = [
    `*Vertices ${String(nodes.length)}`,
    ...nodes.map(
      ({ label, x, y }, index) => `${String(index + 1)} ${quote(label)} ${share(x, side)} ${share(y, side)} 0.5`,
    ),
    '*Edges',
    ...edges.map(({ source, target, weight }) =>
      [numbers.get(source) ?? 0, numbers.get(target) ?? 0, weight].join(' '),
    ),
  ]
  const partition = [
    `*Vertices ${String(nodes.length)}`,
    ...nodes.map(({ cluster }) => String(clusters.get(cluster) ?? 0)),
  ]
  return { network: `${network.join('\n')}\n`, partition: `${partition.join('\n')}\n` }
}
