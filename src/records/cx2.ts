import { checkHierarchy } from './cx2-hierarchy'
import { jsonText, openJson, type OpenJson } from './graph-json'
import { isObject, objectsOf } from './json-values'
import { shorten } from './page-record'
import type { Format, ParsedSource, Source } from './record'
import { readNumber, StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

type Json = Readonly<Record<string, unknown>>
type Element = { readonly value: Json; readonly line: number }

/** Aspects of these names in all fragments, in order, each element with its line. */
class Aspects {
  private readonly elements = new Map<string, Element[]>()
  readonly names: readonly string[]

  constructor({ values, lineOf }: OpenJson) {
    const fragments = objectsOf(values)
    this.names = fragments.flatMap((fragment) => Object.keys(fragment))
    for (const fragment of fragments)
      for (const [name, list] of Object.entries(fragment)) {
        if (!Array.isArray(list)) continue
        const known = this.elements.get(name) ?? []
        for (const element of list) {
          known.push({ value: isObject(element) ? element : {}, line: lineOf(element) })
        }
        this.elements.set(name, known)
      }
  }

  get(name: string): readonly Element[] {
    return this.elements.get(name) ?? []
  }
}

const idOf = (value: unknown): string | null =>
  typeof value === 'number' && Number.isInteger(value)
    ? String(value)
    : typeof value === 'string' && value
      ? value
      : null

/** Names that the file gives to attributes in short, and what they hold where an element says nothing. */
type Declarations = { readonly alias: ReadonlyMap<string, string>; readonly usual: ReadonlyMap<string, string> }

function readDeclarations(aspects: Aspects, of: 'nodes' | 'edges'): Declarations {
  const alias = new Map<string, string>()
  const usual = new Map<string, string>()
  for (const { value } of aspects.get('attributeDeclarations')) {
    const declared = value[of]
    if (!isObject(declared)) continue
    for (const [name, about] of Object.entries(declared)) {
      if (!isObject(about)) continue
      if (typeof about.a === 'string') alias.set(about.a, name)
      if (about.v !== undefined) usual.set(name, jsonText(about.v))
    }
  }
  return { alias, usual }
}

function readValues(values: unknown, { alias, usual }: Declarations): Map<string, string> {
  const read = new Map(usual)
  if (isObject(values))
    for (const [key, value] of Object.entries(values)) read.set(alias.get(key) ?? key, jsonText(value))
  return read
}

function readCx2(aspects: Aspects, draft: StatedDraft): void {
  const ofNodes = readDeclarations(aspects, 'nodes')
  for (const { value, line } of aspects.get('nodes')) {
    const id = idOf(value.id)
    if (id === null) {
      draft.skip(line, readersNetworksWords.aNodeHasNoId)
      continue
    }
    const attributes = readValues(value.v, ofNodes)
    const label = attributes.get('name') || attributes.get('n') || attributes.get('label')
    const [x, y] = [value.x, value.y].map((place) => (typeof place === 'number' ? place : null))
    draft.addNode({ id, label, line, x: x ?? null, y: y ?? null, size: readNumber(attributes.get('size')), attributes })
  }
  const ofEdges = readDeclarations(aspects, 'edges')
  const seen = new Map<string, number>()
  for (const { value, line } of aspects.get('edges')) {
    const [source, target] = [idOf(value.s), idOf(value.t)]
    if (source === null || target === null) {
      draft.skip(line, readersNetworksWords.anEdgeDoesNotSay)
      continue
    }
    const id = idOf(value.id)
    const before = id === null ? undefined : seen.get(id)
    if (id !== null && before !== undefined) draft.note(line, readersNetworksWords.theEdgeStandsTwiceFirst(id, before))
    if (id !== null && before === undefined) seen.set(id, line)
    const attributes = readValues(value.v, ofEdges)
    draft.addEdge({ source, target, weight: attributes.get('weight'), line, attributes })
  }
}

/** CX, the version before: attributes and places stand in aspects of their own. */
function readCx1(aspects: Aspects, draft: StatedDraft): void {
  const collect = (name: string): ReadonlyMap<string, Map<string, string>> => {
    const all = new Map<string, Map<string, string>>()
    for (const { value } of aspects.get(name)) {
      const id = idOf(value.po)
      if (id === null || typeof value.n !== 'string') continue
      const own = all.get(id) ?? new Map<string, string>()
      all.set(id, own.set(value.n, jsonText(value.v)))
    }
    return all
  }
  const places = new Map(aspects.get('cartesianLayout').map(({ value }) => [idOf(value.node), value]))
  const ofNodes = collect('nodeAttributes')
  for (const { value, line } of aspects.get('nodes')) {
    const id = idOf(value['@id'])
    if (id === null) {
      draft.skip(line, readersNetworksWords.aNodeHasNoId)
      continue
    }
    const place = places.get(id)
    const [x, y] = [place?.x, place?.y].map((part) => (typeof part === 'number' ? part : null))
    const label = typeof value.n === 'string' && value.n !== '' ? value.n : undefined
    draft.addNode({ id, label, line, x: x ?? null, y: y ?? null, attributes: ofNodes.get(id) ?? [] })
  }
  const ofEdges = collect('edgeAttributes')
  for (const { value, line } of aspects.get('edges')) {
    const [source, target] = [idOf(value.s), idOf(value.t)]
    if (source === null || target === null) {
      draft.skip(line, readersNetworksWords.anEdgeDoesNotSay)
      continue
    }
    const attributes = new Map(ofEdges.get(idOf(value['@id']) ?? '') ?? [])
    if (typeof value.i === 'string') attributes.set('interaction', value.i)
    draft.addEdge({ source, target, weight: attributes.get('weight'), line, attributes })
  }
}

/** What the rules of CX2 ask of a file besides its nodes and edges; everything is read all the same. */
function checkForm(fragments: readonly unknown[], aspects: Aspects, draft: StatedDraft): void {
  const [first, ...rest] = objectsOf(fragments)
  const version = first?.CXVersion
  if (version === undefined) draft.note(1, readersNetworksWords.theFileDoesNotSayWhich)
  else if (version !== '2.0') draft.note(1, readersNetworksWords.theFileSaysItIsCx(jsonText(version).slice(0, 40)))
  // Programs have aspects of their own; one of what joins two nodes is the edges under another name.
  const ofEdges = aspects.names.filter((name) => aspects.get(name).some(({ value }) => 's' in value && 't' in value))
  for (const name of ofEdges) if (name !== 'edges') draft.skip(0, readersNetworksWords.theListIsNotRead(shorten(name)))
  if (!aspects.names.includes('nodes')) draft.note(0, readersNetworksWords.theFileHoldsNoAspectNodes)
  const status = rest.findLast((fragment) => 'status' in fragment)?.status
  const [told] = objectsOf(status)
  if (told === undefined) draft.note(0, readersNetworksWords.theFileDoesNotEnd)
  else if (told.success === false)
    draft.note(0, readersNetworksWords.theFileSaysThatWriting(told.error ? `: ${jsonText(told.error)}` : ''))
  for (const { value: stated } of aspects.get('metaData')) {
    const { name, elementCount } = stated
    if (name !== 'nodes' && name !== 'edges') continue
    const count = aspects.get(name).length
    if (typeof elementCount === 'number' && elementCount !== count)
      draft.note(0, readersNetworksWords.theFileSaysThatIt(elementCount, name, count))
  }
}

function parse({ name, text }: Source): ParsedSource {
  const draft = new StatedDraft(name, 'cx2')
  // Without the bracket around them the fragments are read one by one, so that a broken node costs only itself.
  const read = openJson(text.replace(/^([\s\ufeff]*)\[/, '$1 '), draft)
  if (objectsOf(read.values).length === 0) {
    draft.skip(1, readersNetworksWords.theTextIsNoList)
    return draft.finish()
  }
  const aspects = new Aspects(read)
  const isFirst =
    aspects.names.includes('numberVerification') || aspects.get('nodes').some(({ value }) => '@id' in value)
  if (isFirst) readCx1(aspects, draft)
  else {
    checkForm(read.values, aspects, draft)
    readCx2(aspects, draft)
    checkHierarchy((aspect) => aspects.get(aspect), draft)
  }
  draft.directed = true
  return draft.finish()
}

/** CX2 (and CX), which Cytoscape and NDEx write. Source: https://cytoscape.org/cx/cx2/specification/ */
export const cx2: Format = {
  id: 'cx2',
  label: 'CX2',
  sniff: (text) => {
    const start = text.slice(0, 4000)
    if (!/^[\s\ufeff]*\[\s*\{/.test(start)) return 0
    if (/"(?:CXVersion|numberVerification)"\s*:/.test(start)) return 1
    return /^[\s\ufeff]*\[\s*\{\s*"metaData"\s*:\s*\[/.test(start) ? 0.9 : 0
  },
  parse,
}
