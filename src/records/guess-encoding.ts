import { decodeAs } from './decode-as'
import { readersWords } from '../words/readers'

/** How a text's bytes are to be read, and how that is called for people. */
export type Encoding = { readonly label: string; readonly name: string }

/** Bytes that are looked at: enough for statistics, and read in an instant. */
const SAMPLE = 64 * 1024

type Candidate = Encoding & {
  /** What a character beyond ASCII tells, between those beside it: above 0 it belongs here, below 0 it does not. */
  readonly weigh: (character: string, before: string, after: string) => number
}

const isLatin = (character: string): boolean => /[a-zA-Z\u00c0-\u024f]/.test(character)
const PLAIN = /[a-zA-Z]/
const QUOTES = /[\u2018-\u201e\u2013\u2014\u2026\u00a0\u00ab\u00bb]/

/** A letter of a Latin alphabet stands beside plain ones, not in a row of its like; a sign stands in no word. */
function weighLatin(own: RegExp, doubtful = /(?!)/): Candidate['weigh'] {
  return (character, before, after) => {
    if (QUOTES.test(character)) return 0.4
    if (!own.test(character)) return isLatin(before) && isLatin(after) ? -1 : -0.1
    if (PLAIN.test(before) || PLAIN.test(after)) return doubtful.test(character) ? 0.5 : 1
    return before > '\u007f' || after > '\u007f' ? -0.6 : 0.2
  }
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase()

/** In a word letters are small after the first: a wrong table turns that round. */
function weighAlphabet(own: RegExp): Candidate['weigh'] {
  return (character, before, after) => {
    if (!own.test(character)) return QUOTES.test(character) ? 0.2 : -0.5
    if (isLatin(before) || isLatin(after)) return -0.5
    if (own.test(before) && isUpper(character) && !isUpper(before)) return -1
    return isUpper(character) ? 0.5 : 1
  }
}

/** Scripts of many characters: those that most texts are made of, those that are not rare, and the rest. */
const weighSets =
  (common: ReadonlySet<string>, known: () => ReadonlySet<string>, ofKnown: number): Candidate['weigh'] =>
  (character) =>
    common.has(character) ? 1.2 : WIDE_SIGNS.test(character) ? 1 : known().has(character) ? ofKnown : -0.3

/** Kana tell Japanese from everything else. */
const weighJapanese: Candidate['weigh'] = (character) =>
  KANA.test(character) ? 1.3 : WIDE_SIGNS.test(character) ? 1 : japanese().has(character) ? 0.85 : -0.3

const weighLetters =
  (letters: RegExp, marks: RegExp): Candidate['weigh'] =>
  (character, before, after) =>
    isLatin(before) || isLatin(after) ? -1 : letters.test(character) ? 1.05 : marks.test(character) ? 0.3 : -1

const KANA = /[\u3041-\u30ff]/
const WIDE_SIGNS = /[\u3000-\u301f\uff01-\uff5e\u2014\u2018-\u201d\u2026\u00b7]/

/** The characters of a part of a two-byte table: standards put the common ones of a language first. */
function readSet(label: string, leads: readonly [number, number], trails: readonly [number, number]) {
  let set: ReadonlySet<string> | null = null
  return (): ReadonlySet<string> => {
    if (set !== null) return set
    const bytes: number[] = []
    for (let lead = leads[0]; lead <= leads[1]; lead++)
      for (let trail = trails[0]; trail <= trails[1]; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail)
    set = new Set(new TextDecoder(label).decode(Uint8Array.from(bytes)))
    return set
  }
}

/** First levels of GB 2312, of JIS X 0208 and of Big5, and the syllables of KS X 1001. */
const simplified = readSet('gb18030', [0xb0, 0xd7], [0xa1, 0xfe])
const japanese = readSet('euc-jp', [0xb0, 0xcf], [0xa1, 0xfe])
const traditional = readSet('big5', [0xa4, 0xc6], [0x40, 0xfe])
const syllables = readSet('euc-kr', [0xb0, 0xc8], [0xa1, 0xfe])

/** Frequent characters of running text and of titles. */
const COMMON_HAN = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市研究論系統構造計算學國華業發現實驗習網絡绪析式模型络数据基应技术设计控报',
)
const COMMON_SYLLABLES = new Set(
  '이다는의에을가고하지를은한도로기사자인리어시으나서해대들아과정수그일부만보제니라전장게상원성주구위동여공국면스문오있경신세연우간조적관무영중학생술론법계분석용방실험모형비유선화요개발과망통물김박최강윤임',
)

const WESTERN = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]/
/** Where Icelandic has these, Turkish has its own letters, which are written far more often. */
const ICELANDIC = /[\u00d0\u00dd\u00de\u00f0\u00fd\u00fe]/

/** Letters of Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovene. */
const CENTRAL_EUROPEAN =
  /[\u0102-\u0107\u010c-\u0111\u0118-\u011b\u0139\u013a\u013d\u013e\u0141-\u0144\u0147\u0148\u0150\u0151\u0154\u0155\u0158-\u0165\u016e-\u0171\u0179-\u017e\u00c1\u00c2\u00c4\u00c7\u00c9\u00cb\u00cd\u00ce\u00d3\u00d4\u00d6\u00da\u00dc\u00dd\u00df\u00e1\u00e2\u00e4\u00e7\u00e9\u00eb\u00ed\u00ee\u00f3\u00f4\u00f6\u00fa\u00fc\u00fd]/

