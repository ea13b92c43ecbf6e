import { describe, expect, it } from 'vitest'
import { readAuthorLine } from '../../src/records/author-line'
import { looksLikeName } from '../../src/records/listed-name'
import { printPage } from '../../src/records/print-page'
import { readSavedText } from '../../src/records/saved-text'

describe('a line of authors', () => {
  it('lists names in order, whole where nothing says otherwise', () => {
    expect(readAuthorLine('Ann Smith, Bo Li, Cé van der Dam')).toEqual({
      names: ['Ann Smith', 'Bo Li', 'Cé van der Dam'],
      complete: true,
      affiliations: [],
      likeness: 'sure',
      guessed: false,
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

describe('styles of lists', () => {
  it.each([
    ['Chen, Mengjuan; Smith, John A.; Quill, Zed', ['Mengjuan Chen', 'John A. Smith', 'Zed Quill']],
    ['Chen, M., Smith, J. A., & Quill, Z.', ['M. Chen', 'J. A. Smith', 'Z. Quill']],
    ['Chen, M., Smith, J. A. and Quill, Z.', ['M. Chen', 'J. A. Smith', 'Z. Quill']],
    ['Chen, M. & Smith, J.', ['M. Chen', 'J. Smith']],
    ['Chen, M., Smith, J., . . . Quill, Z.', ['M. Chen', 'J. Smith', 'Z. Quill']],
    ['Chen, M., Team Lantern, & Quill, Z.', ['M. Chen', 'Team Lantern', 'Z. Quill']],
    ['Chen M, Smith JA, Quill Z', ['M. Chen', 'J. A. Smith', 'Z. Quill']],
    ['Chen M.; Smith J.-P.', ['M. Chen', 'J.-P. Smith']],
    ['van der Berg JA, Smith JA Jr', ['J. A. van der Berg', 'J. A. Smith Jr']],
    ['Yang LI, Bo XU', ['Yang LI', 'Bo XU']],
    ['Mengjuan Chen, John A. Smith', ['Mengjuan Chen', 'John A. Smith']],
    ['Ann Smith and Bo Li and Cy Moe', ['Ann Smith', 'Bo Li', 'Cy Moe']],
    ['Chen, Mengjuan and Smith, John A. and Berg, Jan van der', ['Mengjuan Chen', 'John A. Smith', 'Jan van der Berg']],
    ['Smith, John, Jr.; Li, Bo', ['John Smith Jr.', 'Bo Li']],
    ['Smith, J. A., Jr., & Li, B.', ['J. A. Smith Jr.', 'B. Li']],
    ['Garcia Molina, Hector; Ullman, Jeffrey', ['Hector Garcia Molina', 'Jeffrey Ullman']],
    ['Chen, Mengjuan; Team Lantern; and Smith, John', ['Mengjuan Chen', 'Team Lantern', 'John Smith']],
    ['Ann Smith, Bo Li; Cy Moe', ['Ann Smith', 'Bo Li', 'Cy Moe']],
    ['陈梦娟，李雷；王伟、김철수', ['陈梦娟', '李雷', '王伟', '김철수']],
    ['陈，梦娟；李，雷', ['梦娟 陈', '雷 李']],
    ['Müller, É., Ødegård, Å.', ['É. Müller', 'Å. Ødegård']],
    ['E, W., Chen, M.', ['W. E', 'M. Chen']],
    ['Ann, Bo, Cy, Dee and Eve', ['Ann', 'Bo', 'Cy', 'Dee', 'Eve']],
  ])('“%s” names %j', (line, names) => {
    expect(readAuthorLine(line)).toMatchObject({ names, guessed: false })
  })

  it.each([
    ['Chen, Mengjuan, Smith, John', ['Mengjuan Chen', 'John Smith']],
    ['Chen, Mengjuan, Smith, John and Quill, Zed', ['Mengjuan Chen', 'John Smith', 'Zed Quill']],
    ['Smith, John, Jr.', ['John Smith Jr.']],
  ])('“%s” is read in pairs, which is a guess', (line, names) => {
    expect(readAuthorLine(line)).toMatchObject({ names, guessed: true, likeness: 'maybe' })
  })

  it('an initial anywhere shows that commas part family from given name', () => {
    const read = readAuthorLine('Chen, Mengjuan, Smith, John A.')
    expect(read).toMatchObject({ names: ['Mengjuan Chen', 'John A. Smith'], guessed: false, likeness: 'sure' })
  })

  it('a name that was left out in the middle makes a list incomplete', () => {
    expect(readAuthorLine('Chen, M., Smith, J., … Quill, Z.').complete).toBe(false)
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

describe('a guess about family and given names', () => {
  const page = (authors: string): string =>
    `12.5LGAug 25, 2023\nLamps that shine by night\n\n${authors}\n\nWe light a lamp and see.\n`
  const read = (authors: string) => readSavedText({ name: 'page.txt', text: page(authors) }, 'profile-page')

  it('is told at the line of the list', () => {
    const { records, issues } = read('Chen, Mengjuan, Smith, John')
    expect(records[0]?.authors).toEqual(['Mengjuan Chen', 'John Smith'])
    expect(issues).toEqual([
      {
        source: 'page.txt',
        line: 4,
        severity: 'notice',
        message:
          '“Chen, Mengjuan, Smith, John” was read as family and given names in turn: “Mengjuan Chen; John Smith”. Semicolons between people would say so.',
      },
    ])
    expect(read('Chen, Mengjuan; Smith, John').issues).toEqual([])
  })

  it('is not needed for what the program prints', () => {
    const paper = {
      title: 'Lamps',
      authors: ['Suharto', 'Plato'],
      authorsComplete: true,
      affiliations: [],
      score: null,
    }
    const rest = { hasCode: false, abstract: null, links: [], category: 'LG', date: { year: 2020, month: 1, day: 2 } }
    const { records } = readSavedText({ name: 'p', text: printPage(null, [{ ...paper, ...rest }]) }, 'profile-page')
    expect(records.map(({ authors }) => authors)).toEqual([['Suharto', 'Plato']])
  })
})
