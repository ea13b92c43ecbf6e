import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../src/records/bibtex'

/** What was read of a text: title and authors of each record with its line, and each remark in short. */
function read(text: string): unknown {
  const { records, present, skipped, issues } = readBibtex({ name: 'some.bib', text })
  expect(present).toBe(records.length + skipped)
  return {
    papers: records.map(({ line, title, authors }) => [line, title, ...authors]),
    remarks: issues.map(({ line, severity, message }) => `${line} ${severity}: ${message}`),
  }
}

const kept = (name: string, line: number, reason: string, at = 1): string =>
  `${at} notice: The entry ${name} is damaged at line ${line}: ${reason}; what could be read of it is kept.`
const lost = (name: string, line: number, reason: string, at = 1): string =>
  `${at} skipped: The entry ${name} is damaged at line ${line}: ${reason}; it was skipped.`
const EMPTY = 'has no title, no authors, no abstract and no address; it was skipped.'
const NOTHING = '0 notice: The file holds no records.'
const OUTSIDE =
  'skipped: A title or authors stand here outside of an entry, whose first line may be lost; they were left out.'

describe('an entry with a slip', () => {
  it.each([
    ['@article{a, title = {Lamps', [], [lost('“a”', 1, 'the brace that opens “title” is not closed')]],
    [
      '@article{a, title = "Lamps, year = 1}',
      [],
      [lost('“a”', 1, 'the quotation mark that opens “title” is not closed')],
    ],
    [
      '@article{a,\n title = {Lamps},\n author = {Arm, Ann',
      [[1, 'Lamps']],
      [kept('“a”', 3, 'the brace that opens “author” is not closed')],
    ],
    ['@article{a, title = {Lamps},\n', [[1, 'Lamps']], [kept('“a”', 1, 'the text ends inside it')]],
    [
      '@article{a, title = {Lamps},\n\n@article{b, title = {Quills}}',
      [
        [1, 'Lamps'],
        [3, 'Quills'],
      ],
      [kept('“a”', 3, 'it is not closed before the next one begins')],
    ],
    ['@article{a, title = {Lamps},\n year 2020\n}', [[1, 'Lamps']], [kept('“a”', 2, 'there is no “=” behind “year”')]],
    [
      `@article{a, title = {Lamps}, ${'x'.repeat(41)} 2020}`,
      [[1, 'Lamps']],
      [kept('“a”', 1, `there is no “=” behind “${'x'.repeat(40)}”`)],
    ],
    [
      '@article{a, title = {Lamps}, {x}, author = {Ann Arm}}',
      [[1, 'Lamps', 'Ann Arm']],
      [kept('“a”', 1, 'a field was expected here')],
    ],
    ['@article{a, title = {Lamps}, year = \n}', [[1, 'Lamps']], [kept('“a”', 2, '“year” has no value')]],
    [
      '@article{a, title = {Lamps}, year = , author = {Ann Arm}}',
      [[1, 'Lamps', 'Ann Arm']],
      [kept('“a”', 1, '“year” has no value')],
    ],
    [
      '@article{a, title = {Lamps}, year = 2020 # , author = {Ann Arm}}',
      [[1, 'Lamps', 'Ann Arm']],
      [kept('“a”', 1, '“year” has no value')],
    ],
    [
      '@article{a, title = {Lamps}, year = =, author = {Ann Arm}}',
      [[1, 'Lamps', 'Ann Arm']],
      [kept('“a”', 1, '“year” has no value')],
    ],
    [
      '@article{a, title = {Lamps}, year = } @misc{b, title = {Quills}}',
      [
        [1, 'Lamps'],
        [1, 'Quills'],
      ],
      [kept('“a”', 1, '“year” has no value')],
    ],
    [
      '@article(a, title = {Lamps}, year = ) @misc{b, title = {Quills}}',
      [
        [1, 'Lamps'],
        [1, 'Quills'],
      ],
      [kept('“a”', 1, '“year” has no value')],
    ],
    ['@article{a, abstract = {We light.}, year = }', [[1, null]], [kept('“a”', 1, '“year” has no value')]],
    ['@article{a, doi = {10.1234/x}, year = }', [], [lost('“a”', 1, '“year” has no value')]],
    ['@article{, title = {Lamps}, year = }', [[1, 'Lamps']], [kept('@article', 1, '“year” has no value')]],
    [
      `@article{${'k'.repeat(81)}, title = {Lamps}, year = }`,
      [[1, 'Lamps']],
      [kept(`“${'k'.repeat(80)}”`, 1, '“year” has no value')],
    ],
    [
      '@article{a,\n title = {Lamps},\n author = {Ann Arm,\n year = {2020}\n}\n@misc{b, title = {Quills}}',
      [
        [1, 'Lamps'],
        [6, 'Quills'],
      ],
      [kept('“a”', 3, 'the brace that opens “author” is not closed')],
    ],
    [
      '@article{a,\n author = {Ann Arm}},\n title = {Lamps}\n}\n',
      [[1, null, 'Ann Arm']],
      ['1 notice: The entry “a” has no title; the rest of it is kept.', `3 ${OUTSIDE}`],
    ],
  ])('%j', (text, papers, remarks) => {
    expect(read(text)).toEqual({ papers, remarks })
  })

  it('is read on behind 20 slips and no further', () => {
    const slips = (count: number): string => `@article{a, ${'x y, z = 1, '.repeat(count)}title = {Lamps}}`
    const reason = 'there is no “=” behind “x”'
    expect(read(slips(20))).toEqual({ papers: [[1, 'Lamps']], remarks: [kept('“a”', 1, reason)] })
    expect(read(slips(21))).toEqual({ papers: [], remarks: [lost('“a”', 1, reason)] })
  })
})

