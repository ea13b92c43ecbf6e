import { describe, expect, it } from 'vitest'
import { readMonth, readStatedDate } from '../../src/records/record-dates'
import {
  isOthers,
  joinName,
  readArxivId,
  readDoi,
  readOrcid,
  readPmid,
  splitKeywords,
  turnInitialsLast,
  turnName,
  withoutRepeats,
} from '../../src/records/reference-parts'

describe('a DOI', () => {
  it.each([
    ['10.1234/a', 'doi:10.1234/a'],
    ['10.123/a', null],
    ['10.123456789/a', 'doi:10.123456789/a'],
    ['10.1234567890/a', null],
    ['10.1234.56/a', 'doi:10.1234.56/a'],
    ['110.1234/a', null],
    ['1.10.1234/a', null],
    ['x10.1234/a', 'doi:10.1234/a'],
    ['10.1234/', null],
    ['10.1234/.', null],
    ['10.1234/a.,;:\'"’”»*', 'doi:10.1234/a'],
    ['10.1234/a)', 'doi:10.1234/a'],
    ['10.1234/(a)', 'doi:10.1234/(a)'],
    ['10.1234/[a]]', 'doi:10.1234/[a]'],
    ['10.1234/<a>>', 'doi:10.1234/<a>'],
    ['10.1234/a}', 'doi:10.1234/a'],
    ['10.1234/a"b', 'doi:10.1234/a'],
    ['10.1234/a|b', 'doi:10.1234/a'],
    ['10.1234/a\\b', 'doi:10.1234/a'],
    ['10.1234/a?b#c', 'doi:10.1234/a?b#c'],
    ['https://doi.org/10.1234/a?b', 'doi:10.1234/a'],
    ['https://doi.org/10.1234/a#b', 'doi:10.1234/a'],
    ['https://doi.org/10.1234/a%28b%29', 'doi:10.1234/a(b)'],
    ['10.1234/a%28b', 'doi:10.1234/a%28b'],
    ['10.1234%2Fa%28b%29', 'doi:10.1234/a(b)'],
    ['https://doi.org/10.1234/a%', 'doi:10.1234/a%'],
    [`${'x'.repeat(2000)}10.1234/abc`, null],
  ])('in %j is %j', (text, doi) => {
    expect(readDoi(text)).toBe(doi)
  })
})

describe('an identifier of arXiv', () => {
  it.each<readonly [string, string | null]>([
    ...'astro-ph cond-mat gr-qc hep-ex hep-lat hep-ph hep-th math-ph nlin nucl-ex nucl-th quant-ph math physics cs q-bio q-fin stat'
      .split(' ')
      .map((archive) => [`${archive}/0102003`, `arxiv:${archive}/0102003`] as const),
    ...'acc-phys adap-org alg-geom ao-sci atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas dg-ga funct-an mtrl-th patt-sol plasm-ph q-alg solv-int supr-con'
      .split(' ')
      .map((archive) => [`${archive}/0102003`, `arxiv:${archive}/0102003`] as const),
    ['econ/0102003', null],
    ['math/010200', null],
    ['math/01020034', null],
    ['math.GT/0102003', 'arxiv:math/0102003'],
    ['2101.0001', 'arxiv:2101.0001'],
    ['2101.001', null],
    ['2101.000011', null],
    [' 2101.00001v12 ', 'arxiv:2101.00001'],
    ['2101.00001 [cs.LG]', 'arxiv:2101.00001'],
    ['2101.00001 and', null],
    ['see 2101.00001', null],
    ['see arXiv:2101.00001, please', 'arxiv:2101.00001'],
    ['see arXiv: 2101.00001', 'arxiv:2101.00001'],
    ['see arXiv.2101.00001', 'arxiv:2101.00001'],
    ['see arXiv 2101.00001', 'arxiv:2101.00001'],
    ['see myarXiv 2101.00001', null],
    ['see arXiv  2101.00001', null],
    ['arXiv:2101.000012', null],
    ['https://arxiv.org/abs/2101.00001v2', 'arxiv:2101.00001'],
    ['https://arxiv.org/html/2101.00001', 'arxiv:2101.00001'],
    ['https://arxiv.org/format/2101.00001', 'arxiv:2101.00001'],
    ['https://arxiv.org/ps/math/0102003', 'arxiv:math/0102003'],
    ['https://arxiv.org/list/2101.00001', null],
    ['MATH/0102003', 'arxiv:math/0102003'],
  ])('in %j is %j', (text, id) => {
    expect(readArxivId(text)).toBe(id)
  })
})

