import { expect, test } from 'vitest'
import { readSource } from '../../src/records/formats'
import { isProjectText, readProject } from '../../src/records/project-file'

const project = (fields: object) => ({
  name: 'p.json',
  text: JSON.stringify({ format: 'coterie', version: 1, ...fields }),
})
const SOURCE = { name: 'a.txt', text: 'Abstract:x' }

test('a project is recognised by what it says, not by its name', () => {
  expect(isProjectText('\uFEFF\n{ "format" : "coterie" }')).toBe(true)
  expect(isProjectText('{ "format": "gexf" }')).toBe(false)
  expect(isProjectText('A page that says "format": "coterie"')).toBe(false)
})

test.each([
  ['{ "format": "coterie", "version": 1, "sources": [', /damaged/],
  [JSON.stringify({ format: 'coterie' }), /does not say its version/],
  [JSON.stringify({ format: 'coterie', version: 'one' }), /gives its version as "one"/],
  [JSON.stringify({ format: 'coterie', version: 0 }), /gives its version as 0/],
  [JSON.stringify({ nested: { format: 'coterie' } }), /not a Coterie project/],
  [JSON.stringify({ format: 'coterie', version: 1 }), /neither sources nor papers/],
  ['['.repeat(100_000), /damaged/],
])('%.60s is refused with a sentence', (text, sentence) => {
  const { sources, issues } = readProject({ name: 'p.json', text })
  expect(sources).toEqual([])
  expect(issues).toMatchObject([{ source: 'p.json', severity: 'skipped' }])
  expect(issues[0]?.message).toMatch(sentence)
})

test('a field of a wrong type costs only itself', () => {
  const { sources, seed, savedYear, issues } = readProject(
    project({ seed: 'one', savedYear: 20, sources: [SOURCE, { text: 'nameless' }, 5] }),
  )
  expect(sources).toEqual([SOURCE])
  expect([seed, savedYear]).toEqual([1, null])
  expect(issues.map(({ message }) => message)).toEqual([
    '"seed" of the project is not a whole number and was left out.',
    '"savedYear" of the project is not a year and was left out.',
    'Source 2 of the project has no name or an unreadable text, and was left out.',
    'Source 3 of the project has no name or an unreadable text, and was left out.',
  ])
})

test('what is damaged of topics and communities costs only itself', () => {
  const settings = { method: 'louvain', resolution: 1.5, minSize: 1, mergeSmall: false }
  const cluster = { network: 'papers', id: 'cluster:a', name: 'A', colour: 1, hatched: false, members: ['paper:a'] }
  const { vocabularies, clustering, memory, keyPhrases, issues } = readProject(
    project({
      sources: [SOURCE],
      vocabularies: [SOURCE, { name: 'x' }],
      clustering: { papers: settings, topics: { ...settings, resolution: -1 }, other: settings },
      memory: [cluster, { ...cluster, members: ['__proto__'] }, { ...cluster, settings: 5 }],
      keyPhrases: 'often',
    }),
  )
  expect({ vocabularies, clustering, memory, keyPhrases }).toEqual({
    vocabularies: [SOURCE],
    clustering: { papers: settings },
    memory: [cluster, cluster],
    keyPhrases: null,
  })
  expect(issues).toHaveLength(4)
  const wrong = readProject(
    project({ sources: [SOURCE], vocabularies: 1, clustering: 1, memory: 'x', keyPhrases: null }),
  )
  expect([wrong.sources.length, wrong.issues.length]).toEqual([1, 4])
})

test('keys that reach into the program are left out', () => {
  const text = `{"format":"coterie","version":1,"__proto__":{"seed":5},"constructor":1,"sources":[{"name":"a","text":"b","__proto__":{"x":1}}]}`
  expect(readProject({ name: 'p.json', text })).toMatchObject({
    sources: [{ name: 'a', text: 'b' }],
    seed: 1,
    issues: [],
  })
  expect(({} as { seed?: number }).seed).toBeUndefined()
})

