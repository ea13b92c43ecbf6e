import type { Author } from '../resolve/corpus'
import type { Network, NetworkId, NetworkNode, Orientation } from './atlas'
import type { LayoutInput } from './layout'
import type { LayoutNode } from './layout-land'
import { isQuietLabel, mapLabel } from './map-label'
import { claimsOfPeopleWords } from '../words/claims-of-people'
import { inEnglish } from '../words/language'

/** The ids of people without a name, whose marks are rings. */
export const unnamedPeople = ({ authors }: { readonly authors: readonly Author[] }): ReadonlySet<string> =>
  new Set(authors.filter(({ unnamed }) => unnamed).map(({ id }) => id))

/**
 * The label for which room is kept. A description that stands for a person's name is as long as its language makes it, but the
 * map lies the same in every language: the English one is the longest.
 */
function labelWithRoom(label: string): string {
  const figure = Number(/\d+/.exec(label)?.[0] ?? 0)
  const english = inEnglish('claimsOfPeople')
  if (label === claimsOfPeopleWords.unnamedOwnerHIndex(figure)) return english.unnamedOwnerHIndex(figure)
  return label === claimsOfPeopleWords.unnamedOwnerPapers(figure) ? english.unnamedOwnerPapers(figure) : label
}

/** What the layout is told of a node of a network. */
export const layoutNodeOf = (
  network: NetworkId,
  node: NetworkNode,
  unnamed: ReadonlySet<string>,
  orientation: Orientation,
): LayoutNode => ({
  id: node.id,
  cluster: node.cluster,
  kind: node.kind,
  label: isQuietLabel(network, node, orientation)
    ? ''
    : unnamed.has(node.id)
      ? labelWithRoom(mapLabel(network, node))
      : mapLabel(network, node),
  papers: node.papers,
  degree: node.degree,
  unnamed: unnamed.has(node.id),
})

/** What the layout is told of a network. */
export const layoutInputOf = (
  network: Pick<Network, 'id' | 'nodes' | 'edges' | 'clusters' | 'parts'>,
  unnamed: ReadonlySet<string>,
  seed: number,
  orientation: Orientation,
): LayoutInput => ({
  nodes: network.nodes.map((node) => layoutNodeOf(network.id, node, unnamed, orientation)),
  edges: network.edges,
  clusters: network.clusters,
  ...(network.parts && { parts: network.parts.of }),
  seed,
  orientation,
})
