import { describe, expect, it } from 'vitest'
import { decideClaim, type Decision } from '../../src/resolve/decisions'
import { authorIdOf, paperIdOf } from '../../src/resolve/identifiers'
import { recordKey } from '../../src/resolve/record-key'
import { resolveCorpus } from '../../src/resolve/resolve'
import { readableName } from '../../src/resolve/subject-names'
import { readSample } from '../fixtures/sample-corpus'
import { parsed, record } from '../fixtures/parsed-sources'

describe('a readable name', () => {
  it.each([
    [authorIdOf('Huixia Li'), 'Huixia Li'],
    [authorIdOf('Jean-Paul O’Brien'), 'Jean-Paul O’brien'],
    [authorIdOf('J. van Dam'), 'J. Van Dam'],
    ['author:wei-wang_12ab9f', 'Wei Wang'],
    ['author:unnamed-owner-of-page.txt', 'the unnamed owner of page.txt'],
    [paperIdOf('Gulls by night'), 'Gulls by night…'],
    [recordKey(record({ line: 1, title: 'Gulls by night' })), 'Gulls by night…'],
    ['list:a.txt', 'a.txt'],
    ['x', 'x'],
    ['author:_ffffff_', '_ffffff_'],
  ])('of %s is “%s”', (subject, name) => {
    expect(readableName(subject ?? '')).toBe(name)
  })
})

describe('sentences about decisions', () => {
  const sample = readSample()
  const sentences = (...decisions: readonly Decision[]) =>
    resolveCorpus(sample, { vocabularies: [], savedYear: null, decisions }).issues.map(({ message }) => message)

  it('name people and papers as the corpus does, and those that are not there by their keys’ words', () => {
    expect(
      sentences(decideClaim({ kind: 'same-author', about: ['author:huixia-li', 'author:bo-bell'] }, 'accepted')),
    ).toEqual([
      'It was decided that “Huixia Li” and “Bo Bell” are one person, but “Bo Bell” is not in these sources; it was not applied, and it is kept.',
    ])
    const [message = ''] = sentences(
      decideClaim({ kind: 'derived-title', about: [paperIdOf('SMMix: Self-Motivated Image Mixing')] }, 'rejected'),
    )
    expect(message).toMatch(/^It was decided that “Smmix self motivated image mixing…” is not rightly called so/)
    expect(message).not.toContain('-')
  })

  it('say nothing of two people who are kept apart though nobody proposed to join them', () => {
    const about = ['author:huixia-li', 'author:yuexiao-ma']
    const apart = decideClaim({ kind: 'same-author', about }, 'rejected')
    expect(sentences(apart)).toEqual([])
    const three = { ...apart, about: [...about, 'author:mengzhao-chen'] }
    expect(sentences(three)).toEqual([])
    const { claims } = resolveCorpus(sample, { vocabularies: [], savedYear: null, decisions: [apart] })
    expect(claims.filter(({ status }) => status === 'rejected')).toMatchObject([
      {
        kind: 'same-author',
        about: expect.arrayContaining(about) as unknown,
        confidence: 1,
        because: ['A person said that these are two.'],
      },
    ])
  })

  it('and that decision keeps them apart when later pages propose to join them', () => {
    const list = (line: number, ...authors: string[]) =>
      record({ line, title: `Gulls ${String(line)}`, authors, authorsComplete: true })
    const decisions = [decideClaim({ kind: 'same-author', about: ['author:a.-arm', 'author:ann-arm'] }, 'rejected')]
    const few = parsed('a.txt', [list(1, 'Ann Arm', 'Bo Bell'), list(9, 'A. Arm', 'Bo Bell')])
    const corpus = resolveCorpus([few], { vocabularies: [], savedYear: null, decisions })
    expect(corpus.authors.map(({ name }) => name).sort()).toEqual(['A. Arm', 'Ann Arm', 'Bo Bell'])
  })
})
