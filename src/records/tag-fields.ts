import type { TagField, TagRecord } from './tag-lines'

/** The fields of a tagged record by their tags; every question takes the tags in the order of preference. */
export class TagFields {
  private readonly byTag = new Map<string, TagField[]>()
  readonly record: TagRecord

  constructor(record: TagRecord) {
    this.record = record
    for (const field of record.fields) {
      const known = this.byTag.get(field.tag)
      if (known === undefined) this.byTag.set(field.tag, [field])
      else known.push(field)
    }
  }

  /** The fields of these tags that hold a text, in the order of the record. */
  all(...tags: readonly string[]): TagField[] {
    const found = tags
      .flatMap((tag) => this.byTag.get(tag) ?? [])
      .filter(({ texts }) => texts.some((text) => text !== ''))
    return tags.length === 1 ? found : found.sort((one, other) => one.line - other.line)
  }

  /** The fields of the first of these tags that has any. */
  preferred(...tags: readonly string[]): TagField[] {
    for (const tag of tags) {
      const found = this.all(tag)
      if (found.length > 0) return found
    }
    return []
  }

  /** The first field of the first of these tags that has any, on one line; null where none has. */
  text(...tags: readonly string[]): string | null {
    const [field] = this.preferred(...tags)
    return field === undefined ? null : joinLines(field)
  }

  has(tag: string): boolean {
    return this.byTag.has(tag)
  }
}

/** A field's lines as one text, where the format breaks lines for width. */
export const joinLines = ({ texts }: TagField): string => texts.filter((text) => text !== '').join(' ')

/** A field's lines apart, where each line is one item. */
export const linesOf = (fields: readonly TagField[]): string[] =>
  fields.flatMap(({ texts }) => texts.filter((text) => text !== ''))

/** Texts of several fields as paragraphs, each once. */
export const joinParagraphs = (fields: readonly TagField[]): string => [...new Set(fields.map(joinLines))].join('\n')

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
