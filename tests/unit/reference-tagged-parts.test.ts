import { describe, expect, it } from 'vitest'
import { AuthorFinder, nameKey, tellOrcids } from '../../src/records/tag-authors'
import { joinLines, joinPages, joinParagraphs, joinTitle, linesOf, TagFields } from '../../src/records/tag-fields'
import type { TagField } from '../../src/records/tag-lines'

/** Fields of lines such as `TI Lamps`, one at each line; a bar parts the lines of one field. */
const fieldsOf = (...lines: readonly string[]): TagField[] =>
  lines.map((text, at) => ({ tag: text.slice(0, 2), line: at + 1, texts: text.slice(3).split('|') }))
const recordOf = (...lines: readonly string[]): TagFields =>
  new TagFields({ line: 1, fields: fieldsOf(...lines), opened: true, ended: true })

describe('the fields of a tagged record', () => {
  const record = recordOf('TI Lamps|of oil', 'AU Arm', 'T1 ', 'AU ', 'A1 Bell', 'AU Cole', 'AB |', 'TT |x||y')

  it('are found by their tags, in the order of the record, without empty ones', () => {
    const found = (...tags: readonly string[]): unknown => record.all(...tags).map(({ line }) => line)
    expect(found('AU')).toEqual([2, 6])
    expect(found('AU', 'A1')).toEqual([2, 5, 6])
    expect(found('A1', 'AU')).toEqual([2, 5, 6])
    expect(found('A1', 'XX')).toEqual([5])
    expect(found('XX', 'A1', 'TI')).toEqual([1, 5])
    expect(found('T1')).toEqual([])
    expect(found('AB')).toEqual([])
    expect(found('TT')).toEqual([8])
    expect(found()).toEqual([])
  })

  it('are those of the first tag that has any, where one is preferred', () => {
    expect(record.preferred('T1', 'AU', 'A1').map(({ line }) => line)).toEqual([2, 6])
    expect(record.preferred('T1', 'XX')).toEqual([])
    expect(record.text('T1', 'A1', 'TI')).toBe('Bell')
    expect(record.text('TI', 'A1')).toBe('Lamps of oil')
    expect(record.text('TT')).toBe('x y')
    expect(record.text('T1')).toBeNull()
  })

  it('are there even where they are empty', () => {
    expect(['TI', 'T1', 'AB', 'XX'].map((tag) => record.has(tag))).toEqual([true, true, true, false])
  })

  it('are joined, or kept in lines', () => {
    const [one, two] = fieldsOf('TI a|  |b||c', 'TI a')
    expect(joinLines(one as TagField)).toBe('a    b c')
    expect(joinLines(two as TagField)).toBe('a')
    expect(linesOf(fieldsOf('TI a||b', 'TI c'))).toEqual(['a', 'b', 'c'])
    expect(linesOf([])).toEqual([])
  })

  it.each([
    [[], ''],
    [['AB a|b'], 'a b'],
    [['AB a', 'AB b'], 'a\nb'],
    [['AB a', 'AB a', 'AB b'], 'a\nb'],
  ])('%j have the paragraphs %j', (lines, text) => {
    expect(joinParagraphs(fieldsOf(...lines))).toBe(text)
  })

  it.each([
    [[], null],
    [['TI Lamps'], 'Lamps'],
    [['TI Lamps|of oil'], 'Lamps of oil'],
    [['TI Lamps', 'TI Of oil'], 'Lamps: Of oil'],
    [['TI Lamps:', 'TI Of oil'], 'Lamps: Of oil'],
    [['TI Lamps?', 'TI Of oil'], 'Lamps? Of oil'],
    [['TI Lamps.', 'TI Of oil'], 'Lamps. Of oil'],
    [['TI Lamps? No', 'TI Of oil'], 'Lamps? No: Of oil'],
    [['TI 灯。', 'TI 油'], '灯。 油'],
    [['TI Lamps', 'TI LAMPS'], 'Lamps'],
    [['TI Lamps', 'TI Lamps of oil'], 'Lamps: Lamps of oil'],
    [['TI Lamps', 'T1 lamps of oil'], 'lamps of oil'],
    [['TI Lamps of oil', 'T1 lamps'], 'Lamps of oil'],
    [['TI Lamps of oil', 'TI lamps'], 'Lamps of oil: lamps'],
    [['TI Lamps', 'T1 Quills'], 'Lamps: Quills'],
    [['TI Lamps', 'T1 Lamps', 'T1 Quills', 'T1 Quills'], 'Lamps: Quills'],
  ])('%j have the title %j', (lines, title) => {
    expect(joinTitle(fieldsOf(...lines))).toBe(title)
  })

  it.each([
    ['3', '9', '3–9'],
    ['3', '3', '3'],
    ['3', null, '3'],
    [null, '9', '9'],
    [null, null, null],
    ['3-9', '9', '3-9'],
    ['3–9', '9', '3–9'],
    ['3—9', '9', '3—9'],
  ])('from %j to %j have the pages %j', (start, end, pages) => {
    expect(joinPages(start, end)).toBe(pages)
  })
})

