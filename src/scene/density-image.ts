import type { ClusterId } from '../graph/atlas'
import { measureDensity, type DensityPoints } from './density'
import type { Mark } from './drawing'
import { looksOf, type Density } from './looks'
import type { Camera, ColourKey, Scene } from './scene'
import { coloursOf, type Theme } from './theme'

/** A density as pixels, one for each cell, in layout units; RGBA, straight alpha, rows from the top. */
export type DensityImage = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
}

/**
 * The ramps of densities, few to many, in even steps of lightness: from pale yellow over green to blue on paper, from deep blue
 * over green to yellow on ink, so that the densest is always farthest from the ground. src/ui/shades.css holds the same.
 */
export const DENSITY_RAMPS: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: ['#f2e9a6', '#c9e08f', '#93cf92', '#56baa3', '#259fb4', '#3a80b8', '#4160a7'],
  dark: ['#1d2254', '#214470', '#0c6a87', '#1e9089', '#5db57d', '#a6ce74', '#f1ea7e'],
}
const GRAY_DENSITIES: readonly string[] = ['#ececec', '#d9d9d9', '#c4c4c4', '#adadad', '#949494', '#7b7b7b', '#636363']

/** Below this share of the densest, the ground shows through. */
const FADES_BELOW = 0.09
/** How strong a community's colour becomes where it is densest, and how soon. */
const MIX = { most: 0.78, power: 0.7 }

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const encoded = (value: number): number =>
  255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * Math.min(1, value) ** (1 / 2.4) - 0.055)

/** `#rrggbb` as light, 0 to 1. */
const lightOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255))

/** The colours of densities of all marks in a theme, few to many. */
export function densityRamp(theme: Theme): readonly string[] {
  if (theme.id === 'dark') return DENSITY_RAMPS.dark
  return theme.colours[1] !== undefined && isGray(theme.colours[1].base) ? GRAY_DENSITIES : DENSITY_RAMPS.light
}

const isGray = (colour: string): boolean =>
  colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5)

/** A ramp's colour for 256 levels, as light. */
function tableOf(ramp: readonly string[]): readonly (readonly number[])[] {
  const lights = ramp.map(lightOf)
  return Array.from({ length: 256 }, (_, level) => {
    const place = (level / 255) * (lights.length - 1)
    const from = Math.min(lights.length - 2, Math.floor(place))
    const share = place - from
    return [0, 1, 2].map((channel) => {
      const [a, b] = [lights[from]?.[channel] ?? 0, lights[from + 1]?.[channel] ?? 0]
      return a + (b - a) * share
    })
  })
}

type Clustered = DensityPoints & {
  /** The colour of the community of each mark. */
  readonly colourOf: (at: number) => ColourKey
}

/** A density as pixels in the colours of a theme; null where there is nothing to draw. */
export function drawDensity(points: Clustered, kind: Exclude<Density, 'none'>, theme: Theme): DensityImage | null {
  const lights = new Map<ColourKey, readonly number[]>()
  const lightAt = (at: number): readonly number[] => {
    const key = points.colourOf(at)
    const known = lights.get(key) ?? lightOf(coloursOf(theme, key).base)
    lights.set(key, known)
    return known
  }
  // The mean colour of what is near is the kernel's sum over colours, divided by its sum over marks.
  const channels =
    kind === 'clusters'
      ? [0, 1, 2].map((channel) =>
          Float32Array.from({ length: points.weight.length }, (_, at) => lightAt(at)[channel] ?? 0),
        )
      : []
  const { level, mixed, ...place } = measureDensity(points, channels)
  if (level.length === 0) return null
  const rgba = new Uint8ClampedArray(4 * level.length)
  const table = kind === 'marks' ? tableOf(densityRamp(theme)) : []
  level.forEach((value, at) => {
    if (value <= 0) return
    const colour =
      kind === 'marks' ? table[Math.round(255 * Math.min(1, value))] : mixed.map((field) => (field[at] ?? 0) / value)
    for (let channel = 0; channel < 3; channel++) rgba[4 * at + channel] = encoded(colour?.[channel] ?? 0)
    const strength = kind === 'marks' ? Math.min(1, value / FADES_BELOW) : MIX.most * value ** MIX.power
    rgba[4 * at + 3] = 255 * strength
  })
  return { ...place, rgba }
}

const drawn = new WeakMap<Scene, { readonly theme: Theme; readonly image: DensityImage | null }>()

/** The density of a scene's shown marks by their papers, in the colours of a theme; null where its ground is land. Remembered. */
export function densityOf(scene: Scene, theme: Theme): DensityImage | null {
  const { density } = looksOf(scene)
  if (density === 'none') return null
  const known = drawn.get(scene)
  if (known?.theme === theme) return known.image
  const nodes = scene.nodes.filter(({ presence }) => presence === 'shown')
  const colours = new Map<ClusterId, ColourKey>(scene.regions.map(({ cluster, colour }) => [cluster, colour]))
  const image = drawDensity(
    {
      x: nodes.map(({ x }) => x),
      y: nodes.map(({ y }) => y),
      weight: nodes.map(({ papersShown }) => Math.max(papersShown, 0.5)),
      colourOf: (at) => colours.get(nodes[at]?.cluster ?? 'cluster:') ?? 'c0',
    },
    density,
    theme,
  )
  drawn.set(scene, { theme, image })
  return image
}

/** A density where a camera sees it; nothing where there is none. */
export function densityMarks(image: DensityImage | null, { zoom, panX, panY }: Camera): Mark[] {
  if (!image) return []
  const { columns, rows, rgba } = image
  return [
    {
      kind: 'raster',
      x: image.x * zoom + panX,
      y: image.y * zoom + panY,
      width: image.width * zoom,
      height: image.height * zoom,
      columns,
      rows,
      rgba,
    },
  ]
}
