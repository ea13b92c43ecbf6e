import type { ColourKey } from './scene'

/** How a community's land and swatch are marked beside their colour. */
export type Pattern = 'plain' | 'hatch' | 'cross'

/** Colours that differ in hue; each comes in three shades. */
export const HUES = 12

/**
 * The second and the third shade of the twelve colours, `c13` to `c24` (hatched) and `c25` to `c36` (cross-hatched), chosen by
 * search: each has the hue of the first shade and another lightness, so that it can be told from it without seeing
 * colour (OKLab distance ≥ .06 in normal, protan, deutan and tritan vision), from all others of its pattern (≥ .045), and from its land (3:1
 * in light, 3.9:1 in dark).
 */
export const LIGHT_SHADES: readonly string[] = [
  '#184a9d',
  '#7a2902',
  '#002d21',
  '#3b0051',
  '#7f6600',
  '#003e56',
  '#94326f',
  '#46683d',
  '#7f68b4',
  '#3f1500',
  '#374854',
  '#a54474',
  '#001e58',
  '#591b00',
  '#39745f',
  '#8f52ae',
  '#685300',
  '#005b7e',
  '#470031',
  '#2a4b21',
  '#442b72',
  '#b55e33',
  '#637583',
  '#822355',
]

export const DARK_SHADES: readonly string[] = [
  '#6c7cd5',
  '#ffd2c0',
  '#0a976d',
  '#eda4ff',
  '#ffed9f',
  '#83adce',
  '#cf70a5',
  '#a4b14b',
  '#d4cffe',
  '#e8a07c',
  '#d1e9f5',
  '#fa7d90',
  '#a8b8ff',
  '#e39a7e',
  '#54cd9e',
  '#ca82dc',
  '#af9b44',
  '#6c95b6',
  '#ffa7d6',
  '#cfdd78',
  '#887ad1',
  '#ffcbb2',
  '#8ba2ad',
  '#fee5e7',
]

/** Steps of the ramp along which figures are drawn: the more, the farther from the ground. */
export const RAMP_STEPS = 7
const FIRST_OF_RAMP = 3 * HUES + 1
/** The key of a step of the ramp, from 0. */
export const rampKey = (step: number): ColourKey => `c${FIRST_OF_RAMP + step}`
/** Ink alone: for what stands out whatever colours mean. */
export const INK_KEY: ColourKey = `c${FIRST_OF_RAMP + RAMP_STEPS}`

/**
 * The ramp of a theme, in even steps of OKLab lightness, so that its order is seen without colour and in a grey print, and in
 * turning hues, so that steps far apart are told apart at a glance. Every step keeps 3:1 on the land of `c0`.
 */
export const LIGHT_RAMP: readonly string[] = [
  '#9e7b03',
  '#6c7409',
  '#006e30',
  '#005551',
  '#043e54',
  '#0b1c66',
  '#1c004a',
]

export const DARK_RAMP: readonly string[] = [
  '#7c66ac',
  '#5e89c6',
  '#65a1d6',
  '#5fbed8',
  '#86d7b6',
  '#d5df9b',
  '#eff3b1',
]

export const GRAY_RAMP: readonly string[] = [
  '#808080',
  '#6b6b6b',
  '#565656',
  '#424242',
  '#2f2f2f',
  '#1e1e1e',
  '#0d0d0d',
]

/**
 * The pattern of a colour: none up to the twelfth, for `c0` and for those that are no community's, a hatch up to the
 * twenty-fourth, a cross-hatch up to the thirty-sixth.
 */
export function patternOf(key: ColourKey): Pattern {
  const number = Number(key.slice(1))
  if (number <= HUES || number >= FIRST_OF_RAMP) return 'plain'
  return number <= 2 * HUES ? 'hatch' : 'cross'
}