describe('an entry without a slip', () => {
  it.each([
    '@article{a, title = {Lamps} author = {Ann Arm}}',
    '@article{a, title = {Lamps},,, author = {Ann Arm},}',
    '@article{a b c, title = {Lamps}, author = {Ann Arm}}',
    '@article{a  , title = {Lamps}, author = {Ann Arm}}',
    '@article{title = {Lamps}, author = {Ann Arm}}',
    '@article{, title = {Lamps}, author = {Ann Arm}}',
    '@ article {a, title = {Lamps}, author = {Ann Arm}}',
    '@ARTICLE{a, TITLE = {Lamps}, Author = {Ann Arm}}',
    '@article(a, title = {Lamps}, author = {Ann Arm})',
    '@article{a, title\u{a0}= {Lamps},\ufeff author = {Ann Arm}}',
    '@article{a, title[x] = {Lamps}, author [y] = {Ann Arm}}',
    '@article{a, title = {Lamps}, % author = {Bo Bell}\n author = {Ann Arm}}',
    '@article{a, title = {Lamps} % } \n, author = {Ann Arm}}',
    '@article{a, % its key\n title = % its title\n {Lamps}, author = {Ann Arm}}',
    '@article{a, title = {Lamps}, title = {Quills}, author = {Ann Arm}}',
    '@article{a, title = {}, title = {Lamps}, author = {Ann Arm}}',
    '@article{a, title = "Lamps", author = "Ann {Arm}"}',
    '@article{a, title = {La} # "mp" # {s}, author = {Ann Arm}}',
    '@@article{a, title = {Lamps}, author = {Ann Arm}}',
    'see @a.b and @article{a, title = {Lamps}, author = {Ann Arm}} there',
    '@comment{x}@article{a, title = {Lamps}, author = {Ann Arm}}',
    '@comment{{x} } @article{a, title = {Lamps}, author = {Ann Arm}}',
    '@comment{\\} } @article{a, title = {Lamps}, author = {Ann Arm}}',
    '@preamble{"x"} @article{a, title = {Lamps}, author = {Ann Arm}}',
    '@string(l = "Lamps") @article{a, title = l, author = {Ann Arm}}',
    '@string{l = {Lamps}, m = l # {}} @article{a, title = M, author = {Ann Arm}}',
    '@string{l = {Lamps}} @string{L = {Quills}} @article{a, title = l, author = {Ann Arm}}',
  ])('%j is one record', (text) => {
    expect(read(text)).toEqual({ papers: [[1, 'Lamps', 'Ann Arm']], remarks: [] })
  })

  it.each([
    ['title = {Lam\\}ps}', 'Lam}ps'],
    ['title = "Lamps {"}x"', 'Lamps "x'],
    ['title = "Lam\\"{o}ps"', 'Lamöps'],
    ['title = {Lamps (x)}', 'Lamps (x)'],
    ['title = {Lamps} # 12', 'Lamps12'],
    ['title = {Lamps } # jan', 'Lamps jan'],
    ['title = {100% Lamps}', '100% Lamps'],
    ['title = cacm', 'Communications of the ACM'],
    ['title = {Lamps @article{x}}', 'Lamps @articlex'],
  ])('with %s has the title %j', (fields, title) => {
    expect(read(`@article{a, ${fields}, author = {Ann Arm}}`)).toEqual({ papers: [[1, title, 'Ann Arm']], remarks: [] })
    expect(read(`@article(a, ${fields}, author = {Ann Arm})`)).toEqual({ papers: [[1, title, 'Ann Arm']], remarks: [] })
  })
})

