import type { Issue } from '../base/issue'
import { decodeEntities } from './entities'
import { shorten } from './page-record'
import { escapeOpenings } from './xml-openings'
import { TellingParser } from './telling-parser'
import { readersReferencesWords } from '../words/readers-references'

/** An element with its children in order; text stands among them. `line` is 1-based. */
export type XmlNode = {
  /** Without prefix: `atom:entry` is `entry`. */
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

type OpenNode = XmlNode & { readonly children: (XmlNode | string)[] }

/** Deeper nesting than any reference has. */
const DEEPEST = 60
/** Errors of the syntax that are told one by one. */
const MOST_TOLD = 20
/** Tags with errors after which a text is no XML any more: one that lost its quotation mark may hold thousands of them. */
const MOST_ERRORS = 500
/** Errors of all tags after which it is none. */
const MOST_IN_ALL = 100_000
/** How much is given to the parser at once, so that it can be stopped, in characters. Where each is an error, each costs. */
const CHUNK = 4096

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** What a walk through XML found besides the records. */
export type XmlReading = { readonly issues: readonly Issue[]; readonly unfinished: number }

const OWN_RULES = /<!DOCTYPE(?:[^>["']|"[^"]*"|'[^']*')*\[/iy

/** Why a text of XML is refused before anything is read of it, as a sentence; null where it is not. */
function refuseXml(text: string): string | null {
  const at = text.search(/<!DOCTYPE|<[A-Za-z_]/i)
  OWN_RULES.lastIndex = Math.max(at, 0)
  return OWN_RULES.test(text) ? readersReferencesWords.theFileDefinesADocument : null
}

/**
 * Walks through XML once and gives each element that is named as a record, whole, in order. An element that opens inside a
 * record of the same kind shows that the end of the first is missing: both are given. No entity is expanded but those of
 * XML itself (those of HTML are read as characters), nothing is fetched, and nesting is bounded. What is not well formed is
 * told with its line and passed over. Never throws; memory as much as one record takes.
 */
export function readXmlRecords(
  source: string,
  text: string,
  isRecord: (name: string) => boolean,
  take: (node: XmlNode) => void,
): XmlReading {
  const refusal = refuseXml(text)
  if (refusal !== null) return { issues: [{ source, line: 0, severity: 'skipped', message: refusal }], unfinished: 0 }
  const issues: Issue[] = []
  let errors = 0
  let all = 0
  // Tags begun so far, and the one in which the last error stood.
  let tags = 0
  let faulty = -1
  const state = { stopped: false }
  let line = 1
  let depth = 0
  const open: OpenNode[] = []
  const tell = (message: string, severity: Issue['severity'] = 'notice', at = line): void =>
    void issues.push({ source, line: at, severity, message })
  const flush = (): void => {
    const [record] = open
    open.length = 0
    if (record !== undefined) take(record)
  }
  const parser = new TellingParser((message) => {
    if (/undefined entity/.test(message)) return
    line = parser.line
    all++
    if (faulty === tags && all !== MOST_IN_ALL) return
    faulty = tags
    errors++
    if (errors <= MOST_TOLD && !/unclosed tag/.test(message)) tell(describe(message))
    if (errors === MOST_ERRORS || all === MOST_IN_ALL) {
      state.stopped = true
      tell(readersReferencesWords.soMuchOfTheText, 'skipped')
    }
  })
  parser.on('opentagstart', () => {
    tags++
    line = parser.line
  })
  parser.on('opentag', (tag) => {
    depth++
    if (state.stopped) return
    if (depth > DEEPEST) {
      state.stopped = true
      tell(readersReferencesWords.elementsAreNestedInEach(DEEPEST), 'skipped')
      return
    }
    const name = localName(tag.name)
    if (isRecord(name) && open.length > 0) {
      tell(readersReferencesWords.theRecordBeforeThisOne)
      flush()
    }
    if (open.length === 0 && !isRecord(name)) return
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([key, value]) => [localName(key), value]))
    const node: OpenNode = { name, line, attributes, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  const addText = (piece: string): void => void open.at(-1)?.children.push(decodeEntities(piece))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', (tag) => {
    depth--
    if (state.stopped || open.length === 0) return
    const name = localName(tag.name)
    const at = open.findLastIndex((node) => node.name === name)
    if (at === 0) flush()
    else if (at > 0) open.length = at
  })
  const whole = escapeOpenings(text)
  for (let at = 0; at < whole.length && !state.stopped; at += CHUNK) parser.write(whole.slice(at, at + CHUNK))
  const unfinished = open[0]
  open.length = 0
  if (unfinished !== undefined) tell(readersReferencesWords.theTextEndsInThe, 'skipped', unfinished.line)
  if (!state.stopped) parser.close()
  if (errors > MOST_TOLD) tell(readersReferencesWords.morePlacesOfTheText(errors - MOST_TOLD))
  return { issues, unfinished: unfinished === undefined ? 0 : 1 }
}

/** What the parser says, as a sentence. */
function describe(message: string): string {
  const plain = message.replace(/\.$/, '')
  return readersReferencesWords.thisIsNotWellFormed(shorten(plain))
}

const isNode = (child: XmlNode | string): child is XmlNode => typeof child !== 'string'

/** The child elements of one name. */
export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  (node?.children ?? []).filter(isNode).filter((child) => child.name === name)

/** The first element on a path of names below a node. */
export function findNode(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let found = node
  for (const name of path) found = childrenOf(found, name)[0]
  return found
}

/** Every element of these names below a node, in order, without looking into those found. */
export function findAll(node: XmlNode | undefined, ...names: readonly string[]): XmlNode[] {
  const found: XmlNode[] = []
  const visit = (one: XmlNode): void => {
    for (const child of one.children)
      if (isNode(child)) {
        if (names.includes(child.name)) found.push(child)
        else visit(child)
      }
  }
  if (node !== undefined) visit(node)
  return found
}

/** Elements whose texts are raised or lowered; their marks stay, so that plain-text can write them so. */
const KEPT = new Set(['sub', 'sup', 'inf'])

/** All text within an element, with blanks tidied; null where there is none. */
export function textOf(node: XmlNode | undefined): string | null {
  if (node === undefined) return null
  const pieces: string[] = []
  const visit = (one: XmlNode): void => {
    for (const child of one.children) {
      if (!isNode(child)) pieces.push(child)
      else if (KEPT.has(child.name) && !child.children.some(isNode)) {
        pieces.push(`<${child.name}>`)
        visit(child)
        pieces.push(`</${child.name}>`)
      } else visit(child)
    }
  }
  visit(node)
  const text = pieces.join('').replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}
