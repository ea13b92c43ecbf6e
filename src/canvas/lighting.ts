import type { Core } from 'cytoscape'
import type { NodeId } from '../graph/atlas'
import type { Scene } from '../scene/scene'
import type { Selection } from '../scene/view'

/** What is lit while the rest is dimmed. */
export type Lighting = { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> }

/** Who stands next to whom among what is shown: computed once a scene, so that lighting a neighbourhood is O(degree). */
export type Neighbours = ReadonlyMap<string, readonly { readonly node: NodeId; readonly edge: string }[]>

export function findNeighbours(scene: Scene): Neighbours {
  const near = new Map<string, { node: NodeId; edge: string }[]>()
  const join = (from: NodeId, to: NodeId, edge: string): void => {
    const list = near.get(from)
    if (list) list.push({ node: to, edge })
    else near.set(from, [{ node: to, edge }])
  }
  for (const { id, source, target, presence } of scene.edges) {
    if (presence === 'out') continue
    join(source, target, id)
    join(target, source, id)
  }
  return near
}

/** A node and its neighbours; `nodes` keeps the node first. */
export function lightNode(id: string, neighbours: Neighbours): Lighting {
  const near = neighbours.get(id) ?? []
  return { nodes: new Set([id, ...near.map(({ node }) => node)]), edges: new Set(near.map(({ edge }) => edge)) }
}

/** Many marks and the ties among them; null where none of them is shown. */
export function lightMany(ids: readonly NodeId[], scene: Scene): Lighting | null {
  if (ids.length === 0) return null
  const chosen = new Set<string>(ids)
  const nodes = new Set<string>()
  for (const { id, presence } of scene.nodes) if (chosen.has(id) && presence === 'shown') nodes.add(id)
  const edges = new Set<string>()
  for (const { id, source, target, presence } of scene.edges)
    if (presence === 'shown' && nodes.has(source) && nodes.has(target)) edges.add(id)
  return nodes.size > 0 ? { nodes, edges } : null
}

/** What a selection lights: a neighbourhood, a tie and its ends, or the members of a community. */
export function lightSelection(selection: Selection, scene: Scene, neighbours: Neighbours): Lighting | null {
  if (selection.kind === 'node') {
    const shown = scene.nodes.some(({ id, presence }) => id === selection.id && presence === 'shown')
    return shown ? lightNode(selection.id, neighbours) : null
  }
  if (selection.kind === 'edge') {
    const edge = scene.edges.find(({ id, presence }) => id === selection.id && presence === 'shown')
    return edge ? { nodes: new Set([edge.source, edge.target]), edges: new Set([edge.id]) } : null
  }
  const members = new Set<string>()
  for (const { id, cluster, presence } of scene.nodes)
    if (cluster === selection.id && presence === 'shown') members.add(id)
  const edges = new Set<string>()
  for (const { id, source, target, presence } of scene.edges)
    if (presence === 'shown' && members.has(source) && members.has(target)) edges.add(id)
  return members.size > 0 ? { nodes: members, edges } : null
}

/** Shows on what Cytoscape holds what is lit, and which tie is chosen. Classes change only on what enters or leaves the light. */
export function showLight(cy: Core, lit: Lighting | null, chosen: string | null): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => void node.toggleClass('dim', lit !== null && !lit.nodes.has(node.id())))
    cy.edges().forEach((edge) => {
      const on = lit?.edges.has(edge.id()) === true
      edge.toggleClass('lit', on)
      edge.toggleClass('dim', lit !== null && !on)
      edge.toggleClass('chosen', edge.id() === chosen)
    })
  })
}
