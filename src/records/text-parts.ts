import { cleanText } from './clean-text'
import type { Line } from './lines'
import { isEnded } from './record-parts'

/** A paragraph of nothing but addresses, which leaves links and no text. */
const ONLY_ADDRESSES = /^(?:https?:\/\/\S+\s*)+$/i

/** Cleans the title's lines into one; null where nothing is left of them. */
export function readTitle(lines: readonly Line[], keepLink: (address: string) => void): string | null {
  const { text, links } = cleanText(lines.map((line) => line.text).join(' '))
  links.forEach(keepLink)
  return text === '' ? null : text
}

/**
 * Cleans the paragraphs of an abstract, parted by one newline; null where nothing is left of them. Lines without a blank
 * line between them are one paragraph where the first does not end as a sentence does.
 */
export function readAbstract(
  lines: readonly { readonly text: string; readonly blankBefore: boolean }[],
  keepLink: (address: string) => void,
): string | null {
  const paragraphs: string[][] = []
  let before: string | null = null
  for (const { text, blankBefore } of lines) {
    if (before === null || blankBefore || isEnded(before)) paragraphs.push([text])
    else paragraphs.at(-1)?.push(text)
    before = text
  }
  const cleaned = paragraphs.map((pieces) => {
    const raw = pieces.join(' ')
    const { text, links } = cleanText(raw)
    links.forEach(keepLink)
    return ONLY_ADDRESSES.test(raw) ? '' : text
  })
  return cleaned.filter((text) => text !== '').join('\n') || null
}
