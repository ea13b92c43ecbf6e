import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../src/records/decode'
import { encodeAs, encodeWide } from '../fixtures/encode-as'

/** Lines of reference lists, each in the encodings that people's programs write in that language. */
const TEXTS: readonly (readonly [name: string, labels: readonly string[], text: string])[] = [
  [
    'Windows-1252',
    ['windows-1252'],
    '@article{a, author={Müller, Jürgen and Peña, José}, title={Étude “naïve” des réseaux}}',
  ],
  ['Windows-1252', ['windows-1252'], 'A – Å. Ångström; Søren Kierkegård'],
  ['Windows-1252', ['windows-1252'], 'AU  - García, José\nTI  - Il était une fois — l’été'],
  ['Windows-1252', ['windows-1252'], 'Straße, Größe, Übung: was Netze für Gemüse sind'],
  ['GBK', ['gb18030'], '@article{a, author={王小明 and 李四}, title={基于深度学习的图像分类方法研究}}'],
  ['GBK', ['gb18030'], '作者: 张伟, 刘洋'],
  ['GBK', ['gb18030'], 'title = {Deep learning}, author = {陈静}'],
  ['Japanese', ['shift_jis', 'euc-jp'], 'title: 機械学習による画像分類の研究 author: 山田 太郎'],
  ['EUC-KR', ['euc-kr'], '제목: 딥러닝을 이용한 영상 분류 연구, 저자: 김철수, 박영희'],
  ['Big5', ['big5'], '標題: 以深度學習為基礎之影像分類方法研究 作者: 王小明'],
  [
    'Cyrillic',
    ['windows-1251', 'koi8-r', 'iso-8859-5'],
    'Автор: Иванов И. И., Петров П. П. Название: Исследование сетей',
  ],
  [
    'Central European',
    ['windows-1250', 'iso-8859-2'],
    'Paweł Łukasiewicz, Ján Dvořák, Žižek: Właściwości sieci społecznych',
  ],
  ['Greek', ['windows-1253'], 'Γιώργος Παπαδόπουλος: Μελέτη δικτύων'],
  ['Turkish', ['windows-1254'], 'Şükrü Yılmaz, İsmail Gülşen: Ağların yapısı'],
  ['Hebrew', ['windows-1255'], 'דוד כהן: מחקר רשתות'],
  ['Arabic', ['windows-1256'], 'محمد علي: دراسة الشبكات'],
]

describe('bytes that are not UTF-8', () => {
  it.each(TEXTS.flatMap(([name, labels, text]) => labels.map((label) => [label, text, name] as const)))(
    'are read as %s where they look like it: %s',
    (label, text, name) => {
      const decoded = decodeBytes(encodeAs(label, text))
      expect(decoded).toMatchObject({ ok: true, text })
      expect(decoded.ok && decoded.notice).toContain(name)
    },
  )

  it('are read as their own first lines say, where these say it', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-5"?>\n<a>Ж</a>'
    expect(decodeBytes(encodeAs('iso-8859-5', text))).toMatchObject({ ok: true, text })
    const jabref = '% Encoding: windows-1250\n@article{a, author = {Ľ}}'
    const decoded = decodeBytes(encodeAs('windows-1250', jabref))
    expect(decoded).toMatchObject({ ok: true, text: jabref })
    expect(decoded.ok && decoded.notice).toContain('as its first lines say')
  })

  it('are read as UTF-8 with a notice where only a few of them are not', () => {
    const sound = new TextEncoder().encode('Müller, Peña, Étude, Åse, Łódź')
    const flawed = Uint8Array.from([...sound, 0x20, 0xff, 0x21])
    const decoded = decodeBytes(flawed)
    expect(decoded).toMatchObject({ ok: true, text: 'Müller, Peña, Étude, Åse, Łódź \ufffd!' })
    expect(decoded.ok && decoded.notice).toMatch(/^One place in the file is not valid UTF-8/)
  })
})

describe('UTF-16', () => {
  const text = 'TY  - JOUR\r\nAU  - Müller, Jürgen\r\nTI  - 网络\r\n'
  it.each([true, false])('is read without a byte order mark, by its NULs (big-endian: %s)', (bigEndian) => {
    expect(decodeBytes(encodeWide(text, bigEndian))).toEqual({ ok: true, text, notice: null })
  })
  it.each([true, false])(
    'is read with its byte order mark, which is no part of the text (big-endian: %s)',
    (bigEndian) => {
      expect(decodeBytes(encodeWide(`\ufeff${text}`, bigEndian))).toEqual({ ok: true, text, notice: null })
    },
  )
})

it('UTF-8 is read as it is, whatever its first lines say', () => {
  const text = '% Encoding: windows-1252\n@article{a, author = {Müller}}'
  expect(decodeBytes(new TextEncoder().encode(text))).toEqual({ ok: true, text, notice: null })
  expect(decodeBytes(new TextEncoder().encode('\ufeffMüller'))).toEqual({ ok: true, text: 'Müller', notice: null })
})
