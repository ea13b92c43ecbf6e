import { loadReaders, readSource } from '../records/formats'
import { unpackReading, type PackedReading } from '../records/packed-reading'
import type { ParsedSource, Source } from '../records/record'

/** Remembers what was read of sources, so that a map that is made anew does not read them again. */
export type ReadingMemory = {
  /** Learns what was read elsewhere of some of these sources, by their names. */
  readonly learn: (sources: readonly Source[], packed: readonly PackedReading[]) => void
  /** Fetches the readers of those that have to be read. */
  readonly prepare: (sources: readonly Source[]) => Promise<void>
  /** What a source holds, from memory or read now. */
  readonly read: (source: Source) => ParsedSource
}

/** Characters of texts that are remembered: a text and what was read of it take a few times as many bytes. */
const MOST_CHARACTERS = 64 * 1024 * 1024

const isSame = (one: Source, other: Source): boolean =>
  one.text === other.text && JSON.stringify(one.columns ?? null) === JSON.stringify(other.columns ?? null)

/** A memory of at most so many characters of text; the sources that were not asked for longest make room. `readAnew` reads the rest. */
export function createReadingMemory(most: number = MOST_CHARACTERS, readAnew = readSource): ReadingMemory {
  // In the order of their last use.
  const known = new Map<string, { readonly source: Source; readonly parsed: ParsedSource }>()
  let characters = 0

  function forget(name: string): void {
    characters -= known.get(name)?.source.text.length ?? 0
    known.delete(name)
  }

  function keep(source: Source, parsed: ParsedSource): void {
    forget(source.name)
    if (source.text.length > most) return
    known.set(source.name, { source, parsed })
    characters += source.text.length
    for (const name of known.keys()) {
      if (characters <= most) break
      forget(name)
    }
  }

  const recall = (source: Source): ParsedSource | null => {
    const found = known.get(source.name)
    return found !== undefined && isSame(found.source, source) ? found.parsed : null
  }

  return {
    learn(sources, packed) {
      const byName = new Map(sources.map((source) => [source.name, source]))
      for (const reading of packed) {
        const source = byName.get(reading.source)
        const read = source === undefined ? null : unpackReading(reading)
        if (source !== undefined && read !== null) keep(source, read)
      }
    },
    async prepare(sources) {
      await loadReaders(sources.filter((source) => recall(source) === null))
    },
    read(source) {
      const parsed = recall(source) ?? readAnew(source)
      keep(source, parsed)
      return parsed
    },
  }
}
