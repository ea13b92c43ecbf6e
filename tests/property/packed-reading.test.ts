import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Issue } from '../../src/base/issue'
import { buffersOf, openRecords, packReading, sizeOf, unpackReading } from '../../src/records/packed-reading'
import type {
  ListedPerson,
  PaperRecord,
  ParsedSource,
  ProfileHeader,
  Publication,
  StatedEdge,
  StatedNode,
} from '../../src/records/record'
import { createTextWriter, openTexts } from '../../src/records/text-table'

/** Texts as nobody should write them: half characters, byte order marks, NUL, names of fields that every object has. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', '\ufeff', '\ufeffTitle', '\ud83d', '\udc00\ud800', '__proto__', 'constructor', '\0', 'et al.'),
)
/** Numbers as a broken reader could give them too. */
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-0, NaN, Infinity, -(2 ** 31), 2 ** 31, 2 ** 53))
const few = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> => fc.array(item, { maxLength: 4 })
const orNull = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item | null> => fc.option(item, { nil: null })

const person: fc.Arbitrary<ListedPerson> = fc.record(
  { identifiers: few(text), affiliation: orNull(text), family: text, isGroup: fc.constant(true as const) },
  { requiredKeys: ['identifiers', 'affiliation'] },
)
const publication: fc.Arbitrary<Publication> = fc.record(
  { type: text, volume: text, issue: text, pages: text, publisher: text },
  { requiredKeys: [] },
)
const record: fc.Arbitrary<PaperRecord> = fc.record(
  {
    source: fc.oneof(fc.constant('export.ris'), text),
    line: number,
    lines: fc.record({
      heading: orNull(number),
      title: orNull(number),
      authors: orNull(number),
      abstract: orNull(number),
    }),
    page: orNull(number),
    title: orNull(text),
    authors: few(text),
    authorsComplete: fc.boolean(),
    affiliations: few(text),
    date: orNull(fc.record({ year: orNull(number), month: orNull(number), day: orNull(number) })),
    category: orNull(text),
    score: orNull(number),
    hasCode: fc.boolean(),
    abstract: orNull(text),
    links: few(text),
    identifiers: few(text),
    venue: orNull(text),
    keywords: few(text),
    people: few(person),
    citations: number,
    publication,
  },
  {
    requiredKeys: [
      ...(['source', 'line', 'lines', 'page', 'title', 'authors', 'authorsComplete', 'affiliations', 'date'] as const),
      ...(['category', 'score', 'hasCode', 'abstract', 'links'] as const),
    ],
  },
)
const attributes = fc.dictionary(text, text, { maxKeys: 3 })
const node: fc.Arbitrary<StatedNode> = fc.record({
  id: text,
  label: text,
  line: number,
  x: orNull(number),
  y: orNull(number),
  size: orNull(number),
  cluster: orNull(text),
  attributes,
})
const edge: fc.Arbitrary<StatedEdge> = fc.record({
  source: text,
  target: text,
  weight: number,
  line: number,
  attributes,
})
const issue: fc.Arbitrary<Issue> = fc.record({
  source: text,
  line: number,
  severity: fc.constantFrom('skipped', 'notice'),
  message: text,
})
const page: fc.Arbitrary<ProfileHeader> = fc.record({
  source: text,
  line: number,
  name: orNull(text),
  nameLine: orNull(number),
  field: orNull(text),
  hIndex: orNull(number),
  papers: orNull(number),
  citations: orNull(number),
  novelty: orNull(number),
  aiScore: orNull(number),
})
const reading: fc.Arbitrary<ParsedSource> = fc.record(
  {
    source: fc.constantFrom('export.ris', '\ud800'),
    format: fc.constantFrom('ris', 'gexf', null),
    pages: few(page),
    records: fc.array(record, { maxLength: 12 }),
    present: number,
    skipped: number,
    issues: few(issue),
    network: fc.record({
      directed: fc.boolean(),
      part: fc.constantFrom('whole', 'nodes', 'edges'),
      nodes: few(node),
      edges: few(edge),
      clusterNames: attributes,
    }),
  },
  { requiredKeys: ['source', 'format', 'pages', 'records', 'present', 'skipped', 'issues'] },
)

test('whatever was read comes out of its columns as a copy of the objects would be', () => {
  fc.assert(
    fc.property(reading, (read) => {
      const packed = packReading(read)
      const moved = structuredClone(packed, { transfer: buffersOf(packed) })
      expect(unpackReading(packed)).toBeNull()
      expect(unpackReading(moved)).toStrictEqual(structuredClone(read))
      expect(moved.size).toBe(sizeOf(read))
    }),
  )
})

test('each record can be had alone, in any order', () => {
  fc.assert(
    fc.property(reading, fc.array(fc.nat()), (read, asked) => {
      const recordAt = openRecords(packReading(read))
      const { records } = structuredClone(read)
      for (const number of asked.filter(() => records.length > 0)) {
        const at = number % records.length
        expect(recordAt(at)).toStrictEqual(records[at])
      }
      expect(() => recordAt(records.length)).toThrow('no record')
    }),
  )
})

test('long texts come through whole, and a half character in one costs the others nothing', () => {
  const texts = [
    '\ufeffa'.repeat(400_000),
    'Zo\u00eb '.repeat(300_000),
    '\ud83d',
    '\ud83d\ude00'.repeat(700_000),
    '',
    'end',
  ]
  const writer = createTextWriter()
  const numbers = texts.map(writer.put)
  const table = writer.finish()
  expect(table.pieces.map(({ isWide }) => isWide)).toEqual([false, false, true, false, false])
  const textOf = openTexts(table)
  expect([...numbers].reverse().map(textOf)).toEqual([...texts].reverse())
})
