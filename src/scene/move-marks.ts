import type { NodeId } from '../graph/atlas'
import type { Scene, ScreenBox } from './scene'
import { sceneOnDemand, sourceOf } from './scene-source'

type Place = { readonly x: number; readonly y: number }

const keyOf = ({ x, y }: Place): string => `${String(x)} ${String(y)}`

/**
 * The scene with some marks at other places, layout units, and the land that they take there. Nothing else is drawn anew: to
 * move one mark of a large map costs a pass over its ids and boxes.
 */
export function moveMarks(scene: Scene, places: ReadonlyMap<NodeId, Place>): Scene {
  const source = sourceOf(scene)
  // A region's boxes stand where its members stand; that is how they are told apart.
  const shifted = new Map<string, Place>()
  source.ids.forEach((id, place) => {
    const to = places.get(id)
    if (to) shifted.set(keyOf(source.nodeAt(place)), to)
  })
  if (shifted.size === 0) return scene
  const across = new Set(Array.from(shifted.keys(), (key) => Number(key.split(' ')[0])))
  const isShifted = (box: ScreenBox): boolean => across.has(box.x) && shifted.has(keyOf(box))
  const { network, orientation, layout, guides, isFramed, width, height, names, looks, parts } = scene
  const regions = scene.regions.map((region) =>
    region.boxes.some(isShifted)
      ? {
          ...region,
          boxes: region.boxes.map((box) => ({ ...box, ...(isShifted(box) ? shifted.get(keyOf(box)) : {}) })),
        }
      : region,
  )
  return sceneOnDemand(
    {
      network,
      orientation,
      ...(layout === undefined ? {} : { layout }),
      ...(guides === undefined ? {} : { guides }),
      ...(isFramed === undefined ? {} : { isFramed }),
      width,
      height,
      regions,
      names,
      ...(looks === undefined ? {} : { looks }),
      ...(parts === undefined ? {} : { parts }),
    },
    {
      ...source,
      nodeAt(place) {
        const node = source.nodeAt(place)
        const to = places.get(node.id)
        return to ? { ...node, x: to.x, y: to.y } : node
      },
    },
  )
}
