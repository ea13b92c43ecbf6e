import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaperRecord } from '../records/record'
import { toCandidate } from '../resolve/paper-candidate'
import { scorePair } from '../resolve/paper-score'
import { groupSamePapers } from '../resolve/same-paper'
import { LIKELY_SAME_PAPER, SAME_PAPER } from '../resolve/thresholds'
import { measureTally, showShare, type EvaluationTable, type Tally } from './evaluation-table'

/** A pair of records of which a person said whether they are one paper; records of equal text are one object. */
export type LabelledPair = { readonly one: PaperRecord; readonly other: PaperRecord; readonly same: boolean }

/** The files, by what each is for. */
const PARTS = [
  { file: 'train.txt', purpose: 'for setting' },
  { file: 'valid.txt', purpose: 'for reporting' },
] as const

/** Fields stand as `COL name VAL value`; letters that ASCII lacks as `&#233;` between blanks. */
function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const part of text.split(/(?:^|\s)COL\s/).slice(1)) {
    const [name = '', value = ''] = part.split(/\sVAL\s?/, 2)
    const letters = value.replace(/ ?&#(\d{1,6}); ?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    fields.set(name.trim(), letters.trim())
  }
  return fields
}

function toRecord(text: string, source: string, line: number): PaperRecord {
  const fields = readFields(text)
  const year = Number(fields.get('year') ?? '')
  const authors = (fields.get('authors') ?? '').split(/(?<!\s)\s+,\s+/).filter((name) => name !== '')
  return {
    source,
    line,
    lines: { heading: null, title: null, authors: null, abstract: null },
    page: null,
    title: fields.get('title') ?? null,
    authors,
    authorsComplete: authors.length > 0,
    affiliations: [],
    // The day plays no part in the comparison.
    date: Number.isInteger(year) && year > 0 ? { year, month: 1, day: 1 } : null,
    category: null,
    score: null,
    hasCode: false,
    abstract: null,
    links: [],
    venue: fields.get('venue') ?? null,
  }
}

/** Reads pairs: two records and 1 or 0, parted by tabs, one pair a line; other lines are left out. */
export function readLabelledPairs(text: string): LabelledPair[] {
  const records = new Map<string, PaperRecord>()
  const take = (side: string, stated: string): PaperRecord => {
    const key = `${side}\n${stated.trim()}`
    const record = records.get(key) ?? toRecord(stated, side, records.size + 1)
    records.set(key, record)
    return record
  }
  return text.split('\n').flatMap((line) => {
    const [one, other, label] = line.split('\t')
    if (one === undefined || other === undefined || !/^[01]\s*$/.test(label ?? '')) return []
    return [{ one: take('first', one), other: take('second', other), same: label?.trim() === '1' }]
  })
}

function readPart(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8')
  } catch {
    throw new Error(
      `${file} could not be read in ${folder}: labelled pairs are expected in train.txt and valid.txt there.`,
    )
  }
}

/** Counts the pairs that a rule judges rightly and wrongly. */
function tallyPairs(pairs: readonly LabelledPair[], judge: (pair: LabelledPair) => boolean): Tally {
  let [hits, falseJoins, missed] = [0, 0, 0]
  for (const pair of pairs) {
    const said = judge(pair)
    if (said && pair.same) hits += 1
    else if (said) falseJoins += 1
    else if (pair.same) missed += 1
  }
  return { hits, falseJoins, missed }
}

/** Judges each pair alone, by its score. */
function scorePairs(pairs: readonly LabelledPair[], least: number): Tally {
  return tallyPairs(pairs, ({ one, other }) => scorePair(toCandidate(one), toCandidate(other), null).score >= least)
}

/** Puts all records into one corpus and asks of each pair whether its two are one paper there. */
function groupPairs(pairs: readonly LabelledPair[]): Tally {
  const paperOf = new Map<PaperRecord, number>()
  const records = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
  for (const [index, group] of groupSamePapers(records).entries())
    for (const record of group.records) paperOf.set(record, index)
  return tallyPairs(pairs, ({ one, other }) => paperOf.get(one) === paperOf.get(other))
}

/**
 * Measures the search for same papers on pairs that people labelled: `train.txt` and `valid.txt` of a folder, in the format of
 * the literature on entity matching. Throws an error with a plain sentence where a file cannot be read. The constants were set on the first file only.
 */
export function evaluateSamePaper(folder: string): EvaluationTable {
  const rows: string[][] = []
  for (const { file, purpose } of PARTS) {
    const pairs = readLabelledPairs(readPart(folder, file))
    if (pairs.length === 0) throw new Error(`${file} holds no pair of records.`)
    const row = (how: string, tally: Tally): string[] => {
      const { precision, recall, f1 } = measureTally(tally)
      const counts = [tally.hits, tally.falseJoins, tally.missed].map(String)
      return [`${file}, ${purpose}: ${how}`, String(pairs.length), ...counts, ...[precision, recall, f1].map(showShare)]
    }
    rows.push(row('joined in one corpus', groupPairs(pairs)))
    rows.push(row('each pair by its score', scorePairs(pairs, SAME_PAPER)))
    rows.push(row('joined or suggested', scorePairs(pairs, LIKELY_SAME_PAPER)))
  }
  return {
    title: 'Same paper: pairs of records, judged against people',
    headings: ['pairs of', 'pairs', 'right joins', 'false joins', 'missed', 'precision', 'recall', 'F1'],
    rows,
    notes: [
      `A pair is joined from a score of ${String(SAME_PAPER)} on and suggested from ${String(LIKELY_SAME_PAPER)} on.`,
      'Joined in one corpus: all records of the file are resolved together, as the program does.',
    ],
  }
}
