import { describe, expect, it } from 'vitest'
import { chooseDate, readMonth, readStatedDate, statedDate } from '../../src/records/record-dates'
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
} from '../../src/records/reference-parts'

describe('a name of a reference', () => {
  it.each([
    ['Lantern, Ann', 'Ann Lantern', 'Lantern'],
    ['van der Berg, Jan', 'Jan van der Berg', 'van der Berg'],
    ['Berg, Jan van der', 'Jan van der Berg', 'van der Berg'],
    ['Smith, John, Jr.', 'John Smith Jr.', 'Smith'],
    ['Smith, Jr., John', 'John Smith Jr.', 'Smith'],
    ['Smith Jr., John', 'John Smith Jr.', 'Smith'],
    ['Smith, JA', 'J. A. Smith', 'Smith'],
    ['Smith, J.A.', 'J. A. Smith', 'Smith'],
    ['Oen, I.M.M.H.', 'I. M. M. H. Oen', 'Oen'],
    ['Gnatenko, Yu.P.', 'Yu. P. Gnatenko', 'Gnatenko'],
    ['Smith, John A', 'John A. Smith', 'Smith'],
    ['Smith, J.-P.', 'J.-P. Smith', 'Smith'],
    ['Bach, Johann Sebastian', 'Johann Sebastian Bach', 'Bach'],
    ['王, 小明', '王小明', '王'],
    ['김，철수', '김철수', '김'],
  ])('“%s” is “%s”', (text, name, family) => {
    expect(turnName(text)).toEqual({ name, family })
  })

  it.each(['Ann Lantern', '王小明', 'Gull Watch Group', 'Plato'])('“%s” stays as it is without a comma', (name) => {
    expect(turnName(name)).toEqual({ name })
  })

  it('in capitals throughout is not taken for initials', () => {
    expect(turnName('LI, BO').name).toBe('BO LI')
  })

  it('with its initials last is turned round', () => {
    expect(turnInitialsLast('Long V')).toEqual({ name: 'V. Long', family: 'Long' })
    expect(turnInitialsLast('van der Berg JA Jr')).toEqual({ name: 'J. A. van der Berg Jr', family: 'van der Berg' })
    expect(turnInitialsLast('Selvamani')).toEqual({ name: 'Selvamani' })
  })

  it('is joined of parts of which some may be missing', () => {
    expect(joinName('', 'Plato')).toEqual({ name: 'Plato' })
    expect(joinName('Plato', '')).toEqual({ name: 'Plato', family: 'Plato' })
    expect(joinName(' ', ' ')).toEqual({ name: '' })
  })

  it('of those left out is no person', () => {
    expect(['others', 'et al.', 'et al', 'and others', '...', '…', '等'].every(isOthers)).toBe(true)
    expect(['Ann Others', 'Al Etal', 'A. Lantern'].some(isOthers)).toBe(false)
  })
})

