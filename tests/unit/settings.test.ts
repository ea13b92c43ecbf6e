import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, readSettings, writeSettings, type TextStore } from '../../src/storage/settings'

function memory(text: string | null = null): TextStore & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text
    },
    setItem(_key, value) {
      this.text = value
    },
  }
}

test('settings are read as they were written', () => {
  const store = memory()
  const settings = { ...DEFAULT_SETTINGS, theme: 'dark', network: 'topics', rightWidth: 400 } as const
  expect(writeSettings(() => store, settings)).toBe(true)
  expect(readSettings(() => store)).toEqual(settings)
})

test('hints that were read stay read, and a damaged number of them shows them again', () => {
  expect(readSettings(() => memory('{"hints":3}')).hints).toBe(3)
  for (const hints of ['4', '-1', '1.5', '"all"'])
    expect(readSettings(() => memory(`{"hints":${hints}}`)).hints).toBe(0)
})

test('a damaged setting falls back alone, and the others are kept', () => {
  const store = memory('{"theme":"dark","network":"nonsense","leftWidth":"wide","rightWidth":9999,"counting":"full"}')
  expect(readSettings(() => store)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', counting: 'full' })
})

test('a damaged choice of a picture falls back alone', () => {
  const picture = { ...DEFAULT_SETTINGS.picture, format: 'tiff', size: 'columns', dpi: 17, caption: false, margin: -3 }
  const store = memory(JSON.stringify({ picture }))
  expect(readSettings(() => store).picture).toEqual({ ...DEFAULT_SETTINGS.picture, size: 'columns', caption: false })
})

test.each(['', '{', 'null', '[]', '7', '"dark"'])('settings that read %j are the defaults', (text) => {
  expect(readSettings(() => memory(text))).toEqual(DEFAULT_SETTINGS)
})

test('a browser that refuses storage costs nothing but the memory of settings', () => {
  const refuse = (): TextStore => {
    throw new Error('denied')
  }
  expect(readSettings(refuse)).toEqual(DEFAULT_SETTINGS)
  expect(writeSettings(refuse, DEFAULT_SETTINGS)).toBe(false)
})
