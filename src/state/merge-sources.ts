import type { Source } from '../records/record'

export type MergedSources = {
  readonly sources: readonly Source[]
  /** Names of the files that came in, as they are called from now on. */
  readonly added: readonly string[]
  /** Names of files left out since the very same text is there already. */
  readonly repeated: readonly string[]
}

/**
 * Adds files to those already there. The same name with the same text is the same file and is left out;
 * the same name with another text gets a number, so that every line can still be traced to its file.
 */
export function mergeSources(present: readonly Source[], incoming: readonly Source[]): MergedSources {
  const texts = new Map(present.map(({ name, text }) => [name, text]))
  const sources = [...present]
  const added: string[] = []
  const repeated: string[] = []
  for (const source of incoming) {
    const name = freeName(source, texts)
    if (name === null) {
      repeated.push(source.name)
      continue
    }
    texts.set(name, source.text)
    sources.push({ ...source, name })
    added.push(name)
  }
  return { sources, added, repeated }
}

/** The first of “a.txt”, “a (2).txt” … that is not taken, or null where one of them holds this very text. */
function freeName({ name, text }: Source, taken: ReadonlyMap<string, string>): string | null {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem} (${number})${ending}`
    const held = taken.get(candidate)
    if (held === undefined) return candidate
    if (held === text) return null
  }
}