describe('an identifier', () => {
  it.each([
    ['10.1000/ABC.1', 'doi:10.1000/abc.1'],
    ['doi:10.1000/abc', 'doi:10.1000/abc'],
    ['see https://doi.org/10.1000/abc?x=1.', 'doi:10.1000/abc'],
    ['http://dx.doi.org/10.1000%2Fabc', 'doi:10.1000/abc'],
    ['(doi 10.1000/a(b)c)', 'doi:10.1000/a(b)c'],
    [
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      'doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
    ],
    ['10.1000/abc [doi]', 'doi:10.1000/abc'],
    ['version 10.1 / 2', null],
    ['https://doi.org/%E0%A4%A', null],
    ['', null],
  ])('of “%s” as a DOI is %s', (text, doi) => {
    expect(readDoi(text)).toBe(doi)
  })

  it.each([
    ['arXiv:2101.00001v3 [cs.LG]', 'arxiv:2101.00001'],
    ['http://arxiv.org/abs/math.GT/0309136v1', 'arxiv:math/0309136'],
    ['https://arxiv.org/pdf/2101.00001v1.pdf', 'arxiv:2101.00001'],
    ['10.48550/arXiv.2101.00001', 'arxiv:2101.00001'],
    ['hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['2101.00001', 'arxiv:2101.00001'],
    ['pages 2101.00001 of it', null],
    ['arXiv', null],
  ])('of “%s” as a number of arXiv is %s', (text, id) => {
    expect(readArxivId(text)).toBe(id)
  })

  it('of a person is an ORCID only with the right check digit', () => {
    expect(readOrcid('https://orcid.org/0000-0002-1825-0097')).toBe('orcid:0000-0002-1825-0097')
    expect(readOrcid('000000021694233x')).toBe('orcid:0000-0002-1694-233X')
    expect(readOrcid('0000-0002-1825-0098')).toBeNull()
    expect(readOrcid('0000-0000-0000-0000')).toBeNull()
  })

  it.each([
    ['12345', 'pmid:12345'],
    ['PMID: 12345', 'pmid:12345'],
    ['12345[pmid]', 'pmid:12345'],
    ['https://pubmed.ncbi.nlm.nih.gov/12345/', 'pmid:12345'],
    ['123456789', null],
    ['in 1999', null],
  ])('of “%s” as a number of PubMed is %s', (text, pmid) => {
    expect(readPmid(text)).toBe(pmid)
  })
})

describe('keywords', () => {
  it('are parted at semicolons or lines, and only else at commas', () => {
    expect(splitKeywords('gulls, small; radar;; Radar')).toEqual(['gulls, small', 'radar'])
    expect(splitKeywords('gulls\nradar')).toEqual(['gulls', 'radar'])
    expect(splitKeywords('gulls, radar.')).toEqual(['gulls', 'radar'])
    expect(splitKeywords(' ')).toEqual([])
  })
})

describe('a date of a reference', () => {
  const date = (year: number, month: number | null = null, day: number | null = null) => ({ year, month, day })
  it.each([
    ['2020', date(2020)],
    ['c1998.', date(1998)],
    ['1998–1999', date(1998)],
    ['2020-05', date(2020, 5)],
    ['2020-05-03', date(2020, 5, 3)],
    ['2020-05-03T23:59:59Z', date(2020, 5, 3)],
    ['2020/5/3/', date(2020, 5, 3)],
    ['2020///', date(2020)],
    ['2013/02/15/received', date(2013, 2, 15)],
    ['20200503', date(2020, 5, 3)],
    ['2020 May 3', date(2020, 5, 3)],
    ['2020 May-Jun', date(2020, 5)],
    ['3 May 2020', date(2020, 5, 3)],
    ['May 3, 2020', date(2020, 5, 3)],
    ['2015/october', date(2015, 10)],
    ['05/2020', date(2020, 5)],
    ['2010   06', date(2010, 6)],
    ['03/05/2020', date(2020)],
    ['2021-02-30', date(2021, 2)],
    ['2021-13-01', date(2021)],
    ['Spring', null],
    ['10 15', null],
    ['YEAR/MONTH/DAY/', null],
    ['', null],
  ])('“%s” is as much as it says', (text, expected) => {
    expect(readStatedDate(text)).toEqual(expected)
  })

  it('has no year that a paper cannot be of', () => {
    expect(statedDate(12)).toBeNull()
    expect(statedDate(2020.5)).toBeNull()
    expect(readMonth('Mär')).toBeNull()
    expect(readMonth('12')).toBe(12)
  })

  it('has a day of February as the calendar has it', () => {
    expect(statedDate(2024, 2, 29)).toEqual(date(2024, 2, 29))
    expect(statedDate(2000, 2, 29)).toEqual(date(2000, 2, 29))
    expect(statedDate(1900, 2, 29)).toEqual(date(1900, 2))
    expect(statedDate(2023, 2, 29)).toEqual(date(2023, 2))
    expect(statedDate(2023, 4, 31)).toEqual(date(2023, 4))
    expect([statedDate(2023, 12, 31), statedDate(2023, 1, 0)]).toEqual([date(2023, 12, 31), date(2023, 1)])
  })

  it('has the first year that a field states, and month and day of the field that states most of that year', () => {
    expect(chooseDate(['2018', '2018-05', '2018-05-03', '2018-06-04'])).toEqual(date(2018, 5, 3))
    expect(chooseDate(['2018', '2019-05-03'])).toEqual(date(2018))
    expect(chooseDate(['in press', '2018'])).toEqual(date(2018))
    expect(chooseDate(['in press'])).toBeNull()
    expect(chooseDate([])).toBeNull()
  })

  it('takes month and day from a field without a year, unless one with the year states them', () => {
    expect(chooseDate(['2018', 'Mar 14'])).toEqual(date(2018, 3, 14))
    expect(chooseDate(['2018', '14 March'])).toEqual(date(2018, 3, 14))
    expect(chooseDate(['2018', '03'])).toEqual(date(2018, 3))
    expect(chooseDate(['2018', 'MAY-JUN'])).toEqual(date(2018, 5))
    expect(chooseDate(['2018', 'Spring'])).toEqual(date(2018))
    expect(chooseDate(['2018-05', 'Mar 14'])).toEqual(date(2018, 5))
  })
})
