/** Letters that a piece of a text has about, at most; one may be longer by the last of the parts that it was joined of. */
export const PIECE_LENGTH = 1 << 17

/**
 * Joins small parts of a text into pieces of `length` letters or a little more: few enough to be quick, small enough that a
 * text of any size can be written, also one that is longer than a text may be in JavaScript.
 */
export function* gatherPieces(parts: Iterable<string>, length = PIECE_LENGTH): Generator<string> {
  let piece = ''
  for (const part of parts) {
    piece += part
    if (piece.length < length) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** Each line with its end, for `gatherPieces`. */
export function* endLines(lines: Iterable<string>, end = '\n'): Generator<string> {
  for (const line of lines) yield line + end
}

/** Parts of a long text that are no longer than `length`; the halves of a letter stay together. */
export function* cutText(text: string, length = PIECE_LENGTH): Generator<string> {
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + length)
    const isHigh = /[\ud800-\udbff]/.test(text.charAt(to - 1))
    if (isHigh && to < text.length && to - from > 1) to--
    yield text.slice(from, to)
    from = to
  }
}
