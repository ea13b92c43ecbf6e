import type { NamePart, Vocabulary } from './vocabulary'
import type { Word } from './words'

type Entry = { readonly topic: number; readonly before: boolean; readonly after: boolean }

/** Parts of names, as they are written, with the topics (numbers in the vocabulary's order) that they speak for. */
export type NameIndex = ReadonlyMap<string, readonly Entry[]>

/** Builds the index; linear in the vocabulary. */
export function buildNameIndex(vocabulary: Vocabulary): NameIndex {
  const index = new Map<string, Entry[]>()
  const add = (topic: number, { part, before, after }: NamePart): void => {
    index.set(part, [...(index.get(part) ?? []), { topic, before, after }])
  }
  for (const [topic, { nameParts }] of vocabulary.topics.entries()) for (const part of nameParts ?? []) add(topic, part)
  return index
}

/** Where a coined name is put together: before a capital, and between letters and digits. */
const SEAMS = /(?<=\p{Ll})(?=[\p{Lu}\p{N}])|(?<=\p{N})(?=\p{L})|(?<=\p{Lu})(?=\p{N}|\p{Lu}\p{Ll})/u

/** Most neighbouring pieces that may make up one part: `DeiT` is two pieces, no listed part has more than three. */
const MOST_PIECES = 3

/** A name's version says nothing: MobileViTv2. */
const VERSION = /v\p{N}+$/u

/** The name that a part stands in. */
export type NameFind = { readonly topic: number; readonly start: number; readonly end: number }

/** Whether a hyphen alone parts two places of a text. */
const isHyphen = (text: string, from: number, to: number): boolean => /^\p{Pd}$/u.test(text.slice(from, to))

/**
 * The topics that parts of coined names speak for: `BiViT`, `PTQ4DiT`, `Agile-Quant`. A part counts with the capitals
 * that the vocabulary gives it, between seams of one word, and only where the name goes on before or after it as the
 * vocabulary says. Before it the name may also end in a hyphen; after it not, since “Video-based” is no name.
 * In: words of the text, as `locateWords` gives them. Cost: linear in the text.
 */
export function findNameParts(index: NameIndex, text: string, words: readonly Word[]): NameFind[] {
  if (index.size === 0) return []
  const finds: NameFind[] = []
  for (const [at, { start, end }] of words.entries()) {
    const word = text.slice(start, end)
    if (!/\p{Lu}/u.test(word)) continue
    const hyphenBefore = at > 0 && isHyphen(text, words[at - 1]?.end ?? 0, start)
    const pieces = word.replace(VERSION, '').split(SEAMS)
    for (let first = 0; first < pieces.length; first++) {
      for (let last = first; last < Math.min(pieces.length, first + MOST_PIECES); last++) {
        const part = pieces.slice(first, last + 1).join('')
        const goesOnBefore = first > 0 || hyphenBefore
        const goesOnAfter = last + 1 < pieces.length
        for (const { topic, before, after } of index.get(part) ?? []) {
          const fits = (before || !goesOnBefore) && (after || !goesOnAfter) && (goesOnBefore || goesOnAfter)
          if (fits) finds.push({ topic, start, end })
        }
      }
    }
  }
  return finds
}
