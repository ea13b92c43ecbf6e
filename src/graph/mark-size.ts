import { textWidth } from '../base/text-width'
import type { TextFont } from '../base/text-width'
import type { NodeKind, Orientation } from './atlas'

/** Half the side of a paper's square, px. */
export const PAPER_HALF_SIDE = 4.25
/** From a disc or square to the label below it, px. */
export const LABEL_GAP = 3
/** The widest label that room is kept for, px: a hostile title must not stretch the map. */
const WIDEST_LABEL = 480

/** Names on a portrait page are set so much smaller. */
const NARROW_PAGE = 0.72

/** A box that belongs to a node: its centre's offset from the node's position, and its size; px at zoom 1. */
export type MarkBox = { readonly dx: number; readonly dy: number; readonly width: number; readonly height: number }

const counted = (papers: number): number => (papers > 0 ? Math.min(papers, 1e6) : 0)

/** Radius of a person's disc in px: its area grows with the papers (1: 5.5, 5: 9.6, 13: 14.1). */
export function discRadius(papers: number): number {
  return 2.2 + 3.3 * Math.sqrt(counted(papers))
}

/** Ties of this weight and below are as wide as their weight says; in a network with heavier ones, widths go by shares of it. */
const HEAVIEST_DRAWN = 40

/**
 * The width in px of a tie by its weight, in a network with these ties: it grows with the root of the weight, and none is wider
 * than about 7 px, whatever unit a file counts in. Linear in the ties, then constant.
 */
export function tieWidths(ties: Iterable<{ readonly weight: number }>): (weight: number) => number {
  let heaviest = 0
  for (const { weight } of ties) heaviest = Math.max(heaviest, weight)
  const scale = heaviest > HEAVIEST_DRAWN ? HEAVIEST_DRAWN / heaviest : 1
  return (weight) => 0.7 + Math.sqrt(Math.max(0, weight) * scale)
}

/** The type of a node's label: size and weight say how many papers it stands for; papers and unnamed people are in italics. */
export function labelFont(kind: NodeKind, papers: number, unnamed = false): TextFont {
  if (kind === 'paper') return { family: 'sans', px: 11, weight: 430, italic: true }
  if (kind === 'topic') return { family: 'sans', px: papers >= 8 ? 13.5 : papers >= 4 ? 12.5 : 11.5, weight: 600 }
  const [px, weight] = papers >= 10 ? [15.5, 650] : papers >= 4 ? [13.5, 620] : papers >= 2 ? [12.5, 540] : [11.5, 430]
  return { family: 'sans', px, weight, ...(unnamed ? { italic: true } : {}) }
}

/** From the top of a label to the top of the next, px, for a type size of `labelFont`. */
export function labelHeight(px: number): number {
  return Math.round(px * 1.2)
}

/** Width and height in px of the pill that a topic is written in. */
export function pillSize(label: string, papers: number): { readonly width: number; readonly height: number } {
  const font = labelFont('topic', papers)
  return { width: Math.min(WIDEST_LABEL, textWidth(label, font)) + 1.5 * font.px, height: 1.75 * font.px }
}

/** Size and letter spacing of a cluster's name in px, by its members; smaller on a narrow page. */
export function nameFont(
  size: number,
  orientation: Orientation = 'landscape',
): TextFont & { readonly tracking: number } {
  const wide = Math.max(13, Math.min(25, 9.5 + 3.1 * Math.sqrt(counted(size))))
  const px = Math.round((orientation === 'portrait' ? Math.max(10.5, wide * NARROW_PAGE) : wide) * 10) / 10
  return { family: 'serif', px, weight: 480, tracking: px * 0.14 }
}

/** From one line of a name to the next, px. */
export function nameLineHeight(px: number): number {
  return px * 1.22
}

/** The room that a node takes: its mark, and its label (where it has one) below it. */
export function markBox(node: {
  readonly kind: NodeKind
  readonly label: string
  readonly papers: number
  readonly unnamed: boolean
}): MarkBox {
  if (node.kind === 'topic') return { dx: 0, dy: 0, ...pillSize(node.label, node.papers) }
  const half = node.kind === 'paper' ? PAPER_HALF_SIDE + 1 : discRadius(node.papers) + 1
  if (node.label === '') return { dx: 0, dy: 0, width: 2 * half, height: 2 * half }
  const font = labelFont(node.kind, node.papers, node.unnamed)
  const below = LABEL_GAP - 1 + labelHeight(font.px)
  return {
    dx: 0,
    dy: below / 2,
    width: Math.max(2 * half, Math.min(WIDEST_LABEL, textWidth(node.label, font)) + 2),
    height: 2 * half + below,
  }
}

/** A cluster's name as it is written: capitals, on one or two lines, and the size of its box in px. */
export type NameBox = {
  readonly lines: readonly string[]
  readonly px: number
  readonly width: number
  readonly height: number
}

/** Sets a cluster's name in capitals, on two lines where that makes it less wide; breaks before a second part, else at blanks, else after a hyphen or slash. */
export function nameBox(name: string, size: number, orientation: Orientation = 'landscape'): NameBox {
  const font = nameFont(size, orientation)
  const whole = [...name.trim().toUpperCase()].slice(0, 120).join('')
  const widthOf = (line: string): number => textWidth(line, font)
  let lines: readonly string[] = [whole]
  let best = Math.max(widthOf(whole) * 0.8, 7 * font.px)
  for (const { index } of whole.matchAll(/\s|[-–/](?=\S)/gu)) {
    const lead = whole.slice(0, index + 1).trim()
    const rest = whole.slice(index + 1).trim()
    const ease = rest.startsWith('·') ? 0.8 : /\s/u.test(whole[index] ?? '') ? 1 : 1.2
    const width = Math.max(widthOf(lead), widthOf(rest)) * ease
    if (lead !== '' && rest !== '' && width < best) {
      best = width
      lines = [lead, rest]
    }
  }
  return {
    lines,
    px: font.px,
    width: Math.max(...lines.map(widthOf)) + 8,
    height: lines.length * nameLineHeight(font.px) + 2,
  }
}
