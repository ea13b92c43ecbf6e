import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../src/records/decode'
import { declaredEncoding, guessEncoding } from '../../src/records/guess-encoding'
import { encodeAs, encodeWide } from '../fixtures/encode-as'

const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((character) => character.charCodeAt(0)))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the encoding that a text names', () => {
  it.each<[string, string | null, string | null]>([
    ['<?xml version="1.0" encoding="ISO-8859-5"?>', 'iso-8859-5', 'ISO-8859-5 (Cyrillic)'],
    ["<?xml version='1.0' encoding='windows-1251'?>", 'windows-1251', 'Windows-1251 (Cyrillic)'],
    ['% Encoding: Cp1250', 'windows-1250', 'Windows-1250 (Central European)'],
    ['% Encoding: cp1251', 'windows-1251', 'Windows-1251 (Cyrillic)'],
    ['% Encoding: cp1252', 'windows-1252', 'Windows-1252 (Western European)'],
    ['% Encoding: ANSI', 'windows-1252', 'Windows-1252 (Western European)'],
    ['% Encoding: latin1', 'windows-1252', 'Windows-1252 (Western European)'],
    ['% Encoding: ISO8859_1', 'windows-1252', 'Windows-1252 (Western European)'],
    ['% Encoding: GBK', 'gb18030', 'GBK (Chinese)'],
    ['% Encoding: gb2312', 'gb18030', 'GBK (Chinese)'],
    ['% Encoding: cp936', 'gb18030', 'GBK (Chinese)'],
    ['% Encoding: SJIS', 'shift_jis', 'Shift-JIS (Japanese)'],
    ['% Encoding: cp932', 'shift_jis', 'Shift-JIS (Japanese)'],
    ['-*- coding : koi8-r -*-', 'koi8-r', 'KOI8-R (Cyrillic)'],
    ['<meta charset=euc-kr>', 'euc-kr', 'EUC-KR (Korean)'],
    ['charset = "big5"', 'big5', 'Big5 (Chinese)'],
    ['encoding   :   big5', 'big5', 'Big5 (Chinese)'],
    ['encoding: macintosh', 'macintosh', 'macintosh'],
    ['encoding    : big5', null, null],
    ['encoding: UTF-8', null, null],
    ['encoding: utf16', null, null],
    ['encoding: lamps', null, null],
    ['encoding: 8859', null, null],
    ['encoding big5', null, null],
    ['', null, null],
    [`${' '.repeat(1010)}encoding: big5`, 'big5', 'Big5 (Chinese)'],
    [`${' '.repeat(1024)}encoding: big5`, null, null],
  ])('%j is %j, %j', (text, label, name) => {
    expect(declaredEncoding(latin(text))).toEqual(label === null ? null : { label, name })
  })
})

describe('the encoding that bytes look like', () => {
  const guessed = (label: string, text: string): string => guessEncoding(encodeAs(label, text)).label

  it('is the western one where nothing tells', () => {
    expect(guessEncoding(new Uint8Array())).toEqual({ label: 'windows-1252', name: 'Windows-1252 (Western European)' })
    expect(guessEncoding(latin('lamps')).label).toBe('windows-1252')
  })

  it.each([
    ['windows-1252', 'Søren'],
    ['windows-1252', '“Lamps” – by Ann…'],
    ['windows-1252', 'naïve Köche'],
    ['windows-1251', 'Сети в природе'],
    ['koi8-r', 'Сети в природе'],
    ['iso-8859-5', 'Сети в природе'],
    ['windows-1251', '«Природа» – сети'],
    ['windows-1251', 'Мережі та їхні вузли'],
    ['windows-1253', 'Δίκτυα και άνθρωποι'],
    ['windows-1255', 'רשתות ואנשים'],
    ['windows-1256', 'الشبكات والناس'],
    ['windows-1254', 'Ağlar ve insanlar: şehir, İzmir, ışık'],
    ['windows-1250', 'Žluťoučký kůň'],
    ['iso-8859-2', 'Žluťoučký kůň'],
    ['windows-1250', 'Łódź: sieci społeczne'],
    ['gb18030', '网络与人'],
    ['gb18030', '中文。'],
    ['big5', '網路與人的關係'],
    ['shift_jis', 'ネットワークと人'],
    ['euc-jp', 'ネットワークと人'],
    ['shift_jis', '人々のつながり'],
    ['euc-kr', '사회 연결망 연구의 방법'],
  ])('is %s for %j', (label, text) => {
    expect(guessed(label, text)).toBe(label)
  })

  it('is told by the lines from the first strange byte on', () => {
    const far = `${'lamps by night\n'.repeat(6000)}Сети в природе\n`
    expect(guessed('windows-1251', far)).toBe('windows-1251')
    expect(guessed('koi8-r', `${'lamp '.repeat(20_000)}Сети в природе`)).toBe('koi8-r')
    expect(guessed('koi8-r', 'Сети в природе\n'.repeat(20_000))).toBe('koi8-r')
  })
})

