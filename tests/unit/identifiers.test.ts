import { describe, expect, it } from 'vitest'
import {
  authorIdOf,
  claimIdOf,
  distinctPaperId,
  paperIdOf,
  titleKey,
  unnamedOwnerId,
} from '../../src/resolve/identifiers'

describe('authorIdOf', () => {
  it('does not count case, accents and blanks', () => {
    expect(authorIdOf('José  ŁUKASZ')).toBe('author:jose-lukasz')
    expect(authorIdOf('jose lukasz')).toBe('author:jose-lukasz')
  })

  it('keeps letters of other scripts', () => {
    expect(authorIdOf('Анна Ким')).toBe('author:анна-ким')
    expect(authorIdOf('陈 孟昭')).toBe('author:陈-孟昭')
  })

  it('gives different ids to names that differ in any mark', () => {
    const names = [
      'A B',
      'A-B',
      'A.B',
      'A_B',
      'A~B',
      "A'B",
      'A_2d_B',
      'AB',
      'A – B',
      '🙂',
      '🙃',
      '__proto__',
      'constructor',
    ]
    expect(new Set(names.map(authorIdOf)).size).toBe(names.length)
  })

  it('gives no id to a name of which nothing is left', () => {
    expect(authorIdOf('   ')).toBeNull()
    expect(authorIdOf('\u0301')).toBeNull()
  })

  it('does not confuse a person with the owner of a page without a name', () => {
    expect(authorIdOf('Unnamed Owner of page.txt')).not.toBe(unnamedOwnerId('page.txt', null))
  })
})

describe('the id of a name', () => {
  it.each([
    ['Ann B. Arm', 'author:ann-b.-arm'],
    ['Ann-Bea Arm 2', 'author:ann~bea-arm-2'],
    ["Bo O'Bell", 'author:bo-o_27_bell'],
    ['Unnamed Owner of page.txt', 'author:_unnamed-owner-of-page.txt'],
    ['An unnamed owner of it', 'author:an-unnamed-owner-of-it'],
  ])('of “%s” is %s', (name, id) => {
    expect(authorIdOf(name)).toBe(id)
  })

  it.each([
    ['page.txt', null, 'author:unnamed-owner-of-page.txt'],
    ['My page_2.txt', 7, 'author:unnamed-owner-of-my-page_2.txt-line-7'],
    ['(Page — (one))', 1, 'author:unnamed-owner-of-page-one-line-1'],
  ])('of the owner of the page “%s” without a name, on line %s, is %s', (source, line, id) => {
    expect(unnamedOwnerId(source, line)).toBe(id)
  })

  it('of the owner of a page that is called by marks only tells such pages apart', () => {
    expect(unnamedOwnerId('(?)', null)).toMatch(/^author:unnamed-owner-of-[0-9a-f]{8}$/)
    expect(unnamedOwnerId('(?)', null)).not.toBe(unnamedOwnerId('(!)', null))
  })
})

describe('the key of a title', () => {
  it.each([
    ['C++ — in   Práctice!', 'c++ in practice'],
    ['A + B?', 'a + b'],
    ['+!', '+!'],
    ['# ?', '# ?'],
    [' … ', '...'],
    ['', ''],
  ])('“%s” is “%s”', (title, key) => {
    expect(titleKey(title)).toBe(key)
  })
})

describe('paperIdOf', () => {
  it('is the same for titles that differ in case, accents and punctuation', () => {
    expect(paperIdOf('DiffRate : A Rate')).toBe(paperIdOf('diffrate: a  rate'))
    expect(paperIdOf('Fish')).toMatch(/^paper:fish-[0-9a-f]{6}$/)
  })

  it('is short, and differs for long titles that differ at the end', () => {
    const start = 'a very long title that goes on and on and on about fish in '
    expect(paperIdOf(`${start}spring`)).not.toBe(paperIdOf(`${start}autumn`))
    expect(paperIdOf('x'.repeat(500)).length).toBeLessThan(70)
  })

  it('tells C++ from C# and keeps titles without letters apart', () => {
    expect(titleKey('C++ in practice')).not.toBe(titleKey('C# in practice'))
    expect(paperIdOf('???')).not.toBe(paperIdOf('!!!'))
  })

  it('shows whole first words of at most fifty letters, and nothing behind the first that does not fit', () => {
    const fifty = `${'a'.repeat(24)} ${'b'.repeat(25)}`
    const shown = (title: string): string => paperIdOf(title).replace(/^paper:(.*)-[0-9a-f]{6}$/, '$1')
    expect(shown(`${fifty} c`)).toBe(fifty.replace(' ', '-'))
    expect(shown(`${'a'.repeat(24)} ${'b'.repeat(26)} c`)).toBe('a'.repeat(24))
    expect(shown('x'.repeat(50))).toBe('x'.repeat(50))
    expect(shown(`${'x'.repeat(51)} y`)).toBe('x'.repeat(50))
    expect(shown('???')).toBe('untitled')
  })

  it('gets six digits more for a paper that shares its title', () => {
    const id = paperIdOf('Fish')
    expect(distinctPaperId(id, 'Ann Arm')).toMatch(new RegExp(`^${id}-[0-9a-f]{6}$`))
    expect(distinctPaperId(id, 'Ann Arm')).not.toBe(distinctPaperId(id, 'Bo Bell'))
  })
})

describe('claimIdOf', () => {
  it('names the kind and what it is about, without the sort of thing in front', () => {
    expect(claimIdOf('group', 'author:team-tern')).toBe('claim:group:team-tern')
    expect(claimIdOf('derived-title', 'paper:fish-123456')).toBe('claim:derived-title:fish-123456')
    expect(claimIdOf('list-owner', 'list:my-author:a')).toBe('claim:list-owner:list:my-author:a')
  })
})
