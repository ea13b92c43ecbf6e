import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mixColours } from '../../src/scene/mix-colours'
import { COLOURS } from '../../src/graph/cluster-colours'
import { INK_KEY, patternOf, RAMP_STEPS, rampKey } from '../../src/scene/shades'
import { coloursOf, DARK, LIGHT, PRINT, type Theme } from '../../src/scene/theme'

const readCss = (name: string): string => readFileSync(new URL(`../../src/ui/${name}`, import.meta.url), 'utf8')
const tokens = readCss('tokens.css')
const shades = readCss('shades.css')

/** The custom properties of the first rule with this selector. */
function tokensUnder(css: string, selector: RegExp): ReadonlyMap<string, string> {
  const start = css.search(selector)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()] as const),
  )
}

const under = (selector: RegExp) => new Map([...tokensUnder(tokens, selector), ...tokensUnder(shades, selector)])
const light = under(/^:root\s*\{/m)
const dark = new Map([...light, ...under(/^\s*\[data-theme=['"]dark['"]\]\s*\{/m)])
const darkBySystem = new Map([...light, ...under(/^\s*:root:not\(\[data-theme='light'\]\)\s*\{/m)])

const written = (theme: Theme): ReadonlyMap<string, string | number> =>
  new Map<string, string | number>([
    ['ground', theme.ground],
    ['ink', theme.ink],
    ['ink-2', theme.ink2],
    ['edge', theme.edge],
    ['raised', theme.raised],
    ['focus', theme.focus],
    ['region-rim-alpha', theme.ribbonAlpha],
    ['region-line-alpha', theme.borderAlpha],
    ['edge-in-alpha', theme.withinAlpha],
    ['edge-between-alpha', theme.betweenAlpha],
    ...theme.colours.slice(0, -1).flatMap(({ base, tint, rim, name }, index): [string, string][] => [
      [`c${index}`, base],
      ...(index > 12
        ? []
        : ([
            [`c${index}-tint`, tint],
            [`c${index}-rim`, rim],
            [`c${index}-name`, name],
          ] as [string, string][])),
    ]),
  ])

describe('the themes of the map', () => {
  it.each([
    ['light', LIGHT, light],
    ['dark', DARK, dark],
    ['dark by the system', DARK, darkBySystem],
  ] as const)('%s has the colours and strengths of the style sheets', (_, theme, tokens) => {
    const here = written(theme)
    const there = [...here.keys()].map((name) => {
      const value = tokens.get(name) ?? 'missing'
      return [name, value.startsWith('#') || value === 'missing' ? value : Number(value)] as const
    })
    expect(here.size).toBe(62 + 24 + 7)
    expect(new Map(there)).toEqual(here)
  })

  it('give a further shade the land, rim and name of its hue, on the map and in the page', () => {
    for (const theme of [LIGHT, DARK]) {
      theme.colours.slice(13, 1 + COLOURS).forEach((colours, at) => {
        const { base, ...hue } = theme.colours[(at % 12) + 1] ?? colours
        expect(colours).toMatchObject(hue)
        expect(colours.base).not.toBe(base)
      })
    }
    for (let hue = 1; hue <= 12; hue++) {
      for (const number of [hue + 12, hue + 24]) {
        const rules = [...shades.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector = '']) =>
          selector.split(/[\s,]+/).includes(`.own-c${number}`),
        )
        const own = rules.map(([, , body = '']) => body).join('')
        expect(own).toContain(`--own: var(--c${number});`)
        for (const part of ['tint', 'rim', 'name']) expect(own).toContain(`--own-${part}: var(--c${hue}-${part});`)
        expect(own.match(/--own-pattern/g)).toHaveLength(1)
        expect(own.includes('-45deg')).toBe(patternOf(`c${number}`) === 'cross')
      }
    }
  })

  it('mark colours beyond the twelfth by a hatch, those beyond the twenty-fourth by two', () => {
    expect(['c0', 'c1', 'c12', 'c13', 'c24', 'c25', 'c36'].map((key) => patternOf(key as 'c0'))).toEqual([
      'plain',
      'plain',
      'plain',
      'hatch',
      'hatch',
      'cross',
      'cross',
    ])
    expect(LIGHT.colours).toHaveLength(1 + COLOURS + RAMP_STEPS + 1)
  })

  it('have a ramp and ink after the colours of communities, on the land of those without a colour', () => {
    for (const theme of [LIGHT, DARK, PRINT]) {
      const { base: _, ...land } = coloursOf(theme, 'c0')
      for (let step = 0; step < RAMP_STEPS; step++) expect(coloursOf(theme, rampKey(step))).toMatchObject(land)
      expect(coloursOf(theme, INK_KEY)).toEqual({ ...land, base: theme.ink })
      expect(patternOf(rampKey(0))).toBe('plain')
    }
  })

  it('prints on white with tints of a tenth and no coasts', () => {
    expect(PRINT.ground).toBe('#ffffff')
    expect(PRINT.coasts).toBe(false)
    expect(coloursOf(PRINT, 'c1').tint).toBe(mixColours('#ffffff', coloursOf(LIGHT, 'c1').base, 0.1))
  })

  it('falls back to the neutral colour for a key that it does not know', () => {
    expect(coloursOf(LIGHT, 'c99')).toEqual(LIGHT.colours[0])
  })

  it('mixes colours by share', () => {
    expect(mixColours('#000000', '#ffffff', 0)).toBe('#000000')
    expect(mixColours('#000000', '#ffffff', 1)).toBe('#ffffff')
    expect(mixColours('#102030', '#304050', 0.5)).toBe('#203040')
  })
})
