import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printJson } from '../../src/export/print-json'
import { printProject } from '../../src/export/project-file'
import { TOOL } from '../../src/export/tool'
import { readProject } from '../../src/records/project-file'
import { readDecisionEntries, readDecisions, type Decision } from '../../src/resolve/decisions'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'

const SOURCES = [{ name: 'a.txt', text: 'line 1\r\n"two"\u2028\\ \u0000 \uD800' }]
const print = () => printProject(EXPORTED_ATLAS, SOURCES, { savedYear: 2026 })

test('the project file has the field names that other programs rely on', () => {
  const project: unknown = JSON.parse(print())
  expect(project).toMatchObject({
    format: 'coterie',
    version: 1,
    seed: 7,
    savedYear: 2026,
    sources: [{ name: 'a.txt', format: 'profile-page', records: 1, skipped: 0 }],
    papers: [
      {
        id: 'paper:one',
        titleIsDerived: false,
        abstract: 'We read pages.',
        year: 2026,
        yearIsInferred: true,
        date: '2026-03-04',
        category: 'CV',
        score: 12.5,
        hasCode: true,
        links: ['https://example.org/code'],
        authors: [
          { id: 'author:ada', evidence: 'listed' },
          { id: 'author:eve', evidence: 'listed' },
        ],
        authorsComplete: false,
        topics: [],
        seen: [{ source: 'a.txt', line: 3 }],
      },
    ],
    authors: [{ id: 'author:ada', name: 'Ada Łukasz', aliases: [], kind: 'person', papers: 1, profile: null }, {}],
    networks: {
      coauthors: {
        nodes: [{ id: 'author:ada', cluster: 'cluster:ada', x: 10, y: 20 }, {}],
        edges: [{ source: 'author:ada', target: 'author:eve', weight: 0.5, papers: ['paper:one'] }],
        clusters: [{ id: 'cluster:ada', name: 'Around Ada & Eve', size: 2 }],
        modularity: 0,
      },
      papers: {},
      topics: {},
      knowledge: {},
    },
    issues: [{ source: 'a.txt', line: 9, message: 'Look here.' }],
  })
})

test('a project read back gives the texts letter by letter, the seed and the year', () => {
  expect(readProject({ name: 'p.json', text: print() })).toEqual({
    largestClique: 50,
    bookmarks: [],
    filterSets: [],
    sources: SOURCES,
    seed: 7,
    savedYear: 2026,
    counting: 'fractional',
    decisions: [],
    vocabularies: [],
    clustering: {},
    memory: [],
    keyPhrases: 'auto',
    newer: null,
    stored: expect.objectContaining({ savedBy: TOOL.version }) as unknown,
    issues: [],
  })
})

test('how topics and communities were found is read back as it was', () => {
  const settings = { method: 'leiden', resolution: 0.75, minSize: 3, mergeSmall: true } as const
  const [cluster] = EXPORTED_ATLAS.networks.coauthors.clusters
  const made = {
    vocabularies: [{ name: 'birds.tsv', text: 'id\tlabel\tphrases\n' }],
    clustering: { papers: settings },
    memory: [
      {
        network: 'coauthors' as const,
        id: cluster?.id ?? 'cluster:none',
        name: 'The island',
        colour: 7,
        hatched: true,
        members: cluster?.members ?? [],
        settings,
      },
    ],
    keyPhrases: 'always' as const,
  }
  const text = printProject(EXPORTED_ATLAS, SOURCES, { savedYear: null, ...made })
  expect(readProject({ name: 'p.json', text })).toMatchObject({ ...made, issues: [] })
  expect(printProject(EXPORTED_ATLAS, SOURCES, { savedYear: null, ...made })).toBe(text)
})

test('a cluster is saved with how it came to its name, a network with how its clusters were found', () => {
  const { networks } = JSON.parse(print()) as { networks: { coauthors: { clusters: unknown[]; clustering: unknown } } }
  const { naming } = EXPORTED_ATLAS.networks.coauthors.clusters[0] ?? {}
  expect(naming).toBeDefined()
  expect(networks.coauthors.clusters[0]).toMatchObject({ ...naming })
  expect(networks.coauthors.clustering).toEqual(EXPORTED_ATLAS.networks.coauthors.clustering)
})

test('decisions are saved in an order of their own, also those about what these sources do not hold', () => {
  const decide = (about: string, verdict: Decision['verdict']): Decision => ({
    kind: 'group',
    about: [about],
    verdict,
    note: 'Seen on their page.',
  })
  const decisions = [decide('author:eve', 'rejected'), decide('author:ada', 'accepted')]
  const text = printProject(EXPORTED_ATLAS, SOURCES, { savedYear: null, decisions })
  const read = readDecisionEntries('p.json', readProject({ name: 'p.json', text }).decisions)
  expect(read).toEqual({ decisions: decisions.toReversed(), issues: [] })
  expect(readDecisions({ name: 'p.json', text })).toEqual(read)
})

test('the same atlas gives the same bytes, and they hold no date of writing', () => {
  expect(print()).toBe(print())
  expect(print()).not.toMatch(/\d{4}-\d{2}-\d{2}T/)
})

test('a file names the version of the program as package.json states it', () => {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(manifest).toMatchObject(TOOL)
})

test('JSON breaks what is wide and keeps what is short on one line', () => {
  expect(printJson({ a: [1, 2], b: { c: 'x'.repeat(20), d: [] } }, 24)).toBe(
    `{\n  "a": [1, 2],\n  "b": {\n    "c": "${'x'.repeat(20)}",\n    "d": []\n  }\n}\n`,
  )
})
