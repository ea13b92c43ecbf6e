import { describe, expect, it } from 'vitest'
import { readProject, readProjectFields, type ProjectReading } from '../../src/records/project-file'
import { rebuildSources } from '../../src/records/project-rebuild'

const SOURCE = { name: 'a.txt', text: 'Abstract:x' }
const SETTINGS = { method: 'louvain', resolution: 1.5, minSize: 1, mergeSmall: false }
const CLUSTER = { network: 'papers', id: 'cluster:a', name: 'A', colour: 1, hatched: false, members: ['paper:a'] }
const FILTERS = { name: 'Late', filters: { from: 2000 } }

const USUAL: ProjectReading = {
  sources: [SOURCE],
  seed: 1,
  savedYear: null,
  counting: null,
  largestClique: null,
  decisions: [],
  newer: null,
  stored: null,
  issues: [],
  vocabularies: [],
  clustering: {},
  memory: [],
  keyPhrases: null,
  filterSets: [],
  bookmarks: [],
}

const read = (fields: object): ProjectReading =>
  readProjectFields({ name: 'p.json' }, { format: 'coterie', version: 1, sources: [SOURCE], ...fields })

/** Nothing but the usual, and these notices. */
const said = (...messages: readonly string[]): object => ({
  issues: messages.map((message) => ({ source: 'p.json', line: 0, severity: 'notice', message })),
})
const leftOut = (key: string, expected: string): object =>
  said(`"${key}" of the project is not ${expected} and was left out.`)
const damaged = (number: number): string =>
  `Cluster ${String(number)} of the project’s memory is damaged and was left out; it may change its name and colour.`

