import { describe, expect, it } from 'vitest'
import { findGroupWord, readAuthorList, readName, splitSpellings } from '../../src/resolve/author-names'
import { record } from '../fixtures/parsed-sources'

const LONG = `Ann ${'Bea '.repeat(20)}Arm`

describe('what stands in a list for further names', () => {
  it.each([
    ...[
      'et al',
      'Et. Al.',
      'etal.',
      'and et al.',
      '& et al.',
      'et alii',
      'et aliae',
      '& others',
      '&others',
      'and 12 others',
    ],
    ...[
      'more',
      'More authors',
      '7 more',
      '12345 others',
      '..',
      '–31 more',
      '+3 others',
      '55more authors',
      '+12',
      '+ 7',
    ],
  ])('“%s” is nobody, and cuts the list', (stated) => {
    expect(readName(stated)).toMatchObject({ author: null, cut: true })
  })

  it.each(['Et Al Bell', 'More Ann', 'Ann More', 'Others Bo', '12', 'Bo 7 more', 'Etalia Bell', 'Seymore'])(
    '“%s” is a name',
    (stated) => {
      expect(readName(stated)).toMatchObject({ name: stated, cut: false })
      expect(readName(stated).author).not.toBeNull()
    },
  )

  it.each([
    ['Ann Arm et al.', 'Ann Arm'],
    ['Ann Arm, et al', 'Ann Arm'],
    ['Ann Arm ; et. al.  ', 'Ann Arm'],
    ['Ann Arm ET  AL', 'Ann Arm'],
    ['Ann Arm etal.', 'Ann Arm'],
    ['Ann Arm et al. et al.', 'Ann Arm'],
    ['Andi et al.', 'Andi'],
    [`${LONG} et al.`, LONG],
  ])('is taken off the end of “%s”', (stated, name) => {
    expect(readName(stated)).toMatchObject({ name, cut: true })
    expect(readName(stated).author).not.toBeNull()
  })

  it.each(['Bo Petal', 'Ann et Alba', 'Ann et al Bo', LONG])('is not part of “%s”', (stated) => {
    expect(readName(stated)).toMatchObject({ name: stated, cut: false })
  })
})

describe('a name that is not told', () => {
  it.each([
    ...['anonymous', 'Anonymous author', 'anonymous authors', 'Anon.', 'Author unknown', 'Unknown', 'unknown author'],
    ...['NN', 'n n', 'No author', 'no authors', 'No author listed', 'no authors listed', 'Not available', 'N/A'],
    'Unknown .',
  ])('“%s” is nobody, and cuts the list', (stated) => {
    expect(readName(stated)).toMatchObject({ author: null, cut: true })
  })
})

describe('a role', () => {
  it.each([
    ...['author', 'Authors', 'corresponding author', 'camera', 'chair', 'chairs', 'contributor', 'contributors'],
    ...['director', 'Ed.', 'eds', 'editor', 'editors', 'Guest Editor', 'guest editors', 'Editor-in-Chief'],
    ...['illustrator', 'photographer', 'producer', 'reviewer', 'reviewers', 'translator', 'translators', 'trans.'],
  ])('“%s” in the place of a name is nobody, and does not cut the list', (stated) => {
    expect(readName(stated)).toMatchObject({ author: null, cut: false })
  })

  it.each([
    ['Ann Arm [Editor]', 'Ann Arm'],
    ['Ann Arm(eds.)', 'Ann Arm'],
    ['Ann Arm      (Ed.)  ', 'Ann Arm'],
    ['Ann Arm, ed.', 'Ann Arm'],
    ['Ann Arm,editors', 'Ann Arm'],
    ['Ann Arm, Translator', 'Ann Arm'],
    ['Ann Arm, camera', 'Ann Arm'],
    [`${LONG} (Guest Editors)`, LONG],
    ['Ann Arm (Oslo)', 'Ann Arm (Oslo)'],
    ['Ann Arm (Ed.) Bell', 'Ann Arm (Ed.) Bell'],
    ['Ann Arm, editor Bell', 'Ann Arm, editor Bell'],
  ])('behind a name is taken off: “%s” is %s', (stated, name) => {
    expect(readName(stated)).toMatchObject({ name, cut: false })
  })
})

describe('the list of a record', () => {
  const list = (authors: readonly string[], authorsComplete = true) =>
    readAuthorList(record({ line: 1, authors, authorsComplete }))

  it('names everybody once, at the first place as stated', () => {
    expect(list(['', ' Ann Arm ', 'editor', 'Bo Bell', 'ANN ARM'])).toEqual({
      listed: [
        { author: 'author:ann-arm', name: 'Ann Arm', position: 2 },
        { author: 'author:bo-bell', name: 'Bo Bell', position: 4 },
      ],
      whole: true,
    })
  })

  it('is whole where the source says so, nothing cuts it and somebody is left', () => {
    expect(list(['Ann Arm']).whole).toBe(true)
    expect(list(['Ann Arm'], false).whole).toBe(false)
    expect(list(['Ann Arm', 'et al.', 'Bo Bell']).whole).toBe(false)
    expect(list([]).whole).toBe(false)
    expect(list(['editor']).whole).toBe(false)
  })
})

describe('the word of a group', () => {
  it.each([
    ['Team Tern', 'Team'],
    ['The Tern Team', 'Team'],
    ['Tern Collaborations', 'Collaborations'],
    ['Gull Labs', 'Labs'],
    ['Gull Laboratory', 'Laboratory'],
    ['Birds Committee', 'Committee'],
    ['Birds Initiative', 'Initiative'],
    ['Birds Network', 'Network'],
    ['Birds Group', 'Group'],
    ['Lab Tern', null],
    ['Tern Teamer', null],
    ['Team', null],
    ['Labs', null],
    ['', null],
  ])('of “%s” is %s', (name, word) => {
    expect(findGroupWord(name)).toBe(word)
  })
})

describe('the spellings of a name', () => {
  it('are the first, and the others in order', () => {
    expect(splitSpellings(new Set(['m', 'z', 'a']))).toEqual({ name: 'm', aliases: ['a', 'z'] })
    expect(splitSpellings(new Set())).toEqual({ name: '', aliases: [] })
  })
})
