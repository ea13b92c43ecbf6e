import { describe, expect, it } from 'vitest'
import { resolveCorpus } from '../../src/resolve/resolve'
import { comparableName, fitNames } from '../../src/resolve/person-name-fit'
import { parsed, record } from '../fixtures/parsed-sources'

const corpusOf = (...lists: readonly (readonly string[])[]) =>
  resolveCorpus(
    [
      parsed(
        'a.txt',
        lists.map((authors, at) =>
          record({ line: 10 * at + 1, title: `Paper ${String(at)} of the sea`, authors, authorsComplete: true }),
        ),
      ),
    ],
    { vocabularies: [], savedYear: null },
  )
const people = (...lists: readonly (readonly string[])[]) =>
  corpusOf(...lists)
    .authors.map(({ name, aliases }) => [name, ...aliases].sort())
    .filter(([name = '']) => !name.startsWith('Bo '))

describe('spellings of one name', () => {
  it.each([
    ['Émilie Du-Pont', 'Emilie Du Pont'],
    ['Émilie Du-Pont', 'Emilie DuPont'],
    ['Émilie du Pont', 'Emilie Dupont'],
    ['Ana García-Molina', 'Ana Garcia Molina'],
    ['Jan van der Berg', 'Jan Vander-Berg'],
    ['Liam O’Brien', 'Liam OBrien'],
  ])('%s and %s are one person, with a claim that says why', (one, other) => {
    expect(people([one], [other])).toEqual([[one, other].sort()])
    expect(corpusOf([one], [other]).claims).toMatchObject([{ kind: 'same-author', status: 'assumed' }])
  })

  it.each([
    ['E. DuPont', 'Émilie Du-Pont', 'Emilie Du Pont'],
    ['A. Garcia Molina', 'Ana García-Molina', 'Ana Garcia Molina'],
  ])('%s fits one person who is spelled %s and %s', (short, one, other) => {
    expect(people([one, 'Bo Bell'], [other, 'Bo Cole'], [short, 'Bo Bell'])).toEqual([[short, one, other].sort()])
  })

  it('an initial that fits two people is joined to neither', () => {
    const found = people(['Émilie Du-Pont', 'Bo Bell'], ['Estelle Du Pont', 'Bo Cole'], ['E. DuPont', 'Bo Bell'])
    expect(found).toHaveLength(3)
  })

  it.each([
    ['Emilie Du Pont', 'Emilie De Pont', 'apart'],
    ['Ann Nali', 'Anna Li', 'apart'],
    ['Emilie Du Pont', 'Emilie Pont', 'shorter'],
    ['E. Du-Pont', 'Emilie Du Pont', 'shorter'],
    ['Emilie Du Pont', 'Emilie Dupont', 'equal'],
    ['A. Garcia Molina', 'Ana Garcia-Molina', 'shorter'],
  ])('%s and %s are %s', (one, other, fit) => {
    const [a, b] = [comparableName(one), comparableName(other)]
    expect([fitNames(a, b), fitNames(b, a)]).toEqual([fit, fit])
  })
})
