import { searchWords } from './search-text'

/** What one entry is found by: its names, parted by line feeds, and lighter text. */
export type EntryText = { readonly names: string; readonly text: string }

/**
 * An inverted index over entries 0 … size − 1, as typed arrays. A word is its place in `words`; lists of lists are
 * offsets with one more item than lists. About 9 bytes for each word of a text, beside the words themselves.
 */
export type WordIndex = {
  readonly size: number
  /** Folded, each once, in order of UTF-16 code units: all that begin alike stand together. */
  readonly words: readonly string[]
  /** The names of each entry: offsets into `nameEnds`. */
  readonly namesOf: Int32Array
  /** The words of each name, in the name's order: name n holds `nameWords` from `nameEnds[n - 1]` (0) to `nameEnds[n]`. */
  readonly nameEnds: Int32Array
  readonly nameWords: Int32Array
  /** The entries in which each word stands, in order: offsets into the two arrays behind. */
  readonly entriesOf: Int32Array
  readonly entries: Int32Array
  /** How much the word tells of that entry, > 0: BM25+ of its fields, without the rarity of the word. */
  readonly weights: Float32Array
}

export type WordIndexBuilder = {
  /** Adds the next entry. */
  readonly add: (entry: EntryText) => void
  /** The index of all that was added. */
  readonly finish: () => WordIndex
}

/** A name counts so many times as much as lighter text. */
const NAME_BOOST = 4
/** How much more the first word of a field counts than one far behind. */
const FIRST_WORD = 0.15

/**
 * BM25+ (Lv and Zhai 2011) with k₁ = 1.2, b = 0.7 and δ = 0.5: repeats saturate, long fields count less, but a word that is
 * there always more than one that is not.
 */
const weigh = (times: number, length: number, average: number): number =>
  0.5 + (times * 2.2) / (times + 1.2 * (0.3 + (0.7 * length) / Math.max(1, average)))

/** Whole numbers in a row that grows. */
class Row {
  private items = new Int32Array(1024)
  length = 0

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(2 * this.items.length)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.length++] = item
  }

  take(): Int32Array {
    return this.items.slice(0, this.length)
  }
}

/** Collects the words of entries; `finish` sorts them. Cost: linear in the text, and the sorting of different words. */
export function createWordIndexBuilder(): WordIndexBuilder {
  const numbers = new Map<string, number>()
  const [namesOf, nameEnds, nameWords, textsOf, textWords] = [new Row(), new Row(), new Row(), new Row(), new Row()]
  namesOf.push(0)
  textsOf.push(0)
  const take = (text: string, into: Row): void => {
    for (const word of searchWords(text)) {
      let number = numbers.get(word)
      if (number === undefined) {
        number = numbers.size
        numbers.set(word, number)
      }
      into.push(number)
    }
  }
  return {
    add({ names, text }) {
      for (const name of names.includes('\n') ? names.split('\n') : [names]) {
        take(name, nameWords)
        nameEnds.push(nameWords.length)
      }
      namesOf.push(nameEnds.length)
      if (text !== '') take(text, textWords)
      textsOf.push(textWords.length)
    },
    finish() {
      const words = [...numbers.keys()].sort()
      const places = new Int32Array(words.length)
      for (const [place, word] of words.entries()) places[numbers.get(word) ?? 0] = place
      const renumber = (row: Row): Int32Array => row.take().map((number) => places[number] ?? 0)
      const names = { namesOf: namesOf.take(), nameEnds: nameEnds.take(), nameWords: renumber(nameWords) }
      const size = names.namesOf.length - 1
      const fields = [
        { starts: wordStarts(names), words: names.nameWords, boost: NAME_BOOST },
        { starts: textsOf.take(), words: renumber(textWords), boost: 1 },
      ]
      return { size, words, ...names, ...listEntries(size, words.length, fields) }
    },
  }
}

/** Where the words of each entry's names begin. */
function wordStarts({ namesOf, nameEnds }: Pick<WordIndex, 'namesOf' | 'nameEnds'>): Int32Array {
  return namesOf.map((name) => (name === 0 ? 0 : (nameEnds[name - 1] ?? 0)))
}

type Field = { readonly starts: Int32Array; readonly words: Int32Array; readonly boost: number }

/** Turns the words of entries round: the entries of words. Linear in both. */
function listEntries(size: number, words: number, fields: readonly Field[]) {
  const seenIn = new Int32Array(words).fill(-1)
  const entriesOf = new Int32Array(words + 1)
  const eachWord = (entry: number, visit: (word: number, field: Field, at: number) => void): void => {
    for (const field of fields) {
      const [from, to] = [field.starts[entry] ?? 0, field.starts[entry + 1] ?? 0]
      for (let at = from; at < to; at++) visit(field.words[at] ?? 0, field, at - from)
    }
  }
  for (let entry = 0; entry < size; entry++)
    eachWord(entry, (word) => {
      if (seenIn[word] === entry) return
      seenIn[word] = entry
      entriesOf[word + 1] = (entriesOf[word + 1] ?? 0) + 1
    })
  for (let word = 0; word < words; word++) entriesOf[word + 1] = (entriesOf[word + 1] ?? 0) + (entriesOf[word] ?? 0)

  const entries = new Int32Array(entriesOf[words] ?? 0)
  const weights = new Float32Array(entries.length)
  const next = entriesOf.slice()
  // How often the word stands in the field, and where first; emptied as it is read.
  const times = new Int32Array(words)
  const firsts = new Int32Array(words)
  seenIn.fill(-1)
  const averages = fields.map((field) => field.words.length / Math.max(1, size))
  for (let entry = 0; entry < size; entry++) {
    fields.forEach(({ starts, words: all, boost }, field) => {
      const [from, to] = [starts[entry] ?? 0, starts[entry + 1] ?? 0]
      for (let at = to - 1; at >= from; at--) {
        const word = all[at] ?? 0
        times[word] = (times[word] ?? 0) + 1
        firsts[word] = at - from
      }
      for (let at = from; at < to; at++) {
        const word = all[at] ?? 0
        const count = times[word] ?? 0
        if (count === 0) continue
        times[word] = 0
        if (seenIn[word] !== entry) {
          seenIn[word] = entry
          entries[next[word] ?? 0] = entry
          next[word] = (next[word] ?? 0) + 1
        }
        const slot = (next[word] ?? 1) - 1
        const weight = weigh(count, to - from, averages[field] ?? 1) * (1 + FIRST_WORD / (1 + (firsts[word] ?? 0)))
        weights[slot] = (weights[slot] ?? 0) + boost * weight
      }
    })
  }
  return { entriesOf, entries, weights }
}