describe('bytes of a file', () => {
  const NO_TEXT = { ok: false, reason: 'This is not a text but a binary file that Coterie does not read.' }
  const text = (of: string, notice: string | null = null) => ({ ok: true, text: of, notice })

  it.each<[number[], unknown]>([
    [[0xff, 0xfe, 0x61, 0], text('a')],
    [[0xfe, 0xff, 0, 0x61], text('a')],
    [[0xff, 0x61], expect.objectContaining({ ok: true })],
    [[0x61, 0], NO_TEXT],
    [[0x61, 0, 0x62], NO_TEXT],
    [[0x61, 0, 0x62, 0], text('ab')],
    [[0, 0x61, 0, 0x62], text('ab')],
    [[0x61, 0, 0, 0x62], NO_TEXT],
    [[], text('')],
  ])('%j are %j', (given, decoded) => {
    expect(decodeBytes(Uint8Array.from(given))).toEqual(decoded)
  })

  it('are UTF-16 by the NULs of their first part alone', () => {
    const wide = (of: string): Uint8Array => encodeWide(of, false)
    expect(decodeBytes(wide(`Lamps${'网'.repeat(30)}`))).toEqual(text(`Lamps${'网'.repeat(30)}`))
    const long = 'Lamps. '.repeat(2000) + '网'.repeat(2000)
    expect(decodeBytes(wide(long))).toEqual(text(long))
    expect(decodeBytes(wide(`a${'网'.repeat(10)}`))).not.toEqual(text(`a${'网'.repeat(10)}`))
  })

  it('may hold one NUL in a thousand, and two in any text', () => {
    const lamps = (nuls: number, length: number): Uint8Array =>
      latin('\0x'.repeat(nuls) + 'x'.repeat(length - 2 * nuls))
    expect(decodeBytes(lamps(2, 40)).ok).toBe(true)
    expect(decodeBytes(lamps(3, 2999))).toEqual(NO_TEXT)
    expect(decodeBytes(lamps(3, 3000)).ok).toBe(true)
  })

  it('are none where a NUL stands among other bytes that no text has', () => {
    const strange = (controls: string, length: number) => decodeBytes(latin(`\0\0${controls}`.padEnd(length, 'x')))
    expect(strange('', 32)).toEqual(NO_TEXT)
    expect(strange('', 33).ok).toBe(true)
    for (const control of '\u0001\u0008\u000e\u001f')
      expect([control, strange(control, 48)]).toEqual([control, NO_TEXT])
    for (const sound of '\t\n\r ') expect([sound, strange(sound, 48).ok]).toEqual([sound, true])
    expect(strange('\u0001', 49).ok).toBe(true)
    expect(decodeBytes(latin('\u0001\u0002')).ok).toBe(true)
  })

  it('are UTF-8 with flaws where four characters are sound to each flaw', () => {
    const flawed = (sound: number, flaws: number) =>
      decodeBytes(Uint8Array.from([...bytes('é'.repeat(sound)), ...latin('\u00ff!'.repeat(flaws))]))
    expect(flawed(4, 1)).toEqual(
      text('éééé\ufffd!', 'One place in the file is not valid UTF-8 and shown as �; the rest was read as it is.'),
    )
    expect(flawed(8, 2)).toEqual(
      text(
        `${'é'.repeat(8)}\ufffd!\ufffd!`,
        '2 places in the file are not valid UTF-8 and shown as �; the rest was read as it is.',
      ),
    )
    expect(flawed(3, 1)).toMatchObject({ ok: true, notice: expect.stringMatching(/^The file is not UTF-8/) as unknown })
  })

  it('are of the encoding that they name, or look like', () => {
    expect(decodeBytes(latin('% Encoding: cp1251\n\u00c6'))).toEqual(
      text(
        '% Encoding: cp1251\nЖ',
        'The file is not UTF-8; it was read as Windows-1251 (Cyrillic), as its first lines say, so some letters may be wrong.',
      ),
    )
    expect(decodeBytes(latin('S\u00f8ren'))).toEqual(
      text(
        'Søren',
        'The file is not UTF-8; it was read as Windows-1252 (Western European), which its bytes look most like, so some letters may be wrong.',
      ),
    )
  })
})
