import type { Atlas, NetworkId } from '../graph/atlas'
import { readNumber } from '../records/stated-draft'
import { graphRows, type GraphRows, type NodeRow } from './graph-rows'
import { printJsonPieces, type Json } from './print-json'
import { TOOL } from './tool'

/** VOSviewer refuses clusters beyond this number; their items then have none. */
const MOST_CLUSTERS = 1000

const TERMS: Readonly<Record<NetworkId, { readonly item: string; readonly items: string; readonly link: string }>> = {
  coauthors: { item: 'Author', items: 'Authors', link: 'Co-authorship link' },
  papers: { item: 'Paper', items: 'Papers', link: 'Link' },
  topics: { item: 'Topic', items: 'Topics', link: 'Co-occurrence link' },
  knowledge: { item: 'Item', items: 'Items', link: 'Link' },
  stated: { item: 'Item', items: 'Items', link: 'Link' },
}

/** VOSviewer reads labels as HTML: what would be a tag or a code there is written as the letters that it is. */
const asHtml = (text: string): string => text.replace(/&(?=#|[a-z])/gi, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;')

const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

/** Figures that a file of VOSviewer states, by name: `weight<Documents>` and `score<Avg. citations>`. */
function statedFigures(
  nodes: readonly NodeRow[],
  kind: 'weight' | 'score',
  taken: readonly string[],
): readonly string[] {
  const names = new Set(nodes.flatMap(({ more }) => Object.keys(more).filter((name) => name.startsWith(`${kind}<`))))
  // Every item must have the same weights, and none below 0; a score may be missing.
  const isWhole = (name: string): boolean => nodes.every(({ more }) => (readNumber(more[name]) ?? -1) >= 0)
  return [...names].filter(
    (name) =>
      name.endsWith('>') && !taken.includes(name.slice(kind.length + 1, -1)) && (kind === 'score' || isWhole(name)),
  )
}

const readFigures = (names: readonly string[], { more }: NodeRow): Readonly<Record<string, Json>> =>
  Object.fromEntries(names.map((name) => [name.slice(name.indexOf('<') + 1, -1), readNumber(more[name])]))

/** The middle of the placing is 0, its longer side runs from −1 to 1, and y points upwards. */
function placeIn({ width, height }: GraphRows): (node: NodeRow) => { readonly x: number; readonly y: number } {
  const half = Math.max(width, height, 1) / 2
  return ({ x, y }) => ({ x: round((x - width / 2) / half), y: round((height / 2 - y) / half) })
}

/**
 * One network in the JSON of VOSviewer and VOSviewer Online, by the rules that these check: ids are texts and unique, every
 * item has the same weights (none below 0), clusters are numbered from 1 to 1000, strengths are above 0. Edges of no weight
 * are left out; weights and scores that such a file stated are kept; VOSviewer itself opens nothing with fewer than three items. Source: https://app.vosviewer.com/docs
 */
export function printVosviewerJson(atlas: Atlas, network: NetworkId): Iterable<string> {
  const rows = graphRows(atlas, network)
  const place = placeIn(rows)
  const terms = TERMS[network]
  const names = new Map(rows.nodes.map(({ cluster, clusterName }) => [cluster, clusterName]))
  const numbers = new Map([...names.keys()].map((cluster, index) => [cluster, index + 1]))
  const hasPapers = network !== 'stated'
  const weights = statedFigures(rows.nodes, 'weight', ['Size', 'Links', 'Total link strength'])
  const scores = statedFigures(rows.nodes, 'score', ['Betweenness'])
  const items = rows.nodes.map((node): Json => {
    const number = numbers.get(node.cluster) ?? 0
    const years = node.years.reduce((sum, year) => sum + year, 0)
    return {
      id: node.id,
      label: asHtml(node.label),
      ...place(node),
      ...(number >= 1 && number <= MOST_CLUSTERS ? { cluster: number } : {}),
      ...Object.fromEntries(
        ['description', 'url'].flatMap((name) => (name in node.more ? [[name, node.more[name] ?? '']] : [])),
      ),
      weights: {
        ...(hasPapers ? { Documents: node.papers } : { Size: Math.max(0, node.size) }),
        Links: node.degree,
        'Total link strength': Math.max(0, node.weightedDegree),
        ...readFigures(weights, node),
      },
      scores: {
        ...(hasPapers ? { 'Avg. pub. year': node.years.length === 0 ? null : round(years / node.years.length) } : {}),
        Betweenness: node.betweenness,
        ...readFigures(scores, node),
      },
    }
  })
  const links = rows.edges
    .filter(({ weight }) => weight > 0)
    .map(({ source, target, weight }): Json => ({ source_id: source, target_id: target, strength: weight }))
  const clusters = [...names]
    .slice(0, MOST_CLUSTERS)
    .map(([, name], index): Json => ({ cluster: index + 1, label: asHtml(name) }))
  return printJsonPieces({
    info: {
      title: `Coterie: ${terms.items.toLowerCase()}`,
      description: `<p>Made by ${TOOL.name} ${TOOL.version}: the ${network} network, seed ${String(atlas.seed)}.</p>`,
    },
    config: {
      terminology: { ...terms, links: `${terms.link}s`, cluster: 'Community', clusters: 'Communities' },
      parameters: { largest_component: false },
    },
    network: { clusters, items, links },
  })
}