describe('the authors of a tagged record', () => {
  const A = '0000-0002-1825-0097'
  const B = '0000-0001-5109-3700'
  const finderOf = (...spellings: readonly (readonly string[])[]): AuthorFinder =>
    new AuthorFinder(
      spellings.map(([name = '']) => ({ name })),
      spellings,
    )

  it.each([
    ['Arm, A.B.', 'arm a b'],
    ['Ärm,  Ann ', 'arm ann'],
    ['ARM ANN', 'arm ann'],
    ['.', ''],
  ])('are compared so that %j is %j', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  it('are known by each of their spellings, unless two share it', () => {
    const finder = finderOf(['Arm, Ann', 'Arm, A'], ['Arm, Al', 'Arm, A'], ['Bell, Bo', 'bell bo'])
    const known = (name: string): boolean => finder.knows(name)
    expect(['arm ann', 'ARM, AL', 'Arm, A', 'Bell Bo', 'Cole', ''].map(known)).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ])
  })

  it('are told where they work once, and all their identifiers', () => {
    const finder = finderOf(['Arm, Ann', 'Arm, A'], ['Bell, Bo', 'Arm, A'])
    finder.tell('Arm Ann', { affiliation: 'North School' })
    finder.tell('Arm, Ann', { affiliation: 'East School', identifier: 'orcid:1' })
    finder.tell('Arm, A', { affiliation: 'Nowhere' })
    finder.tell('Cole', { affiliation: 'Nowhere' })
    expect(finder.authors).toEqual([
      { name: 'Arm, Ann', affiliation: 'North School', identifiers: [null, 'orcid:1'] },
      { name: 'Bell, Bo' },
    ])
  })

  it.each([
    [`Arm, Ann/${A}; Bell, Bo/${B}`, [`orcid:${A}`, `orcid:${B}`]],
    [`Arm, Ann/${A}, Bell, Bo/${B}`, [`orcid:${A}`, `orcid:${B}`]],
    [`Arm, Ann; ORCID: http://orcid.org/${A}`, [`orcid:${A}`, null]],
    [`Arm, Ann; ORCID: https://orcid.org/${A}`, [`orcid:${A}`, null]],
    [`Bell, Bo; ORCID: ${B}`, [null, `orcid:${B}`]],
    [`Bell, Bo /${B}`, [null, `orcid:${B}`]],
    [`Arm, Ann/${A}x`, [null, null]],
    [`Arm, Ann/A-1234-2020; Bell, Bo/${B}`, [null, `orcid:${B}`]],
    [`Arm, Ann/0000-0002-1825-0098`, [null, null]],
    [`Arm, Ann ${A}`, [null, null]],
    [`Bell, Bo/0000-0002-1694-233x`, [null, 'orcid:0000-0002-1694-233X']],
  ])('have the ORCIDs of %j', (text, orcids) => {
    const finder = finderOf(['Arm, Ann'], ['Bell, Bo'])
    tellOrcids(finder, text)
    expect(finder.authors.map(({ identifiers }) => identifiers?.at(-1) ?? null)).toEqual(orcids)
  })
})
