import { foldText } from '../base/fold'
import type { ReferenceAuthor } from './reference-record'
import { readOrcid } from './reference-parts'

/** Names as they are compared when a field says more of a person listed before: without full stops and accents. */
export const nameKey = (name: string): string => foldText(name).replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim()

/** The authors by every spelling in which a field may name them again. */
export class AuthorFinder {
  private known: ReadonlyMap<string, number> | null = null
  private readonly spellings: readonly (readonly string[])[]
  readonly authors: ReferenceAuthor[]

  constructor(authors: readonly ReferenceAuthor[], spellings: readonly (readonly string[])[]) {
    this.authors = [...authors]
    this.spellings = spellings
  }

  /** The place of each spelling; made when it is first asked for, since most records say no more of their authors. */
  private get places(): ReadonlyMap<string, number> {
    if (this.known !== null) return this.known
    const places = new Map<string, number>()
    for (const [at, names] of this.spellings.entries())
      for (const name of names) {
        const key = nameKey(name)
        // A spelling that two share tells neither.
        places.set(key, places.has(key) && places.get(key) !== at ? -1 : at)
      }
    this.known = places
    return places
  }

  /** True for a name that tells one of the authors. */
  knows(name: string): boolean {
    return (this.places.get(nameKey(name)) ?? -1) >= 0
  }

  /** Adds what is known to the author of this name, and does nothing where no one, or more than one, bears it. */
  tell(name: string, more: { readonly identifier?: string | null; readonly affiliation?: string }): void {
    const at = this.places.get(nameKey(name)) ?? -1
    const author = this.authors[at]
    if (author === undefined) return
    this.authors[at] = {
      ...author,
      identifiers: [...(author.identifiers ?? []), more.identifier ?? null],
      affiliation: author.affiliation ?? more.affiliation ?? null,
    }
  }
}

/** ORCIDs behind names, as Web of Science (`Arm, Ann/0000-…; …`) and Ovid (`Arm, Ann; ORCID: http://orcid.org/0000-…`) list them. */
export function tellOrcids(finder: AuthorFinder, text: string): void {
  const pairs = text.matchAll(
    /([^;/]{1,120}?)(?:\/|; ORCID: (?:https?:\/\/orcid\.org\/)?)(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])(?:[,;]|$)/g,
  )
  for (const [, name = '', digits = ''] of pairs)
    finder.tell(name.replace(/^[\s,]+/, '').trimEnd(), { identifier: readOrcid(digits) })
}
