import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/records/formats'
import type { PaperRecord, ParsedSource } from '../../src/records/record'
import { ABSTRACT_FACTS, LIST_SOURCES, PAGE_FACTS, PAPER_FACTS } from '../fixtures/seed-facts'

const SEEDS = new URL('../../seeds/', import.meta.url)

function readText(name: string): string {
  return readFileSync(new URL(name, SEEDS), 'utf8')
}

function readSeed(name: string): ParsedSource {
  return readSource({ name, text: readText(name) })
}

/** The share of words that two texts have in common, 0 to 1: Dice's coefficient of the two bags of words. */
function shareWords(one: string, other: string): number {
  const left = one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const right: string[] = other.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const rest = [...right]
  const common = left.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (left.length + right.length)
}

const pages = Object.values(PAGE_FACTS).map(({ source }) => readSeed(source))
const lists = Object.values(LIST_SOURCES).map(readSeed)
const papers = pages.flatMap(({ records }) => records)
const abstracts = lists.flatMap(({ records }) => records.map(({ abstract }) => abstract ?? ''))

describe('the seed network', () => {
  it('is five files, three pages and two lists', () => {
    const named = [...Object.values(PAGE_FACTS).map(({ source }) => source), ...Object.values(LIST_SOURCES)]
    expect(readdirSync(SEEDS).sort()).toEqual(named.sort())
    expect(pages.map(({ format }) => format)).toEqual(['profile-page', 'profile-page', 'profile-page'])
    expect(lists.map(({ format }) => format)).toEqual(['abstract-list', 'abstract-list'])
  })

  it('holds 41 records on its pages and 20 abstracts on its lists, 14 of them different', () => {
    expect(papers).toHaveLength(41)
    expect(abstracts).toHaveLength(20)
    expect(new Set(abstracts).size).toBe(14)
  })

  it('is read without an issue and without a loss', () => {
    for (const { issues, skipped, present, records } of [...pages, ...lists]) {
      expect({ issues, skipped, present }).toEqual({ issues: [], skipped: 0, present: records.length })
    }
  })
})

describe.each(['000', '002', '004'] as const)('seed page %s', (key) => {
  const facts = PAGE_FACTS[key]
  const { pages: headers, records } = readSeed(facts.source)

  it('states the figures of its header, and its name or its absence', () => {
    expect(headers).toHaveLength(1)
    expect(headers[0]).toMatchObject(facts)
    expect(records).toHaveLength(facts.papers ?? 0)
  })

  const table = PAPER_FACTS[key].map((paper, at) => [paper.title ?? '', at, paper] as const)
  it.each(table)('states the facts of “%s”', (_title, at, paper) => {
    const { tells, ...heading } = paper
    const record = records[at]
    expect(record).toMatchObject(heading)
    for (const tell of tells) expect(record?.abstract).toContain(tell)
  })

  it('points from each record to the lines that state it', () => {
    const lines = readText(facts.source).split('\n')
    const lineOf = (line: number | null): string => (line === null ? '' : (lines[line - 1] ?? ''))
    for (const { category, title, authors, lines: at } of records) {
      expect(lineOf(at.heading)).toMatch(new RegExp(`^[\\d.]*${category ?? ''}[A-Z][a-z]{2} \\d`))
      expect(lineOf(at.title)).toBe(title)
      expect(lineOf(at.authors)).toContain(authors.join(', '))
      expect(lineOf(at.abstract).length).toBeGreaterThan(200)
    }
  })
})

describe.each(['001', '003'] as const)('seed list %s', (key) => {
  const { records } = readSeed(LIST_SOURCES[key])
  const others = readSeed(LIST_SOURCES[key === '001' ? '003' : '001']).records

  it('has no page, no title and no author', () => {
    expect(records).toHaveLength(ABSTRACT_FACTS[key].length)
    for (const record of records) expect(record).toMatchObject({ page: null, title: null, authors: [] })
  })

  it('states the figures, names and addresses of each abstract', () => {
    for (const [at, { links, tells }] of ABSTRACT_FACTS[key].entries()) {
      expect(records[at]?.links).toEqual(links)
      for (const tell of tells) expect(records[at]?.abstract).toContain(tell)
    }
  })

  it('shares six abstracts with the other list, word for word', () => {
    const shared = records.map(({ abstract }) => others.some((other) => other.abstract === abstract))
    expect(shared).toEqual(ABSTRACT_FACTS[key].map(({ onBothLists }) => onBothLists))
    expect(shared.filter(Boolean)).toHaveLength(6)
  })

  it('words the abstracts of titled papers as their page does, or nearly so, and the rest quite differently', () => {
    const likeness = (record: PaperRecord | undefined, paper: PaperRecord): number =>
      shareWords(record?.abstract ?? '', paper.abstract ?? '')
    for (const [at, { paper, sameWords }] of ABSTRACT_FACTS[key].entries()) {
      const record = records[at]
      const twin = papers.find(({ title }) => title === paper)
      if (twin !== undefined) expect(likeness(record, twin)).toBeGreaterThan(0.85)
      if (twin !== undefined && sameWords !== null) expect(record?.abstract === twin.abstract).toBe(sameWords)
      for (const other of papers.filter((each) => each !== twin)) expect(likeness(record, other)).toBeLessThan(0.5)
    }
  })
})

it('five seed abstracts belong to no titled paper', () => {
  const facts = Object.values(ABSTRACT_FACTS).flat()
  expect(new Set(facts.filter(({ paper }) => paper === null).map(({ tells }) => tells[0])).size).toBe(5)
  const titles = new Set(papers.map(({ title }) => title))
  expect(facts.every(({ paper }) => paper === null || titles.has(paper))).toBe(true)
})