const PAPERS = {
  papers: [
    {
      title: 'Reading pages: a study',
      abstract: 'We read pages.\nWe then read more.',
      year: 2024,
      date: '2024-02-03',
      category: 'CV',
      score: 12.5,
      hasCode: true,
      links: ['https://example.org/code'],
      affiliations: ['Somewhere'],
      authors: [
        { id: 'author:ada', evidence: 'listed' },
        { id: 'author:bo', evidence: 'listed' },
        { id: 'author:eve', evidence: 'page-owner' },
        { id: 'author:zed', evidence: 'suggested' },
      ],
      authorsComplete: false,
    },
    {
      title: 'Writing pages',
      year: 2025,
      yearIsInferred: true,
      date: '2025-11-30',
      category: 'LG',
      authors: [{ id: 'author:eve', evidence: 'listed' }],
    },
    { title: 'PageNet', titleIsDerived: true, abstract: 'We name it PageNet.' },
    { abstract: 'No title at all.' },
  ],
  authors: [
    { id: 'author:ada', name: 'Ada Doe' },
    { id: 'author:bo', name: 'Bo Li' },
    {
      id: 'author:eve',
      name: 'Eve Roe',
      profile: { hIndex: 9, papers: 13, citations: 935, novelty: 53, aiScore: 44, field: 'CV' },
    },
  ],
}

test('a project without texts is printed anew, and the readers find every fact again', () => {
  const { sources, savedYear, issues } = readProject(project(PAPERS))
  expect(sources.map(({ name }) => name)).toEqual(['p.json: Eve Roe', 'p.json: abstracts'])
  expect(savedYear).toBe(2025)
  expect(issues.map(({ message }) => message)).toEqual([
    "1 of the project's 4 papers have no title and were left out.",
    'The project holds no text of its sources. Their papers were read from its own list; the lines at which things stood are lost.',
  ])
  const [page, list] = sources.map(readSource)
  expect(page?.pages).toMatchObject([
    { name: 'Eve Roe', field: 'CV', hIndex: 9, papers: 13, citations: 935, novelty: 53, aiScore: 44 },
  ])
  expect(page?.records).toMatchObject([
    {
      title: 'Reading pages: a study',
      authors: ['Ada Doe', 'Bo Li'],
      authorsComplete: false,
      affiliations: ['Somewhere'],
      date: { year: 2024, month: 2, day: 3 },
      category: 'CV',
      score: 12.5,
      hasCode: true,
      links: ['https://example.org/code'],
    },
    { title: 'Writing pages', authors: ['Eve Roe'], authorsComplete: true, date: { year: null, month: 11, day: 30 } },
  ])
  expect(page?.records[0]?.abstract).toContain('We read pages.\nWe then read more.')
  expect(list?.records).toMatchObject([{ title: null, abstract: 'We name it PageNet.' }])
})

test('papers that no one with a profile wrote are printed on a page of nobody', () => {
  const { sources } = readProject(project({ ...PAPERS, authors: PAPERS.authors.slice(0, 2) }))
  expect(sources.map(({ name }) => name)).toEqual(['p.json: other papers', 'p.json: abstracts'])
  const [page] = sources.map(readSource)
  expect(page?.records.map(({ title }) => title)).toEqual(['Reading pages: a study', 'Writing pages'])
})

test('a paper of a project that states no day stands under the first of its month or year, and that is said', () => {
  const dated = (title: string, date: string | null): object => ({
    title,
    year: 2024,
    date,
    category: 'CV',
    authors: [],
  })
  const papers = [dated('In May', '2024-05'), dated('In the year', null), dated('On the day', '2024-05-03')]
  const { sources, issues } = readProject(project({ papers }))
  const [page] = sources.map(readSource)
  expect(page?.records.map(({ date }) => date)).toEqual([
    { year: 2024, month: 5, day: 1 },
    { year: 2024, month: 1, day: 1 },
    { year: 2024, month: 5, day: 3 },
  ])
  expect(issues[0]?.message).toMatch(
    /^2 papers of the project state no day or no field; they stand under the first day/,
  )
})

test('where some texts are there, only the papers that were seen elsewhere are printed anew', () => {
  const papers = PAPERS.papers
    .slice(0, 2)
    .map((paper, index) => ({ ...paper, seen: [{ source: index === 0 ? 'a.txt' : 'b.txt' }] }))
  const { sources } = readProject(project({ ...PAPERS, papers, sources: [SOURCE, { name: 'b.txt' }] }))
  expect(sources.map(({ name }) => name)).toEqual(['a.txt', 'p.json: Eve Roe'])
  expect(sources[1]?.text).not.toContain('Reading pages')
  expect(sources[1]?.text).toContain('Writing pages')
})
