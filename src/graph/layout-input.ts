import type { Author } from '../resolve/corpus'
import type { Network, Orientation } from './atlas'
import type { LayoutInput } from './layout'
import { isQuietLabel, mapLabel } from './map-label'

/** The ids of people without a name, whose marks are rings. */
export const unnamedPeople = ({ authors }: { readonly authors: readonly Author[] }): ReadonlySet<string> =>
  new Set(authors.filter(({ unnamed }) => unnamed).map(({ id }) => id))

/** What the layout is told of a network. */
export const layoutInputOf = (
  network: Pick<Network, 'id' | 'nodes' | 'edges' | 'clusters'>,
  unnamed: ReadonlySet<string>,
  seed: number,
  orientation: Orientation,
): LayoutInput => ({
  nodes: network.nodes.map((node) => ({
    id: node.id,
    cluster: node.cluster,
    kind: node.kind,
    label: isQuietLabel(network.id, node, orientation) ? '' : mapLabel(network.id, node),
    papers: node.papers,
    degree: node.degree,
    unnamed: unnamed.has(node.id),
  })),
  edges: network.edges,
  clusters: network.clusters,
  seed,
  orientation,
})
