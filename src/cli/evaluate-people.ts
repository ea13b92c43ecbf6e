import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { foldText } from '../base/fold'
import { hashText } from '../base/hash'
import { byText } from '../base/order'
import type { PaperId } from '../resolve/corpus'
import { decideClaim } from '../resolve/decisions'
import { surveyNamesakes, type NamesakePaper } from '../resolve/homonym-evidence'
import { groupNamesakes } from '../resolve/homonym-groups'
import { resolveAuthors, type AuthorMention, type AuthorResolution } from '../resolve/same-author'
import { measureTally, showShare, type EvaluationTable, type Tally } from './evaluation-table'

/** One ambiguous name with its papers; `bearers` says of each paper which person of that name wrote it. */
export type AmbiguousName = {
  readonly name: string
  readonly papers: readonly NamesakePaper[]
  readonly bearers: readonly string[]
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
])

/** The text of an element without children, null where it is absent, empty or “null”. */
function readElement(xml: string, name: string): string | null {
  const [, inner = ''] = new RegExp(`<${name}>([^<]*)</${name}>`, 'u').exec(xml) ?? []
  const text = inner
    .replace(/&(lt|gt|quot|apos|amp);/gu, (entity, known: string) => ENTITIES.get(known) ?? entity)
    .trim()
  return text === '' || text === 'null' ? null : text
}

/** Reads one file of the collection: a person's name and publications with labels; null where it is none. */
export function readAmbiguousName(xml: string): AmbiguousName | null {
  const [head = '', ...publications] = xml.split('<publication>')
  const stated = readElement(head, 'FullName')
  if (stated === null || publications.length === 0) return null
  const name = foldText(stated)
  const papers = publications.map((publication): NamesakePaper => {
    const authors = (readElement(publication, 'authors') ?? '').split(',').map(foldText)
    const year = Number(readElement(publication, 'year') ?? '')
    return {
      coauthors: [...new Set(authors.filter((author) => author !== '' && author !== name))],
      affiliation: readElement(publication, 'organization'),
      venue: readElement(publication, 'jconf'),
      title: readElement(publication, 'title'),
      topics: [],
      year: Number.isInteger(year) && year > 0 ? year : null,
    }
  })
  return { name, papers, bearers: publications.map((publication) => readElement(publication, 'label') ?? '') }
}

/** Counts the pairs of papers of one name: rightly joined, wrongly joined and missed. */
function tallyPairs(bearers: readonly string[], groups: readonly (readonly number[])[]): Tally {
  const groupOf = new Map(groups.flatMap((members, at) => members.map((paper) => [paper, at] as const)))
  let [hits, falseJoins, missed] = [0, 0, 0]
  for (const [one, bearer] of bearers.entries()) {
    for (let other = 0; other < one; other++) {
      const joined = groupOf.get(one) === groupOf.get(other)
      const same = bearer === bearers[other]
      if (joined && same) hits += 1
      else if (joined) falseJoins += 1
      else if (same) missed += 1
    }
  }
  return { hits, falseJoins, missed }
}

/** Groups by shared co-authors alone: what is simplest, to compare with. */
function closeOverCoauthors({ papers }: AmbiguousName): number[][] {
  const groups = new Set<number[]>()
  const groupOf = new Map<string, number[]>()
  for (const [index, { coauthors }] of papers.entries()) {
    const joined = [index]
    for (const coauthor of coauthors) {
      const known = groupOf.get(coauthor)
      if (known !== undefined && groups.delete(known)) joined.push(...known)
    }
    groups.add(joined)
    for (const member of joined) for (const coauthor of papers[member]?.coauthors ?? []) groupOf.set(coauthor, joined)
  }
  return [...groups]
}

const paperId = (name: string, index: number): PaperId => `paper:${name.replaceAll(' ', '-')}-${String(index)}`

type Grouper = (name: AmbiguousName) => number[][]

/**
 * Puts all papers of all names into one corpus and groups each name's papers by who bears the name: as the corpus acts,
 * and as it would after a person accepted every suggestion to take one name for two people.
 */
