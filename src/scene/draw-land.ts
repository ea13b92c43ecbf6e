import { eachInSteps, type Steps } from '../base/in-steps'
import type { NetworkNode } from '../graph/atlas'
import { markBox } from '../graph/mark-size'
import { colourOf, indexNetwork } from './atlas-index'
import { isGroupId } from './group-id'
import { largeRadius as dotRadius } from './node-size'
import type { SceneGuide, SceneName, SceneNode, SceneRegion, ScreenBox } from './scene'
import type { Setting } from './scene-setting'

/** Land around a mark without its words, px. */
const AROUND_MARK = 4

/** A node's box as the layout kept room for it, whatever the filters leave: regions do not change their shape under a filter. */
function memberBox(setting: Setting, node: NetworkNode, place: number, draw: (place: number) => SceneNode): ScreenBox {
  const [x, y] = [setting.placement.x[place] ?? 0, setting.placement.y[place] ?? 0]
  if (isGroupId(node.id) || setting.arranged.land === 'marks') {
    const { radius, pill } = draw(place)
    const size = 2 * radius + AROUND_MARK
    return { x, y, dx: 0, dy: 0, width: pill ? pill.width : size, height: pill ? pill.height : size }
  }
  if (setting.isLarge && node.kind !== 'topic') {
    const size = 2 * dotRadius(node.papers)
    return { x, y, dx: 0, dy: 0, width: size, height: size }
  }
  const { quiet, label, look } = draw(place)
  return { x, y, ...markBox({ ...node, label: quiet ? '' : label, unnamed: look === 'unnamed' }) }
}

/** The land of every community, of the boxes of its members and of its name; with pauses, since a large map has many. */
export function* drawRegions(
  setting: Setting,
  draw: (place: number) => SceneNode,
  names: readonly SceneName[],
): Steps<SceneRegion[]> {
  const boxes = new Map<string, ScreenBox[]>()
  const lit = new Set<string>()
  const hasLand = setting.arranged.land !== 'none'
  const put = (cluster: string, box: ScreenBox): void => {
    const own = boxes.get(cluster)
    if (own) own.push(box)
    else boxes.set(cluster, [box])
  }
  yield* eachInSteps(setting.network.nodes.length, (place) => {
    const node = setting.network.nodes[place]
    if (node === undefined) return
    if (hasLand) put(node.cluster, memberBox(setting, node, place, draw))
    if (setting.shown.nodes.hasPlace(place)) lit.add(node.cluster)
  })
  for (const { cluster, x, y, width, height } of setting.arranged.land === 'words' ? names : [])
    put(cluster, { x, y, dx: 0, dy: 0, width, height })
  return setting.network.clusters.map((cluster) => ({
    cluster: cluster.id,
    name: cluster.name,
    // Where colours stand for something else, the land has none.
    ...(setting.marks.colourOf && setting.marks.looks.density === 'none'
      ? { colour: 'c0' as const, hatched: false }
      : { colour: colourOf(cluster), hatched: cluster.hatched }),
    ...(setting.marks.looks.density === 'none' ? {} : { bare: true }),
    lit: lit.has(cluster.id),
    boxes: boxes.get(cluster.id) ?? [],
  }))
}

/** The names of the communities, where the layout put them. */
export function drawNames(setting: Setting): SceneName[] {
  const { clusters } = indexNetwork(setting.network)
  return setting.placement.names.flatMap((name) => {
    const cluster = clusters.get(name.cluster)
    if (!cluster) return []
    const colour = setting.marks.colourOf && setting.marks.looks.density !== 'clusters' ? 'c0' : colourOf(cluster)
    return [{ ...name, colour, lit: cluster.members.some((id) => setting.shown.nodes.has(id)) }]
  })
}

/** What the layout draws under the marks; where colours stand for something else, without those of communities. */
export function drawGuides({ arranged, marks }: Setting): readonly SceneGuide[] {
  if (!marks.colourOf) return arranged.guides
  return arranged.guides.map((guide) => (guide.kind === 'band' ? { ...guide, colour: 'c0', hatched: false } : guide))
}
