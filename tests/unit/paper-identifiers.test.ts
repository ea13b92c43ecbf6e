import { describe, expect, it } from 'vitest'
import { compareIdentifiers, readIdentifiers, type IdentifierVerdict } from '../../src/resolve/paper-identifiers'
import { record } from '../fixtures/parsed-sources'

const read = (...identifiers: readonly string[]): string[] => [...readIdentifiers(record({ line: 1, identifiers }))]
/** What two lists of identifiers say, whichever comes first. */
function verdict(a: readonly string[], b: readonly string[]): IdentifierVerdict['verdict'] {
  const [one, other] = [new Set(read(...a)), new Set(read(...b))]
  const there = compareIdentifiers(one, other).verdict
  expect(compareIdentifiers(other, one).verdict).toBe(there)
  return there
}
const because = (a: string, b: string): string => compareIdentifiers(new Set(read(a)), new Set(read(b))).because

describe('an identifier', () => {
  it.each([
    [' DOI:10.1000/AB ', 'doi:10.1000/ab'],
    ['doi:   10.1000/ab', 'doi:10.1000/ab'],
    ['http://dx.doi.org/10.1000/ab', 'doi:10.1000/ab'],
    ['doi: https://doi.org/10.1000/ab', 'doi:10.1000/ab'],
    ['doi:  https://doi.org/10.1000/ab', 'doi:10.1000/ab'],
    ['doi:https://doi.org/10.1000/ab', 'doi:10.1000/ab'],
    ['http://arxiv.org/abs/2101.00001', 'arxiv:2101.00001'],
    ['https://arxiv.org/pdf/2101.00001', 'arxiv:2101.00001'],
    ['https://arxiv.org/pdf/2101.00001.pdf', 'arxiv:2101.00001'],
    ['arXiv:2101.00001v12', 'arxiv:2101.00001'],
    ['https://doi.org/10.48550/arXiv.2101.00001', 'arxiv:2101.00001'],
    ['https://openalex.org/W7', 'openalex:w7'],
    ['http://api.openalex.org/works/W7', 'openalex:w7'],
    ['pmid: 77', 'pmid:77'],
  ])('“%s” is read as %s', (stated, spelled) => {
    expect(read(stated)).toEqual([spelled])
  })

  it('of one version of a preprint, as the address of its file, is that of the preprint', () => {
    expect(read('https://arxiv.org/pdf/2101.00001v3.pdf')).toEqual(['arxiv:2101.00001'])
  })

  it('that is not an arXiv’s keeps what looks like a version or a file', () => {
    expect(read('doi:10.1000/v2')).toEqual(['doi:10.1000/v2'])
    expect(read('doi:10.1000/a.pdf')).toEqual(['doi:10.1000/a.pdf'])
  })

  it('of another kind, without a value or within other words is none', () => {
    expect(read('doi:', 'pmid: ', 'isbn:1', 'see doi:10.1000/ab', '')).toEqual([])
    expect([...readIdentifiers(record({ line: 1 }))]).toEqual([])
  })

  it('stands once and in order, however often it is stated', () => {
    expect(read('pmid:7', 'doi:10.1/x', 'https://doi.org/10.1/X')).toEqual(['doi:10.1/x', 'pmid:7'])
  })
})

describe('two papers with identifiers', () => {
  it('are one by any that is equal, though others differ', () => {
    expect(verdict(['doi:10.1/x', 'pmid:1'], ['doi:10.1/y', 'pmid:1'])).toBe('same')
  })

  it('are two by any that differs, though others say nothing', () => {
    expect(verdict(['doi:10.1/x', 'pmid:1'], ['arxiv:2101.00001', 'pmid:2'])).toBe('different')
    expect(verdict(['arxiv:2101.00001'], ['arxiv:2101.00002'])).toBe('different')
  })

  it('are not held apart by a preprint’s DOI nor by their numbers at OpenAlex', () => {
    expect(verdict(['doi:10.5281/zenodo.1'], ['doi:10.1/x'])).toBe('silent')
    expect(verdict(['openalex:w1', 'doi:10.1/x'], ['openalex:w2', 'doi:10.1/y'])).toBe('different')
    expect(verdict(['doi:10.1/x'], [])).toBe('silent')
  })

  it('are told of as people write identifiers', () => {
    expect(because('doi:10.1/x', 'doi:10.1/x')).toBe('Both are DOI 10.1/x.')
    expect(because('arxiv:2101.00001', 'arxiv:2101.00001')).toBe('Both are arXiv 2101.00001.')
    expect(because('openalex:W1', 'openalex:W1')).toBe('Both are OpenAlex w1.')
    expect(because('pmid:1', 'pmid:2')).toBe('One is PubMed 1, the other PubMed 2.')
    expect(because('doi:10.1/x', 'pmid:2')).toBe('')
    expect(because('doi:10.1/x', '')).toBe('')
  })
})
