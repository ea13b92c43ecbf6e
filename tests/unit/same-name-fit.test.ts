import { describe, expect, it } from 'vitest'
import { areSwapped, comparableName, familyKeys, fitNames } from '../../src/resolve/person-name-fit'

const swapped = (one: string, other: string): boolean => areSwapped(comparableName(one), comparableName(other))

describe('a name made ready for comparison', () => {
  it.each([
    ['initials written together come apart', 'Arm JPA', ['j', 'p', 'a']],
    ['initials with full stops come apart', 'J.A. Arm', ['j', 'a']],
    ['a short name is no row of initials', 'Ann Arm', ['ann']],
    ['a short name that ends in a capital is none either', 'LiA Arm', ['lia']],
    ['a hyphen parts given names', 'Ann--Bea Arm', ['ann', 'bea']],
    ['a mark alone is no given name', "Ann-' Arm", ['ann']],
    ['a mark within a given name does not count', 'D’Ann Arm', ['dann']],
    ['a name of one word has no given names', 'Arm', []],
  ])('%s: “%s”', (_, stated, given) => {
    expect(comparableName(stated)).toMatchObject({ given, letters: given.join('') })
  })

  it('has all its words in the order of speaking, those of the family also alone', () => {
    expect(comparableName('Garcia-Molina, Jean-Paul van der')).toMatchObject({
      family: 'garciamolina',
      particle: 'vander',
      words: ['jean', 'paul', 'van', 'der', 'garcia', 'molina'],
      familyWords: ['garcia', 'molina'],
    })
    expect(comparableName('Ann Arm').words).toEqual(['ann', 'arm'])
  })

  it('has suffixes in their short forms', () => {
    const suffixes = ['John Doe', 'John Doe Junior', 'John Doe Senior', 'John Doe III'].map(
      (stated) => comparableName(stated).suffix,
    )
    expect(suffixes).toEqual(['', 'jr', 'sr', 'iii'])
  })

  it.each([
    ['Ann Arm', true],
    ['A. Arm', false],
    ['A. Bea Arm', false],
    ['Arm', false],
    ['李明', true],
    ['김 수', true],
  ])('says of “%s” whether the first given name is written out: %s', (stated, full) => {
    expect(comparableName(stated).full).toBe(full)
  })

  it('is found by the family name with and without its particle, and by its last word', () => {
    expect(familyKeys(comparableName('Jan van der Garcia-Molina'))).toEqual([
      'garciamolina',
      'vandergarciamolina',
      'molina',
    ])
    expect(familyKeys(comparableName('Ann Arm'))).toEqual(['arm'])
    expect(familyKeys(comparableName(''))).toEqual([''])
  })
})

describe('names side by side', () => {
  it.each([
    ['the first given name is not left out', 'Albert Smith', 'John Albert Smith', 'apart'],
    ['a later given name may be left out', 'John Carl Smith', 'John Albert Carl Smith', 'shorter'],
    ['no given name stands for two', 'John J. Smith', 'John Albert Smith', 'apart'],
    ['more given names are not fewer', 'John Albert Smith', 'John Carl Smith', 'apart'],
    ['nobody is nobody', '', '', 'apart'],
    ['family names alone are not read in two ways', 'Garcia Molina', 'Garcia-Molina', 'apart'],
    ['all words of a family name count', 'Ana Pilar Molina', 'Ana Garcia-Molina', 'apart'],
    ['a family name with a blank is one with a hyphen', 'Ana Maria Garcia Molina', 'Ana-Maria Garcia-Molina', 'equal'],
    ['one particle is one', 'Jan van der Berg', 'Berg, Jan van der', 'equal'],
    ['an initial before one particle is short', 'J. van der Berg', 'Jan van der Berg', 'shorter'],
    ['an initial with one suffix is short', 'J. Doe Jr.', 'John Doe Junior', 'shorter'],
    ['a suffix does not bring together what is apart', 'Jon Doe Jr.', 'John Doe', 'apart'],
    ['a particle does not bring together what is apart', 'Jon van Berg', 'John Berg', 'apart'],
  ] as const)('%s: “%s”, “%s”', (_, one, other, fit) => {
    const [a, b] = [comparableName(one), comparableName(other)]
    expect([fitNames(a, b), fitNames(b, a)]).toEqual([fit, fit])
  })
})

describe('swapped names', () => {
  it('have both parts written out', () => {
    expect(swapped('Meng Chen', 'Chen Meng')).toBe(true)
    expect(swapped('O. Chen', 'O, Chen')).toBe(false)
    expect(swapped('O, Chen', 'O. Chen')).toBe(false)
  })

  it('are each the other, and not one of which both parts are alike', () => {
    expect(swapped('Ann Chen', 'Chen Bo')).toBe(false)
    expect(swapped('Chen Bo', 'Ann Chen')).toBe(false)
    expect(swapped('Ali Ali', 'Ali Ali')).toBe(false)
  })
})
