import type { Random } from '../../src/base/random'
import { gzipOf, zipOf } from '../fixtures/archives'
import { applyEdit, below, encode, join, lengthOf, lineStarts, oneOf, repeat, type Bytes } from './bytes'
import { PLACE_FAULTS } from './edits'

/** Damage all over a file, after which any number of records may be gone, but each is accounted for. */
export type Rewrite = {
  readonly name: string
  /** `other` is another file of those that were given. */
  readonly rewrite: (bytes: Bytes, random: Random, other: Bytes) => Bytes
}

/** Puts something in anywhere; in one case of four at the start, where formats are told apart. */
const insertAt = (bytes: Bytes, random: Random, insert: Bytes): Bytes =>
  applyEdit(bytes, { at: random() < 0.25 ? 0 : below(random, bytes.length + 1), remove: 0, insert })

const linesOf = (bytes: Bytes): Bytes[] => {
  const starts = lineStarts(bytes)
  return starts.slice(1).map((end, index) => bytes.subarray(starts[index] ?? 0, end))
}

const wide = (text: string, bigEndian: boolean): Bytes => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian)
  return bytes
}
const narrow = (text: string): Bytes => Uint8Array.from(text, (character) => (character.codePointAt(0) ?? 0) & 0xff)

const ENCODERS: readonly ((text: string) => Bytes)[] = [
  (text) => wide(`\ufeff${text}`, false),
  (text) => wide(`\ufeff${text}`, true),
  (text) => wide(text, false),
  (text) => wide(text, true),
  (text) => encode(`\ufeff${text}`),
  (text) => encode(`\ufeff\ufeff${text}`),
  narrow,
  // Read as Latin 1 and written as UTF-8 once more.
  (text) => encode(new TextDecoder('latin1').decode(encode(text))),
]

/** Openings that nothing closes, and what readers look for again and again. */
const PUMPED = [
  ...['{', '[', '(', '<', '"', "'", '\\', '@', '&', '%', '$', ' ', '\t', '\n', '\r', '\r\n', '\0', '-', '.', ',', ';'],
  ...['#', '//', '/*', '*/', '#\n', '%\n', '*', '_', '^', '~', '`', '=', ':', '@ ', '\ufeff', '\u00a0', '\u3000'],
  ...['@a{', '@a{b,', '@string{a={', '@comment{', '\\{', '{\\', '{{', '}}', '$$', '\\begin{', '&#', '&amp', '&#x'],
  ...['<a ', '<a>', '</a>', '<a b="', '<!--', '<![CDATA[', '<?a ', '<!DOCTYPE a [', '<node id="a">', '<record>'],
  ...['[[', '{"a":', '[{', '{"a":[', '\\u', '"a",', '""', '","', 'TY  - ', 'ER  - ', 'PT J\n', 'PMID- 1\n', '%0 a\n'],
  ...['a -- ', 'a -> b;', 'subgraph {', '*Vertices 9\n', '*Edges\n', 'Abstract: ', 'arXiv:2101.00001 ', 'Cited by 1\n'],
  ...['h-index9', '13 Papers\n', '47.5LGAug 25, 2023Code\n', 'A. Bee, ', 'Bee, A.; ', ' and ', ' et al.', 'a|', '1 '],
  ...['http://', 'https://a.b/', 'doi:10.1/', '10.1000/', '1,', '0.', '-1', '1e', '\u0301', '\u202e', '\u{1f600}', '·'],
].map(encode)

const NESTINGS = ['[', '{"a":', '{', '(', '<a>', '<node>', '<graph>', '@a{b={', '{\\b ', 'subgraph a {', '[{"a":['].map(
  encode,
)

