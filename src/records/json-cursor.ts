import { findStringEnd, skipBlanks } from './json-resync'
import { indexLines, type LineAt } from './line-index'
import { readersReferencesWords } from '../words/readers-references'

/** A place at which the text is no JSON, and whether an element of a list was lost by it. */
export type JsonFault = { readonly line: number; readonly message: string; readonly lost: boolean }

/** What stands in place of a value that could not be read. */
export const FAILED = Symbol('failed')

/** A place in a text of JSON, and what was found wrong before it. */
export class JsonCursor {
  readonly faults: JsonFault[] = []
  protected readonly text: string
  protected readonly lineAt: LineAt
  protected at = 0
  protected problem = ''

  constructor(text: string) {
    this.text = text
    this.lineAt = indexLines(text)
  }

  protected skipBlanks(): number {
    this.at = skipBlanks(this.text, this.at)
    return this.at
  }

  protected fail(problem: string): typeof FAILED {
    if (this.problem === '') this.problem = problem
    return FAILED
  }

  /** Fails where something else stands, or nothing, instead of a comma or a bracket. */
  protected failAt(found: string | undefined): typeof FAILED {
    return this.fail(
      found === undefined ? readersReferencesWords.itEndsTooEarly : readersReferencesWords.aCommaIsMissing,
    )
  }

  protected note(at: number, message: string, lost: boolean): void {
    this.faults.push({ line: this.lineAt(Math.min(at, this.text.length)), message, lost })
    this.problem = ''
  }

  protected readString(): string | typeof FAILED {
    const start = this.at
    const { end, escaped } = findStringEnd(this.text, start)
    if (end === null) return this.fail(readersReferencesWords.aQuotationMarkIsMissing)
    if (end >= this.text.length) return this.fail(readersReferencesWords.itEndsTooEarly)
    this.at = end + 1
    if (!escaped) return this.text.slice(start + 1, end)
    try {
      const value: unknown = JSON.parse(this.text.slice(start, end + 1))
      return typeof value === 'string' ? value : FAILED
    } catch {
      return this.fail(readersReferencesWords.aCharacterIsEscapedIn)
    }
  }
}
