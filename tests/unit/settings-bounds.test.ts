import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../../src/storage/settings'

/** What is read where this is what was kept. */
const read = (kept: unknown) => readSettings(() => ({ getItem: () => JSON.stringify(kept), setItem: () => undefined }))

test('settings are asked for and written by one name', () => {
  const texts = new Map<string, string>()
  const store = () => ({
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  })
  expect(readSettings(store)).toEqual(DEFAULT_SETTINGS)
  expect(writeSettings(store, { ...DEFAULT_SETTINGS, minimap: false })).toBe(true)
  expect([...texts.keys()]).toEqual(['coterie.settings'])
  expect(readSettings(store).minimap).toBe(false)
})

describe('a setting', () => {
  test.each([
    ['leftWidth', 220, 420],
    ['rightWidth', 320, 560],
    ['hints', 0, 3],
  ] as const)('%s is taken between %i and %i, and falls back beyond', (name, least, most) => {
    expect([read({ [name]: least })[name], read({ [name]: most })[name]]).toEqual([least, most])
    for (const value of [least - 1, most + 1, String(least), null])
      expect(read({ [name]: value })[name]).toBe(DEFAULT_SETTINGS[name])
  })

  test.each([
    ['width', 40, 1500],
    ['leastType', 6, 48],
    ['pageWidth', 40, 1500],
    ['pageHeight', 40, 1500],
    ['margin', 0, 60],
  ] as const)('of a picture, %s, is taken between %i and %i, and falls back beyond', (name, least, most) => {
    const picture = (value: unknown) => read({ picture: { [name]: value } }).picture[name]
    expect([picture(least), picture(most)]).toEqual([least, most])
    for (const value of [least - 1, most + 1, String(least)])
      expect(picture(value)).toBe(DEFAULT_SETTINGS.picture[name])
  })

  test('that is a list is taken where each of its items is what it should be', () => {
    const longest = 'x'.repeat(80)
    expect(read({ hiddenColumns: ['people.weight', longest] }).hiddenColumns).toEqual(['people.weight', longest])
    expect(read({ hiddenColumns: [`${longest}x`] }).hiddenColumns).toEqual([])
    expect(read({ hiddenColumns: [7] }).hiddenColumns).toEqual([])
    const recent = Array.from({ length: 12 }, () => 'y'.repeat(60))
    expect(read({ recent }).recent).toEqual(recent)
    expect(read({ recent: [...recent, 'z'] }).recent).toEqual([])
    expect(read({ recent: ['y'.repeat(61)] }).recent).toEqual([])
    const filterSets = [{ name: longest, filters: { minPapers: 2 } }]
    expect(read({ filterSets }).filterSets).toEqual(filterSets)
    for (const name of ['', `${longest}x`, 7])
      expect(read({ filterSets: [{ name, filters: {} }] }).filterSets).toEqual([])
  })

  test('that is one of several is any of them', () => {
    const every = {
      theme: ['system', 'light', 'dark'],
      network: ['coauthors', 'papers', 'topics', 'knowledge', 'stated'],
      counting: ['fractional', 'full'],
      minimap: [true, false],
    } as const
    for (const [name, values] of Object.entries(every))
      for (const value of values) expect(read({ [name]: value })).toEqual({ ...DEFAULT_SETTINGS, [name]: value })
    expect(read({ theme: '', network: '', counting: '', minimap: 1 })).toEqual(DEFAULT_SETTINGS)
  })

  test('of a picture that is one of several is any of them', () => {
    const every = {
      format: ['png', 'jpeg', 'webp', 'svg', 'pdf'],
      size: ['screen', 'column', 'column-and-half', 'columns', 'slide', 'poster-a1', 'poster-a0', 'own'],
      width: [null],
      scale: [1, 2, 3, 4, 6, 8],
      dpi: [150, 300, 600],
      leastType: [null],
      quality: [75, 85, 92, 100],
      ground: ['white', 'theme', 'transparent'],
      colours: ['colour', 'gray'],
      ties: ['auto', 'vectors', 'picture'],
      page: ['figure', 'a4', 'a3', 'letter', 'own'],
      ...Object.fromEntries(['legend', 'key', 'filters', 'caption', 'landscape'].map((name) => [name, [true, false]])),
    }
    for (const [name, values] of Object.entries(every))
      for (const value of values)
        expect(read({ picture: { [name]: value } }).picture).toEqual({ ...DEFAULT_SETTINGS.picture, [name]: value })
    const odd = Object.fromEntries(Object.keys(DEFAULT_SETTINGS.picture).map((name) => [name, '']))
    expect(read({ picture: odd }).picture).toEqual(DEFAULT_SETTINGS.picture)
  })

  test('that nobody knows is left out', () => {
    expect(read({ theme: 'dark', other: 1, picture: { other: 1 } })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  })
})
