import { describe, expect, it } from 'vitest'
import type { Author, Claim, Corpus, Paper } from '../../src/resolve/corpus'
import { decideClaim, decisionKey, type Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { readSample } from '../fixtures/sample-corpus'
import { header, parsed, record } from '../fixtures/parsed-sources'

const sources = readSample()
const resolve = (decisions: readonly Decision[] = [], of = sources): Corpus =>
  resolveCorpus(of, { vocabularies: [], savedYear: null, decisions })
const base = resolve()
const find = (kind: Claim['kind'], about = '', corpus = base): Claim => {
  const found = corpus.claims.find((claim) => claim.kind === kind && claim.about.join(' ').includes(about))
  if (found === undefined) throw new Error(`There is no claim ${kind} about ${about}.`)
  return found
}
const statusOf = (corpus: Corpus, claim: Claim): unknown =>
  corpus.claims.find((other) => decisionKey(other) === decisionKey(claim))?.status
const author = (corpus: Corpus, name: string): Author | undefined => corpus.authors.find((one) => one.name === name)
const paper = (corpus: Corpus, id: string | undefined): Paper | undefined => corpus.papers.find((one) => one.id === id)
const UNNAMED = 'Unnamed owner, h-index 29'

describe('a decision about a claim of the sample', () => {
  it('accepting the suggested owner makes the placeholder that person', () => {
    const claim = find('unnamed-owner', 'huixia-li')
    const corpus = resolve([decideClaim(claim, 'accepted')])
    expect(corpus.issues).toEqual([])
    expect(author(corpus, UNNAMED)).toBeUndefined()
    expect(corpus.authors).toHaveLength(71)
    expect(author(corpus, 'Huixia Li')).toMatchObject({ unnamed: false, kind: 'person', profile: { hIndex: 29 } })
    expect(author(corpus, 'Huixia Li')?.papers).toHaveLength(21)
    const evidence = corpus.papers.flatMap(({ authors }) =>
      authors.flatMap((one) => (one.author === 'author:huixia-li' ? one.evidence : [])),
    )
    expect(evidence.filter((one) => one === 'listed')).toHaveLength(6)
    expect(evidence.filter((one) => one === 'page-owner')).toHaveLength(15)
    expect(corpus.claims.filter(({ kind }) => kind === 'unnamed-owner')).toEqual([{ ...claim, status: 'accepted' }])
  })

  it('a rejected owner is not proposed again and the next one is', () => {
    const claim = find('unnamed-owner', 'huixia-li')
    const corpus = resolve([decideClaim(claim, 'rejected')])
    const people = corpus.claims.flatMap(({ kind, about, status }) =>
      kind === 'unnamed-owner' ? [[about[1], status]] : [],
    )
    expect(people[0]).toEqual(['author:huixia-li', 'rejected'])
    expect(people.slice(1).map(([, status]) => status)).toEqual(['suggested', 'suggested', 'suggested'])
    expect(people.slice(1).map(([person]) => person)).not.toContain('author:huixia-li')
    expect(find('unnamed-owner', 'yuexiao-ma', corpus).because[0]).toMatch(/^Yuexiao Ma is listed on 5 .* next/)
  })

  it('a rejected page owner is only suggested on the papers that hide the name', () => {
    const claim = find('page-owner', 'author:mengjuan-chen')
    const corpus = resolve([decideClaim(claim, 'rejected')])
    expect(statusOf(corpus, claim)).toBe('rejected')
    expect(author(corpus, 'Mengjuan Chen')?.papers).toHaveLength(2)
    const evidence = claim.about.slice(1).map((id) => paper(corpus, id)?.authors.at(-1))
    expect(evidence).toHaveLength(5)
    for (const one of evidence) expect(one).toMatchObject({ author: 'author:mengjuan-chen', evidence: 'suggested' })
  })

  it('one paper of a page owner can be rejected alone', () => {
    const claim = find('page-owner', 'author:mengjuan-chen')
    const part = { kind: claim.kind, about: claim.about.slice(0, 2) }
    const corpus = resolve([decideClaim(part, 'rejected')])
    expect(author(corpus, 'Mengjuan Chen')?.papers).toHaveLength(6)
    const claims = corpus.claims.filter(({ kind, about }) => kind === 'page-owner' && about[0] === claim.about[0])
    expect(claims.map(({ status, about }) => [status, about.length - 1])).toEqual([
      ['assumed', 4],
      ['rejected', 1],
    ])
  })

  it('a rejected year is no year', () => {
    const claim = find('inferred-year')
    const corpus = resolve([decideClaim(claim, 'rejected')])
    expect(statusOf(corpus, claim)).toBe('rejected')
    for (const id of claim.about)
      expect(paper(corpus, id)).toMatchObject({ year: null, yearIsInferred: false, date: null })
    expect(corpus.papers.filter(({ yearIsInferred }) => yearIsInferred)).toHaveLength(4)
  })

  it('a rejected title falls back to the first words, under the same id', () => {
    const claim = find('derived-title', 'prefixquant')
    const corpus = resolve([decideClaim(claim, 'rejected')])
    expect(statusOf(corpus, claim)).toBe('rejected')
    expect(paper(corpus, claim.about[0])).toMatchObject({
      title: 'Quantization of Large Language Models (LLMs) mostly treats…',
      coinedName: null,
      titleIsDerived: true,
    })
  })

  it('a rejected group is a person, and an accepted person is a group', () => {
    const claim = find('group', 'team-seedance')
    const corpus = resolve([
      decideClaim(claim, 'rejected'),
      decideClaim({ kind: 'group', about: ['author:peng-xu'] }, 'accepted'),
    ])
    expect(author(corpus, 'Team Seedance')?.kind).toBe('person')
    expect(author(corpus, 'Peng Xu')?.kind).toBe('group')
    expect(statusOf(corpus, claim)).toBe('rejected')
    expect(corpus.issues).toEqual([])
  })

  it('a rejected merge of records makes several papers, and each claim keeps its reasons', () => {
    const claim = find('same-paper', 'omniquant')
    const corpus = resolve([decideClaim(claim, 'rejected')])
    expect(corpus.papers).toHaveLength(47)
    const rejected = corpus.claims.find((other) => decisionKey(other) === decisionKey(claim))
    expect(rejected).toMatchObject({ status: 'rejected', because: claim.because, confidence: claim.confidence })
    expect(rejected?.places).toEqual(claim.places)
  })

  it('records that say the same word for word cannot be told apart, and that is told', () => {
    const claim = find('same-paper', 'paper:prefixquant')
    const corpus = resolve([decideClaim(claim, 'rejected')])
    expect(corpus.papers).toHaveLength(46)
    expect(corpus.issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /but they say the same word for word, so that nothing tells them apart; it was not applied/,
      ),
    ])
  })

  it('records can be joined by hand, and told to be one before anything speaks for it', () => {
    const [one, other] = base.papers.slice(-2)
    const keys = [one, other].flatMap((each) => each?.seen[0]?.key ?? [])
    const corpus = resolve([decideClaim({ kind: 'same-paper', about: keys }, 'accepted')])
    expect(corpus.papers).toHaveLength(45)
    expect(corpus.issues).toEqual([])
    expect(statusOf(corpus, { ...find('same-paper'), about: keys })).toBe('accepted')
  })

  it('two people can be joined by hand, and the owner of a page with them', () => {
    const about = ['author:mengzhao-chen', 'author:mengjuan-chen']
    const corpus = resolve([decideClaim({ kind: 'same-author', about }, 'accepted')])
    expect(corpus.issues.map(({ message }) => message)).toEqual([expect.stringContaining('has another page')])
    expect(author(corpus, 'Mengjuan Chen')).toBeUndefined()
    expect(author(corpus, 'Mengzhao Chen')?.papers).toHaveLength(20)
    expect(author(corpus, 'Mengzhao Chen')?.aliases).toEqual(['Mengjuan Chen'])
  })
})

