/** Pieces of a text as UTF-8; halves of letters, which UTF-8 does not have, become U+FFFD. */
export function* encodePieces(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  for (const piece of pieces) yield encoder.encode(piece)
}

/** A stream of a library that compresses; what comes out is handed to `take` at once. */
type Compressor = { readonly push: (chunk: Uint8Array, final?: boolean) => void }

/** What a compressor makes of these bytes, while one walks through them. Memory: that of the largest piece. */
export function* compressPieces(
  pieces: Iterable<Uint8Array>,
  start: (take: (chunk: Uint8Array) => void) => Compressor,
): Generator<Uint8Array<ArrayBuffer>> {
  const made: Uint8Array<ArrayBuffer>[] = []
  const compressor = start((chunk) => {
    if (chunk.length > 0) made.push(new Uint8Array(chunk))
  })
  for (const piece of pieces) {
    compressor.push(piece)
    yield* made.splice(0)
  }
  compressor.push(new Uint8Array(), true)
  yield* made.splice(0)
}
