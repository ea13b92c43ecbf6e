import type { Piece } from './first-picture'

const SVG = 'http://www.w3.org/2000/svg'

/** What can be pressed or typed into: in the frame and in the page they are the same ones in the same order. */
const CONTROLS = 'button, a, input, select, textarea, summary'

/** All controls of a part of the page, in the order in which they stand. */
export const controlsOf = (part: ParentNode): readonly HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>(CONTROLS),
]

/** What a control says of itself, by which it is known again. */
export const nameOf = (control: Element): string =>
  `${control.localName} ${control.getAttribute('aria-label') ?? control.textContent}`

/**
 * Builds pieces under a parent, element by element: the page's policy lets no text become markup, and no style be written into
 * markup. Nothing built can take the focus; the page that follows can.
 */
export function buildPieces(parent: Element, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      parent.append(piece)
      continue
    }
    const [tag, attributes, ...held] = piece
    const inSvg = tag === 'svg' || parent.namespaceURI === SVG
    const element = inSvg ? document.createElementNS(SVG, tag) : document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'style') element.style.cssText = value
      else element.setAttribute(name, value)
    }
    if (element.matches(CONTROLS)) element.setAttribute('tabindex', '-1')
    buildPieces(element, held)
    parent.append(element)
  }
}
