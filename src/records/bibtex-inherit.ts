import type { ScannedEntry } from './bibtex-scan'
import type { ValueBook } from './bibtex-values'

/** A value with the offset at which it stands; an inherited one stands in another entry. */
export type Value = { readonly text: string; readonly at: number }
export type Values = ReadonlyMap<string, Value>

/** What an entry never takes from the one that it refers to. */
const NEVER = new Set('crossref xref xdata ids entryset related label key options'.split(' '))

/** What a work never takes from the volume that holds it: these say what the volume itself is. */
const OWN = new Set(
  'title subtitle titleaddon shorttitle author doi url eprint eprinttype archiveprefix eprintclass primaryclass abstract keywords keyword author_keywords pages note annote addendum orcid-numbers times-cited pmid'.split(
    ' ',
  ),
)

/** What is always a part of a volume; another entry without a title of its own takes that of the volume. */
const PARTS = /^(?:in|supp|bookinbook|conference)/
const CONTAINERS = /^(?:mv)?(?:book|collection|proceedings|reference|periodical)$/

/** Longer chains of references are circles, or meant to be costly. */
const LONGEST_CHAIN = 4
/** No longer value is inherited, in characters: many entries may refer to one. */
const LONGEST_INHERITED = 5000

/**
 * The fields of each entry with those that it inherits by `crossref` and `xdata`, as BibLaTeX does: what is called title in a
 * proceedings is the book's title of a paper in it. The first of two fields of one name counts, as in BibTeX.
 */
export function inheritFields(entries: readonly ScannedEntry[], book: ValueBook): Values[] {
  const own = entries.map((entry) => {
    const values = new Map<string, Value>()
    for (const field of entry.fields) {
      const text = book.valueOf(field).trim()
      if (text !== '' && !values.has(field.name)) values.set(field.name, { text, at: field.at })
    }
    return { type: entry.type, values }
  })
  const byKey = new Map(entries.map(({ key }, index) => [key.toLowerCase(), own[index]]))
  const named = (value: Value | undefined) =>
    (value?.text ?? '').split(',').flatMap((key) => byKey.get(key.trim().toLowerCase()) ?? [])

  type Own = (typeof own)[number]
  // By how far the chain may still go, so that entries that many others refer to are put together once.
  const gathered = Array.from({ length: LONGEST_CHAIN + 1 }, () => new Map<Own, Values>())
  function gather(entry: Own, left: number): Values {
    const known = gathered[left]?.get(entry)
    if (known !== undefined) return known
    const values = combine(entry, left)
    gathered[left]?.set(entry, values)
    return values
  }

  function combine(entry: Own, left: number): Values {
    const donors = left === 0 ? [] : named(entry.values.get('xdata')).slice(0, LONGEST_CHAIN)
    const parents = left === 0 ? [] : named(entry.values.get('crossref')).slice(0, 1)
    if (donors.length === 0 && parents.length === 0) return entry.values
    const values = new Map(entry.values)
    const add = (name: string, value: Value): void => {
      if (!values.has(name) && value.text.length <= LONGEST_INHERITED) values.set(name, value)
    }
    for (const donor of donors)
      for (const [name, value] of gather(donor, left - 1)) if (name !== 'xdata') add(name, value)
    for (const parent of parents) {
      const isPart = entry.values.has('title') || parent.type === 'periodical' || PARTS.test(entry.type)
      const holds = CONTAINERS.test(parent.type) && !CONTAINERS.test(entry.type) && isPart
      for (const [name, value] of gather(parent, left - 1)) {
        if (!holds) {
          // What has a title is a work of its own, such as one volume of several.
          const isOther = entry.values.has('title') && OWN.has(name) && name !== 'author'
          if (!NEVER.has(name) && !isOther) add(name, value)
        } else if (name === 'title') add(parent.type === 'periodical' ? 'journal' : 'booktitle', value)
        else if (name === 'author' && entry.type === 'inbook') add(name, value)
        else if (!OWN.has(name) && !NEVER.has(name)) add(name, value)
      }
    }
    return values
  }
  return own.map((entry) => gather(entry, LONGEST_CHAIN))
}
