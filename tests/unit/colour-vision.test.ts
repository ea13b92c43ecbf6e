import { describe, expect, it } from 'vitest'
import { GRAYS } from '../../src/scene/figure-grays'
import { DARK, LIGHT, PRINT, type Theme } from '../../src/scene/theme'

type Triple = readonly [number, number, number]
type Vision = 'normal' | 'protan' | 'deutan' | 'tritan'

/** Severity 1 of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, IEEE Trans. Vis. Comput. Graph. 15, 1291–1298, 2009. */
const MATRICES: Readonly<Record<Vision, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
const VISIONS = Object.keys(MATRICES) as readonly Vision[]

const apply = (matrix: readonly Triple[], [x, y, z]: Triple): Triple => {
  const [a = 0, b = 0, c = 0] = matrix.map((row) => Math.min(1, Math.max(0, row[0] * x + row[1] * y + row[2] * z)))
  return [a, b, c]
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const each = ([a, b, c]: Triple, change: (value: number) => number): Triple => [change(a), change(b), change(c)]
const encoded = (colour: string): Triple => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
  return [r, g, b]
}

/** OKLab (B. Ottosson, 2020) of linear sRGB. */
function toLab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** How a colour looks to an eye, the matrix applied to the values of sRGB, or to the light that they stand for. */
const look = (colour: string, vision: Vision, space: 'sRGB' | 'light'): Triple =>
  space === 'sRGB'
    ? toLab(each(apply(MATRICES[vision], encoded(colour)), linear))
    : toLab(apply(MATRICES[vision], each(encoded(colour), linear)))

const apart = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

function leastDistance(colours: readonly string[], vision: Vision, space: 'sRGB' | 'light'): number {
  const seen = colours.map((colour) => look(colour, vision, space))
  return Math.min(...seen.flatMap((a, at) => seen.slice(at + 1).map((b) => apart(a, b))))
}

const bases = ({ colours }: Theme, from: number, to: number): string[] =>
  colours.slice(from, to + 1).map(({ base }) => base)

/** Relative luminance and contrast of WCAG 2. */
const luminance = (colour: string): number => {
  const [r, g, b] = each(encoded(colour), linear)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe('the colours of communities', () => {
  // How far apart they are by normal, protan, deutan and tritan eyes; .02 is about what can just be seen side by side.
  it.each([
    ['light', 8, 'sRGB', LIGHT, [0.085, 0.064, 0.065, 0.063]],
    ['light', 8, 'light', LIGHT, [0.085, 0.063, 0.054, 0.061]],
    ['dark', 8, 'sRGB', DARK, [0.106, 0.076, 0.077, 0.077]],
    ['dark', 8, 'light', DARK, [0.106, 0.066, 0.069, 0.062]],
    ['light', 12, 'sRGB', LIGHT, [0.073, 0.055, 0.063, 0.056]],
    ['light', 12, 'light', LIGHT, [0.073, 0.052, 0.054, 0.05]],
    ['dark', 12, 'sRGB', DARK, [0.079, 0.06, 0.061, 0.06]],
    ['dark', 12, 'light', DARK, [0.079, 0.06, 0.05, 0.06]],
  ] as const)(
    'of the %s theme: the first %i can be told apart by eyes of any kind (simulated on values of %s)',
    (_, number, space, theme, least) => {
      VISIONS.forEach((vision, at) => {
        // The stated figures are rounded to thousandths; other roundings of the matrices move the last digit.
        const found = leastDistance(bases(theme, 1, number), vision, space)
        expect(found, vision).toBeGreaterThanOrEqual((least[at] ?? 1) - 0.0015)
      })
    },
  )

  it.each([
    ['light', LIGHT, 3],
    ['dark', DARK, 3.8],
  ] as const)(
    'of the %s theme beyond the twelfth differ within their pattern and from their hue',
    (_, theme, least) => {
      for (const space of ['sRGB', 'light'] as const) {
        for (const vision of VISIONS) {
          expect(leastDistance(bases(theme, 13, 24), vision, space)).toBeGreaterThanOrEqual(0.045)
          expect(leastDistance(bases(theme, 25, 36), vision, space)).toBeGreaterThanOrEqual(0.045)
          for (let hue = 1; hue <= 12; hue++) {
            const shades = [hue, hue + 12, hue + 24].map((at) => theme.colours[at]?.base ?? '')
            expect(leastDistance(shades, vision, space)).toBeGreaterThanOrEqual(0.06)
          }
        }
      }
      for (const { base, tint, name } of theme.colours.slice(0, 37)) {
        expect(contrast(base, tint)).toBeGreaterThanOrEqual(least)
        expect(contrast(name, tint)).toBeGreaterThanOrEqual(4.48)
      }
    },
  )
})

describe('the ramp of figures', () => {
  const ramp = (theme: Theme): string[] => bases(theme, 37, 43)

  it.each([
    ['light', LIGHT, 0.04],
    ['dark', DARK, 0.04],
    ['printed', PRINT, 0.04],
    ['grey', GRAYS, 0.04],
  ] as const)('of the %s theme keeps its order in even steps for eyes of any kind, and in grey', (_, theme, least) => {
    const away = luminance(theme.ground) > 0.5 ? -1 : 1
    const steps = ramp(theme)
    expect(steps).toHaveLength(7)
    steps.slice(1).forEach((colour, at) => {
      expect(away * (luminance(colour) - luminance(steps[at] ?? ''))).toBeGreaterThan(0)
      for (const space of ['sRGB', 'light'] as const)
        for (const vision of VISIONS)
          expect(apart(look(colour, vision, space), look(steps[at] ?? '', vision, space))).toBeGreaterThanOrEqual(least)
    })
  })

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
    ['printed', PRINT],
    ['grey', GRAYS],
  ] as const)('of the %s theme stands out from the land at every step', (_, theme) => {
    for (const { base, tint } of theme.colours.slice(37)) expect(contrast(base, tint)).toBeGreaterThanOrEqual(3)
  })
})
