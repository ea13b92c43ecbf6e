import { hashText } from '../base/hash'
import { byText } from '../base/order'
import type { Candidate } from './paper-candidate'
import type { TitleShape } from './paper-title'
import { gatherSharedKeys } from './shared-keys'

/** Two records to compare, as indexes; `first < second`. */
export type IndexPair = { readonly first: number; readonly second: number }

/** Words of a title, the rarest of all titles, by which it is looked up together with an author. */
const RARE_WORDS = 4
/** Names of a list by which it is looked up: the first, which cut lists keep, and as many that do not depend on order. */
const FIRST_NAMES = 3
const HASHED_NAMES = 3
/** Hashes of a title's runs of letters; titles that share seven tenths of their runs share so many with near certainty. */
const SKETCH_SIZE = 8
const SHARED_HASHES = 3
/** Of so many records with one title all are compared, so that years and authors need not be asked. */
const FEW_NAMESAKES = 3
/** In larger blocks only neighbours are compared: records are sorted by title, so the likest stand side by side. */
const BLOCK_SIZE = 8

type Blocks<Key> = Map<Key, number[]>

function addTo<Key>(blocks: Blocks<Key>, key: Key, at: number): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, [at])
  else if (block.at(-1) !== at) block.push(at)
}

/** Family names by which a record is looked up, few and in a fixed order. */
function pickNames({ surnames }: Candidate): string[] {
  const all = [...surnames]
  if (all.length <= FIRST_NAMES) return all
  const hashed = all
    .slice(FIRST_NAMES)
    .map((name) => ({ name, hash: hashText(name) }))
    .sort((a, b) => a.hash - b.hash || byText(a.name, b.name))
  return [...all.slice(0, FIRST_NAMES), ...hashed.slice(0, HASHED_NAMES).map(({ name }) => name)]
}

type Counted = { readonly word: string; readonly number: number; count: number }

/** Every word of a title with a number of its own, and in how many titles it stands. */
function countWords(candidates: readonly Candidate[]): Map<string, Counted> {
  const counts = new Map<string, Counted>()
  for (const { shape } of candidates) {
    for (const word of shape?.words ?? []) {
      const known = counts.get(word)
      if (known === undefined) counts.set(word, { word, number: counts.size, count: 1 })
      else known.count += 1
    }
  }
  return counts
}

/** The numbers of a title's rarest words, but those that stand in no other title. */
const pickWords = ({ words }: TitleShape, counts: ReadonlyMap<string, Counted>): number[] =>
  [...words]
    .flatMap((word) => counts.get(word) ?? [])
    .sort((a, b) => a.count - b.count || byText(a.word, b.word))
    .slice(0, RARE_WORDS)
    .flatMap(({ number, count }) => (count > 1 ? number : []))

/** `hashText` of a run of at most three letters that stands as a number. */
function hashOfRun(run: number): number {
  const [first, rest] = [Math.floor(run / 0x100000000), run % 0x100000000]
  let hash = 0x811c9dc5
  for (const code of [first, rest >>> 16, rest & 0xffff]) if (code !== 0) hash = Math.imul(hash ^ code, 0x01000193)
  return hash >>> 0
}

/** The smallest hashes of a title's runs: the sketch of Broder, “On the resemblance and containment of documents”, 1997. */
const sketchTitle = ({ runs }: TitleShape): Uint32Array =>
  Uint32Array.from(runs, hashOfRun).sort().subarray(0, SKETCH_SIZE)

type Find = (first: number, second: number) => void

/** Pairs that share a block; all where it is small, else each with the first and the one before it. */
function pairUp(block: readonly number[], reach: number, found: Find): void {
  const isSmall = block.length <= reach
  for (let at = 1; at < block.length; at++) {
    const second = block[at] ?? 0
    if (isSmall) for (let before = 0; before < at; before++) found(block[before] ?? 0, second)
    else {
      found(block[0] ?? 0, second)
      if (at > 1) found(block[at - 1] ?? 0, second)
    }
  }
}

function pairUpAll<Key>(blocks: Blocks<Key>, reach: number, found: Find): void {
  for (const block of blocks.values()) pairUp(block, reach, found)
}

/** Records of one title that many bear, by year, by author and by both. */
function pairNamesakes(title: readonly number[], candidates: readonly Candidate[], found: Find): void {
  const blocks: Blocks<string> = new Map()
  for (const at of title) {
    const candidate = candidates[at]
    if (candidate === undefined) continue
    const year = String(candidate.year ?? '')
    addTo(blocks, year, at)
    for (const name of pickNames(candidate)) {
      addTo(blocks, `\n${name}`, at)
      addTo(blocks, `${year}\n${name}`, at)
    }
  }
  pairUpAll(blocks, FEW_NAMESAKES, found)
}

/** Records that share a rare word of their titles, by author. */
function pairByAuthor(word: readonly number[], names: readonly (readonly string[])[], found: Find): void {
  const blocks: Blocks<string> = new Map()
  for (const at of word) for (const name of names[at] ?? []) addTo(blocks, name, at)
  pairUpAll(blocks, BLOCK_SIZE, found)
}

/** The numbers that come at least so many times; sorts them where they are. */
function* readFrequent(numbers: Float64Array, least: number): Generator<number> {
  numbers.sort()
  for (let from = 0; from < numbers.length;) {
    let until = from + 1
    while (until < numbers.length && numbers[until] === numbers[from]) until += 1
    if (until - from >= least) yield numbers[from] ?? 0
    from = until
  }
}

/**
 * The pairs of records that are worth a comparison, each once, in a fixed order: those that share an identifier, a
 * title (also with an author and a year), a rare word of the title with an author, or three of the eight smallest hashes of the
 * title's letters. In: records in an order of their content. Cost: near-linear; at most 70 blocks a record and 7 pairs a
 * block, in practice about three pairs a record.
 */
export function findPaperPairs(candidates: readonly Candidate[]): IndexPair[] {
  const identified: Blocks<string> = new Map()
  const titled: Blocks<string> = new Map()
  const [worded, sketched] = [gatherSharedKeys(), gatherSharedKeys()]
  const counts = countWords(candidates)
  for (const [at, { identifiers, shape }] of candidates.entries()) {
    for (const identifier of identifiers) addTo(identified, identifier, at)
    if (shape === null) continue
    addTo(titled, shape.key, at)
    for (const word of pickWords(shape, counts)) worded.add(word, at)
    for (const hash of sketchTitle(shape)) sketched.add(hash, at)
  }
  const pairs: number[] = []
  const take =
    (into: number[]): Find =>
    (first, second) =>
      into.push(first * candidates.length + second)
  const found = take(pairs)
  pairUpAll(identified, FEW_NAMESAKES, found)
  for (const title of titled.values()) {
    pairUp(title, FEW_NAMESAKES, found)
    if (title.length > FEW_NAMESAKES) pairNamesakes(title, candidates, found)
  }
  const names = candidates.map(pickNames)
  worded.visit((word) => pairByAuthor(word, names, found))
  const shared: number[] = []
  sketched.visit((block) => pairUp(block, BLOCK_SIZE, take(shared)))
  for (const key of readFrequent(Float64Array.from(shared), SHARED_HASHES)) pairs.push(key)
  return [...readFrequent(Float64Array.from(pairs), 1)].map((key) => ({
    first: Math.floor(key / candidates.length),
    second: key % candidates.length,
  }))
}
