import { describe, expect, it } from 'vitest'
import { authorIdOf, paperIdOf, titleKey, unnamedOwnerId } from '../../src/resolve/identifiers'

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
})
