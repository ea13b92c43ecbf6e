import { SaxesParser } from 'saxes'
import type { StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

/** Deeper nesting than any file of a network has. */
const DEEPEST = 100
/** Errors after which a text is no XML any more. */
const MOST_ERRORS = 20

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
export function walkXml(text: string, visitor: XmlVisitor): void {
  if (/<!DOCTYPE[^>[]*\[/i.test(text.slice(0, 65_536)))
    return visitor.refuse(1, readersNetworksWords.theFileBringsADocument)
  const parser = new SaxesParser({ xmlns: false, position: true })
  let errors = 0
  let depth = 0
  let line = 1
  const walk = { stopped: false }
  const stop = (at: number, message: string): void => {
    walk.stopped = true
    visitor.refuse(at, message)
  }
  parser.on('error', (error) => {
    errors++
    if (walk.stopped) return
    if (errors > MOST_ERRORS) stop(parser.line, readersNetworksWords.tooMuchOfTheText)
    else visitor.problem(parser.line, describe(error.message))
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) stop(parser.line, readersNetworksWords.theFileBringsADocumentType)
  })
  parser.on('opentagstart', () => {
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
  for (let at = 0; at < text.length && !walk.stopped; at += 65_536) parser.write(text.slice(at, at + 65_536))
  if (!walk.stopped) parser.close()
}

/** What saxes says, as a sentence without its own line numbers. */
function describe(message: string): string {
  const plain = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
  if (/unclosed tag/i.test(plain)) return readersNetworksWords.theFileEndsInThe
  if (/document must contain a root element/i.test(plain)) return readersNetworksWords.theFileHoldsNoElement
  return readersNetworksWords.thisIsNotWellFormed(plain)
}

/** Walks through the XML of a network; the draft that it fills takes what is wrong with it too. */
export const walkInto = (
  draft: Pick<StatedDraft, 'note' | 'skip'>,
  text: string,
  visitor: Pick<XmlVisitor, 'open' | 'text' | 'close'>,
): void => {
  walkXml(text, {
    ...visitor,
    problem: (line, message) => {
      draft.note(line, message)
    },
    refuse: (line, message) => {
      draft.skip(line, message)
    },
  })
}