function groupAsCorpus(names: readonly AmbiguousName[]): { readonly acted: Grouper; readonly accepted: Grouper } {
  const mentions = names.flatMap(({ name, papers }) =>
    papers.flatMap(({ coauthors, ...paper }, index): AuthorMention[] => {
      const list = [name, ...coauthors]
      return list.map((author, at) => ({
        ...paper,
        paper: paperId(name, index),
        name: author,
        position: at + 1,
        identifiers: [],
        affiliation: at === 0 ? paper.affiliation : null,
        coauthors: list,
      }))
    }),
  )
  const groupBy =
    ({ authorOf }: AuthorResolution): Grouper =>
    ({ name, papers }) => {
      const groups = new Map<string | null, number[]>()
      for (const index of papers.keys()) {
        const author = authorOf(paperId(name, index), 1)
        const group = groups.get(author)
        if (group === undefined) groups.set(author, [index])
        else group.push(index)
      }
      return [...groups.values()]
    }
  const found = resolveAuthors(mentions, { decisions: [] })
  const splits = found.claims.filter(({ kind }) => kind === 'homonym')
  const decisions = splits.map((claim) => decideClaim(claim, 'accepted'))
  return { acted: groupBy(found), accepted: groupBy(resolveAuthors(mentions, { decisions })) }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The half that a name belongs to, by a hash of it, so that nobody chose. */
const isForSetting = ({ name }: AmbiguousName): boolean => hashText(name) % 2 === 0

type Way = { readonly how: string; readonly group: (name: AmbiguousName) => readonly (readonly number[])[] }

/**
 * Measures how well papers of people of one name are told apart, on a folder of XML files with one ambiguous name each
 * (`person` with `FullName` and `publication`s of `title`, `year`, `authors`, `jconf`, `organization` and `label`).
 * Names and words are weighed by their numbers in the whole folder, as they would be in one corpus; labels are only
 * looked at for counting. Throws where the folder cannot be read or holds no such file.
 */
export function evaluateSameAuthor(folder: string): EvaluationTable {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.xml'))
    .sort(byText)
  const names = files.flatMap((file) => readAmbiguousName(readFileSync(join(folder, file), 'utf8')) ?? [])
  if (names.length === 0) throw new Error(`${folder} holds no file of an ambiguous name.`)
  const corpus = surveyNamesakes(
    names.flatMap(({ papers }) => papers),
    names.map(({ name }) => name),
  )
  const { acted, accepted } = groupAsCorpus(names)
  const ways: readonly Way[] = [
    { how: 'as the corpus acts', group: acted },
    { how: 'with every suggestion accepted', group: accepted },
    {
      how: 'by all evidence',
      group: ({ name, papers }) => groupNamesakes(name, papers, corpus).map(({ members }) => members),
    },
    { how: 'by shared co-authors only', group: closeOverCoauthors },
    { how: 'one name, one person', group: ({ papers }) => [papers.map((_, index) => index)] },
  ]
  const rows: string[][] = []
  for (const [half, own] of [
    ['for setting', names.filter(isForSetting)],
    ['for reporting', names.filter((name) => !isForSetting(name))],
  ] as const) {
    const papers = own.reduce((sum, name) => sum + name.papers.length, 0)
    for (const { how, group } of ways) {
      const tallies = own.map((name) => tallyPairs(name.bearers, group(name)))
      const total = tallies.reduce(
        (sum, tally): Tally => ({
          hits: sum.hits + tally.hits,
          falseJoins: sum.falseJoins + tally.falseJoins,
          missed: sum.missed + tally.missed,
        }),
        { hits: 0, falseJoins: 0, missed: 0 },
      )
      const pooled = measureTally(total)
      const each = tallies.map(measureTally)
      rows.push([
        `${half}: ${how}`,
        ...[own.length, papers].map(String),
        ...[pooled.precision, pooled.recall, pooled.f1].map(showShare),
        ...[each.map(({ precision }) => precision), each.map(({ recall }) => recall), each.map(({ f1 }) => f1)].map(
          (values) => showShare(mean(values)),
        ),
      ])
    }
  }
  return {
    title: 'Same author: pairs of papers of one name, judged against people',
    headings: ['half', 'names', 'papers', 'precision', 'recall', 'F1', 'mean precision', 'mean recall', 'mean F1'],
    rows,
    notes: [
      'The first three figures are over all pairs of papers, the last three are means over names.',
      'A hash of the name decides to which half it belongs; the constants were set on the first.',
      'As the corpus acts: one full name is one person, parted only where identifiers differ (these data have none) or where nearly',
      'all evidence speaks against one person: the limit under which 99 of 100 pairs set apart were rightly so on the first half.',
      'By all evidence: how the program groups papers to find what it suggests for review. It acts on that only where a person',
      'accepts; it suggests a part only where nothing connects it with the rest, as the line with every suggestion accepted has it.',
    ],
  }
}
