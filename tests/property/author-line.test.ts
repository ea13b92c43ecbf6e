import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAuthorLine } from '../../src/records/author-line'

const FAMILIES = 'Chen Smith Quill Müller O’Brien García-Molina Li Ødegård Иванов van_der_Berg de_la_Cruz'.split(' ')
const GIVEN = 'Mengjuan John Zed Bo Jean-Paul Ann Émilie Пётр Yu'.split(' ')

type Person = { readonly given: string; readonly middle: string; readonly family: string; readonly suffix: string }

const person = fc.record<Person>({
  given: fc.constantFrom(...GIVEN),
  middle: fc.constantFrom('', '', 'Q.', 'B.'),
  family: fc.constantFrom(...FAMILIES).map((family) => family.replaceAll('_', ' ')),
  suffix: fc.constantFrom('', '', '', 'Jr.', 'III'),
})
const people = fc.array(person, { minLength: 2, maxLength: 7 })

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')
const initialsOf = ({ given, middle }: Person): string =>
  join(
    given
      .split('-')
      .map((part) => `${[...part][0] ?? ''}.`)
      .join('-'),
    middle,
  )
const full = (one: Person): string => join(one.given, one.middle, one.family, one.suffix)
const short = (one: Person): string => join(initialsOf(one), one.family, one.suffix)
const behindComma = (text: string): string => (text === '' ? '' : `, ${text}`)
const withLast = (names: readonly string[], last: string): string =>
  `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`

/** Each style prints people, and says how their names come out. */
const STYLES: readonly (readonly [string, (all: readonly Person[]) => string, (one: Person) => string])[] = [
  ['Given Family, …', (all) => all.map(full).join(', '), full],
  ['Given Family, … and Given Family', (all) => withLast(all.map(full), ' and '), full],
  [
    'Family, Given, Suffix; …',
    (all) => all.map((one) => `${one.family}, ${join(one.given, one.middle)}${behindComma(one.suffix)}`).join('; '),
    full,
  ],
  [
    'Family Suffix, Given and …',
    (all) => all.map((one) => `${join(one.family, one.suffix)}, ${join(one.given, one.middle)}`).join(' and '),
    full,
  ],
  [
    'Family, G. G., & …',
    (all) =>
      withLast(
        all.map((one) => `${one.family}, ${initialsOf(one)}${behindComma(one.suffix)}`),
        ', & ',
      ),
    short,
  ],
  [
    'Family GG, …',
    (all) => all.map((one) => join(one.family, initialsOf(one).replace(/[. ]/g, ''), one.suffix)).join(', '),
    short,
  ],
  ['Family G. G.; …', (all) => all.map((one) => join(one.family, initialsOf(one), one.suffix)).join('; '), short],
]

it.each(STYLES)('names printed as “%s” are read back the same', (_, print, name) => {
  fc.assert(
    fc.property(people, (all) => {
      expect(readAuthorLine(print(all)).names).toEqual(all.map(name))
    }),
  )
})

it('what was read once and printed given name first is read the same again', () => {
  fc.assert(
    fc.property(people, fc.constantFrom(...STYLES), (all, [, print]) => {
      const { names } = readAuthorLine(print(all))
      expect(readAuthorLine(names.join(', ')).names).toEqual(names)
    }),
  )
})

it('no line makes the reader fail or gives a blank name', () => {
  const mark = fc.constantFrom(', ', '; ', ' and ', ' & ', '，', '、', '；', ' ', '. ', ' et al. ')
  const word = fc.oneof(fc.constantFrom(...FAMILIES, ...GIVEN, 'J.', 'JA', 'Jr.', 'de'), fc.string({ maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { maxLength: 12 }), (parts) => {
      const { names } = readAuthorLine(parts.flat().join(''))
      for (const one of names) expect(one.trim()).toBe(one)
      expect(names).not.toContain('')
    }),
  )
})