describe('what is told of entries of which little is there', () => {
  it.each([
    ['@article{a}', [], [`1 skipped: The entry “a” ${EMPTY}`]],
    ['@article{}', [], [`1 skipped: The entry @article ${EMPTY}`]],
    ['@Article{, year = 2020}', [], [`1 skipped: The entry @article ${EMPTY}`]],
    ['@article{a=1}', [], [`1 skipped: The entry @article ${EMPTY}`]],
    [
      '\n@article{a, author = {Ann Arm}}',
      [[2, null, 'Ann Arm']],
      ['2 notice: The entry “a” has no title; the rest of it is kept.'],
    ],
    [
      '@book{, author = {Ann Arm}}',
      [[1, null, 'Ann Arm']],
      ['1 notice: The entry @book has no title; the rest of it is kept.'],
    ],
    ['@article{a, abstract = {We light.}}', [[1, null]], []],
    [
      '@article{a, url = {https://a.example/}}',
      [[1, null]],
      ['1 notice: The entry “a” has no title; the rest of it is kept.'],
    ],
    ['@article{a, doi = {10.1234/x}}', [[1, null]], ['1 notice: The entry “a” has no title; the rest of it is kept.']],
  ])('%j', (text, papers, remarks) => {
    expect(read(text)).toEqual({ papers, remarks })
  })

  it('has the line of no title where there is none', () => {
    const { records } = readBibtex({ name: 'some.bib', text: '@article{a,\n doi = {10.1234/x},\n year = 2020}' })
    expect(records[0]).toMatchObject({ title: null, lines: { heading: 3, title: null, authors: null } })
    expect(records[0]?.identifiers).toEqual(['doi:10.1234/x'])
  })
})

describe('what is no entry', () => {
  it.each([
    '',
    '%@article{a, title = {Lamps}}',
    'x % @article{a, title = {Lamps}}',
    '@comment{@article{a, title = {Lamps}}',
    '@comment(x) @article{a, title = {Lamps}}',
    '@comment @article{a, title = {Lamps}}',
    '@Comment{@article{a, title = {Lamps}}}',
    'see ann@home(now) and @article (x',
    ...['xdata', 'set', 'bibnote', 'control'].map((type) => `@${type}{a, title = {Lamps}}`),
  ])('%j', (text) => {
    expect(read(text)).toEqual({ papers: [], remarks: [NOTHING] })
  })

  it.each([
    ['@comment{x\n@article{a, title = {Lamps}}', 2],
    ['@comment{x\n@comment{y}\n@article{a, title = {Lamps}}', 3],
    ['@preamble("x" @article{b, title = {Quills}}\n@article{a, title = {Lamps}}', 2],
    ['@comment @article{b, title = {Quills}}\n@article{a, title = {Lamps}}', 2],
    ['@comments\n@article{a, title = {Lamps}}', 2],
    ['@comment(x)\n@comment{y\n@article{b, title = {Quills}}\n}\n@article{a, title = {Lamps}}', 5],
    ['@preamble("x"\n@comment{y\n@article{b, title = {Quills}}\n}\n@article{a, title = {Lamps}}', 5],
    ['@article{a\n@article{a, title = {Lamps}}', 2],
  ])('costs no entry on another line: %j', (text, line) => {
    expect(read(text)).toEqual({ papers: [[line, 'Lamps']], remarks: [] })
  })

  it('is told where a title or authors stand in it, once for each gap', () => {
    const text = ' title = {Lamps},\nauthor = {Ann Arm}\n}\n@misc{b, title = {Quills}}\n\n\tAuthor="x"\n'
    expect(read(text)).toEqual({ papers: [[4, 'Quills']], remarks: [`1 ${OUTSIDE}`, `6 ${OUTSIDE}`] })
    expect(read('the title = {Lamps}\ntitle = Lamps\ntitles = {x}')).toEqual({ papers: [], remarks: [NOTHING] })
  })
})
