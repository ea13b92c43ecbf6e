import { describe, expect, it } from 'vitest'
import { compareIdentifiers, readIdentifiers } from '../../src/resolve/paper-identifiers'
import { compareNameLists, shapeNames } from '../../src/resolve/paper-people'
import { areTitlesApart, compareTitles, shapeTitle } from '../../src/resolve/paper-title'
import { compareVenues, readVenue } from '../../src/resolve/paper-venue'
import { record } from '../fixtures/parsed-sources'

const likeness = (a: string, b: string): number => compareTitles(shapeTitle(a), shapeTitle(b)).share
const shared = (a: readonly string[], b: readonly string[]): number =>
  compareNameLists(shapeNames(a), shapeNames(b)).shared
const venues = (a: string, b: string): string => compareVenues(readVenue(a), readVenue(b))
const identifiers = (a: string, b: string): string =>
  compareIdentifiers(
    readIdentifiers(record({ line: 1, identifiers: [a] })),
    readIdentifiers(record({ line: 2, identifiers: [b] })),
  ).verdict

describe('compareTitles', () => {
  it.each([
    ['Réed Warblers: By Night', 'reed warblers by night'],
    ['Reed warblers (extended abstract)', 'Reed Warblers'],
    ['Tutorial: reed warblers', 'Reed warblers (tutorial session)'],
    ['Semi-structured nests', 'Semistructured nests'],
    [String.raw`A study of $\alpha$ birds`, 'A study of α birds'],
  ])('takes “%s” and “%s” for all but equal', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThan(0.95)
    expect(likeness(b, a)).toBe(likeness(a, b))
  })

  it.each([
    ['Night flights of reed warblers over deserts', 'Night flights of red warblers over deserts'],
    ['Night flights of reed warblers', 'Night flights of reed warblers: forty birds with radar'],
    ['Counting gulls at three harbours in winter', 'Counting gulls in three harbours in the winter'],
  ])('takes “%s” and “%s” for nearly equal', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThan(0.83)
    expect(likeness(a, b)).toBeLessThan(0.99)
  })

  it('does not take two titles of one field for one', () => {
    expect(likeness('Night flights of reed warblers', 'Day rests of reed warblers')).toBeLessThan(0.75)
    expect(likeness('Reed warblers', 'Herring gulls')).toBeLessThan(0.2)
  })

  it('holds the parts of a series and an erratum apart from the rest', () => {
    const apart = (a: string, b: string): boolean => areTitlesApart(shapeTitle(a), shapeTitle(b))
    expect(apart('Warblers, part I', 'Warblers, part II')).toBe(true)
    expect(apart('Counts of 2001', 'Counts of 2002')).toBe(true)
    expect(apart('Erratum: warblers', 'Warblers')).toBe(true)
    expect(apart('Warblers', 'Warblers: counts of 2002')).toBe(false)
    expect(likeness('Warblers, part I', 'Warblers, part II')).toBe(0)
  })
})

describe('compareNameLists', () => {
  it('does not count order, initials, accents, middle names and swapped names', () => {
    const list = ['Ann Arm', 'José García-Molina', 'Timothy W. Tern']
    expect(shared(list, ['T. Tern', 'J. Garcia-Molina', 'A. Arm'])).toBe(3)
    expect(shared(list, ['Tim Tern', 'Arm, Ann', 'Garcia-Molina, José'])).toBe(3)
  })

  it('counts half where only the family name agrees, also with a slip in it', () => {
    expect(shared(['Wei Wang'], ['Jun Wang'])).toBe(0.5)
    expect(shared(['Bill Rosenblatt'], ['Bob Rosenblat'])).toBe(0.5)
    expect(shared(['Ann Arm'], ['Bo Bell'])).toBe(0)
  })

  it('finds the names of a short list in one of thousands', () => {
    const crowd = Array.from({ length: 3000 }, (_, index) => `Person Name${String(index)}`)
    expect(shared(crowd, ['P. Name2999'])).toBe(1)
    expect(shared(crowd, ['Ann Arm'])).toBe(0)
  })
})

describe('compareVenues', () => {
  it('knows a place by its words, its short forms and its first letters', () => {
    expect(venues('ACM Trans. Database Syst.', 'ACM Transactions on Database Systems (TODS)')).toBe('same')
    expect(venues('VLDB', 'Very Large Data Bases')).toBe('same')
    expect(venues('The VLDB Journal', 'VLDB')).toBe('other kind')
    expect(venues('arXiv', 'VLDB')).toBe('unknown')
    expect(venues('Birds of the Sea', 'Proceedings on Nests')).toBe('unlike')
  })
})

describe('compareIdentifiers', () => {
  it('knows one identifier in all its spellings', () => {
    expect(identifiers('doi:10.1000/AB', 'https://doi.org/10.1000/ab')).toBe('same')
    expect(identifiers('arxiv:2101.00001', 'doi:10.48550/arXiv.2101.00001')).toBe('same')
    expect(identifiers('arxiv:2101.00001v3', 'https://arxiv.org/abs/2101.00001')).toBe('same')
  })

  it('lets different ones forbid, unless one is the DOI of a preprint or of another kind', () => {
    expect(identifiers('doi:10.1000/a', 'doi:10.1000/b')).toBe('different')
    expect(identifiers('pmid:1', 'pmid:2')).toBe('different')
    expect(identifiers('doi:10.1101/a', 'doi:10.1000/b')).toBe('silent')
    expect(identifiers('doi:10.1000/a', 'pmid:2')).toBe('silent')
    expect(identifiers('openalex:W1', 'openalex:W2')).toBe('silent')
    expect(identifiers('nonsense', 'doi:')).toBe('silent')
  })
})
