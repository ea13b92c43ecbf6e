import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mixColours } from '../../src/scene/mix-colours'
import { coloursOf, DARK, LIGHT, PRINT, type Theme } from '../../src/scene/theme'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

/** The custom properties of the first rule with this selector. */
function tokensUnder(selector: RegExp): ReadonlyMap<string, string> {
  const start = css.search(selector)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()] as const),
  )
}

const light = tokensUnder(/^:root\s*\{/m)
const dark = new Map([...light, ...tokensUnder(/^\[data-theme=['"]dark['"]\]\s*\{/m)])

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
    ...theme.colours.flatMap(({ base, tint, rim, name }, index): [string, string][] => [
      [`c${index}`, base],
      [`c${index}-tint`, tint],
      [`c${index}-rim`, rim],
      [`c${index}-name`, name],
    ]),
  ])

describe('the themes of the map', () => {
  it.each([
    ['light', LIGHT, light],
    ['dark', DARK, dark],
  ] as const)('%s has the colours and strengths of tokens.css', (_, theme, tokens) => {
    const here = written(theme)
    const there = [...here.keys()].map((name) => {
      const value = tokens.get(name) ?? 'missing'
      return [name, value.startsWith('#') || value === 'missing' ? value : Number(value)] as const
    })
    expect(here.size).toBe(62)
    expect(new Map(there)).toEqual(here)
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
