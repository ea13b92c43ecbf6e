const PAIRS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const

/** What begins no entity, and would swallow all up to the next semicolon. */
const LONE_AMPERSAND = /&(?!#?[A-Za-z0-9]{1,32};)/g

/** What begins no rule of a document, no remark and no section, and would swallow all up to the next angle. */
const LONE_RULE = /<!(?!--|\[CDATA\[|DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/gi

/** What begins an instruction that does not end before the next tag. */
const LONE_INSTRUCTION = /<\?(?![^<]*\?>)/g

/** In a tag an apostrophe that begins a value and that none closes before another tag begins. */
const LONE_APOSTROPHE = /(<[A-Za-z_][^<>"]*(?:"[^"<>]*"[^<>"]*)*\s[\w:.-]{1,60}=)'(?=[^'<]*<)/g

/** Marks that would swallow what follows are written as entities, or left out. */
function escapeMarks(text: string): string {
  // Few files have values in apostrophes, and their tags need not be looked through for one.
  const paired = text.includes("='") ? text.replace(LONE_APOSTROPHE, '$1') : text
  return paired.replace(LONE_RULE, '&lt;!').replace(LONE_INSTRUCTION, '&lt;?').replace(LONE_AMPERSAND, '&amp;')
}

/** The same for all but sections of plain characters, in which they are meant as they stand. */
function escapeOutsideSections(text: string): string {
  const [opening, closing] = PAIRS[1]
  const pieces: string[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf(opening, at)
    const end = start < 0 ? -1 : text.indexOf(closing, start)
    pieces.push(escapeMarks(text.slice(at, end < 0 ? text.length : start)))
    if (end < 0) return pieces.join('')
    pieces.push(text.slice(start, end))
    at = end
  }
}

/**
 * The text of XML in which a remark or a section that nothing closes is text, and so is an ampersand that begins nothing; an
 * apostrophe that begins a value without an end is left out. So none swallows what follows: a mark that was put in by mistake,
 * or whose end was lost. Of the same number of lines. Linear.
 */
export function escapeOpenings(text: string): string {
  let escaped = text
  for (const [opening, closing] of PAIRS) {
    const last = escaped.lastIndexOf(closing) + 1
    if (escaped.includes(opening, last))
      escaped = escaped.slice(0, last) + escaped.slice(last).replaceAll(opening, `&lt;${opening.slice(1)}`)
  }
  return escapeOutsideSections(escaped)
}
