import { hashText } from '../base/hash'
import { byText } from '../base/order'
import type { Candidate } from './paper-candidate'
import type { TitleShape } from './paper-title'

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
/** In larger blocks only neighbours are compared: records are sorted by title, so the likest stand side by side. */
const BLOCK_SIZE = 8

type Blocks = Map<string, number[]>

function addTo(blocks: Blocks, key: string, at: number): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, [at])
  else if (block.at(-1) !== at) block.push(at)
}

/** Family names by which a record is looked up, few and in a fixed order. */
function pickNames({ surnames }: Candidate): string[] {
  const all = [...surnames]
  const hashed = all
    .slice(FIRST_NAMES)
    .map((name) => ({ name, hash: hashText(name) }))
    .sort((a, b) => a.hash - b.hash || byText(a.name, b.name))
  return [...all.slice(0, FIRST_NAMES), ...hashed.slice(0, HASHED_NAMES).map(({ name }) => name)]
}

function countWords(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { shape } of candidates)
    for (const word of shape?.words ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const pickWords = ({ words }: TitleShape, counts: ReadonlyMap<string, number>): string[] =>
  [...words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || byText(a, b)).slice(0, RARE_WORDS)

/** The smallest hashes of a title's runs: the sketch of Broder, “On the resemblance and containment of documents”, 1997. */
const sketchTitle = ({ runs }: TitleShape): number[] =>
  [...runs]
    .map(hashText)
    .sort((a, b) => a - b)
    .slice(0, SKETCH_SIZE)

/** Pairs that share one block; all where it is small, else each with the first and the one before it. */
function pairUp(blocks: Blocks, reach: number, found: (first: number, second: number) => void): void {
  for (const block of blocks.values()) {
    const small = block.length <= reach
    for (const [at, second] of block.entries()) {
      for (const first of small ? block.slice(0, at) : new Set([block[0] ?? second, block[at - 1] ?? second]))
        if (first !== second) found(first, second)
    }
  }
}

/**
 * The pairs of records that are worth a comparison, each once, in a fixed order: those that share an identifier, a
 * title (also with an author and a year), a rare word of the title with an author, or three of the eight smallest hashes of the
 * title's letters. In: records in an order of their content. Cost: near-linear; at most 70 blocks a record and 7 pairs a
 * block, in practice about three pairs a record.
 */
export function findPaperPairs(candidates: readonly Candidate[]): IndexPair[] {
  const sure: Blocks = new Map()
  const alike: Blocks = new Map()
  const sketched: Blocks = new Map()
  const counts = countWords(candidates)
  for (const [at, candidate] of candidates.entries()) {
    for (const identifier of candidate.identifiers) addTo(sure, identifier, at)
    const { shape } = candidate
    if (shape === null) continue
    const year = String(candidate.year ?? '')
    const names = pickNames(candidate)
    addTo(sure, `=${shape.key}`, at)
    addTo(sure, `=${shape.key}\n${year}`, at)
    for (const name of names) {
      addTo(sure, `=${shape.key}\n\n${name}`, at)
      addTo(sure, `=${shape.key}\n${year}\n${name}`, at)
    }
    for (const word of pickWords(shape, counts)) for (const name of names) addTo(alike, `${word}\n${name}`, at)
    for (const hash of sketchTitle(shape)) addTo(sketched, String(hash), at)
  }
  const pairs = new Set<number>()
  const keyOf = (first: number, second: number): number => first * candidates.length + second
  pairUp(sure, 3, (first, second) => pairs.add(keyOf(first, second)))
  pairUp(alike, BLOCK_SIZE, (first, second) => pairs.add(keyOf(first, second)))
  const shared = new Map<number, number>()
  pairUp(sketched, BLOCK_SIZE, (first, second) => {
    const key = keyOf(first, second)
    shared.set(key, (shared.get(key) ?? 0) + 1)
  })
  for (const [key, count] of shared) if (count >= SHARED_HASHES) pairs.add(key)
  return [...pairs]
    .sort((a, b) => a - b)
    .map((key) => ({ first: Math.floor(key / candidates.length), second: key % candidates.length }))
}
