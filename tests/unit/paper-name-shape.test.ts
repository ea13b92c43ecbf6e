import { describe, expect, it } from 'vitest'
import { isCapitalised, isEdition, isNamePhrase, oddnessOf, tokenize } from '../../src/resolve/name-shape'

describe('the words of a text without the marks around them', () => {
  const texts = (text: string): string[] => tokenize(text).map((token) => token.text)

  it.each([
    ['("CodNet"): fast', ['CodNet', 'fast']],
    ['“CodNet”, ‘FishNet’; *Gull*!', ['CodNet', 'FishNet', 'Gull']],
    ["CodNet's nets, FishNet’s too", ['CodNet', 'nets', 'FishNet', 'too']],
    ["it'self v1.5 Net(2 f(x)y", ["it'self", 'v1.5', 'Net(2', 'f(x)y']],
    ['  Cod   ( ... ) Net ', ['Cod', 'Net']],
    ['', []],
  ])('of “%s” are %s', (text, words) => {
    expect(texts(text)).toEqual(words)
  })

  it('are left out where they are longer than sixty letters', () => {
    expect(texts(`${'x'.repeat(60)} ${'y'.repeat(61)} z`)).toEqual(['x'.repeat(60), 'z'])
  })

  it.each([
    ['(CodNet)', true, true],
    ['(CodNet),', true, true],
    ['(CodNet', false, false],
    ['CodNet)', false, true],
    ['[CodNet]', false, false],
    ['Cod(Net)', false, true],
    ['CodNet', false, false],
    ['CodNet”', false, false],
    ['CodNet,', false, true],
    ['CodNet.', false, true],
    ['CodNet:', false, true],
  ])('“%s” stands in brackets: %s, and is closed: %s', (word, bracketed, closes) => {
    expect(tokenize(word)).toMatchObject([{ bracketed, closes }])
  })
})

describe('how much a word looks coined', () => {
  it.each([
    ...['OmniCod', 'CODs', 'Cod4', 'A&Bcd', 'Agile-CodNet', 'NET-Cod', 'Seaweed-7B', 'Seaweed-70B', 'Fish-1A-Net'],
    ...['QuantW4', 'W4A4K8Quant', 'COD-basedNet', 'GPT4x', 'iCod'],
  ])('“%s”: much, by capitals or digits within it', (word) => {
    expect(oddnessOf(word)).toBe(2)
  })

  it.each(['COD', 'BESO', 'Count-A-Fish', 'Look-Before-Leap'])('“%s”: a little, by its capitals', (word) => {
    expect(oddnessOf(word)).toBe(1)
  })

  it.each([
    ...['cod', 'Cod', 'Été', 'Cod-net', 'Count-Fish', 'Count-a-Fish', 'Seaweed-7Bit', 'Fish-1NET'],
    ...['CO', 'V2', 'Ab1', '2021', '3DCodNet', '_OmniCod', '-CodNet', 'W4A4K8', 'W16A16K8', 'COD-based', 'COD-Based'],
  ])('“%s”: not at all', (word) => {
    expect(oddnessOf(word)).toBe(0)
  })
})

describe('words of names', () => {
  it('begin with a capital', () => {
    expect(['Cod', 'Été', 'cod', 'cOd', ''].map(isCapitalised)).toEqual([true, true, false, false, false])
  })

  it('may be versions and editions, as they stand alone', () => {
    for (const word of ['2', '12', 'v2', 'V2.0', '1.0.2', '1.5b', 'pro', 'Turbo']) expect(isEdition(word)).toBe(true)
    for (const word of ['v', '2.', '7x8', 'prone', 'apro', 'xv2', '']) expect(isEdition(word)).toBe(false)
  })
})

describe('several words', () => {
  it.each([
    [['Cod', 'V2']],
    [['Cod', '2.0', 'pro']],
    [['OmniCod', 'Net']],
    [['Rectified', 'CodNet']],
    [['iCod', 'Pro']],
    [['OmniCod', 'Net', 'V2', 'pro']],
  ])('%s are one coined name', (words) => {
    expect(isNamePhrase(words)).toBe(true)
  })

  it.each([
    [[]],
    [['Cod', 'Net']],
    [['cod', 'V2']],
    [['Cod', 'Ba2']],
    [['Cod', 'pro']],
    [['OmniCod', 'of', 'Cod']],
    [['OmniCod', 'Net', 'V2', 'pro', 'Max']],
  ])('%s are none', (words) => {
    expect(isNamePhrase(words)).toBe(false)
  })
})
