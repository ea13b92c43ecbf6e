import { splitParagraphs, tidyBlanks } from './lines'
import { removeMarks } from './remove-marks'

/** A text for reading, paragraphs parted by one newline, and the addresses that it held, in order, without repeats. */
export type CleanText = { readonly text: string; readonly links: readonly string[] }

/** Escapes uncover marks (`\$x\$`), which the next pass removes; honest texts are still after two. */
const MAX_PASSES = 4

/** What every mark consists of; a text without these characters is clean. */
const MARK_CHARACTERS = /[\\${}*`]|(?<=:)\/+/g

/**
 * Turns the marks of LaTeX and Markdown into plain Unicode text and takes addresses out as links.
 * `$3.31\times$` → `3.31×`, `\emph{x}` → `x`, `**x**` → `x`, `\'e` → `é`, `\href{u}{t}` → `t` with the link u.
 *
 * Addresses stay readable in the sentence without `http(s)://`. Unknown commands with an argument leave the argument
 * (`\foo{bar}` → `bar`), those without stay as written (`\foo`). A dollar that opens no mathematics is a price, an asterisk
 * between words or digits a product. Blanks become single; nothing else changes.
 *
 * Idempotent: marks are removed until nothing changes. A text that still changes after four passes was made to
 * resist, and loses its mark characters. Time linear in the text.
 */
export function cleanText(raw: string): CleanText {
  const links = new Set<string>()
  const paragraphs = splitParagraphs(raw).map((paragraph) => cleanParagraph(paragraph, links))
  return { text: paragraphs.filter((paragraph) => paragraph !== '').join('\n'), links: [...links] }
}

function cleanParagraph(raw: string, links: Set<string>): string {
  let text = tidyBlanks(raw)
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const bare = removeMarks(text, (address) => links.add(address))
    const next = bare === text ? text : tidyBlanks(bare)
    if (next === text) return text
    text = next
  }
  return tidyBlanks(text.replace(MARK_CHARACTERS, ''))
}
