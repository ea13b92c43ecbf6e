import { jsonText, noteLists, openJson } from './graph-json'
import { isObject } from './json-values'
import type { Format, ParsedSource, Source } from './record'
import { readNumber, StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

type Json = Readonly<Record<string, unknown>>

const OWN = new Set(['id', 'source', 'target'])

const idOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null

const attributesOf = (data: Json): (readonly [string, string])[] =>
  Object.entries(data).flatMap(([key, value]) => (OWN.has(key) ? [] : [[key, jsonText(value)] as const]))

function addElement(draft: StatedDraft, element: unknown, group: string | null, line: number): void {
  const data = isObject(element) && isObject(element.data) ? element.data : null
  if (!isObject(element) || data === null) return draft.skip(line, readersNetworksWords.anElementHasNoData)
  const [id, source, target] = [idOf(data.id), idOf(data.source), idOf(data.target)]
  const stated = group ?? element.group
  // Where no group is stated, what joins two nodes is an edge; a node may have a source of its own.
  const isEdge = stated === 'edges' || (stated !== 'nodes' && source !== null && target !== null)
  if (isEdge) {
    if (source === null || target === null) return draft.skip(line, readersNetworksWords.anEdgeDoesNotSay)
    const weight = typeof data.weight === 'number' ? data.weight : jsonText(data.weight)
    return draft.addEdge({ source, target, weight, line, attributes: attributesOf(data) })
  }
  if (id === null) return draft.skip(line, readersNetworksWords.aNodeHasNoId)
  const place = isObject(element.position) ? element.position : {}
  const [x, y] = [place.x, place.y].map((part) => (typeof part === 'number' ? part : null))
  draft.addNode({
    id,
    label: jsonText(data.label) || jsonText(data.name) || jsonText(data.shared_name) || undefined,
    line,
    x: x ?? null,
    y: y ?? null,
    size: readNumber(jsonText(data.size)),
    attributes: attributesOf(data),
  })
}

function parse({ name, text }: Source): ParsedSource {
  const draft = new StatedDraft(name, 'cytoscape-json')
  const {
    values: [value],
    lineOf,
  } = openJson(text, draft)
  const root = isObject(value) ? value.elements : value
  const add = (list: unknown, group: string | null): void => {
    if (Array.isArray(list)) for (const element of list) addElement(draft, element, group, lineOf(element))
  }
  if (Array.isArray(root)) add(root, null)
  else if (isObject(root)) {
    add(root.nodes, 'nodes')
    add(root.edges, 'edges')
    noteLists(draft, root, ['nodes', 'edges'])
  } else draft.skip(0, readersNetworksWords.theFileHoldsNoElements)
  return draft.finish()
}

/** The JSON of Cytoscape.js, which Cytoscape writes as .cyjs. Source: https://js.cytoscape.org/#notation/elements-json */
export const cytoscapeJson: Format = {
  id: 'cytoscape-json',
  label: 'Cytoscape.js JSON',
  sniff: (text) => {
    const start = text.slice(0, 100_000)
    const element = /"data"\s*:\s*\{/
    if (/^[\s\ufeff]*\[\s*\{\s*"(?:data|group|position)"\s*:/.test(start)) return element.test(start) ? 0.9 : 0
    if (!/^[\s\ufeff]*\{/.test(start)) return 0
    return /"elements"\s*:\s*(?:\[\s*\{|\{\s*"(?:nodes|edges)"\s*:\s*\[)/.test(start) ? 0.95 : 0
  },
  parse,
}
