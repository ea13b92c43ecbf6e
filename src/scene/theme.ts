import { mixColours } from './mix-colours'
import type { ColourKey } from './scene'
import { DARK_RAMP, DARK_SHADES, HUES, LIGHT_RAMP, LIGHT_SHADES } from './shades'

/** One community's colours, `#rrggbb`: discs and ties, region, border of chips, name on the region. */
export type CommunityColours = {
  readonly base: string
  readonly tint: string
  readonly rim: string
  readonly name: string
}

/** The design tokens that the map needs, as values, because neither canvas nor files can read CSS variables. */
export type Theme = {
  readonly id: 'light' | 'dark' | 'print'
  readonly ground: string
  readonly ink: string
  readonly ink2: string
  /** Ties between communities. */
  readonly edge: string
  /** What pills are filled with. */
  readonly raised: string
  readonly focus: string
  /**
   * `c0` (too small for a colour), `c1` to `c12`, and their second and third shades to `c36`, in order; after them the seven
   * steps of the ramp along which figures are drawn, least first, and ink.
   */
  readonly colours: readonly CommunityColours[]
  /** Opacity of the ribbon along the inside of a region's border, of the border itself, and of ties. */
  readonly ribbonAlpha: number
  readonly borderAlpha: number
  readonly withinAlpha: number
  readonly betweenAlpha: number
  /** Opacity of the hatch of communities beyond the twelfth. */
  readonly hatchAlpha: number
  /** Whether lines of coast are drawn around the land. */
  readonly coasts: boolean
}

type ColourRow = readonly [base: string, tint: string, rim: string, name: string]

const community = ([base, tint, rim, name]: ColourRow): CommunityColours => ({ base, tint, rim, name })

/** The ramp and ink, on the land of those without a colour. */
export const figureColours = (
  land: CommunityColours,
  ramp: readonly string[],
  ink: string,
): readonly CommunityColours[] => [...ramp, ink].map((base) => ({ ...land, base }))

const NEUTRAL = community(['#857c6d', '#e6e0d5', '#cec7bb', '#655e52'])

/** All colours of a theme: a further shade has the land, rim and name of its hue. */
function communities(
  rows: readonly ColourRow[],
  shades: readonly string[],
  ramp: readonly string[],
  ink: string,
): readonly CommunityColours[] {
  const plain = rows.map(community)
  const further = shades.flatMap((base, at) => {
    const hue = plain[(at % HUES) + 1]
    return hue === undefined ? [] : [{ ...hue, base }]
  })
  return [...plain, ...further, ...figureColours(plain[0] ?? NEUTRAL, ramp, ink)]
}

const LIGHT_ROWS: readonly ColourRow[] = [
  ['#857c6d', '#e6e0d5', '#cec7bb', '#655e52'],
  ['#3062b8', '#dadee2', '#b0c0da', '#3e5f98'],
  ['#b64503', '#f2dbcc', '#ecbaa2', '#994a29'],
  ['#24614d', '#d9dcd1', '#adbdaf', '#3f6856'],
  ['#642789', '#e2d6da', '#c3acc6', '#774e89'],
  ['#9b7c07', '#e8e0cc', '#d4c7a3', '#726029'],
  ['#3781a5', '#dde1de', '#b6cad1', '#416678'],
  ['#7d1c62', '#e7d4d3', '#d0a8b6', '#8b466b'],
  ['#5b7e52', '#e0e1d2', '#bfc8b2', '#536648'],
  ['#634891', '#e0dadc', '#c0b6cc', '#67568d'],
  ['#8c3903', '#e9d7c9', '#d4b19c', '#8d4e2d'],
  ['#54636e', '#dfddd6', '#bbbebc', '#586167'],
  ['#690540', '#e4d1cf', '#c9a1aa', '#864860'],
]

const DARK_ROWS: readonly ColourRow[] = [
  ['#8b929a', '#1f242b', '#363c44', '#a7abad'],
  ['#8092ed', '#1f2637', '#374164', '#8292d4'],
  ['#ffb497', '#2f2b2e', '#624d49', '#bf9281'],
  ['#34b386', '#192a2b', '#234c43', '#55a584'],
  ['#af68c0', '#262232', '#483455', '#b583be'],
  ['#c2ae57', '#272a28', '#4d4b36', '#a59962'],
  ['#acd7fa', '#252e39', '#465768', '#869fb5'],
  ['#e887bd', '#2d2532', '#5b3e54', '#c682a7'],
  ['#8e992b', '#212724', '#3b442c', '#909a50'],
  ['#afa2fd', '#252839', '#474669', '#9891ce'],
  ['#b46f45', '#272325', '#4b3832', '#bb896f'],
  ['#bbc1c4', '#262c33', '#4b5057', '#979c9e'],
  ['#d25872', '#2b2128', '#55303a', '#d17c84'],
]

/** Warm paper. */
export const LIGHT: Theme = {
  id: 'light',
  ground: '#f5f0e6',
  ink: '#221f1a',
  ink2: '#574f43',
  edge: '#574f43',
  raised: '#fffdf8',
  focus: '#1a56b8',
  colours: communities(LIGHT_ROWS, LIGHT_SHADES, LIGHT_RAMP, '#221f1a'),
  ribbonAlpha: 0.15,
  borderAlpha: 0.5,
  withinAlpha: 0.48,
  betweenAlpha: 0.27,
  hatchAlpha: 0.11,
  coasts: true,
}

/** Deep ink. */
export const DARK: Theme = {
  id: 'dark',
  ground: '#11161d',
  ink: '#ece7db',
  ink2: '#b4b5b3',
  edge: '#aab2bb',
  raised: '#1e2530',
  focus: '#8db8ff',
  colours: communities(DARK_ROWS, DARK_SHADES, DARK_RAMP, '#ece7db'),
  ribbonAlpha: 0.16,
  borderAlpha: 0.55,
  withinAlpha: 0.5,
  betweenAlpha: 0.26,
  hatchAlpha: 0.09,
  coasts: true,
}

const WHITE = '#ffffff'

/** For figures: white ground, regions at a tenth of their colour, no lines of coast. */
export const PRINT: Theme = {
  ...LIGHT,
  id: 'print',
  ground: WHITE,
  raised: WHITE,
  colours: LIGHT.colours.map((colours, key) => ({
    ...colours,
    // What is no community's lies on the land of those without a colour.
    tint: mixColours(WHITE, (key > 3 * HUES ? LIGHT.colours[0] : colours)?.base ?? WHITE, 0.1),
  })),
  coasts: false,
}

/** The colours that a key names; those of `c0` where a theme does not know it. */
export function coloursOf(theme: Theme, key: ColourKey): CommunityColours {
  return theme.colours[Number(key.slice(1))] ?? theme.colours[0] ?? NEUTRAL
}
