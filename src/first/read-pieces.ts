import { SaxesParser } from 'saxes'
import type { Piece } from './first-picture'

type Open = [tag: string, attributes: Record<string, string>, ...held: Piece[]]

/** What would answer to the page's own names, or be taken for a part of its forms, is not kept of a still picture. */
const DROPPED: ReadonlySet<string> = new Set(['id', 'name', 'for', 'href', 'role', 'tabindex', 'aria-live'])
/** Canvases are painted by the map. */
const EMPTY: ReadonlySet<string> = new Set(['canvas', 'template', 'script'])

/**
 * The pieces of a page's frame, of the markup that React prints: every attribute in quotes, every element closed. Throws where it
 * is none of that.
 */
export function readPieces(markup: string): readonly Piece[] {
  const open: Open[] = [['root', {}]]
  const parser = new SaxesParser({ fragment: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const kept = Object.entries(attributes).filter(([attribute]) => !DROPPED.has(attribute))
    open.push([name, Object.fromEntries(kept)])
  })
  parser.on('text', (text) => {
    open.at(-1)?.push(text)
  })
  parser.on('closetag', ({ name }) => {
    const closed = open.pop()
    // Fields of forms that nobody sees; where there is no form, the page goes without them.
    const isHidden = closed?.[1].style === 'display:none'
    if (closed && !isHidden && !EMPTY.has(name)) open.at(-1)?.push(closed)
  })
  parser.write(markup).close()
  const [root] = open
  return root ? (root.slice(2) as Piece[]) : []
}