describe('the owner of a list of abstracts', () => {
  const lists = base.claims.filter(({ kind }) => kind === 'list-owner')

  it('is suggested with counts for and against, and the account of the repositories', () => {
    expect(lists.map(({ about, status }) => [...about.slice(0, 2), status])).toEqual([
      ['author:mengzhao-chen', 'list:001_25ea706f835e9d71.txt', 'suggested'],
      ['author:mengzhao-chen', 'list:003_c92a09f6b3b1d2ad.txt', 'suggested'],
    ])
    for (const { because } of lists) {
      expect(because[0]).toMatch(
        /^Mengzhao Chen is an author of 6 of the list's 10 abstracts; next Wenqi Shao of \d\.$/,
      )
      expect(because[1]).toContain('account “ChenMnZ”')
      expect(because[2]).toMatch(/^Against it: of 4 abstracts/)
    }
  })

  it('is an author of the other abstracts once accepted', () => {
    const corpus = resolve(lists.map((claim) => decideClaim(claim, 'accepted')))
    expect(author(corpus, 'Mengzhao Chen')?.papers).toHaveLength(18)
    const added = corpus.papers.filter(({ titleIsDerived }) => titleIsDerived)
    for (const { authors } of added)
      expect(authors).toEqual([expect.objectContaining({ author: 'author:mengzhao-chen', evidence: 'page-owner' })])
    expect(corpus.claims.filter(({ kind }) => kind === 'list-owner').map(({ status }) => status)).toEqual([
      'accepted',
      'accepted',
    ])
  })

  it('is not added where a whole list leaves them out, and nobody is suggested for a list of strangers', () => {
    const abstracts = ['one', 'two', 'three', 'four'].map(
      (word) => `${word} `.repeat(30) + 'counts the birds of the sea.',
    )
    const page = parsed(
      'ann.txt',
      abstracts.slice(0, 3).map((abstract, at) => {
        const strange = at === 2
        const authors = [strange ? 'Bo Bell' : 'Ann Arm']
        return record({ line: 10 * at + 5, title: `Title ${String(at)}`, abstract, authors, authorsComplete: strange })
      }),
      [],
      'profile-page',
    )
    const list = parsed(
      'list.txt',
      abstracts.map((abstract, at) => record({ line: at + 1, abstract })),
    )
    const corpus = resolve([], [page, list])
    const [claim] = corpus.claims.filter(({ kind }) => kind === 'list-owner')
    expect(claim?.about.slice(0, 2)).toEqual(['author:ann-arm', 'list:list.txt'])
    const accepted = resolve([decideClaim(claim ?? find('group'), 'accepted')], [page, list])
    expect(author(accepted, 'Ann Arm')?.papers).toHaveLength(3)
    expect(resolve([], [list]).claims.filter(({ kind }) => kind === 'list-owner')).toEqual([])
  })
})

