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

/** The pattern of a colour: none up to the twelfth and for `c0`, a hatch up to the twenty-fourth, a cross-hatch beyond. */
export function patternOf(key: ColourKey): Pattern {
  const number = Number(key.slice(1))
  if (number <= HUES) return 'plain'
  return number <= 2 * HUES ? 'hatch' : 'cross'
}
