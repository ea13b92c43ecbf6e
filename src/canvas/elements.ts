import type { Core, ElementDefinition } from 'cytoscape'
import type { Scene, SceneEdge, SceneNode } from '../scene/scene'

/** A member at the border of its community, or one whose figure is not known, where its mark has a rim to show it by. */
const isRing = ({ hollow, look, presence }: SceneNode): boolean =>
  hollow !== undefined && presence === 'shown' && (look === 'person' || look === 'group' || look === 'paper')

const nodeClasses = (node: SceneNode): string =>
  [
    node.look,
    node.colour,
    node.look === 'unnamed' || node.look === 'derived-paper' ? 'hollow' : '',
    node.look === 'derived-paper' ? 'paper' : '',
    isRing(node) ? 'border' : '',
    node.presence === 'out' ? 'out' : '',
  ].join(' ')

const edgeClasses = (edge: SceneEdge): string =>
  [edge.colour ?? 'between', edge.evidence, edge.presence === 'out' ? 'out' : ''].join(' ')

/** Elements for Cytoscape: only ids, places and classes; sizes are asked of the scene while it paints. */
function toElements(scene: Scene): ElementDefinition[] {
  return [
    ...scene.nodes.map((node) => ({
      group: 'nodes' as const,
      // Cytoscape keeps the object it is given, so each element has one of its own.
      data: { id: node.id },
      position: { x: node.x, y: node.y },
      classes: nodeClasses(node),
    })),
    ...scene.edges.map((edge) => ({
      group: 'edges' as const,
      data: { id: edge.id, source: edge.source, target: edge.target },
      classes: edgeClasses(edge),
    })),
  ]
}

/** Whether a scene has the nodes and edges of another, in their order; places and looks may differ. */
export const hasSameElements = (scene: Scene, before: Scene): boolean =>
  before.nodes.length === scene.nodes.length &&
  before.edges.length === scene.edges.length &&
  before.nodes.every(({ id }, index) => id === scene.nodes[index]?.id) &&
  before.edges.every(({ id }, index) => id === scene.edges[index]?.id)

/**
 * Makes Cytoscape hold what the scene shows. The same nodes and edges as before: only classes and places change, which
 * keeps hover and selection; others: all elements are exchanged. Returns whether they were.
 */
export function holdScene(cy: Core, scene: Scene, before: Scene | null): boolean {
  const same = before !== null && hasSameElements(scene, before)
  cy.batch(() => {
    if (!same) {
      cy.elements().remove()
      cy.add(toElements(scene))
      return
    }
    for (const node of scene.nodes) {
      const element = cy.getElementById(node.id)
      element.classes(nodeClasses(node))
      const at = element.position()
      if (at.x !== node.x || at.y !== node.y) element.position({ x: node.x, y: node.y })
    }
    for (const edge of scene.edges) cy.getElementById(edge.id).classes(edgeClasses(edge))
  })
  return !same
}