describe('an ORCID', () => {
  const A = '0000-0002-1825-0097'
  it.each([
    [A, `orcid:${A}`],
    ['0000000218250097', `orcid:${A}`],
    [`see ${A}.`, `orcid:${A}`],
    [`1${A}`, null],
    [`${A}1`, null],
    [`${A}a`, null],
    ['0000-0002-1825-0090', null],
    ['0000-0001-5109-3700', 'orcid:0000-0001-5109-3700'],
    ['0000-0002-1694-233X', 'orcid:0000-0002-1694-233X'],
    ['0000-0002-1694-2330', null],
    ['0000-0002-1825-009', null],
    [`${'x'.repeat(1984)}${A}`, null],
    [`${'x'.repeat(1981)}${A}`, `orcid:${A}`],
  ])('in %j is %j', (text, orcid) => {
    expect(readOrcid(text)).toBe(orcid)
  })
})

describe('a number of PubMed', () => {
  it.each([
    ['1', 'pmid:1'],
    ['0012', 'pmid:12'],
    ['0', null],
    [' 12 ', 'pmid:12'],
    ['12 [pmid]', 'pmid:12'],
    [`12 [${'x'.repeat(21)}]`, null],
    ['12 and', null],
    ['see PMID 12', 'pmid:12'],
    ['see PMID: 12', 'pmid:12'],
    ['see pmid:12.', 'pmid:12'],
    ['PMID 123456789', null],
    ['XPMID 12', null],
    ['https://pubmed.ncbi.nlm.nih.gov/12?x', 'pmid:12'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/12', 'pmid:12'],
    ['https://www.ncbi.nlm.nih.gov/pmc/12', null],
    ['https://pubmed.ncbi.nlm.nih.gov/123456789', null],
  ])('in %j is %j', (text, pmid) => {
    expect(readPmid(text)).toBe(pmid)
  })
})

describe('the name of a person', () => {
  it.each([
    ['Arm, Ann B.', 'Ann B. Arm', 'Arm'],
    ['Arm, Ann, B', 'Ann B. Arm', 'Arm'],
    ['Arm, III', 'Arm III', undefined],
    ['Arm, Jr', 'Arm Jr', undefined],
    [' Arm ,  Ann ', 'Ann Arm', 'Arm'],
    [',', '', undefined],
    ['Arm III, Ann', 'Ann Arm III', 'Arm'],
    ['ARM, AB', 'AB ARM', 'ARM'],
    ['ARM, A.B.', 'A. B. ARM', 'ARM'],
    ['ARM, ANN B', 'ANN B ARM', 'ARM'],
    ['Arm, ABCD', 'ABCD Arm', 'Arm'],
    ['Arm, A.B.C', 'A. B. C. Arm', 'Arm'],
    ['Arm, É', 'É. Arm', 'Arm'],
    ['Arm, Ann von', 'Ann von Arm', 'von Arm'],
    ['Arm, Ann Von', 'Ann Von Arm', 'Arm'],
    ['Arm, von', 'von Arm', 'Arm'],
    ['王, Ann', 'Ann 王', '王'],
    ['山田, 太郎', '山田太郎', '山田'],
    ['やま, たろう', 'やまたろう', 'やま'],
  ])('%j is %j of the family %j', (text, name, family) => {
    expect(turnName(text)).toEqual(family === undefined ? { name } : { name, family })
  })

  it.each([
    [['Arm', 'Ann', 'Jr'], 'Ann Arm Jr', 'Arm'],
    [['Arm', '', 'Jr'], 'Arm Jr', 'Arm'],
    [['', 'Ann', 'Jr'], 'Ann Jr', undefined],
    [['Arm Jr', '', ''], 'Arm Jr', 'Arm'],
    [['Jr', 'Ann', ''], 'Ann Jr', 'Jr'],
    [[' van  der Arm', ' A ', ' '], 'A. van der Arm', 'van der Arm'],
  ])('of the parts %j is %j', ([last = '', first = '', behind = ''], name, family) => {
    expect(joinName(last, first, behind)).toEqual(family === undefined ? { name } : { name, family })
  })

  it.each([
    ['Arm AB', 'A. B. Arm', 'Arm'],
    ['Arm ABCD', 'A. B. C. D. Arm', 'Arm'],
    ['Arm ABCDE', 'Arm ABCDE', undefined],
    ['ARM A', 'ARM A', undefined],
    ['Arm A III', 'A. Arm III', 'Arm'],
    ['Arm Jr', 'Arm Jr', undefined],
    ['Arm, A', 'A. Arm', 'Arm'],
    ['Ann Arm', 'Ann Arm', undefined],
    ['van  Arm ÉA', 'É. A. van Arm', 'van Arm'],
    ['', '', undefined],
  ])('with initials last, %j, is %j', (text, name, family) => {
    expect(turnInitialsLast(text)).toEqual(family === undefined ? { name } : { name, family })
  })

  it.each([
    ...['others', 'Others,', 'and others', '& others', 'et al', 'et. al.', 'etal', 'et alii', 'et alia', 'and et al.'],
    ...['..', '...', '…', 'and more', 'u. a.', 'u.a.', '等', ' et al.; '],
  ])('is not %j', (text) => {
    expect(isOthers(text)).toBe(true)
  })

  it.each(['brothers', 'others B', 'A et al', 'al', 'more', '.', '', 'ua'])('may be %j', (text) => {
    expect(isOthers(text)).toBe(false)
  })
})

describe('words in a list', () => {
  it('are kept once, whatever their case, and without empty ones', () => {
    expect(withoutRepeats(['a', '', 'A', 'b', 'a'])).toEqual(['a', 'b'])
    expect(withoutRepeats([])).toEqual([])
  })

  it.each([
    ['a; b, c', ['a', 'b, c']],
    ['a；b', ['a', 'b']],
    ['a\r\n\r\nb, c', ['a', 'b, c']],
    ['a, b，c、d', ['a', 'b', 'c', 'd']],
    ['a., b.c.', ['a', 'b.c']],
    [' a  b ,, ', ['a b']],
  ])('of %j are %j', (text, words) => {
    expect(splitKeywords(text)).toEqual(words)
  })
})

describe('a date in words or numbers', () => {
  it.each<[string, number | null, number | null, number | null]>([
    ['2020', 2020, null, null],
    ['999', null, null, null],
    ['1000', 1000, null, null],
    ['2199', 2199, null, null],
    ['2200', null, null, null],
    ['2020.05.03', 2020, 5, 3],
    ['2020/0/3', 2020, null, null],
    ['2020/12/31', 2020, 12, 31],
    ['2020-05-', 2020, 5, null],
    ['2020-05-03 10:00', 2020, 5, 3],
    ['2020 5', 2020, 5, null],
    ['05.2020', 2020, 5, null],
    ['05 2020', 2020, 5, null],
    ['20200503', 2020, 5, 3],
    ['202005', null, null, null],
    ['2020/5/3 [received]', 2020, 5, 3],
    ['2020/5/3x', 2020, 5, 3],
    ['2020/5x', 2020, 5, null],
    ['in 2020, May', 2020, 5, null],
    ['Sept 3, 2020', 2020, 9, 3],
    ['September 3 2020', 2020, 9, 3],
    ['3 Jun.-4 Jul. 2020', 2020, 6, null],
    ['3-4 May 2020', 2020, 5, null],
    ['Maying 2020', 2020, null, null],
    ['12020', null, null, null],
    ['2020a', 2020, null, null],
    ['3020', null, null, null],
    ['1998/1999', 1998, null, null],
    [`${'x'.repeat(116)}2020`, 2020, null, null],
    [`${'x'.repeat(117)}2020`, null, null, null],
  ])('%j is %j, %j, %j', (text, year, month, day) => {
    expect(readStatedDate(text)).toEqual(year === null ? null : { year, month, day })
  })

  it.each([
    ...'January February March April May June July August September October November December'
      .split(' ')
      .flatMap((name, at): [string, number][] => [
        [name, at + 1],
        [name.slice(0, 3).toUpperCase(), at + 1],
        [`${name.slice(0, 3)}.`, at + 1],
      ]),
    ['Sept', 9],
    [' 1 ', 1],
    ['12', 12],
    ['0', null],
    ['13', null],
    ['May-Jun', 5],
    ['Spring', null],
    ['Octo', null],
    ['', null],
  ])('the month %j is %j', (text, month) => {
    expect(readMonth(text)).toBe(month)
  })
})
