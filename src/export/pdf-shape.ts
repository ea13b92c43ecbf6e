import bidiFactory from 'bidi-js'
import type { Glyph } from 'fontkit'
import type { FontSpec } from '../scene/drawing'
import { type Face, type FaceShelf, settable } from './pdf-faces'

/** A glyph at its place: from the start of its text's line, px, y upwards. */
export type PlacedGlyph = {
  readonly face: Face
  readonly glyph: Glyph
  readonly x: number
  readonly y: number
}

/** A run of glyphs of one face and direction. */
export type ShapedPiece = {
  readonly glyphs: readonly PlacedGlyph[]
  /** What the piece says, where its glyphs one by one would not say it (a vowel that stands before its consonant, spaced letters); else null. */
  readonly actual: string | null
}

export type ShapedText = { readonly pieces: readonly ShapedPiece[]; readonly width: number }

const bidi = bidiFactory()

/** Marks, joiners and variation selectors stay with the letter before them. */
const CLINGS = /\p{M}|\u200c|\u200d|[\ufe00-\ufe0f]/u
/** Scripts whose letters join or stand over each other: spaced out, they would fall apart. */
const JOINS =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Hebrew}]/u
/** Control and direction characters have no glyph; direction is settled before. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u

type Piece = { text: string; readonly level: number; readonly face: Face | null }

/** The pieces of a text that are of one face and one direction, in the order in which they are spoken. */
function cutPieces(text: string, spec: FontSpec, shelf: FaceShelf): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
  const pieces: Piece[] = []
  let at = 0
  for (const letter of text) {
    const level = levels[at] ?? 0
    at += letter.length
    if (UNSEEN.test(letter)) continue
    // Brackets in a run from right to left look the other way: rule L4.
    const seen = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter
    const last = pieces.at(-1)
    if (last && CLINGS.test(letter) && (last.face?.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ?? true)) {
      last.text += letter
      continue
    }
    const own = shelf.faceOf(letter, text, spec)
    // A blank between two words of a script is set in that script's face, so that the words stay one piece.
    const face = /\s/u.test(letter) && last?.face?.font.hasGlyphForCodePoint(0x20) ? last.face : own
    if (last && last.level === level && last.face?.file === face?.file) last.text += seen
    else pieces.push({ text: seen, level, face })
  }
  return pieces
}

/** Pieces from left to right: rule L2 of the Unicode Bidirectional Algorithm (UAX 9). */
function inVisualOrder(pieces: readonly Piece[]): Piece[] {
  const ordered = [...pieces]
  const highest = Math.max(0, ...pieces.map(({ level }) => level))
  for (let level = highest; level >= 1; level--) {
    let from = 0
    while (from < ordered.length) {
      if ((ordered[from]?.level ?? 0) < level) {
        from++
        continue
      }
      let to = from
      while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to++
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = to
    }
  }
  return ordered
}

/**
 * Sets one line of text: direction by the Unicode Bidirectional Algorithm on a line that runs from left to right, faces by
 * what has the characters, glyphs and places by the fonts' own rules (OpenType). Linear in the text.
 */
export function shapeText(written: string, spec: FontSpec, shelf: FaceShelf): ShapedText {
  const text = settable(written)
  const shaped: ShapedPiece[] = []
  let pen = 0
  for (const { text: part, level, face: own } of inVisualOrder(cutPieces(text, spec, shelf))) {
    const face = own ?? shelf.lastResort(spec)
    if (!face) continue
    const scale = spec.px / face.font.unitsPerEm
    const tracking = JOINS.test(part) ? 0 : (spec.tracking ?? 0)
    // fontkit gives the glyphs of a run from right to left in the order in which they stand.
    const isRightToLeft = level % 2 === 1
    const run = face.font.layout(part, undefined, undefined, undefined, isRightToLeft ? 'rtl' : 'ltr')
    const glyphs = run.glyphs.flatMap((glyph, index): PlacedGlyph[] => {
      const position = run.positions[index]
      if (!position) return []
      const x = pen + position.xOffset * scale
      // A mark that stands over its letter takes no room, and no letter spacing either.
      pen += position.xAdvance * scale + (position.xAdvance > 0 ? tracking : 0)
      return [{ face, glyph, x, y: position.yOffset * scale }]
    })
    const told = run.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)).join('')
    // Letters that are spaced out look like words of one letter to readers of PDF.
    const isPlain = own !== null && told === part && tracking === 0 && glyphs.every(({ y }) => y === 0)
    // Readers of PDF turn what stands from right to left round by themselves.
    shaped.push({ glyphs, actual: (isRightToLeft && own !== null) || isPlain ? null : part })
  }
  return { pieces: shaped, width: pen }
}
