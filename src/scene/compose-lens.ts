import type { NodeId } from '../graph/atlas'
import type { Sides } from './box-index'
import { edgePath } from './compose-edges'
import { ringAround } from './compose-nodes'
import type { FontSpec, Mark } from './drawing'
import type { LensLight, Shade } from './lens-light'
import { mixColours } from './mix-colours'
import type { Camera, Scene, SceneEdge, SceneNode } from './scene'
import type { Theme } from './theme'

/** Px by which the casing of a numbered tie is wider than the tie, and the ground around it. */
const CASING = { ink: 5.4, ground: 11 }
const BADGE: FontSpec = { family: 'sans', px: 11.5, weight: 700 }
const BADGE_RADIUS = 9.5
/** How much of the ink a shade has. */
const INK: Readonly<Record<Shade, number>> = { 0: 1, 1: 0.68, 2: 0.44, 3: 0.24, past: 0, undated: 0.24 }
/** A shaded disc covers the one below it. */
const AROUND_DISC = 1.2

/** What a shade is filled with, and its rim: those before the window are hollow, those without a year dashed. */
export function shadeLook(
  shade: Shade,
  theme: Theme,
): { readonly fill: string; readonly rim: string; readonly dash: readonly number[] } {
  return {
    fill: mixColours(theme.raised, theme.ink, INK[shade]),
    rim: shade === 'past' ? theme.ink2 : theme.ink,
    dash: shade === 'undated' ? [3, 2] : [],
  }
}

type Ends = { readonly edge: SceneEdge; readonly from: SceneNode; readonly to: SceneNode; readonly number: number }

/** The numbered ties that are shown, in their order. */
function stepsOf(scene: Scene, { steps }: LensLight): readonly Ends[] {
  if (steps.length === 0) return []
  const numbers = new Map(steps.map((id, at) => [id, at + 1]))
  const nodes = new Map<NodeId, SceneNode>()
  const ties = scene.edges.filter(({ id, presence }) => presence === 'shown' && numbers.has(id))
  const ends = new Set(ties.flatMap(({ source, target }) => [source, target]))
  for (const node of scene.nodes) if (ends.has(node.id)) nodes.set(node.id, node)
  return ties
    .flatMap((edge): Ends[] => {
      const [from, to] = [nodes.get(edge.source), nodes.get(edge.target)]
      return from && to ? [{ edge, from, to, number: numbers.get(edge.id) ?? 0 }] : []
    })
    .sort((a, b) => a.number - b.number)
}

const placeIn =
  ({ zoom, panX, panY }: Camera) =>
  ({ x, y }: SceneNode) => ({ x: x * zoom + panX, y: y * zoom + panY })

/** The casings of the numbered ties, which lie under the ties themselves and under all marks. */
export function lensTieMarks(scene: Scene, light: LensLight, camera: Camera, theme: Theme): Mark[] {
  const place = placeIn(camera)
  return (['ground', 'ink'] as const).flatMap((layer) =>
    stepsOf(scene, light).map(({ edge, from, to }): Mark => {
      const colour = theme[layer]
      const stroke = { colour, width: edge.width + CASING[layer], cap: 'round' as const }
      return { kind: 'path', d: edgePath(place(from), place(to), edge.bend), stroke }
    }),
  )
}

/** The middles of the numbered ties' curves, px of the screen. */
function badgePlaces(scene: Scene, light: LensLight, camera: Camera) {
  const place = placeIn(camera)
  return stepsOf(scene, light).map(({ edge, from, to, number }) => {
    const [a, b] = [place(from), place(to)]
    // A quadratic curve passes half as far from its chord as its control point lies.
    return {
      number,
      x: (a.x + b.x) / 2 - ((b.y - a.y) * edge.bend) / 2,
      y: (a.y + b.y) / 2 + ((b.x - a.x) * edge.bend) / 2,
    }
  })
}

/** What labels must keep off: the numbers of a way. */
export const lensBoxes = (scene: Scene, light: LensLight, camera: Camera): readonly Sides[] =>
  badgePlaces(scene, light, camera).map(({ x, y }) => ({
    left: x - BADGE_RADIUS,
    right: x + BADGE_RADIUS,
    top: y - BADGE_RADIUS,
    bottom: y + BADGE_RADIUS,
  }))

/** What lies over the marks: shaded discs, rings around whom the question is about, and the numbers of a way. */
export function lensMarks(scene: Scene, light: LensLight, camera: Camera, theme: Theme): Mark[] {
  const place = placeIn(camera)
  const discs = scene.nodes.flatMap((node): Mark[] => {
    const shade = light.shades.get(node.id)
    if (shade === undefined || node.presence === 'out') return []
    const { fill, rim, dash } = shadeLook(shade, theme)
    const r = node.radius + AROUND_DISC
    const stroke = { colour: rim, width: 1.4, ...(dash.length > 0 ? { dash } : {}) }
    return [{ kind: 'circle', ...place(node), r, fill: { colour: fill }, stroke }]
  })
  const about = new Set(light.about)
  const rings = scene.nodes
    .filter(({ id, presence }) => presence === 'shown' && about.has(id))
    .map((node) => ringAround(node, camera, 4, theme.ink, 1.8))
  const badges = badgePlaces(scene, light, camera).flatMap(({ number, x, y }): Mark[] => [
    { kind: 'circle', x, y, r: BADGE_RADIUS, fill: { colour: theme.ink }, stroke: { colour: theme.ground, width: 2 } },
    {
      kind: 'text',
      x,
      y: y + BADGE.px * 0.35,
      text: String(number),
      font: BADGE,
      anchor: 'middle',
      fill: { colour: theme.ground },
    },
  ])
  return [...discs, ...rings, ...badges]
}