export const REWRITES: readonly Rewrite[] = [
  {
    name: 'line ends mixed',
    rewrite: (bytes, random) =>
      join(
        ...linesOf(bytes).map((line) => {
          let end = line.length
          while (end > 0 && (line[end - 1] === 10 || line[end - 1] === 13)) end--
          const ending = oneOf(random, ['\n', '\r\n', '\r', '\n', '\u2028', ''])
          return end === line.length ? line : join(line.subarray(0, end), encode(ending))
        }),
      ),
  },
  {
    name: 'other encoding',
    rewrite: (bytes, random) => oneOf(random, ENCODERS)(new TextDecoder().decode(bytes)),
  },
  {
    name: 'head gone',
    rewrite: (bytes, random) => bytes.slice(below(random, bytes.length)),
  },
  {
    name: 'one sort of byte gone',
    rewrite: (bytes, random) => {
      const gone = bytes[below(random, bytes.length)]
      return bytes.filter((byte) => byte !== gone)
    },
  },
  {
    name: 'one sort of byte another',
    rewrite: (bytes, random) => {
      const [from, to] = [bytes[below(random, bytes.length)], bytes[below(random, bytes.length)] ?? 0]
      return bytes.map((byte) => (byte === from ? to : byte))
    },
  },
  {
    name: 'lines shuffled',
    rewrite: (bytes, random) => {
      const lines = linesOf(bytes)
      for (let at = lines.length - 1; at > 0; at--) {
        const with_ = below(random, at + 1)
        const [one, other] = [lines[at], lines[with_]]
        if (one !== undefined && other !== undefined) [lines[at], lines[with_]] = [other, one]
      }
      return join(...lines)
    },
  },
  { name: 'two files glued', rewrite: (bytes, _, other) => join(bytes, other) },
  {
    name: 'half of another inside',
    rewrite: (bytes, random, other) => insertAt(bytes, random, other.subarray(0, below(random, other.length))),
  },
  {
    name: 'a piece many times',
    rewrite: (bytes, random) => {
      const from = below(random, bytes.length)
      const piece = bytes.slice(from, from + 1 + below(random, 60))
      return insertAt(
        bytes,
        random,
        repeat(piece, Math.ceil(lengthOf(random, 100, 60_000) / Math.max(1, piece.length))),
      )
    },
  },
  {
    name: 'one token many times',
    rewrite: (bytes, random) => {
      const piece = oneOf(random, PUMPED)
      return insertAt(bytes, random, repeat(piece, Math.ceil(lengthOf(random, 100, 60_000) / piece.length)))
    },
  },
  {
    name: 'deep nesting',
    rewrite: (bytes, random) => insertAt(bytes, random, repeat(oneOf(random, NESTINGS), lengthOf(random, 50, 20_000))),
  },
  {
    name: 'empty fields',
    rewrite: (bytes, random) => {
      const field = encode(oneOf(random, [',', '\t', ';', '|', '""', '"",', '{},', '[],', 'a={},', '\n', '\nAU  - ']))
      return insertAt(bytes, random, repeat(field, Math.ceil(lengthOf(random, 100, 60_000) / field.length)))
    },
  },
  {
    name: 'many wounds',
    rewrite: (bytes, random) => {
      let wounded = bytes
      for (let left = 2 + below(random, 10); left > 0 && wounded.length > 0; left--) {
        // The first is the cut, after which there would be less and less to wound.
        const edit = oneOf(random, PLACE_FAULTS.slice(1, -1)).edit(wounded, random)
        if (edit !== null) wounded = applyEdit(wounded, edit)
      }
      return wounded
    },
  },
  {
    name: 'packed and wounded',
    rewrite: (bytes, random, other) => {
      const packed = random() < 0.3 ? gzipOf(bytes.slice()) : zipOf({ 'a.txt': bytes.slice(), 'b.txt': other.slice() })
      if (random() < 0.2) return packed
      const edit = oneOf(random, PLACE_FAULTS).edit(packed, random)
      return edit === null ? packed : applyEdit(packed, edit)
    },
  },
  {
    name: 'noise',
    rewrite: (_, random) => Uint8Array.from({ length: lengthOf(random, 1, 2000) }, () => below(random, 256)),
  },
]
