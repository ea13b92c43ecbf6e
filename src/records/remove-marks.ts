import { readAddress, startsAddress, withoutScheme } from './addresses'
import { Emphasis } from './emphasis'
import { takeCommand } from './latex-commands'
import { symbolOf } from './latex-symbols'
import { takeClosingBrace, takeOpeningBrace, takeScript } from './mark-groups'
import { copy, matchAt, startScan, type MarkScan } from './mark-scan'
import { findMath, type MathSpan } from './math-spans'

/** Where a mark may stand: all between two marks is copied as it is. Kept plain, since it is tried at every character. */
const MARK = /[\\{}$^_[\]<~]|\*+|`+|''|[hH][tT][tT][pP][sS]?:\/\//g

/** `[label](address)`; the label may hold marks but no brackets. */
const MARKDOWN_LINK = /\[([^[\]]{1,300})\]\((https?:\/\/[^\s()<>]{1,2000})\)/iy

const ANGLED_ADDRESS = /<(https?:\/\/[^\s<>]{1,2000})>/iy

/**
 * One pass over one paragraph: marks of LaTeX and Markdown go, addresses are given to `keepLink` and stay without their
 * scheme. What it leaves may hold marks that were escaped before; `cleanText` repeats it. Time linear in the text, and
 * nesting takes no stack.
 */
export function removeMarks(text: string, keepLink: (address: string) => void): string {
  MARK.lastIndex = 0
  return MARK.test(text) ? new MarkRemover(text, keepLink).run() : text
}

class MarkRemover {
  private readonly scan: MarkScan
  private readonly emphasis: Emphasis
  private readonly spans: readonly MathSpan[]
  private nextSpan = 0
  /** Where the output of the present span of mathematics starts. */
  private mathSlot = 0
  /** Ends of Markdown labels, and where their addresses end. */
  private readonly labelEnds = new Map<number, number>()
  private openQuotes = 0
  private readonly lastQuote: number

  constructor(text: string, keepLink: (address: string) => void) {
    this.scan = startScan(text, keepLink)
    this.emphasis = new Emphasis(this.scan.out)
    this.spans = findMath(text)
    this.lastQuote = text.lastIndexOf("''")
  }

  run(): string {
    const { scan } = this
    while (scan.at < scan.text.length) {
      MARK.lastIndex = scan.at
      const found = MARK.exec(scan.text)
      const next = found?.index ?? scan.text.length
      if (next > scan.at) copy(scan, next - scan.at)
      if (found !== null && !this.takeMathDelimiter()) this.takeMark(found[0])
    }
    return scan.out.join('')
  }

  private takeMathDelimiter(): boolean {
    const { scan } = this
    if (scan.math !== null && scan.at >= scan.math.end) {
      const { end, width } = scan.math
      scan.math = null
      if (scan.at === end) {
        this.closeUpFactor()
        scan.at = end + width
        return true
      }
    }
    while ((this.spans[this.nextSpan]?.start ?? Infinity) < scan.at) this.nextSpan++
    const span = this.spans[this.nextSpan]
    if (span?.start !== scan.at) return false
    scan.math = span
    scan.at += span.width
    this.mathSlot = scan.out.length
    return true
  }

  /** `$3.31 \times$` is one factor: the blank before the sign goes, as do blanks at the end of mathematics. */
  private closeUpFactor(): void {
    const { out } = this.scan
    const last = out.length - 1
    if (last >= this.mathSlot) out[last] = out[last]?.trimEnd() ?? ''
    if (out[last] === '×' && last > this.mathSlot) out[last - 1] = out[last - 1]?.trimEnd() ?? ''
  }

  private takeMark(mark: string): void {
    const { scan } = this
    switch (mark.charAt(0)) {
      case '\\':
        return takeCommand(scan)
      case '{':
        return takeOpeningBrace(scan)
      case '}':
        return takeClosingBrace(scan)
      case '^':
        return takeScript(scan, '^', symbolOf)
      case '_':
        return takeScript(scan, '_', symbolOf)
      case '*':
      case '`':
      case "'":
        return this.takeRun(mark)
      case '[':
      case ']':
      case '<':
        return this.takeBracket(mark)
      case '$':
        return copy(scan, 1)
      case '~':
        return this.takeTilde()
    }
    this.takeAddress()
  }

  /** `Fig.~3` has a blank that does not break; elsewhere a tilde means “about”. */
  private takeTilde(): void {
    const { scan } = this
    const bound = /\p{L}\.~[\p{L}\p{N}]/u.test(scan.text.slice(Math.max(0, scan.at - 2), scan.at + 2))
    if (!bound) return copy(scan, 1)
    scan.out.push(' ')
    scan.at++
  }

  private takeRun(run: string): void {
    const { scan } = this
    const { text, out, at } = scan
    if (run === '``' && this.lastQuote > at) {
      this.openQuotes++
      out.push('“')
    } else if (run === "''" && this.openQuotes > 0) {
      this.openQuotes--
      out.push('”')
    } else if (scan.math !== null || run === "''") out.push(run)
    else this.emphasis.take(run, text.charAt(at - 1), text.charAt(at + run.length))
    scan.at += run.length
  }

  private takeBracket(mark: string): void {
    const { scan } = this
    const labelEnd = this.labelEnds.get(scan.at)
    if (mark === ']' && labelEnd !== undefined) {
      scan.at = labelEnd
      return
    }
    const found = mark === ']' ? null : matchAt(scan, mark === '[' ? MARKDOWN_LINK : ANGLED_ADDRESS)
    if (found === null) return copy(scan, 1)
    const end = scan.at + found[0].length
    if (mark === '[') {
      scan.keepLink(found[2] ?? '')
      this.labelEnds.set(scan.at + 1 + (found[1] ?? '').length, end)
      scan.at++
    } else {
      scan.keepLink(found[1] ?? '')
      scan.out.push(withoutScheme(found[1] ?? ''))
      scan.at = end
    }
  }

  private takeAddress(): void {
    const { scan } = this
    const found = startsAddress(scan.text, scan.at) ? readAddress(scan.text, scan.at) : null
    if (found === null) return copy(scan, 1)
    scan.keepLink(found.address)
    scan.out.push(withoutScheme(found.address))
    scan.at = found.end
    // Pages part an address from the full stop by a blank, so that it can be clicked; as text it is closed up.
    if (/^ [.,;](?:\s|$)/.test(scan.text.slice(scan.at, scan.at + 3))) scan.at++
  }
}
