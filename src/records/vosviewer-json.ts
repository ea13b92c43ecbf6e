import { jsonText, noteLists, openJson } from './graph-json'
import { isObject } from './json-values'
import type { Format, ParsedSource, PaperRecord, Source } from './record'
import { readNumber, StatedDraft } from './stated-draft'
import { hasPapers, readVosviewerPaper } from './vosviewer-papers'
import { readersNetworksWords } from '../words/readers-networks'

/** What this program writes, the key that VOSviewer's own programs write first, or the sum of ties where nothing else tells sizes. */
const SIZES = ['Size', 'Documents', 'Occurrences', 'Citations', 'Total link strength', 'Links']

/** VOSviewer reads labels as HTML: `&lt;b&gt;` is the text `<b>`. A `<` or `&` that begins nothing there is itself. */
const readLabel = (label: string): string =>
  label.replace(/&(lt|gt|amp|quot);/g, (_, code: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[code] ?? '')

/** Keys of an item that have a place of their own. */
const PLACED = new Set(['id', 'label', 'x', 'y', 'cluster', 'weights', 'scores'])

const identifierOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || (typeof value === 'number' && Number.isFinite(value))
    ? String(value)
    : null

function readFigures(prefix: string, value: unknown): (readonly [string, string])[] {
  if (!isObject(value)) return []
  return Object.entries(value).map(([key, figure]) => [`${prefix}<${key}>`, jsonText(figure)])
}

/** The weight by which marks are sized: the best known one, else the first. */
function readSize(weights: unknown): number | null {
  if (!isObject(weights)) return null
  const key = SIZES.find((name) => name in weights) ?? Object.keys(weights)[0]
  const value = key === undefined ? null : weights[key]
  return typeof value === 'number' ? readNumber(value) : null
}

function parse({ name, text }: Source): ParsedSource {
  const draft = new StatedDraft(name, 'vosviewer-json')
  const {
    values: [root],
    lineOf,
  } = openJson(text, draft)
  if (!isObject(root)) {
    draft.skip(0, readersNetworksWords.theTextIsNoJson)
    return draft.finish()
  }
  const network = isObject(root.network) ? root.network : root
  const items: readonly unknown[] = Array.isArray(network.items) ? network.items : []
  const links: readonly unknown[] = Array.isArray(network.links) ? network.links : []
  if (!Array.isArray(network.items) && !Array.isArray(network.links))
    draft.skip(0, readersNetworksWords.theFileHasNeitherItems)

  noteLists(draft, network, ['items', 'links', 'clusters'])

  const papers = hasPapers(items)
  const records: PaperRecord[] = []
  items.forEach((item) => {
    const line = lineOf(item)
    const id = isObject(item) ? (identifierOf(item.id) ?? identifierOf(item.label)) : null
    if (!isObject(item) || id === null) return draft.skip(line, readersNetworksWords.anItemHasNeitherAn)
    if (papers) records.push(readVosviewerPaper(item, name, line))
    const known = draft.has(id)
    draft.addNode({
      id,
      label: typeof item.label === 'string' && item.label !== '' ? readLabel(item.label) : undefined,
      line,
      x: typeof item.x === 'number' ? item.x : null,
      y: typeof item.y === 'number' ? item.y : null,
      size: readSize(item.weights),
      cluster: identifierOf(item.cluster),
      attributes: [
        ...readFigures('weight', item.weights),
        ...readFigures('score', item.scores),
        ...Object.entries(item).flatMap(([key, value]) => (PLACED.has(key) ? [] : [[key, jsonText(value)] as const])),
      ],
    })
    if (known && papers) records.pop()
  })
  links.forEach((link) => {
    const line = lineOf(link)
    const [source, target] = isObject(link) ? [identifierOf(link.source_id), identifierOf(link.target_id)] : []
    if (!isObject(link) || source === null || source === undefined || target === null || target === undefined)
      return draft.skip(line, readersNetworksWords.aLinkDoesNotSay)
    const strength = link.strength
    draft.addEdge({ source, target, line, weight: typeof strength === 'number' ? strength : jsonText(strength) })
  })
  if (Array.isArray(network.clusters))
    for (const cluster of network.clusters)
      if (isObject(cluster)) draft.nameCluster(jsonText(cluster.cluster), readLabel(jsonText(cluster.label)))
  return draft.finish('whole', records)
}

/** The JSON of VOSviewer and VOSviewer Online: items, links and clusters under `network`. */
export const vosviewerJson: Format = {
  id: 'vosviewer-json',
  label: 'VOSviewer JSON',
  sniff: (text) => {
    const start = text.slice(0, 100_000)
    if (!/^[\s\ufeff]*\{/.test(start)) return 0
    if (/"network"\s*:\s*\{\s*"(?:items|links|clusters)"\s*:\s*\[/.test(start)) return 1
    return /"items"\s*:\s*\[/.test(start) && /"links"\s*:\s*\[|"source_id"\s*:/.test(text) ? 0.8 : 0
  },
  parse,
}
