import * as v from 'valibot'
import { byText } from '../base/order'
import { countOf } from '../base/count-of'
import { hashHex } from '../base/hash'
import { NETWORK_IDS, type Atlas, type NetworkId } from '../graph/atlas'
import type { Difference, ProjectComparison } from '../records/project-comparison'
import type { StoredResult } from '../records/project-file'
import type { ResultDigest } from '../scene/shared-view'
import { NETWORK_NAMES } from './file-name'
import { LazyList } from './lazy-list'
import { describeResult } from './project-file'
import { TOOL } from './tool'
import { savedFilesWords } from '../words/saved-files'

/** How many examples a difference names. */
const EXAMPLES = 5

type Fields = Readonly<Record<string, unknown>>
const Entry = v.record(v.string(), v.unknown())

/** The entries of a list, be it stored or described while one walks through it; null of all else. */
const listOf = (value: unknown): readonly unknown[] | null =>
  Array.isArray(value) ? value : value instanceof LazyList ? value.toJSON() : null
const readEntry = (value: unknown): Fields => {
  const read = v.safeParse(Entry, value)
  return read.success ? read.output : {}
}
const readEntries = (value: unknown): readonly Fields[] => listOf(value)?.map(readEntry) ?? []

/** A value as a text that is equal exactly where the values are, whatever the order of their keys. */
function printSame(value: unknown): string {
  const list = listOf(value)
  if (list !== null) return `[${list.map(printSame).join(',')}]`
  if (value === undefined) return 'nothing'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => byText(a, b))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${printSame(entry)}`).join(',')}}`
}

const same = (a: unknown, b: unknown): boolean => a === b || printSame(a) === printSame(b)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const figure = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : 'nothing'

/** What the things of one kind are called, one and several. */
type Noun = readonly [one: string, many: string]

/** A part of an entry that may differ: its fields, and what is said of entries in which it does (“another weight”). */
type Aspect = {
  readonly fields: readonly string[]
  readonly has: string
  /** What is said of one entry beside its name, from the stored value to the one made now; left out: nothing. */
  readonly tell?: (stored: Fields, now: Fields) => string
}

type Kind = {
  readonly noun: Noun
  readonly key: (entry: Fields) => string
  readonly name: (entry: Fields) => string
  readonly aspects: readonly Aspect[]
  /** What differs in none of the aspects is said to be another in something else, but for these fields. */
  readonly aside?: readonly string[]
}

const count = (number: number, [one, many]: Noun): string => countOf(number, one, many)
const has = (number: number): string => savedFilesWords.have(number)

/** Compares two lists of entries by their keys. Cost: linear in the entries. */
function compareEntries(kind: Kind, before: readonly Fields[], after: readonly Fields[], where: string): Difference[] {
  const { noun, key, name, aspects, aside = [] } = kind
  const [old, fresh] = [
    new Map(before.map((entry) => [key(entry), entry])),
    new Map(after.map((entry) => [key(entry), entry])),
  ]
  const gone = [...old].filter(([id]) => !fresh.has(id)).map(([, entry]) => name(entry))
  const come = [...fresh].filter(([id]) => !old.has(id)).map(([, entry]) => name(entry))
  const differences: Difference[] = []
  const say = (text: string, examples: readonly string[]): void => {
    if (examples.length > 0) differences.push({ text, examples: examples.slice(0, EXAMPLES) })
  }
  const stands = (number: number): string => savedFilesWords.are(number)
  say(savedFilesWords.inTheFileAndNot(count(gone.length, noun), where, stands(gone.length)), gone)
  say(savedFilesWords.onTheMapMadeNow(count(come.length, noun), where, stands(come.length)), come)
  const known = new Set([...aside, ...aspects.flatMap(({ fields }) => fields)])
  const told = aspects.map((): string[] => [])
  const others: string[] = []
  for (const [id, now] of fresh) {
    const stored = old.get(id)
    if (stored === undefined || same(stored, now)) continue
    let explained = false
    for (const [index, { fields, tell }] of aspects.entries()) {
      if (fields.every((field) => same(stored[field], now[field]))) continue
      explained = true
      const change = tell?.(stored, now) ?? ''
      told[index]?.push(change === '' ? name(now) : `${name(now)}: ${change}`)
    }
    if (explained) continue
    // A field that the file leaves out was not known to the program that saved it.
    const fields = Object.keys(now).filter((field) => !known.has(field) && stored[field] !== undefined)
    const [other] = fields.filter((field) => !same(stored[field], now[field]))
    if (other !== undefined) others.push(`${name(now)}: ${other}`)
  }
  for (const [index, examples] of told.entries())
    say(`${count(examples.length, noun)}${where} ${has(examples.length)} ${aspects[index]?.has ?? ''}`, examples)
  say(savedFilesWords.somethingElseThatIsNot(count(others.length, noun), where, has(others.length)), others)
  return differences
}

