import { describe, expect, it } from 'vitest'
import type { PaperRecord, ParsedSource } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import { resolveCorpus } from '../../src/resolve/resolve'
import { header, parsed, record } from '../fixtures/parsed-sources'

const resolve = (...sources: ParsedSource[]): Corpus => resolveCorpus(sources, { vocabularies: [], savedYear: null })
const paper = (line: number, title: string, authors: string[], parts: Partial<PaperRecord> = {}): PaperRecord =>
  record({ line, title, authors, page: 0, ...parts })
const claims = (corpus: Corpus, kind: string): Corpus['claims'] => corpus.claims.filter((claim) => claim.kind === kind)

describe('the owner of a page', () => {
  const page = parsed(
    'ann.txt',
    [
      paper(10, 'Warblers', ['Ann Arm', 'Bo Bell']),
      paper(20, 'Gulls', ['Cid Cole', 'Dee Dunn']),
      paper(30, 'Terns', ['Cid Cole'], { authorsComplete: true }),
    ],
    [header('Ann Arm', { hIndex: 7 })],
  )
  const corpus = resolve(page)

  it('is listed where the list names them and is an author by the page where the list is cut', () => {
    expect(corpus.papers[0]?.authors[0]).toMatchObject({ author: 'author:ann-arm', evidence: 'listed', position: 1 })
    expect(corpus.papers[1]?.authors.at(-1)).toEqual({
      author: 'author:ann-arm',
      evidence: 'page-owner',
      position: null,
      places: [
        { source: 'ann.txt', line: 1 },
        { source: 'ann.txt', line: 22 },
      ],
    })
  })

  it('is one assumed claim that names how many lists hide them', () => {
    const [claim, ...others] = claims(corpus, 'page-owner').filter(({ status }) => status === 'assumed')
    expect(others).toEqual([])
    expect(claim?.about).toEqual(['author:ann-arm', corpus.papers[1]?.id])
    expect(claim?.because.join(' ')).toContain("1 list of the page's 3 papers")
  })

  it('is not added to a list that is whole, only suggested', () => {
    expect(corpus.papers[2]?.authors.map(({ author }) => author)).toEqual(['author:cid-cole'])
    const suggested = claims(corpus, 'page-owner').filter(({ status }) => status === 'suggested')
    expect(suggested.map(({ about }) => about)).toEqual([['author:ann-arm', corpus.papers[2]?.id]])
    expect(corpus.authors.find(({ id }) => id === 'author:ann-arm')?.papers).toHaveLength(2)
  })

  it('has the figures of the page', () => {
    const ann = corpus.authors.find(({ id }) => id === 'author:ann-arm')
    expect(ann?.profile).toMatchObject({ hIndex: 7, place: { source: 'ann.txt', line: 1 } })
  })

  it('keeps the figures of the page that states more papers, and says so', () => {
    const small = parsed('a.txt', [], [header('Ann Arm', { papers: 3 })])
    const large = parsed('b.txt', [], [header('ANN ARM', { papers: 9 })])
    const both = resolve(small, large)
    expect(both.authors.map(({ name, aliases, profile }) => [name, aliases, profile?.papers])).toEqual([
      ['Ann Arm', ['ANN ARM'], 9],
    ])
    expect(both.issues).toEqual([expect.objectContaining({ source: 'a.txt', severity: 'notice' })])
  })
})

describe('the owner of a page without a name', () => {
  const page = parsed(
    'who.txt',
    [
      paper(10, 'Warblers', ['Bo Bell', 'Ann Arm']),
      paper(20, 'Gulls', ['Ann Arm', 'Bo Bell']),
      paper(30, 'Terns', ['Ann Arm', 'Team Tern']),
      paper(40, 'Rails', ['Team Tern']),
    ],
    [header(null, { hIndex: 29, papers: 4 })],
  )

  it('stands for one person and is an author of every paper', () => {
    const corpus = resolve(page)
    const owner = corpus.authors.find(({ unnamed }) => unnamed)
    expect(owner).toMatchObject({
      id: 'author:unnamed-owner-of-who.txt',
      name: 'Unnamed owner, h-index 29',
      kind: 'unknown',
    })
    expect(owner?.papers).toEqual(corpus.papers.map(({ id }) => id))
    expect(corpus.sources[0]?.owners).toEqual([null])
  })

  it('is called by the number of papers where the page states no h-index', () => {
    const corpus = resolve({ ...page, pages: [header(null, { papers: 21 })] })
    expect(corpus.authors.find(({ unnamed }) => unnamed)?.name).toBe('Unnamed owner, 21 papers')
  })

  it('gets suggestions with the counts for and against, never a group, and nothing else changes', () => {
    const corpus = resolve(page)
    const suggestions = claims(corpus, 'unnamed-owner')
    expect(suggestions.map(({ about, status }) => [about[1], status])).toEqual([
      ['author:ann-arm', 'suggested'],
      ['author:bo-bell', 'suggested'],
    ])
    expect(suggestions[0]?.because[0]).toBe('Ann Arm is listed on 3 of the 4 papers; next Bo Bell on 2.')
    expect(corpus.authors.find(({ id }) => id === 'author:ann-arm')?.papers).toHaveLength(3)
  })

  it('is not suggested to be somebody whom a whole list leaves out', () => {
    const whole = paper(50, 'Swifts', ['Bo Bell'], { authorsComplete: true })
    const corpus = resolve({ ...page, records: [...page.records, { ...whole, source: 'who.txt' }] })
    expect(claims(corpus, 'unnamed-owner').map(({ about }) => about[1])).toEqual(['author:bo-bell'])
  })

  it('is one person for each page', () => {
    const two = parsed(
      'two.txt',
      [paper(10, 'Warblers', ['Ann Arm']), paper(30, 'Gulls', ['Bo Bell'], { page: 1 })],
      [header(null), header(null, { line: 25 })],
    )
    const owners = resolve(two, page, { ...page, source: 'who:txt' }).authors.filter(({ unnamed }) => unnamed)
    expect(new Set(owners.map(({ id }) => id)).size).toBe(4)
  })
})
