import type { StatedDraft } from './stated-draft'
import { shorten } from './page-record'
import { escapeOpenings } from './xml-openings'
import { TellingParser } from './telling-parser'
import { readersNetworksWords } from '../words/readers-networks'

/** Deeper nesting than any file of a network has. */
const DEEPEST = 100
/** Tags with errors after which a text is no XML any more: one that lost its quotation mark may hold hundreds of them. */
const MOST_ERRORS = 500
/** Errors of all tags after which it is none. */
const MOST_IN_ALL = 100_000
/** How much is given to the parser at once, so that it can be stopped, in characters. */
const CHUNK = 4096

export type XmlElement = {
  /** Without its prefix: `viz:color` is `color`. */
  readonly name: string
  /** The line at which the tag starts. */
  readonly line: number
  /** The value of an attribute, without regard to its prefix. */
  readonly get: (attribute: string) => string | undefined
  readonly attributes: Readonly<Record<string, string>>
}

export type XmlVisitor = {
  readonly open: (element: XmlElement) => void
  readonly text: (text: string) => void
  readonly close: (name: string, line: number) => void
  readonly problem: (line: number, message: string) => void
  /** The text, or the rest of it, is not read. */
  readonly refuse: (line: number, message: string) => void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Walks through XML from start to end, once. What is not well formed is told and passed over; a document type of its own is
 * refused, since its entities could blow the text up or reach for other files. Never throws. Time linear in the text.
 */
export function walkXml(raw: string, visitor: XmlVisitor): void {
  const text = escapeOpenings(raw)
  if (/<!DOCTYPE[^>[]*\[/i.test(text.slice(0, 65_536)))
    return visitor.refuse(1, readersNetworksWords.theFileBringsADocument)
  let errors = 0
  let all = 0
  // Tags begun so far, and the one in which the last error stood.
  let tags = 0
  let faulty = -1
  let depth = 0
  let line = 1
  const walk = { stopped: false }
  const stop = (at: number, message: string): void => {
    walk.stopped = true
    visitor.refuse(at, message)
  }
  const parser = new TellingParser((message) => {
    if (walk.stopped) return
    all++
    if (faulty === tags && all <= MOST_IN_ALL) return
    faulty = tags
    errors++
    if (errors > MOST_ERRORS || all > MOST_IN_ALL) stop(parser.line, readersNetworksWords.tooMuchOfTheText)
    else visitor.problem(parser.line, describe(message))
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) stop(parser.line, readersNetworksWords.theFileBringsADocumentType)
  })
  parser.on('opentagstart', () => {
    tags++
    line = parser.line
  })
  parser.on('opentag', (tag) => {
    depth++
    if (walk.stopped) return
    if (depth > DEEPEST) return stop(line, readersNetworksWords.theElementsNestDeeperThan)
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, value]) => [localName(name), value]),
    )
    visitor.open({ name: localName(tag.name), line, attributes, get: (name) => attributes[name] })
  })
  parser.on('text', (piece) => {
    if (!walk.stopped) visitor.text(piece)
  })
  parser.on('cdata', (piece) => {
    if (!walk.stopped) visitor.text(piece)
  })
  parser.on('closetag', (tag) => {
    depth--
    if (!walk.stopped) visitor.close(localName(tag.name), parser.line)
  })
  // In pieces, so that a text that has gone wrong is not walked to its end.
  for (let at = 0; at < text.length && !walk.stopped; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  if (!walk.stopped) parser.close()
}

/** What saxes says, as a sentence. */
function describe(message: string): string {
  const plain = message.replace(/\.$/, '')
  if (/unclosed tag/i.test(plain)) return readersNetworksWords.theFileEndsInThe
  if (/document must contain a root element/i.test(plain)) return readersNetworksWords.theFileHoldsNoElement
  return readersNetworksWords.thisIsNotWellFormed(shorten(plain))
}

/** What stands in the lists of GEXF, and elements in which no text has a place; where some stands, a bracket was lost. */
const ONLY_CHILD: ReadonlyMap<string, string> = new Map([
  ['nodes', 'node'],
  ['edges', 'edge'],
])
const LISTS: ReadonlySet<string> = new Set(['graph', 'nodes', 'edges', 'node', 'edge'])
const MOST_STRAYS = 20

/** Walks through the XML of a network; the draft that it fills takes what is wrong with it too. */
export const walkInto = (
  draft: Pick<StatedDraft, 'note' | 'skip'>,
  text: string,
  visitor: Pick<XmlVisitor, 'open' | 'text' | 'close'>,
): void => {
  const inside: string[] = []
  let strays = 0
  walkXml(text, {
    open: (element) => {
      const only = ONLY_CHILD.get(inside.at(-1) ?? '')
      if (only !== undefined && element.name !== only)
        draft.note(element.line, readersNetworksWords.hasNoPlaceHereItWas(shorten(`<${element.name}>`)))
      inside.push(element.name)
      visitor.open(element)
    },
    text: (piece) => {
      if (LISTS.has(inside.at(-1) ?? '') && piece.trim() !== '' && strays++ < MOST_STRAYS)
        draft.note(0, readersNetworksWords.hasNoPlaceHereItWas(shorten(piece.trim())))
      visitor.text(piece)
    },
    close: (name, line) => {
      inside.pop()
      visitor.close(name, line)
    },
    problem: (line, message) => {
      draft.note(line, message)
    },
    refuse: (line, message) => {
      draft.skip(line, message)
    },
  })
}