const turn =
  (field: string) =>
  (stored: Fields, now: Fields): string =>
    savedFilesWords.inTheFileNow(textOf(stored[field]), textOf(now[field]))

const PAPERS: Kind = {
  noun: ['paper', 'papers'],
  key: ({ id }) => textOf(id),
  name: ({ title, id }) => textOf(title) || textOf(id),
  aspects: [
    { fields: ['title'], has: savedFilesWords.anotherTitle, tell: turn('title') },
    { fields: ['authors', 'authorsComplete'], has: savedFilesWords.otherAuthors },
    { fields: ['year', 'date', 'yearIsInferred'], has: savedFilesWords.anotherDate },
    { fields: ['topics', 'tags'], has: savedFilesWords.otherTopics },
  ],
}
const AUTHORS: Kind = {
  noun: ['author', 'authors'],
  key: ({ id }) => textOf(id),
  name: ({ name, id }) => textOf(name) || textOf(id),
  aspects: [
    { fields: ['name', 'aliases', 'kind', 'unnamed'], has: savedFilesWords.anotherName, tell: turn('name') },
    {
      fields: ['papers'],
      has: savedFilesWords.anotherNumberOfPapers,
      tell: (stored, now) => savedFilesWords.inTheFileNow2(figure(stored.papers), figure(now.papers)),
    },
  ],
}
const TOPICS: Kind = {
  noun: ['topic', 'topics'],
  key: ({ id }) => textOf(id),
  name: ({ label, id }) => textOf(label) || textOf(id),
  aspects: [
    { fields: ['label', 'shortLabel', 'variants'], has: savedFilesWords.anotherLabel, tell: turn('label') },
    { fields: ['papers'], has: savedFilesWords.anotherNumberOfPapers },
  ],
}
const CLAIMS: Kind = {
  noun: ['claim', 'claims'],
  key: ({ id }) => textOf(id),
  name: ({ because, id }) => (Array.isArray(because) ? textOf(because[0]) : '') || textOf(id),
  aspects: [
    { fields: ['status'], has: savedFilesWords.anotherStanding, tell: turn('status') },
    { fields: ['confidence'], has: savedFilesWords.anotherConfidence },
    { fields: ['because'], has: savedFilesWords.otherReasons },
  ],
}

type Names = ReadonlyMap<string, string>
const nameOf = (names: Names, id: unknown): string => names.get(textOf(id)) ?? textOf(id)

const nodesOf = (names: Names): Kind => ({
  noun: ['node', 'nodes'],
  key: ({ id }) => textOf(id),
  name: ({ id }) => nameOf(names, id),
  aspects: [
    { fields: ['cluster'], has: savedFilesWords.anotherCommunity },
    { fields: ['x', 'y'], has: savedFilesWords.anotherPlace },
    { fields: ['degree', 'weightedDegree', 'betweenness'], has: savedFilesWords.otherMeasures },
  ],
})
const tiesOf = (names: Names): Kind => ({
  noun: ['tie', 'ties'],
  key: ({ source, target, kind }) => `${textOf(kind)} ${textOf(source)} ${textOf(target)}`,
  name: ({ source, target }) => `${nameOf(names, source)} – ${nameOf(names, target)}`,
  aspects: [
    {
      fields: ['weight'],
      has: savedFilesWords.anotherWeight,
      tell: (stored, now) => savedFilesWords.inTheFileNow2(figure(stored.weight), figure(now.weight)),
    },
    { fields: ['papers', 'evidence', 'bounded'], has: savedFilesWords.otherEvidence },
  ],
})
const COMMUNITIES: Kind = {
  noun: ['community', 'communities'],
  key: ({ id }) => textOf(id),
  name: ({ name, id }) => textOf(name) || textOf(id),
  aspects: [
    { fields: ['name'], has: savedFilesWords.anotherName, tell: turn('name') },
    { fields: ['size'], has: savedFilesWords.anotherSize },
    { fields: ['because', 'from', 'support', 'runnersUp', 'topics'], has: savedFilesWords.otherReasonsForItsName },
  ],
}

