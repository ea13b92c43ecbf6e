import { cleanText, type CleanText } from './clean-text'
import { decodeEntities } from './entities'
import { scripted } from './latex-symbols'
import { tidyBlanks } from './lines'

/** Elements that only set type, of HTML, JATS and MathML; other names in angle brackets are text. */
const INLINE =
  'i|b|u|s|a|em|strong|italic|bold|roman|sc|scp|small|big|span|tt|font|underline|sub|sup|inf|sans-serif|monospace|named-content|' +
  'styled-content|ext-link|xref|inline-formula|inline-graphic|alternatives|tex-math|math|mrow|mi|mo|mn|msub|msup|msubsup|mtext|' +
  'mspace|mover|munder|munderover|mfrac|msqrt|mstyle|mfenced|mtable|mtr|mtd|semantics'
const BLOCK = 'p|br|div|sec|title|list|list-item|ul|ol|li|abstract|abstracttext|label|disp-formula|h[1-6]'
const ATTRIBUTES = '(?:\\s{1,20}[\\w:.-]{1,40}\\s?=\\s?(?:"[^"<>]{0,300}"|\'[^\'<>]{0,300}\'))*\\s{0,5}\\/?'
const PREFIXED = '(?:jats|mml|m|tei):[a-z][a-z0-9-]{0,30}'

const INLINE_TAG = new RegExp(`<\\/?(?:${INLINE}|${PREFIXED})${ATTRIBUTES}>`, 'gi')
const BLOCK_TAG = new RegExp(`<\\/?(?:jats:)?(?:${BLOCK})${ATTRIBUTES}>`, 'gi')
const SCRIPT = new RegExp(`<(jats:)?(sub|sup|inf)${ATTRIBUTES}>([^<>]{1,40})<\\/\\1?\\2>`, 'gi')
/** Headings that say no more than that an abstract follows. */
const ABSTRACT_HEADING = /<(jats:)?title>\s{0,40}(?:abstract|summary)\s{0,40}:?\s{0,40}<\/(?:jats:)?title>/gi

/** `H<sub>2</sub>O` → `H₂O`; what has no such form is left as it is. */
function raise(mark: '^' | '_', content: string): string {
  const form = scripted(mark, content)
  return form.startsWith(mark) ? content : form
}

/** Marks may be escaped twice and three times over on their way through databases. */
const MOST_PASSES = 3

/** Entities as characters, and marks of HTML, JATS and MathML that set type taken away. Other text stays as it is. */
function withoutMarkup(raw: string): string {
  let text = raw
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    if (!/[<&]/.test(text)) return text
    const next = decodeEntities(
      text
        .replace(ABSTRACT_HEADING, '\n')
        .replace(SCRIPT, (_, __, kind: string, content: string) =>
          raise(kind.toLowerCase() === 'sup' ? '^' : '_', content),
        )
        .replace(BLOCK_TAG, '\n')
        .replace(INLINE_TAG, ''),
    )
    if (next === text) return text
    text = next
  }
  return text
}

/** A title or an abstract in plain Unicode text, without marks of HTML, JATS, MathML, LaTeX and Markdown. Time linear. */
export const readMarkedText = (raw: string): CleanText => cleanText(withoutMarkup(raw))

/** A name, a venue, a keyword in plain Unicode text on one line. */
export function readPlainWords(raw: string): string {
  const text = withoutMarkup(raw)
  return tidyBlanks(/[\\{]/.test(text) ? cleanText(text).text : text)
}
