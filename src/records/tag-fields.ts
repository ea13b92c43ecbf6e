import type { TagField, TagRecord } from './tag-lines'

const NONE: readonly TagField[] = []
const NO_LINES: readonly string[] = []

const holdsText = ({ texts }: TagField): boolean =>
  texts.length === 1 ? texts[0] !== '' : texts.some((text) => text !== '')

/** The fields of a tagged record by their tags; every question takes the tags in the order of preference. */
export class TagFields {
  /** Those that hold a text. A reader asks for dozens of tags of each record, most of which it has not. */
  private readonly byTag = new Map<string, TagField[]>()
  readonly record: TagRecord

  constructor(record: TagRecord) {
    const { line, fields, opened, ended } = record
    // Each record makes its fields when it is asked for them: they are kept here as long as it is read.
    this.record = { line, fields, opened, ended }
    for (const field of fields) {
      if (!holdsText(field)) continue
      const known = this.byTag.get(field.tag)
      if (known === undefined) this.byTag.set(field.tag, [field])
      else known.push(field)
    }
  }

  /** The fields of these tags that hold a text, in the order of the record. */
  all(...tags: readonly string[]): readonly TagField[] {
    let found: readonly TagField[] = NONE
    let isMixed = false
    for (const tag of tags) {
      const fields = this.byTag.get(tag)
      if (fields === undefined) continue
      isMixed = found.length > 0
      found = isMixed ? [...found, ...fields] : fields
    }
    return isMixed ? [...found].sort((one, other) => one.line - other.line) : found
  }

  /** The fields of the first of these tags that has any. */
  preferred(...tags: readonly string[]): readonly TagField[] {
    for (const tag of tags) {
      const found = this.byTag.get(tag)
      if (found !== undefined) return found
    }
    return NONE
  }

  /** The first field of the first of these tags that has any, on one line; null where none has. */
  text(...tags: readonly string[]): string | null {
    const [field] = this.preferred(...tags)
    return field === undefined ? null : joinLines(field)
  }

  has(tag: string): boolean {
    return this.record.fields.some((field) => field.tag === tag)
  }
}

/** A field's lines as one text, where the format breaks lines for width. */
export const joinLines = ({ texts }: TagField): string =>
  texts.length === 1 ? (texts[0] ?? '') : texts.filter((text) => text !== '').join(' ')

/** A field's lines apart, where each line is one item. */
export const linesOf = (fields: readonly TagField[]): readonly string[] =>
  fields.length === 0 ? NO_LINES : fields.flatMap(({ texts }) => texts.filter((text) => text !== ''))

/** Texts of several fields as paragraphs, each once. */
export const joinParagraphs = (fields: readonly TagField[]): string =>
  fields.length === 1 && fields[0] !== undefined ? joinLines(fields[0]) : [...new Set(fields.map(joinLines))].join('\n')

/**
 * A title that stands in several fields, each part once: “Main: Sub”. A part ends with its own mark where it has one. Of a
 * whole title and a shorter one under another tag the whole one counts.
 */
export function joinTitle(fields: readonly TagField[]): string | null {
  let title = ''
  const seen = new Set<string>()
  const [first] = fields
  for (const field of fields) {
    const part = joinLines(field)
    const key = part.toLowerCase()
    if (seen.has(key)) continue
    seen.add(key)
    const apart = field.tag !== first?.tag
    if (title === '' || (apart && key.startsWith(title.toLowerCase()))) title = part
    else if (!(apart && title.toLowerCase().startsWith(key)))
      title += `${/[:.?!。？！：]$/u.test(title) ? '' : ':'} ${part}`
  }
  return title === '' ? null : title
}

/** Pages of their parts: `280` and `284` → `280–284`. */
export function joinPages(start: string | null, end: string | null): string | null {
  if (start === null) return end
  return end === null || end === start || /[-–—]/.test(start) ? start : `${start}–${end}`
}
