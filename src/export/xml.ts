/** All that XML 1.0 does not allow in a document, not even escaped: most control characters and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text without the characters that no XML document may hold. */
export const removeForbidden = (text: string): string => text.replace(FORBIDDEN, '')

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A text as it stands between XML tags or in a quoted attribute, so that a reader gets it back letter by letter. */
export const escapeXml = (text: string): string =>
  removeForbidden(text).replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? character)
