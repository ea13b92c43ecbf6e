import { readFileSync } from 'node:fs'
import { Ajv, type AnySchema } from 'ajv'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { printSchema, SCHEMA_FILE } from '../../.scripts/schema.mjs'
import { printProject, type ProjectOptions } from '../../src/export/project-file'
import type { Atlas } from '../../src/graph/atlas'
import { rememberClusters } from '../../src/graph/cluster-memory'
import { PROJECT_VERSION } from '../../src/records/project-file'
import { ProjectFile, SCHEMA_NAME } from '../../src/records/project-schema'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'
import { sampleAtlas } from '../fixtures/sample-atlas'

type Node = { [key: string]: unknown }

/** The schema with every object closed, so that a field that it does not describe is found. */
function close(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(close)
  if (typeof node !== 'object' || node === null) return node
  const closed: Node = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, close(value)]))
  return 'properties' in closed ? { ...closed, additionalProperties: false } : closed
}

const published = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as AnySchema
const ajv = new Ajv({ allErrors: true })
const validate = ajv.compile(close(published) as AnySchema)

const check = (text: string): unknown => {
  const holds: unknown = validate(JSON.parse(text))
  return holds === true ? [] : validate.errors
}

let sample: Atlas
beforeAll(() => {
  sample = sampleAtlas()
}, 120_000)

test('the published schema is what the types say: run `npm run schema` where it is not', async () => {
  expect(await printSchema(ProjectFile, SCHEMA_NAME)).toBe(readFileSync(SCHEMA_FILE, 'utf8'))
})

test('the published schema describes the version that is written, and its name leads nowhere', () => {
  expect(published).toMatchObject({
    $id: 'coterie.schema.json',
    title: `Coterie project, version ${String(PROJECT_VERSION)}`,
    properties: { version: { const: PROJECT_VERSION } },
  })
})

test('a project of the sample is as the schema says, with no field that it does not describe', () => {
  expect(check(printProject(sample, [], { savedYear: 2026 }))).toEqual([])
})

test('a project with everything that a person can choose is as the schema says', () => {
  const settings = { method: 'leiden', resolution: 0.5, minSize: 2, mergeSmall: true } as const
  const options: ProjectOptions = {
    savedYear: null,
    counting: 'full',
    keyPhrases: 'never',
    vocabularies: [{ name: 'birds.tsv', text: 'id\tlabel\tphrases\n' }],
    clustering: { coauthors: settings, topics: settings },
    memory: rememberClusters(EXPORTED_ATLAS),
    decisions: [{ kind: 'group', about: ['author:ada'], verdict: 'accepted', note: 'Seen.' }],
  }
  expect(check(printProject(EXPORTED_ATLAS, [{ name: 'a.txt', text: '\uD800' }], options))).toEqual([])
})

test('what references state of a paper is written, and is as the schema says', () => {
  const [paper] = EXPORTED_ATLAS.corpus.papers
  if (!paper) throw new Error('The fixture has no paper.')
  const stated = {
    identifiers: ['doi:10.1000/one'],
    venue: 'Letters',
    keywords: ['maps'],
    citations: 3,
    publication: { type: 'article-journal', volume: '4', pages: '1–9' },
  }
  const atlas = { ...EXPORTED_ATLAS, corpus: { ...EXPORTED_ATLAS.corpus, papers: [{ ...paper, ...stated }] } }
  const text = printProject(atlas, [], { savedYear: null })
  expect(check(text)).toEqual([])
  expect(JSON.parse(text)).toMatchObject({ papers: [stated] })
})

test('a project in which any field is gone or of another type is not as the schema says', () => {
  const project = JSON.parse(printProject(EXPORTED_ATLAS, [], { savedYear: null })) as Node
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(project)),
      fc.constantFrom<unknown>(undefined, {}, -0.5),
      (key, value) => {
        expect(check(JSON.stringify({ ...project, [key]: value }))).not.toEqual([])
      },
    ),
  )
})

test('keys stand in the same order in every project', () => {
  const keys = (atlas: Atlas) => Object.keys(JSON.parse(printProject(atlas, [], { savedYear: null })) as Node)
  expect(keys(sample)).toEqual(keys(EXPORTED_ATLAS))
  expect(keys(sample).slice(0, 3)).toEqual(['format', 'version', 'tool'])
})
