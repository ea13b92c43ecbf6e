import type { Steps } from '../base/in-steps'
import type { NodeId } from '../graph/atlas'
import type { Scene, SceneEdge, SceneNode } from './scene'

/**
 * The marks and ties of a scene, drawn one by one as they are asked for. Of a large map hardly any is ever asked for twice: as
 * lists of objects they would take longer to make than the map takes to paint.
 */
export type SceneSource = {
  /** In the order of the scene's nodes. */
  readonly ids: readonly NodeId[]
  readonly nodeAt: (place: number) => SceneNode
  readonly ties: number
  /** Weakest first, as in the scene's edges. */
  readonly tieIdAt: (place: number) => string
  readonly tieAt: (place: number) => SceneEdge
  /** The places of `ids`, where they are known; left out: they are gathered anew. */
  readonly places?: () => ReadonlyMap<string, number>
  /** Finds the order of the ties with pauses; else it is found when the first is asked for. Left out: it is known. */
  readonly readyTies?: () => Steps<void>
}

// Beside the scenes and not in them, so that a copy of a scene with other marks never keeps the source of the first.
const sources = new WeakMap<Scene, SceneSource>()

/** A scene whose lists of marks and ties are made when they are first read. */
export function sceneOnDemand(rest: Omit<Scene, 'nodes' | 'edges'>, source: SceneSource): Scene {
  let nodes: readonly SceneNode[] | null = null
  let edges: readonly SceneEdge[] | null = null
  const scene: Scene = {
    ...rest,
    get nodes() {
      return (nodes ??= source.ids.map((_, place) => source.nodeAt(place)))
    },
    get edges() {
      return (edges ??= Array.from({ length: source.ties }, (_, place) => source.tieAt(place)))
    },
  }
  sources.set(scene, source)
  return scene
}

/** What a scene's marks and ties are drawn from; of a scene that has them as lists, these. `place` must be one of theirs. */
export function sourceOf(scene: Scene): SceneSource {
  const known = sources.get(scene)
  if (known) return known
  const { nodes, edges } = scene
  const made: SceneSource = {
    ids: nodes.map(({ id }) => id),
    nodeAt: (place) => nodes[place] as SceneNode,
    ties: edges.length,
    tieIdAt: (place) => edges[place]?.id ?? '',
    tieAt: (place) => edges[place] as SceneEdge,
  }
  sources.set(scene, made)
  return made
}

/** How many marks and ties a scene has. */
export const countsOf = (scene: Scene): { readonly nodes: number; readonly edges: number } => {
  const source = sources.get(scene)
  return source
    ? { nodes: source.ids.length, edges: source.ties }
    : { nodes: scene.nodes.length, edges: scene.edges.length }
}

/** Whether two scenes are of the same marks, in their order, and as many ties; places and looks may differ. */
export function hasSameMarks(scene: Scene, before: Scene): boolean {
  const [now, then] = [sourceOf(scene), sourceOf(before)]
  return (
    now.ties === then.ties && now.ids.length === then.ids.length && now.ids.every((id, place) => id === then.ids[place])
  )
}
