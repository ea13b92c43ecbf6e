import { describe, expect, it } from 'vitest'
import { compareVenues, readVenue, type VenueKind } from '../../src/resolve/paper-venue'

/** How two places compare, whichever is named first. */
function compare(a: string, b: string): string {
  const there = compareVenues(readVenue(a), readVenue(b))
  expect(compareVenues(readVenue(b), readVenue(a))).toBe(there)
  return there
}

describe('what the name of a place tells of it', () => {
  it.each<[string, VenueKind]>([
    ['Archive of Birds', 'journal'],
    ['Archives of Birds', 'journal'],
    ['Trans. Nests', 'journal'],
    ['Proc. of the Nest Society', 'conference'],
    ['Journal Club Workshop', 'conference'],
    ['CoRR', 'preprint'],
    ['Preprints of the Journal Workshop', 'preprint'],
    ['Nests', 'unknown'],
    // Words that only begin or end like those of such places.
    ['Transport of Eggs', 'unknown'],
    ['Prereview of Eggs', 'unknown'],
    ['Process of Nesting', 'unknown'],
    ['Unconference of Gulls', 'unknown'],
    ['Corrosion of Cages', 'unknown'],
    ['Nonpreprint', 'unknown'],
  ])('“%s”: %s', (name, kind) => {
    expect(readVenue(name)?.kind).toBe(kind)
  })

  it('is nothing where none is named', () => {
    for (const none of [null, undefined, '', ' ?! ']) expect(readVenue(none)).toBeNull()
  })

  it('leaves out what most names hold, but not words that begin or end like it', () => {
    expect(readVenue('The 12th ACM Meeting on 2021 Organs and Annals, 101st of Seabirds')?.words).toEqual([
      '12th',
      'meeting',
      'organs',
      'annals',
      '101st',
      'seabirds',
    ])
    expect(readVenue('Int. Conf. on Sand 2021')?.words).toEqual(['conf', 'sand'])
  })
})

describe('two names of places', () => {
  it('are one where half of the shorter name’s words agree, and not where fewer do', () => {
    expect(compare('Nests Eggs', 'Nests of Northern Feathers')).toBe('same')
    expect(compare('Nests Eggs Wings', 'Nests of Northern Feathers')).toBe('unlike')
  })

  it('are one where a word of three letters or more begins the other', () => {
    expect(compare('Bir', 'Birds')).toBe('same')
    expect(compare('Bi', 'Birds')).toBe('unlike')
    expect(compare('Birds', 'Bi Eggs')).toBe('unlike')
    expect(compare('Birds', 'Bir Eggs')).toBe('same')
  })

  it('are not one where nothing telling is left of a name', () => {
    expect(compare('The ACM', 'Nests')).toBe('unlike')
  })

  it('are one where any word of one is made of the other’s first letters', () => {
    expect(compare('NEF Gathering', 'Nests Eggs Feathers')).toBe('same')
    expect(compare('FEN Gathering', 'Nests Eggs Feathers')).toBe('unlike')
  })

  it('are compared by their words where both are journals or none is', () => {
    expect(compare('Journal of Nests', 'Magazine of Nests')).toBe('same')
    expect(compare('Workshop on Nests', 'Nests')).toBe('same')
  })
})
