import type { ScannedEntry, ScannedField } from './bibtex-scan'

/** The names of months that every BibTeX style defines; they stay as they are, for the date is read from them. */
const MONTHS = new Set(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'])

/** What the usual BibTeX styles define besides, by name (plain.bst). */
const JOURNALS: ReadonlyMap<string, string> = new Map([
  ['acmcs', 'ACM Computing Surveys'],
  ['acta', 'Acta Informatica'],
  ['cacm', 'Communications of the ACM'],
  ['ibmjrd', 'IBM Journal of Research and Development'],
  ['ibmsj', 'IBM Systems Journal'],
  ['ieeese', 'IEEE Transactions on Software Engineering'],
  ['ieeetc', 'IEEE Transactions on Computers'],
  ['ieeetcad', 'IEEE Transactions on Computer-Aided Design of Integrated Circuits'],
  ['ipl', 'Information Processing Letters'],
  ['jacm', 'Journal of the ACM'],
  ['jcss', 'Journal of Computer and System Sciences'],
  ['scp', 'Science of Computer Programming'],
  ['sicomp', 'SIAM Journal on Computing'],
  ['tocs', 'ACM Transactions on Computer Systems'],
  ['tods', 'ACM Transactions on Database Systems'],
  ['tog', 'ACM Transactions on Graphics'],
  ['toms', 'ACM Transactions on Mathematical Software'],
  ['toois', 'ACM Transactions on Office Information Systems'],
  ['toplas', 'ACM Transactions on Programming Languages and Systems'],
  ['tcs', 'Theoretical Computer Science'],
])

/** What one `@string` may grow to, and what all of them may add to a text beyond its own length, in characters. */
const LONGEST_STRING = 20_000
const MOST_ADDED = 2_000_000

/** Puts values together and remembers which `@string`s were asked for and are not there. */
export class ValueBook {
  private readonly strings = new Map<string, string>()
  private added = 0
  readonly missing = new Map<string, number>()

  /**
   * Of two `@string`s of one name the first one holds. One that is made of others takes those that stand before it, and any
   * entry may use those that stand behind it.
   */
  constructor(definitions: readonly ScannedEntry[]) {
    for (const { fields } of definitions)
      for (const field of fields)
        if (!this.strings.has(field.name)) this.strings.set(field.name, this.valueOf(field).slice(0, LONGEST_STRING))
  }

  /** The text of a value, LaTeX as it stands there. A `@string` that is not defined leaves its name. */
  valueOf({ parts, at }: ScannedField): string {
    const texts = parts.map(({ kind, text }) => {
      if (kind === 'text') return text
      const name = text.toLowerCase()
      const known = this.strings.get(name) ?? JOURNALS.get(name)
      if (known === undefined) {
        if (!MONTHS.has(name) && !this.missing.has(text)) this.missing.set(text, at)
        return text
      }
      this.added += known.length
      return this.added > MOST_ADDED ? text : known
    })
    return texts.join('')
  }
}