/** What may stand where the bytes are not UTF-8, the most frequent first; of two that fit alike the earlier one is taken. */
const CANDIDATES: readonly Candidate[] = [
  {
    label: 'windows-1252',
    name: readersWords.windows1252WesternEuropean,
    weigh: weighLatin(WESTERN, ICELANDIC),
  },
  { label: 'gb18030', name: readersWords.gbkChinese, weigh: weighSets(COMMON_HAN, simplified, 0.85) },
  { label: 'shift_jis', name: readersWords.shiftJisJapanese, weigh: weighJapanese },
  { label: 'euc-jp', name: readersWords.eucJpJapanese, weigh: weighJapanese },
  { label: 'euc-kr', name: readersWords.eucKrKorean, weigh: weighSets(COMMON_SYLLABLES, syllables, 0.75) },
  { label: 'big5', name: readersWords.big5Chinese, weigh: weighSets(COMMON_HAN, traditional, 0.85) },
  {
    label: 'windows-1251',
    name: readersWords.windows1251Cyrillic,
    weigh: weighAlphabet(/[\u0400-\u045f\u0490\u0491]/),
  },
  { label: 'koi8-r', name: readersWords.koi8RCyrillic, weigh: weighAlphabet(/[\u0410-\u044f\u0401\u0451]/) },
  { label: 'iso-8859-5', name: readersWords.iso88595Cyrillic, weigh: weighAlphabet(/[\u0400-\u045f]/) },
  { label: 'windows-1253', name: readersWords.windows1253Greek, weigh: weighAlphabet(/[\u0386\u0388-\u03ce]/) },
  {
    label: 'windows-1255',
    name: readersWords.windows1255Hebrew,
    weigh: weighLetters(/[\u05d0-\u05ea]/, /[\u05b0-\u05c3]/),
  },
  {
    label: 'windows-1256',
    name: readersWords.windows1256Arabic,
    weigh: weighLetters(/[\u0621-\u064a]/, /[\u064b-\u06d2\u060c]/),
  },
  {
    label: 'windows-1254',
    name: readersWords.windows1254Turkish,
    weigh: weighLatin(/[\u00c7\u00d6\u00dc\u00e7\u00f6\u00fc\u011e\u011f\u0130\u0131\u015e\u015f\u00e2\u00ee\u00fb]/),
  },
  {
    label: 'windows-1250',
    name: readersWords.windows1250CentralEuropean,
    weigh: weighLatin(CENTRAL_EUROPEAN),
  },
  {
    label: 'iso-8859-2',
    name: readersWords.iso88592CentralEuropean,
    weigh: weighLatin(CENTRAL_EUROPEAN),
  },
]

/** By so much a rarer encoding must fit better than a more frequent one. */
const MARGIN = 0.03

/** How well the bytes fit: what their characters beyond ASCII tell on the whole, per byte beyond ASCII. */
function fit({ label, weigh }: Candidate, bytes: Uint8Array, beyond: number): number {
  const text = decodeAs(label, bytes)
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    const code = character.charCodeAt(0)
    if (code < 0x80) continue
    // What the table does not know, controls and private characters speak against it.
    const isStrange = code === 0xfffd || code < 0xa0 || (code >= 0xd800 && code < 0xf900)
    sum += isStrange ? -3 : weigh(character, text[at - 1] ?? '', text[at + 1] ?? '')
  }
  const wide = /^(?:gb|shift|euc|big)/.test(label)
  // A character of two bytes speaks for both.
  return (wide ? 2 * sum : sum) / beyond
}

/** The part of the bytes that is looked at: from the first one beyond ASCII on, whole lines. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  // A line may be longer than what is looked at, as in JSON without breaks.
  const from = Math.max(bytes.lastIndexOf(0x0a, Math.max(0, first)) + 1, first - SAMPLE / 2)
  if (bytes.length - from <= SAMPLE) return bytes.subarray(from)
  const end = bytes.lastIndexOf(0x0a, from + SAMPLE)
  return bytes.subarray(from, end > first ? end : from + SAMPLE)
}

/**
 * The encoding that bytes look most like which are not UTF-8, by the characters that each would give: those of a language
 * stand together, signs in the middle of a word or characters that nobody writes speak against it. Deterministic.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = sampleOf(bytes)
  const beyond = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  let [best, most] = [CANDIDATES[0], Number.NEGATIVE_INFINITY]
  for (const candidate of CANDIDATES) {
    const weight = fit(candidate, sample, Math.max(1, beyond))
    if (weight > most + MARGIN) [best, most] = [candidate, weight]
  }
  return { label: best?.label ?? 'windows-1252', name: best?.name ?? 'Windows-1252' }
}

/** Names of encodings as files write them that the platform calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  iso8859_1: 'windows-1252',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
}

const DECLARATION = /(?:encoding|charset|coding)\s{0,3}[:=]\s{0,3}["']?([a-z][\w.:-]{1,30})/i

/** The encoding that a text names in its first lines (XML's declaration, JabRef's and Emacs' comments), or null. */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const head = decodeAs('windows-1252', bytes.subarray(0, 1024))
  const named = DECLARATION.exec(head)?.[1]?.toLowerCase()
  if (named === undefined || /^utf/.test(named)) return null
  try {
    const label = new TextDecoder(OTHER_NAMES[named] ?? named).encoding
    return { label, name: CANDIDATES.find((candidate) => candidate.label === label)?.name ?? named }
  } catch {
    return null
  }
}