describe('the fields of a project', () => {
  it.each<[object, object]>([
    [{}, {}],
    [{ seed: -7 }, { seed: -7 }],
    [{ seed: 1.5 }, leftOut('seed', 'a whole number')],
    [{ seed: 2 ** 53 }, leftOut('seed', 'a whole number')],
    [{ savedYear: null }, {}],
    [{ savedYear: 1000 }, { savedYear: 1000 }],
    [{ savedYear: 9999 }, { savedYear: 9999 }],
    [{ savedYear: 999 }, leftOut('savedYear', 'a year')],
    [{ savedYear: 10_000 }, leftOut('savedYear', 'a year')],
    [{ savedYear: 2000.5 }, leftOut('savedYear', 'a year')],
    [{ counting: 'full' }, { counting: 'full' }],
    [{ counting: 'fractional' }, { counting: 'fractional' }],
    [{ counting: 'half' }, leftOut('counting', '"fractional" or "full"')],
    [{ largestClique: 2 }, { largestClique: 2 }],
    [{ largestClique: 1 }, leftOut('largestClique', 'a whole number from 2')],
    [{ decisions: [1, {}] }, { decisions: [1, {}] }],
    [{ decisions: {} }, leftOut('decisions', 'a list')],
    [{ bookmarks: [1, {}] }, { bookmarks: [1, {}] }],
    [{ bookmarks: {} }, leftOut('bookmarks', 'a list')],
    [{ vocabularies: [SOURCE] }, { vocabularies: [SOURCE] }],
    [{ vocabularies: {} }, leftOut('vocabularies', 'a list')],
    [
      { vocabularies: [SOURCE, { name: '', text: '' }] },
      { vocabularies: [SOURCE], ...said('Topic file 2 of the project has no name or no text, and was left out.') },
    ],
    [{ filterSets: [FILTERS] }, { filterSets: [FILTERS] }],
    [{ filterSets: {} }, leftOut('filterSets', 'a list')],
    [{ filterSets: [{ ...FILTERS, name: 'x'.repeat(80) }] }, { filterSets: [{ ...FILTERS, name: 'x'.repeat(80) }] }],
    [
      {
        filterSets: [
          { ...FILTERS, name: '' },
          { ...FILTERS, name: 'x'.repeat(81) },
        ],
      },
      said(...[1, 2].map((at) => `Saved filters ${String(at)} of the project are damaged and were left out.`)),
    ],
    [{ keyPhrases: 'auto' }, { keyPhrases: 'auto' }],
    [{ keyPhrases: 'often' }, leftOut('keyPhrases', '"auto", "always" or "never"')],
    [{ memory: [CLUSTER] }, { memory: [CLUSTER] }],
    [{ memory: {} }, leftOut('memory', 'a list')],
    [{ memory: [{ ...CLUSTER, settings: SETTINGS }] }, { memory: [{ ...CLUSTER, settings: SETTINGS }] }],
    [{ memory: [{ ...CLUSTER, settings: 5 }] }, { memory: [CLUSTER] }],
    [
      { memory: [{ ...CLUSTER, members: ['author:a', 'topic:b', 'node:c'] }] },
      { memory: [{ ...CLUSTER, members: ['author:a', 'topic:b', 'node:c'] }] },
    ],
    [
      { memory: [{ ...CLUSTER, id: 'a' }, { ...CLUSTER, members: [5] }, { ...CLUSTER, colour: 1001 }, CLUSTER] },
      { memory: [CLUSTER], ...said(damaged(1), damaged(2), damaged(3)) },
    ],
    [
      { clustering: { papers: SETTINGS, stated: SETTINGS, other: 5 } },
      { clustering: { papers: SETTINGS, stated: SETTINGS } },
    ],
    [{ clustering: 5 }, said('"clustering" of the project is not settings by network and was left out.')],
    ...[0, 1001, Infinity].map((resolution): [object, object] => [
      { clustering: { topics: { ...SETTINGS, resolution } } },
      said('How the project finds the communities of "topics" is damaged; they are found as usual.'),
    ]),
    [{ networks: {}, papers: 1 }, { stored: { savedBy: null, language: 'en', papers: 1, networks: {} } }],
    [
      { networks: {}, tool: { version: '1.2' }, language: 'zh', authors: 1, topics: 2, claims: 3 },
      { stored: { savedBy: '1.2', language: 'zh', authors: 1, topics: 2, claims: 3, networks: {} } },
    ],
    [
      {
        sources: [
          { ...SOURCE, columns: { fields: { A: 'title' }, between: ';' } },
          { ...SOURCE, columns: 5 },
        ],
      },
      { sources: [{ ...SOURCE, columns: { fields: { A: 'title' }, between: ';' } }, SOURCE] },
    ],
  ])('%j are read as %j', (fields, told) => {
    // What is not stated of a result stands there as undefined.
    expect(read({ ...fields })).toEqual({ ...USUAL, ...told })
  })

  it.each<[object, readonly string[], readonly string[]]>([
    [
      { sources: {} },
      [],
      [
        'notice: "sources" of the project is not a list and was left out.',
        'skipped: The project holds neither sources nor papers.',
      ],
    ],
    [{ sources: [{ name: 'a' }] }, [], ['skipped: The project holds neither sources nor papers.']],
    [
      { sources: [SOURCE, { name: '' }] },
      ['a.txt'],
      ['skipped: Source 2 of the project has no name or an unreadable text, and was left out.'],
    ],
    [
      { sources: [SOURCE, { name: 'b' }] },
      ['a.txt'],
      ['skipped: The project holds no text of 1 of its sources, and no papers of them.'],
    ],
    [
      { sources: [SOURCE, { name: 'b' }], papers: [{ title: 'T' }] },
      ['a.txt', 'p.json: other papers'],
      [
        'notice: 1 papers of the project state no day or no field; they stand under the first day of their month or year, or under “MISC”.',
        'notice: The project holds no text of 1 of its sources. Their papers were read from its own list; the lines at which things stood are lost.',
      ],
    ],
  ])('%j has the sources %j and says %j', (fields, names, messages) => {
    const { sources, issues } = read(fields)
    expect(sources.map(({ name }) => name)).toEqual(names)
    expect(issues.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(messages)
  })

  it.each([
    ['[]', 'This file is not a Coterie project: its first level has no "format": "coterie".'],
    ['{', 'This project file is damaged: it is not complete JSON. Nothing was read.'],
    ['{"format":"coterie"}', 'This project file does not say its version. Nothing was read.'],
    [
      `{"format":"coterie","version":"${'x'.repeat(60)}"}`,
      `This project file gives its version as "${'x'.repeat(39)}, but versions are whole numbers from 1. Nothing was read.`,
    ],
  ])('in %s are refused: %s', (text, message) => {
    const issues = [{ source: 'p.json', line: 0, severity: 'skipped', message }]
    expect(readProject({ name: 'p.json', text })).toEqual({ ...USUAL, sources: [], issues })
    expect(readProject({ name: 'p.json', text: `\uFEFF${text}` }).issues).toEqual(issues)
  })
})

describe('a project without its texts', () => {
  const dated = { title: 'T', date: '2024-05-03', category: 'CV' }
  const print = (fields: object): readonly string[] =>
    rebuildSources('p', { ...fields }, new Set()).sources.map(({ name, text }) => `${name}\n${text}`)

  it.each<[object, readonly string[]]>([
    [{}, []],
    [{ papers: 5, authors: 5 }, []],
    [{ papers: [dated] }, ['p: other papers\nCVMay 3, 2024\nT\n']],
    [{ papers: [{ ...dated, date: '2024-05' }] }, ['p: other papers\nCVMay 1, 2024\nT\n']],
    [{ papers: [{ ...dated, date: 'May', year: 2020 }] }, ['p: other papers\nCVJan 1, 2020\nT\n']],
    [{ papers: [{ ...dated, yearIsInferred: true }] }, ['p: other papers\nCVMay 3\nT\n']],
    [{ papers: [{ title: 'T', year: 'x' }] }, ['p: other papers\nMISCJan 1\nT\n']],
    [{ papers: [{ ...dated, score: 5, hasCode: true }] }, ['p: other papers\n5CVMay 3, 2024Code\nT\n']],
    [
      { papers: [{ ...dated, hasCode: 'yes', links: ['https://a.org', 5] }] },
      ['p: other papers\nCVMay 3, 2024\nT\n\nhttps://a.org\n'],
    ],
    [
      {
        papers: [
          {
            ...dated,
            authors: [
              { id: 'a', evidence: 'listed' },
              { id: 'b', evidence: 'listed' },
              { id: 'c', evidence: 'suggested' },
              { id: 'd' },
            ],
          },
        ],
        authors: [{ id: 'a', name: 'Ann Lee' }, { id: 'b' }],
      },
      ['p: other papers\nCVMay 3, 2024\nT\n\nAnn Lee, b\n'],
    ],
    [
      { papers: [{ ...dated, authorsComplete: false, authors: [{ id: 'Ann Lee', evidence: 'listed' }] }] },
      ['p: other papers\nCVMay 3, 2024\nT\n\nAnn Lee et al.\n'],
    ],
    [
      { papers: [{ title: 'T', titleIsDerived: true, abstract: 'A', links: ['https://a.org'] }] },
      ['p: abstracts\nAbstract:A https://a.org\n'],
    ],
    [{ papers: [{ title: 'T', titleIsDerived: true }] }, []],
    [
      {
        papers: [
          { ...dated, authors: [{ id: 'a', evidence: 'suggested' }] },
          { ...dated, authors: [{ id: 'a', evidence: 'page-owner' }] },
        ],
        authors: [
          { id: 'a', name: 'Ann', profile: { hIndex: 9, field: 5 } },
          { id: 'b', name: 'Bo', profile: {} },
        ],
      },
      ['p: Ann\nAnn\n\nh-index9\n\n1 Papers\n\nCVMay 3, 2024\nT\n', 'p: other papers\nCVMay 3, 2024\nT\n'],
    ],
  ])('%j is printed as %j', (fields, texts) => {
    expect(print(fields)).toEqual(texts)
  })

  it.each<[readonly object[], number | null]>([
    [[], null],
    [[{ title: 'T', year: 2020 }], null],
    [
      [
        { title: 'T', year: 2020, yearIsInferred: true },
        { title: 'U', year: 2021 },
      ],
      2020,
    ],
    [[2020, 2020].map((year) => ({ title: 'T', year, yearIsInferred: true })), 2020],
    [[2020, 2021].map((year) => ({ title: 'T', year, yearIsInferred: true })), null],
  ])('with the papers %j was saved in %j', (papers, year) => {
    expect(rebuildSources('p', { papers }, new Set()).inferredYear).toBe(year)
  })

  it('says which of its papers are not whole', () => {
    const papers = [dated, { ...dated, date: null }, { ...dated, category: null }, {}]
    expect(rebuildSources('p', { papers }, new Set()).problems).toEqual([
      { severity: 'skipped', message: "1 of the project's 4 papers have no title and were left out." },
      {
        severity: 'notice',
        message:
          '2 papers of the project state no day or no field; they stand under the first day of their month or year, or under “MISC”.',
      },
    ])
    expect(rebuildSources('p', { papers: [{ ...dated, seen: [{ source: 'a' }] }] }, new Set(['a'])).sources).toEqual([])
  })
})
