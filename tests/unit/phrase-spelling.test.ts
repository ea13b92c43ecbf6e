import { describe, expect, it } from 'vitest'
import { findTellingPhrases } from '../../src/graph/cluster-phrases'
import { findKeyPhrases, type PhrasePaper } from '../../src/resolve/key-phrases'
import { corpus, paperId, type FixturePaper } from '../fixtures/corpora'

const FILL = 'Gulls terns waders plovers larks robins wrens finches owls kites herons egrets'.split(' ')
const papers = (titles: readonly string[], abstracts: readonly string[] = []): PhrasePaper[] =>
  [...titles, ...FILL].map((title, at) => ({
    id: `paper:${String(at).padStart(3, '0')}`,
    title,
    abstract: abstracts[at] ?? null,
  }))
const labels = (titles: readonly string[], abstracts: readonly string[] = []): string[] =>
  findKeyPhrases(papers(titles, abstracts)).map(({ label }) => label)

/** What tells the papers of these titles from others. */
const telling = (titles: readonly string[]): string[] => {
  const made = corpus({ papers: [...titles, ...FILL].map((title): FixturePaper => [title, ['Ada']]) })
  return (findTellingPhrases([titles.map(paperId)], made.papers)[0] ?? []).map(({ label }) => label)
}

describe('a key phrase is spelled', () => {
  it('small where titles write every word large', () => {
    const titles = [
      'Coastal Fog Maps of Malta',
      'New Coastal Fog Maps',
      'Reading Coastal Fog Maps',
      'Night and Coastal Fog Maps',
    ]
    expect(labels(titles)).toContain('coastal fog maps')
    expect(telling(titles)).toContain('coastal fog maps')
  })

  it('with the capitals of abbreviations, of names with capitals inside, and of those after whom it is called', () => {
    const titles = [
      'Fast MRI Maps by BirdNet',
      'MRI Maps and Kalman Filters',
      'MRI Maps of BirdNet Calls',
      'Kalman Filters for Gulls',
      'Kalman Filters, BirdNet Calls',
      'BirdNet Calls',
    ]
    const found = labels(titles)
    expect(found).toEqual(expect.arrayContaining(['MRI maps', 'Kalman filters', 'BirdNet']))
  })

  it('as running text writes it, whatever its titles do', () => {
    const said = 'The survey follows the Fair Isle method, and coastal fog is mapped there.'
    const found = labels(
      ['Coastal Fog Around Fair Isle', 'Fair Isle in Coastal Fog', 'Coastal Fog of Fair Isle', 'More of Coastal Fog'],
      [said, said, said, said],
    )
    expect(found).toContain('coastal fog')
    expect(found).toContain('Fair Isle')
  })

  it('with the capitals of German nouns', () => {
    const titles = [
      'Der Wasserhaushalt im Alpenraum',
      'Zum Wasserhaushalt der Alpen',
      'Wälder und der Wasserhaushalt',
      'Einfluss auf den Wasserhaushalt',
    ]
    expect(labels(titles)).toContain('Wasserhaushalt')
    expect(telling(titles)).toContain('Wasserhaushalt')
  })

  it('small where it was only shouted', () => {
    expect(labels(['COASTAL FOG MAPS', 'THE COASTAL FOG', 'OLD COASTAL FOG', 'FOUR COASTAL FOG SURVEYS'])).toContain(
      'coastal fog',
    )
  })
})

describe('a single word', () => {
  it('is a key phrase where titles use it as a noun by itself', () => {
    const titles = ['Maps for ringing', 'The history of ringing', 'Old ways of ringing', 'Gulls and ringing']
    expect(labels(titles)).toContain('ringing')
    expect(telling(titles)).toContain('ringing')
  })

  it.each([
    ['Pushing', ['Pushing the limits of maps', 'Pushing boats', 'Pushing the coast: a map', 'Pushing: old boats']],
    ['Elucidating', ['Elucidating fog', 'Elucidating the coast', 'Elucidating maps', 'Elucidating tides']],
    ['Listen', ['Listen, count and learn', 'Listen: songs at night', 'Listen to gulls', 'Listen first, count later']],
    ['artisanal', ['Artisanal boats', 'The artisanal nets', 'Of artisanal crews', 'Old artisanal tools']],
  ])('is none where it only begins titles or describes a noun: %s', (word, titles) => {
    const none = new RegExp(`^${word}$`, 'i')
    expect(labels(titles).filter((label) => none.test(label))).toEqual([])
    expect(telling(titles).filter((label) => none.test(label))).toEqual([])
  })

  it('is a key phrase where it is an abbreviation, wherever it stands', () => {
    const titles = ['PAM: gulls at night', 'PAM for terns', 'PAM, once more', 'PAM: owls']
    expect(labels(titles)).toContain('PAM')
  })
})
