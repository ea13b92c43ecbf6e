import { describe, expect, it } from 'vitest'
import { looksLikeName, readAuthorLine } from '../../src/records/author-line'

describe('a line of authors', () => {
  it('lists names in order, whole where nothing says otherwise', () => {
    expect(readAuthorLine('Ann Smith, Bo Li, Cé van der Dam')).toEqual({
      names: ['Ann Smith', 'Bo Li', 'Cé van der Dam'],
      complete: true,
      affiliations: [],
      likeness: 'sure',
    })
  })

  it.each([
    'Ann Smith, Bo Li et al.',
    'Ann Smith, Bo Li, et al',
    'Ann Smith, Bo Li and et al.',
    'Ann Smith, Bo Li ET AL.',
    'Ann Smith, Bo Li, …',
    'Ann Smith, Bo Li and others',
    'Ann Smith, Bo Li, and 12 others',
    'Ann Smith, Bo Li et a',
    'Ann Smith et al., Bo Li',
  ])('“%s” names two people and is not whole', (line) => {
    expect(readAuthorLine(line)).toMatchObject({ names: ['Ann Smith', 'Bo Li'], complete: false })
  })

  it.each([
    ['Ann Smith et al. · tulip', ['tulip']],
    ['Ann Smith et al.· tulip,  rose lab', ['tulip', 'rose lab']],
    ['Ann Smith · tulip', ['tulip']],
    ['Ann Smith, Gal·la Puig', []],
  ])('“%s” has the affiliations %j', (line, affiliations) => {
    expect(readAuthorLine(line).affiliations).toEqual(affiliations)
  })

  it('joins suffixes to names, parts a pair, and takes off footnote marks', () => {
    expect(readAuthorLine('Ann Smith, Jr., Bo Li*†, and Cy Moe').names).toEqual(['Ann Smith Jr.', 'Bo Li', 'Cy Moe'])
    expect(readAuthorLine('Ann Smith and Bo Li').names).toEqual(['Ann Smith', 'Bo Li'])
    expect(readAuthorLine('Search and Rescue Team, Bo Li').names).toEqual(['Search and Rescue Team', 'Bo Li'])
  })

  it.each([
    'We present a lamp, a fast, robust and simple one.',
    'Lamps are bright, and we extend the work of Smith et al.',
    '',
  ])('“%s” is no line of authors', (line) => {
    expect(readAuthorLine(line).likeness).toBe('none')
  })

  it('has no names of digits or marks alone', () => {
    expect(readAuthorLine('Ann Smith, 2, —, Bo Li').names).toEqual(['Ann Smith', 'Bo Li'])
  })

  it('keeps hostile names as they are', () => {
    expect(readAuthorLine('__proto__, constructor, <b>Bo</b> et al.').names).toEqual([
      '__proto__',
      'constructor',
      '<b>Bo</b>',
    ])
  })

  it('reads a hundred thousand names and a name of a hundred thousand letters', () => {
    expect(readAuthorLine(Array.from({ length: 100_000 }, () => 'Ann Smith').join(', ')).names).toHaveLength(100_000)
    expect(readAuthorLine('a'.repeat(100_000)).names).toHaveLength(1)
    expect(readAuthorLine('*'.repeat(100_000) + 'a').names).toHaveLength(1)
  })
})

describe('the shape of a name', () => {
  it.each(['Ann Smith', 'J.-P. O’Brien', 'ZhiHang Lin', '李雷', 'Bo van der Dam', 'Team Lantern', 'أحمد علي'])(
    '%s has it',
    (name) => {
      expect(looksLikeName(name)).toBe(true)
    },
  )

  it.each(['we present', 'A lamp that is bright', '12', 'x = y', ''])('“%s” has not', (name) => {
    expect(looksLikeName(name)).toBe(false)
  })
})