describe('decisions and other sources', () => {
  it('hold under new pages, also where the claim has grown', () => {
    const claim = find('page-owner', 'author:mengjuan-chen')
    const more = record({ line: 900, title: 'A new paper of birds', authors: ['Cid Cole'], page: 0 })
    const grown = sources.map((source) =>
      source.pages[0]?.name === 'Mengjuan Chen'
        ? { ...source, records: [...source.records, { ...more, source: source.source }] }
        : source,
    )
    const corpus = resolve([decideClaim(claim, 'rejected')], grown)
    expect(author(corpus, 'Mengjuan Chen')?.papers).toHaveLength(3)
    expect(statusOf(corpus, claim)).toBe('rejected')
  })

  it('about what is not there are told in a sentence and change nothing else', () => {
    const strangers = [
      decideClaim({ kind: 'group', about: ['author:nobody'] }, 'accepted'),
      decideClaim({ kind: 'same-author', about: ['author:nobody', 'author:huixia-li'] }, 'accepted'),
      decideClaim({ kind: 'list-owner', about: ['author:huixia-li', 'list:gone.txt'] }, 'accepted'),
      decideClaim(
        { kind: 'unnamed-owner', about: [find('unnamed-owner').about[0] ?? '', 'author:nobody'] },
        'accepted',
      ),
      decideClaim({ kind: 'same-paper', about: ['record:x', 'record:y'] }, 'rejected'),
    ]
    const corpus = resolve(strangers)
    expect({ ...corpus, issues: [] }).toEqual({ ...base, issues: [] })
    expect(corpus.issues).toHaveLength(5)
    for (const { message } of corpus.issues) expect(message).toMatch(/not in these sources; it was not applied/)
  })

  it('give a name that is told by a decision to a page of which only the header is there', () => {
    const page = parsed('who.txt', [], [header(null, { hIndex: 3 })])
    const other = parsed('ann.txt', [record({ line: 1, title: 'Gulls', authors: ['Ann Arm'] })])
    const about = ['author:unnamed-owner-of-who.txt', 'author:ann-arm']
    const corpus = resolve([decideClaim({ kind: 'unnamed-owner', about }, 'accepted')], [page, other])
    expect(corpus.authors.map(({ name, profile }) => [name, profile?.hIndex])).toEqual([['Ann Arm', 3]])
    expect(corpus.sources.map(({ owners }) => owners)).toEqual([[], ['Ann Arm']])
  })
})
