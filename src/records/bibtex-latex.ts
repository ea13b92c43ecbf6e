import { parse } from '@retorquere/bibtex-parser'
import { cleanText } from './clean-text'
import { tidyBlanks } from './lines'

/** What makes a value more than plain text. */
const MARKED = /[\\{}$~^_%`]|--|''/

/** Longer or deeper values are cleaned without the library: its time and its stack grow with them. */
const LONGEST = 1000
const DEEPEST = 40

/** Angle brackets become these on the way through the library, which takes them for letters of an old font. */
const LESS = '\ue000'
const GREATER = '\ue001'

/** Marks of LaTeX that a text spells out, and what stands for them until the others are gone. */
const SPELLED: readonly (readonly [command: string, shield: string, mark: string])[] = [
  ['textbraceleft', '\ue002', '{'],
  ['textbraceright', '\ue003', '}'],
  ['textbackslash', '\ue004', '\\'],
]
const matchCommand = (command: string): RegExp =>
  new RegExp(`\\{\\\\(?:${command})\\}|\\\\(?:${command})(?![a-zA-Z])(?:\\{\\})?`, 'g')
const spellIn = (value: string): string =>
  SPELLED.reduce((text, [command, shield]) => text.replace(matchCommand(command), shield), value)
const spellOut = (text: string): string => SPELLED.reduce((all, [, shield, mark]) => all.replaceAll(shield, mark), text)

const OPTIONS = {
  sentenceCase: false,
  caseProtection: false,
  english: false,
  applyCrossRef: false,
  unsupported: 'ignore',
} as const

/** True for a value that the library can take: its braces pair, its mathematics ends, it is neither long nor deep. */
function isWhole(value: string): boolean {
  if (value.length > LONGEST || value.endsWith('\\')) return false
  let depth = 0
  let dollars = 0
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at)
    if (character === '\\') at++
    else if (character === '{') {
      if (++depth > DEEPEST) return false
    } else if (character === '}') {
      if (--depth < 0) return false
    } else if (character === '$') dollars++
  }
  return depth === 0 && dollars % 2 === 0
}

/** A value in which only LaTeX means anything: percent signs are escaped, angle brackets are letters. */
const shield = (value: string): string =>
  spellIn(value.replace(/[\ue000-\ue004]/g, ''))
    .replace(/\p{Cc}/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    // The library writes these as brackets, which would go with its own markup.
    .replace(matchCommand('textless|lt'), LESS)
    .replace(matchCommand('textgreater|gt'), GREATER)
    .replace(/</g, LESS)
    .replace(/>/g, GREATER)
    .replace(/(\\[\s\S])|%/g, (_, escape: string | undefined) => escape ?? '\\%')

/** The library's own markup goes, the shielded brackets come back. */
const unshield = (text: string): string =>
  spellOut(text.replace(/<[^<>]{0,2000}>/g, ''))
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')

/** Dotless letters under an accent, and letters of mathematics, as they are written elsewhere. */
const compose = (text: string): string =>
  tidyBlanks(
    text
      .replace(/ı(?=[\u0300-\u036f])/g, 'i')
      .replace(/ȷ(?=[\u0300-\u036f])/g, 'j')
      .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
      .normalize('NFC'),
  )

/** What the library makes of one value; undefined where it refuses it. */
function ask(field: 'title' | 'author', value: string): unknown {
  try {
    return parse(`@misc{k,${field}={${shield(value)}}}`, OPTIONS).entries[0]?.fields[field]
  } catch {
    return undefined
  }
}

/**
 * LaTeX without the library, for values that are long, deep or damaged: commands become characters, and braces that only
 * group are taken away. Paragraphs stay parted. Time linear in the value.
 */
export function cleanLoosely(value: string): string {
  const { text } = cleanText(spellIn(value).replace(/\n[ \t]*(?=\S)/g, ' '))
  return spellOut(/\\[{}]/.test(value) ? text : text.replace(/[{}]/g, '')).normalize('NFC')
}

/** Reads the LaTeX of values, and remembers what it read: journals, publishers and names come again and again. */
export class LatexReader {
  private readonly texts = new Map<string, string>()

  /** A short value (title, journal, name) as plain text on one line; marks of HTML stay. Time linear in the value. */
  read(value: string): string {
    if (!MARKED.test(value)) return compose(value)
    const known = this.texts.get(value)
    if (known !== undefined) return known
    const asked = isWhole(value) ? ask('title', value) : undefined
    const text = compose(typeof asked === 'string' ? unshield(asked) : cleanLoosely(value).replace(/\n/g, ' '))
    this.texts.set(value, text)
    return text
  }
}

/** A name in its parts, each plain text and perhaps empty; `whole` for one that braces hold together. */
export type LatexName = {
  readonly given: string
  readonly family: string
  readonly suffix: string
  readonly whole: string
}

type Asked = Readonly<Partial<Record<'name' | 'firstName' | 'lastName' | 'prefix' | 'suffix', unknown>>>

const plain = (part: unknown): string => (typeof part === 'string' ? compose(unshield(part)) : '')

const toName = ({ name, firstName, lastName, prefix, suffix }: Asked): LatexName => ({
  given: plain(firstName),
  family: [plain(prefix), plain(lastName)].filter((part) => part !== '').join(' '),
  suffix: plain(suffix),
  whole: plain(name),
})

/** So many names are given to the library at once. */
const AT_ONCE = 50

function askNames(names: readonly string[]): LatexName[] | null {
  const asked = ask('author', names.join(' and '))
  return Array.isArray(asked) && asked.length === names.length ? (asked as Asked[]).map(toName) : null
}

/** The names of a list that LaTeX marks, in their parts; null for each that the library cannot take. Time linear. */
export function readLatexNames(names: readonly string[]): (LatexName | null)[] {
  const found: (LatexName | null)[] = []
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE)
    const together = some.every(isWhole) ? askNames(some) : null
    found.push(...(together ?? some.map((name) => (isWhole(name) ? (askNames([name])?.[0] ?? null) : null))))
  }
  return found
}

/** True for a name in which LaTeX may mean something. */
export const isMarked = (value: string): boolean => MARKED.test(value)
