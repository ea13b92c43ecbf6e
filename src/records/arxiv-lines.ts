/** What a line of a copied page of arXiv says. */
export type ArxivLine =
  /** `id` is empty where it cannot be read. */
  | { readonly kind: 'start'; readonly id: string; readonly rest: string }
  | { readonly kind: 'field'; readonly field: ArxivField; readonly text: string }
  | { readonly kind: 'noise' | 'text'; readonly text: string }

export type ArxivField =
  'title' | 'authors' | 'abstract' | 'comments' | 'subjects' | 'submitted' | 'journal' | 'doi' | 'day' | 'other'

const ARCHIVE =
  '(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|nlin|nucl-ex|nucl-th|physics|q-bio|q-fin|quant-ph|stat)'
const CODE = `${ARCHIVE}(?:\\.[A-Za-z][A-Za-z-]{1,12})?`
const START = new RegExp(
  `^(?:\\[?\\d{1,5}[\\].]?\\s*)?arXiv(?::\\s?)?(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d{1,3})?(?!\\d)(.*)$`,
  'i',
)
/** A line that means to begin a paper, whose identifier is damaged. */
const BROKEN_START = /^(?:\[?\d{1,5}[\].]?\s*)?arXiv:[^\s\d]{0,3}\d\S{3,20}(?: |$)/i
const CODES = new RegExp(`^(?:${CODE}(?:[\\s,]+|$)){1,20}$`)

const FIELDS: readonly (readonly [field: ArxivField, pattern: RegExp])[] = [
  ['title', /^Title:\s?(.*)$/i],
  ['authors', /^Authors?:\s?(.*)$/i],
  ['abstract', /^Abstract:\s?(.*)$/i],
  ['comments', /^Comments?:\s?(.*)$/i],
  ['subjects', /^Subjects?:\s?(.*)$/i],
  ['submitted', /^\[?(Submitted .*?)\]?$/i],
  ['journal', /^Journal[- ]ref(?:erence)?:\s?(.*)$/i],
  ['doi', /^(?:Related )?DOI:?\s?((?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+)$/i],
  ['doi', /^(10\.\d{4,9}\/\S+)$/],
  [
    'other',
    /^(?:MSC[- ]class(?:es)?|ACM[- ]class(?:es)?|Report[- ]n(?:o|umber)|Cite as|Related DOI|DOI|Focus to learn more|Submission history|Access Paper|License|From|Change to browse by|Current browse context|References & Citations|Bookmark|Full-text links)\b:?.*$/i,
  ],
  ['day', /^(?:Showing new listings for )?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, \d{1,2} [A-Z][a-z]{2,8} \d{4})\b.*$/],
]

const NOISE =
  /^(?:\[?(?:pdf|ps|html|other|other formats|format|view pdf|html \(experimental\)|tex source|view license|▽ more|△ less|doi|export bibtex citation)\]?[\s,|]*)+(?:\[?view a pdf.*)?$|^\[?view a pdf|^\((?:or|replaced|cross-list)\b.*|^\[v\d+\]|^https?:\S+$|^Showing \d|^\(?showing first|^Total of \d|^\[ ?total|^Next$|^Previous$|^\d(?: \d)* ?…?$/i

/** Tells what a line says by what it begins with. Time linear in the line. */
export function readArxivLine(text: string): ArxivLine {
  const start = START.exec(text)
  if (start !== null) return { kind: 'start', id: start[1] ?? '', rest: (start[2] ?? '').trim() }
  if (BROKEN_START.test(text)) return { kind: 'start', id: '', rest: '' }
  for (const [field, pattern] of FIELDS) {
    const found = pattern.exec(text)
    if (found !== null) return { kind: 'field', field, text: (found[1] ?? '').trim() }
  }
  return { kind: NOISE.test(text) || CODES.test(text) ? 'noise' : 'text', text }
}

/** The codes of fields in a text, in order: `cs.LG`, `hep-th`. */
export const readCodes = (text: string): string[] => {
  const bracketed = [...text.matchAll(new RegExp(`\\((${CODE})\\)`, 'g'))].map(([, code]) => code ?? '')
  if (bracketed.length > 0) return bracketed
  return CODES.test(text) ? text.split(/[\s,]+/).filter((code) => code !== '') : []
}
