/** A span of mathematics: `start` is the index of its first delimiter, `end` that of its closing one, `width` their length. */
export type MathSpan = { readonly start: number; readonly end: number; readonly width: number }

/** A delimiter that may open a span. */
type Opening = { readonly start: number; readonly sign: string }

/** A price and the word behind it: what stands between the dollars of `$5 and a $`. */
const PRICE = /^\d[\d.,]*[kKmMbB]?\s+\p{L}{2,}/u

/** Two plain words in a row, which mathematics does not have. */
const PROSE = /(?<![\\\p{L}])\p{L}{2,}\s+\p{L}{2,}/u

/** True where what stands between two dollars is mathematics and no sentence between two prices. */
function isMath(content: string, following: string): boolean {
  const bare = content.trim()
  if (bare === '' || PRICE.test(content)) return false
  if (/[\\^]|_\S/.test(content)) return true
  return bare === content && !PROSE.test(content) && !(/^\d/.test(content) && /\d/.test(following))
}

/**
 * Finds the spans `$…$`, `$$…$$`, `\(…\)` and `\[…\]` of a text. They do not overlap and are in order; a delimiter without
 * its partner, or around what is no mathematics, is none. Time linear in the text: no part is looked at more than twice.
 */
export function findMath(text: string): MathSpan[] {
  const spans: MathSpan[] = []
  let open = null as Opening | null
  for (const { 0: sign, index } of text.matchAll(/\\[()[\]]|\\[\s\S]|\$+/g)) {
    if (sign.startsWith('$') && sign.length <= 2) {
      if (
        open?.sign === sign &&
        isMath(text.slice(open.start + sign.length, index), text.charAt(index + sign.length))
      ) {
        spans.push({ start: open.start, end: index, width: sign.length })
        open = null
      } else open = { start: index, sign }
    } else if (sign === '\\(' || sign === '\\[') open = { start: index, sign }
    else if ((sign === '\\)' && open?.sign === '\\(') || (sign === '\\]' && open?.sign === '\\[')) {
      if (sign === '\\)' || /[\\^_=]/.test(text.slice(open.start + 2, index)))
        spans.push({ start: open.start, end: index, width: 2 })
      open = null
    }
  }
  return spans
}
