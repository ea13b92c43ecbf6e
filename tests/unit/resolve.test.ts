import { describe, expect, it } from 'vitest'
import type { ParsedSource } from '../../src/records/record'
import type { Corpus } from '../../src/resolve/corpus'
import { resolveCorpus } from '../../src/resolve/resolve'
import { header, parsed, record } from '../fixtures/parsed-sources'

const resolve = (...sources: ParsedSource[]): Corpus => resolveCorpus(sources, { vocabularies: [], savedYear: null })
const LONG =
  'We introduce WarbNet, a net that counts warblers by ear. WarbNet hears every song within a mile and tells old birds from young ones, ' +
  'by night and by day, in rain and in wind, with half the errors of earlier nets and a tenth of their cost.'

describe('resolveCorpus', () => {
  it('makes an empty corpus of nothing', () => {
    expect(resolve()).toEqual({ sources: [], papers: [], authors: [], topics: [], claims: [], issues: [] })
  })

  it('takes each field of a merged paper from the first source that states it, pages before lists', () => {
    const list = parsed('a-list.txt', [
      record({ line: 3, abstract: `${LONG} Late words.`, links: ['https://x.org/b'] }),
    ])
    const page = parsed(
      'b-page.txt',
      [
        record({
          line: 5,
          page: 0,
          title: 'Counting',
          abstract: LONG,
          score: 4,
          category: 'CV',
          links: ['https://x.org/a'],
        }),
      ],
      [header('Ann Arm')],
    )
    const again = parsed(
      'c-page.txt',
      [record({ line: 7, title: 'COUNTING', score: 9, hasCode: true })],
      [],
      'profile-page',
    )
    const corpus = resolve(again, page, list)
    expect(corpus.papers).toEqual([
      expect.objectContaining({
        title: 'Counting',
        titleIsDerived: false,
        coinedName: 'WarbNet',
        abstract: LONG,
        score: 4,
        category: 'CV',
        hasCode: true,
        links: ['https://x.org/a', 'https://x.org/b'],
        authorsComplete: false,
      }),
    ])
    const [paper] = corpus.papers
    expect(paper?.seen.map(({ source, line, format, owner }) => [source, line, format, owner])).toEqual([
      ['a-list.txt', 3, 'abstract-list', null],
      ['b-page.txt', 5, 'profile-page', 'author:ann-arm'],
      ['c-page.txt', 7, 'profile-page', null],
    ])
    expect(corpus.sources.map(({ records, kept, merged }) => [records, kept, merged])).toEqual([
      [1, 1, 0],
      [1, 0, 1],
      [1, 0, 1],
    ])
    const claim = corpus.claims.find(({ kind }) => kind === 'same-paper')
    expect(claim?.about).toEqual([paper?.id, ...(paper?.seen.map(({ key }) => key) ?? [])])
    expect(claim?.places).toEqual(paper?.seen.map(({ source, line }) => ({ source, line })))
    expect(claim?.status).toBe('assumed')
    expect(claim?.because.some((reason) => /\d+ % of the words/.test(reason))).toBe(true)
  })

  it('calls a paper without a title by the name that its abstract coins, else by its first words', () => {
    const plain = 'Warblers rest in the shade by day and cross the desert by night.'
    const corpus = resolve(parsed('a.txt', [record({ line: 1, abstract: LONG }), record({ line: 2, abstract: plain })]))
    expect(corpus.papers.map(({ title, titleIsDerived }) => [title, titleIsDerived])).toEqual([
      ['WarbNet', true],
      ['Warblers rest in the shade by day and…', true],
    ])
    expect(corpus.claims.map(({ kind, status }) => [kind, status])).toEqual([
      ['derived-title', 'assumed'],
      ['derived-title', 'assumed'],
    ])
    expect(corpus.claims[0]?.because[0]).toBe('The abstract introduces “WarbNet” as its own.')
  })

  it('goes by the longest author list and calls it whole where a source says so', () => {
    const cut = record({ line: 1, title: 'Gulls', authors: ['Ann Arm', 'Bo Bell'] })
    const whole = record({
      line: 2,
      title: 'Gulls',
      authors: ['Ann ARM', 'Bo Bell', 'Cid Cole'],
      authorsComplete: true,
    })
    const corpus = resolve(parsed('a.txt', [cut]), parsed('b.txt', [whole]))
    expect(corpus.papers[0]?.authorsComplete).toBe(true)
    expect(corpus.papers[0]?.authors.map(({ author, position }) => [author, position])).toEqual([
      ['author:ann-arm', 1],
      ['author:bo-bell', 2],
      ['author:cid-cole', 3],
    ])
    expect(corpus.papers[0]?.authors[0]?.places).toEqual([
      { source: 'a.txt', line: 3 },
      { source: 'b.txt', line: 4 },
    ])
    expect(corpus.authors[0]).toMatchObject({ name: 'Ann Arm', aliases: ['Ann ARM'] })
  })

  it('keeps people apart whose names differ in a letter, and lists nobody twice', () => {
    const authors = ['Mengzhao Chen', 'Mengjuan Chen', 'MENGZHAO  CHEN']
    const corpus = resolve(parsed('a.txt', [record({ line: 1, title: 'Gulls', authors })]))
    expect(corpus.authors.map(({ name }) => name)).toEqual(['Mengzhao Chen', 'Mengjuan Chen'])
    expect(corpus.papers[0]?.authors).toHaveLength(2)
  })

  it('calls nobody “et al.” and takes a list with it for a cut one', () => {
    const authors = ['Ann Arm', 'Bo Bell et al.', 'et al.', 'et al', 'others']
    const corpus = resolve(parsed('a.txt', [record({ line: 1, title: 'Gulls', authors, authorsComplete: true })]))
    expect(corpus.authors.map(({ name }) => name)).toEqual(['Ann Arm', 'Bo Bell'])
    expect(corpus.papers[0]?.authorsComplete).toBe(false)
  })

  it('takes a team for a group, with a claim, and a person for a person', () => {
    const authors = ['Team Seedance', 'ATLAS Collaboration', 'Ann Lab', 'Grace Teamer', 'Team']
    const corpus = resolve(parsed('a.txt', [record({ line: 1, title: 'Gulls', authors })]))
    expect(corpus.authors.map(({ kind }) => kind)).toEqual(['group', 'group', 'group', 'person', 'person'])
    expect(corpus.claims.filter(({ kind }) => kind === 'group')).toHaveLength(3)
  })

  it('gives an affiliation to a person only where the list can mean nobody else', () => {
    const alone = record({
      line: 1,
      title: 'Gulls',
      authors: ['Ann Arm'],
      authorsComplete: true,
      affiliations: ['pku'],
    })
    const two = record({ line: 9, title: 'Terns', authors: ['Ann Arm', 'Bo Bell'], affiliations: ['gatech'] })
    const corpus = resolve(parsed('a.txt', [alone, two]))
    expect(corpus.papers.map(({ affiliations }) => affiliations)).toEqual([['pku'], ['gatech']])
    expect(corpus.authors.map(({ affiliations }) => affiliations)).toEqual([['pku'], []])
  })

  it('takes hostile names and titles for names and titles', () => {
    const names = ['__proto__', 'constructor', 'toString', '🙂', '<img src=x onerror=alert(1)>', '\u0301', ' ']
    const records = names.map((name, index) =>
      record({ line: index + 1, title: name, authors: [name, 'hasOwnProperty'] }),
    )
    const corpus = resolve(parsed('__proto__', records))
    expect(corpus.authors.map(({ name }) => name)).toEqual([
      '__proto__',
      'hasOwnProperty',
      'constructor',
      'toString',
      '🙂',
      '<img src=x onerror=alert(1)>',
    ])
    expect(new Set(corpus.papers.map(({ id }) => id)).size).toBe(corpus.papers.length)
    expect(corpus.papers).toHaveLength(names.length)
  })

  it('gives papers of the same title ids of their own that do not depend on files and lines', () => {
    const whole = { title: 'Editorial', authorsComplete: true }
    const ann = record({ line: 1, ...whole, authors: ['Ann Arm'] })
    const bo = record({ line: 2, ...whole, authors: ['Bo Bell'] })
    const ids = (corpus: Corpus): unknown[] => corpus.papers.map(({ id, authors }) => [authors[0]?.author, id]).sort()
    const together = ids(resolve(parsed('a.txt', [ann, bo])))
    expect(new Set(together.map((pair) => JSON.stringify(pair))).size).toBe(2)
    expect(ids(resolve(parsed('y.txt', [bo]), parsed('z.txt', [ann])))).toEqual(together)
  })

  it('takes the same file twice without two papers, and keeps what the reader reported', () => {
    const issue = { source: 'a.txt', line: 4, severity: 'skipped', message: 'A heading without a title.' } as const
    const source = {
      ...parsed('a.txt', [record({ line: 1, title: 'Gulls' })]),
      issues: [issue],
      skipped: 1,
      present: 2,
    }
    const corpus = resolve(source, source)
    expect(corpus.papers).toHaveLength(1)
    expect(corpus.sources.map(({ kept, merged, skipped }) => [kept, merged, skipped])).toEqual([
      [1, 0, 1],
      [0, 1, 1],
    ])
    expect(corpus.issues).toEqual([issue, issue])
  })
})