function compareNetworks(stored: Fields, now: Fields, id: NetworkId, names: Names): Difference[] {
  const where = savedFilesWords.ofTheNetworkOf(NETWORK_NAMES[id])
  const [before, after] = [readEntry(stored[id]), readEntry(now[id])]
  // A kind of network that was not known yet is not missed where there is none.
  if (stored[id] === undefined && readEntries(after.nodes).length === 0) return []
  const compare = (kind: Kind, field: string): Difference[] =>
    compareEntries(kind, readEntries(before[field]), readEntries(after[field]), where)
  const whole = (['modularity', 'resolution', 'clustering', 'width', 'height', 'runs'] as const).filter(
    (field) => before[field] !== undefined && !same(before[field], after[field]),
  )
  return [
    ...compare(nodesOf(names), 'nodes'),
    ...compare(tiesOf(names), 'edges'),
    ...compare(COMMUNITIES, 'clusters'),
    ...(whole.length === 0
      ? []
      : [
          {
            text: savedFilesWords.theFiguresAreOthers(where),
            examples: whole.map((field) =>
              typeof after[field] === 'number'
                ? savedFilesWords.inTheFileNow3(field, figure(before[field]), figure(after[field]))
                : field,
            ),
          },
        ]),
  ]
}

/**
 * Compares the result that a project stores with the map that was made again from its files: papers, authors, topics,
 * claims, and each network's nodes with their places, ties with their weights, and communities. What a file leaves out
 * altogether is not compared. Never throws. Cost: linear in both.
 */
export function compareProject(stored: StoredResult, atlas: Atlas): ProjectComparison {
  const now: Fields = describeResult(atlas)
  const networks = readEntry(now.networks)
  const was = readEntry(stored.networks)
  const { corpus } = atlas
  const names: Names = new Map<string, string>([
    ...readEntries(stored.authors).map(({ id, name }) => [textOf(id), textOf(name)] as const),
    ...readEntries(stored.papers).map(({ id, title }) => [textOf(id), textOf(title)] as const),
    ...corpus.authors.map(({ id, name }) => [id, name] as const),
    ...corpus.papers.map(({ id, title }) => [id, title] as const),
    ...corpus.topics.map(({ id, label }) => [id, label] as const),
  ])
  const lists = [
    [PAPERS, 'papers'],
    [AUTHORS, 'authors'],
    [TOPICS, 'topics'],
    [CLAIMS, 'claims'],
  ] as const
  return {
    savedBy: stored.savedBy,
    differences: [
      ...lists.flatMap(([kind, field]) =>
        stored[field] === undefined
          ? []
          : compareEntries(kind, readEntries(stored[field]), readEntries(now[field]), ''),
      ),
      ...NETWORK_IDS.flatMap((id) => compareNetworks(was, networks, id, names)),
    ],
  }
}

/** The result in a few figures, for a link that has no room for it. Cost: linear in the result. */
export function digestResult(atlas: Atlas): ResultDigest {
  const { papers, authors, topics } = atlas.corpus
  const text = printSame(describeResult(atlas))
  return {
    savedBy: TOOL.version,
    papers: papers.length,
    authors: authors.length,
    topics: topics.length,
    ties: Object.values(atlas.networks).reduce((sum, { edges }) => sum + edges.length, 0),
    // Twice over, the second time with the length before it: 32 bits alone would be few for a claim of sameness.
    hash: hashHex(text) + hashHex(`${text.length} ${text}`),
  }
}

/** Compares a digest with the map that was made again; where only the whole tells that it is another, so does this. */
export function compareDigest(stored: ResultDigest, atlas: Atlas): ProjectComparison {
  const now = digestResult(atlas)
  const counts = (['papers', 'authors', 'topics', 'ties'] as const).filter((field) => stored[field] !== now[field])
  const differences = counts.map((field) => ({
    text: savedFilesWords.whenItWasSharedNow(stored[field], field, now[field]),
    examples: [],
  }))
  const hidden = { text: savedFilesWords.namesPlacesWeightsOrCommunities, examples: [] }
  const whole = differences.length === 0 && stored.hash !== now.hash ? [hidden] : differences
  return { savedBy: stored.savedBy, differences: whole }
}
