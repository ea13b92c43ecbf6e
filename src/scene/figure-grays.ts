import { textWidth } from '../base/text-width'
import type { ClusterId } from '../graph/atlas'
import { looksOf } from './looks'
import type { ColourKey, Scene } from './scene'
import { GRAY_RAMP, INK_KEY } from './shades'
import { type CommunityColours, figureColours, PRINT, type Theme } from './theme'

/** Land and discs by three shades of gray; patterns double and treble them. A disc keeps 3:1 on its land. */
const SHADES: readonly CommunityColours[] = [
  { base: '#2b2b2b', tint: '#f8f8f8', rim: '#8c8c8c', name: '#3d3d3d' },
  { base: '#6e6e6e', tint: '#e9e9e9', rim: '#8c8c8c', name: '#474747' },
  { base: '#454545', tint: '#d6d6d6', rim: '#7a7a7a', name: '#303030' },
]
/** The first keys of plain, hatched and cross-hatched colours. */
const PATTERNS = [1, 13, 25] as const
const NEUTRAL: CommunityColours = { base: '#707070', tint: '#efefef', rim: '#b5b5b5', name: '#5c5c5c' }

const shadeAt = (place: number): CommunityColours =>
  place === 0 ? NEUTRAL : (SHADES[(place - 1) % 12] ?? SHADES[0] ?? NEUTRAL)

/** White paper and black ink alone. Nine communities are told apart by shade and pattern; all of them by their numbers. */
export const GRAYS: Theme = {
  ...PRINT,
  ink: '#111111',
  ink2: '#4d4d4d',
  edge: '#5a5a5a',
  focus: '#111111',
  colours: [
    ...Array.from({ length: 37 }, (_, place) => shadeAt(place)),
    ...figureColours(NEUTRAL, GRAY_RAMP, '#111111'),
  ],
  ribbonAlpha: 0.26,
  borderAlpha: 0.75,
  hatchAlpha: 0.2,
}

/** The key of the n-th community, from 0: neighbours in the list differ in pattern, and every nine in both. */
const keyAt = (place: number): ColourKey => {
  const shade = (place + Math.floor(place / PATTERNS.length)) % SHADES.length
  return `c${(PATTERNS[place % PATTERNS.length] ?? 1) + shade}`
}

const isHatched = (key: ColourKey): boolean => Number(key.slice(1)) > 12

/** A community among the grays: its number, and how it is drawn. */
export type Gray = {
  readonly number: string
  readonly look: { readonly colour: ColourKey; readonly hatched: boolean }
}

/** Each community's gray by its place in the scene, which is that in the list of communities. */
export function grayKeys(scene: Scene): ReadonlyMap<ClusterId, Gray> {
  return new Map(
    scene.regions.map(({ cluster }, place) => {
      const colour = keyAt(place)
      return [cluster, { number: String(place + 1), look: { colour, hatched: isHatched(colour) } }]
    }),
  )
}

/** The scene in grays: every community has a shade and a pattern of its own, as far as there are any. */
export function grayScene(scene: Scene, keys: ReadonlyMap<ClusterId, Gray>): Scene {
  const keyOf = (cluster: ClusterId, otherwise: ColourKey): ColourKey => keys.get(cluster)?.look.colour ?? otherwise
  // What colours stand for besides communities has grays of its own, and land without any.
  if (looksOf(scene).colour !== 'cluster' && looksOf(scene).density === 'none') return scene
  const clusters = new Map(scene.nodes.map(({ id, cluster }) => [id, cluster]))
  return {
    ...scene,
    nodes: scene.nodes.map((node) =>
      node.colour === INK_KEY ? node : { ...node, colour: keyOf(node.cluster, node.colour) },
    ),
    edges: scene.edges.map((edge) => {
      const cluster = clusters.get(edge.source)
      return edge.colour === null || edge.colour === INK_KEY || cluster === undefined
        ? edge
        : { ...edge, colour: keyOf(cluster, edge.colour) }
    }),
    regions: scene.regions.map((region) => ({ ...region, ...keys.get(region.cluster)?.look })),
    names: scene.names.map((name) => ({ ...name, colour: keyOf(name.cluster, name.colour) })),
  }
}

/** The scene with each community's number before its name. */
export function numberNames(scene: Scene, keys: ReadonlyMap<ClusterId, Gray>): Scene {
  return {
    ...scene,
    names: scene.names.map((name) => {
      const number = keys.get(name.cluster)?.number
      if (number === undefined) return name
      const before = `${number} · `
      const font = { family: 'serif', px: name.px, weight: 480, tracking: name.px * 0.14 } as const
      const lines = name.lines.map((line, index) => (index === 0 ? before + line : line))
      const widths = lines.map((line) => textWidth(line.toUpperCase(), font))
      return { ...name, number, lines, width: Math.max(name.width, ...widths) }
    }),
  }
}
