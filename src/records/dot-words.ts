import { readersNetworksWords } from '../words/readers-networks'

/** A word of DOT: an id (`quoted` where it stood in quotation marks), a mark, or the end of what can be read. */
export type DotWord = {
  readonly kind: 'id' | 'mark'
  readonly text: string
  readonly quoted: boolean
  readonly line: number
}

const PLAIN = /[\p{L}\p{M}\p{N}_.]+|-?(?:\.\d+|\d+(?:\.\d*)?)/uy

/**
 * Parts DOT in words; remarks are passed over, and pieces of one text that are joined by `+` become one. A character that has no
 * place is told once for each line. Linear.
 */
export function readDotWords(text: string, problem: (line: number, message: string) => void): DotWord[] {
  const words: DotWord[] = []
  let line = 1
  let at = 0
  let told = 0
  const isOdd = isUnpaired(text)
  let htmlEnds: ReadonlyMap<number, number> | null = null
  // Nothing but blanks stands before on the line.
  let isFirst = true
  const countLines = (to: number): void => {
    for (; at < to; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++
  }
  const add = (kind: DotWord['kind'], end: number, word: string, quoted = false): void => {
    words.push({ kind, text: word, quoted, line })
    countLines(end)
  }
  while (at < text.length) {
    const character = text[at] ?? ''
    const pair = text.slice(at, at + 2)
    if (/\s/.test(character)) {
      isFirst ||= /[\n\r]/.test(character)
      countLines(at + 1)
      continue
    }
    const opens = isFirst
    isFirst = false
    if (pair === '//' || (character === '#' && opens)) {
      let end = at
      while (end < text.length && !/[\n\r]/.test(text[end] ?? '')) end++
      if (/-[->]/.test(text.slice(at, end))) problem(line, readersNetworksWords.aRemarkLooksLikeAnEdge)
      at = end
    } else if (pair === '/*') {
      const end = text.indexOf('*/', at + 2)
      if (end < 0) problem(line, readersNetworksWords.aRemarkDoesNotEnd)
      countLines(end < 0 ? at + 2 : end + 2)
    } else if (character === '"') {
      const end = endOfQuoted(text, at, isOdd)
      if (end < 0) {
        problem(line, readersNetworksWords.aQuotationMarkIsNot)
        countLines(at + 1)
        continue
      }
      add(
        'id',
        end,
        text
          .slice(at + 1, end - 1)
          .replace(/\\(?:\r\n|\n|\r)/g, '')
          .replace(/\\"/g, '"'),
        true,
      )
    } else if (character === '<') {
      htmlEnds ??= endsOfHtml(text)
      const end = htmlEnds.get(at)
      if (end === undefined) {
        if (told !== line) problem(line, readersNetworksWords.hasNoPlaceHereIt(character))
        told = line
        countLines(at + 1)
      } else add('id', end, text.slice(at + 1, end - 1).replace(/<[^<>]*>/g, ' '), true)
    } else if (pair === '->' || pair === '--') add('mark', at + 2, pair)
    else if ('{}[]=;,:+'.includes(character)) add('mark', at + 1, character)
    else {
      PLAIN.lastIndex = at
      const word = PLAIN.exec(text)?.[0]
      if (word === undefined) {
        if (told !== line) problem(line, readersNetworksWords.hasNoPlaceHereIt(character))
        told = line
        countLines(at + 1)
      } else add('id', at + word.length, word)
    }
  }
  return joinPieces(words)
}

/** Behind the closing quotation mark, or -1. In a text in which one mark is missing none is looked for beyond the line. */
function endOfQuoted(text: string, start: number, onLine: boolean): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
    else if (onLine && (text[at] === '\n' || text[at] === '\r')) return -1
  }
  return -1
}

/** True where the quotation marks of a text are not in pairs. */
function isUnpaired(text: string): boolean {
  let marks = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') marks++
  }
  return marks % 2 === 1
}

/** No label in HTML is longer, in characters. */
const LONGEST_HTML = 100_000

/**
 * For each mark that opens an HTML text, whose own tags nest within it, the place behind the one that closes it; none where no
 * mark does, or a statement ends before it. All at once, since each by itself would walk through the same text again.
 */
function endsOfHtml(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  /** Those that are open at a place, the innermost last; false where a statement ended within. */
  const open: { readonly at: number; isWhole: boolean }[] = []
  for (let at = text.indexOf('<'); at >= 0 && at < text.length; at++) {
    if (text[at] === '<') open.push({ at, isWhole: true })
    // The arrow of an edge closes nothing.
    else if (text[at] === '>' && text[at - 1] !== '-') {
      const closed = open.pop()
      if (closed?.isWhole === true && at < closed.at + LONGEST_HTML) ends.set(closed.at, at + 1)
    } else if (text[at] === ';' && text[at + 1] === '\n') {
      const innermost = open.at(-1)
      if (innermost !== undefined) innermost.isWhole = false
    }
  }
  return ends
}

function joinPieces(words: readonly DotWord[]): DotWord[] {
  const joined: DotWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const last = joined.at(-1)
    const next = words[at + 1]
    if (word?.kind === 'mark' && word.text === '+' && last?.quoted === true && next?.quoted === true) {
      joined[joined.length - 1] = { ...last, text: last.text + next.text }
      at++
    } else if (word !== undefined) joined.push(word)
  }
  return joined
}
