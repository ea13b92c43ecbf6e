import { indexStated } from '../graph/stated-index'
import type { StatedNodeId } from '../graph/atlas'
import type { Corpus, Place } from '../resolve/corpus'
import type { EvidenceCard } from './evidence'
import { italic, asParts } from './text-part'
import { describingWords } from '../words/describing'

/** What a file says of a node or an edge besides its name, its place and its weight. */
export type StatedAttribute = { readonly name: string; readonly value: string }

/** One place at which a file states an edge. */
export type StatedEdgeEntry = {
  /** “Ann Lee → Bo Ek” where edges of the file have a direction, else with a dash. */
  readonly text: string
  readonly weight: number
  readonly place: Place | null
  readonly attributes: readonly StatedAttribute[]
}

const listAttributes = (attributes: Readonly<Record<string, string>>): StatedAttribute[] =>
  Object.entries(attributes).map(([name, value]) => ({ name, value }))

/** Where a line can be read; a file without lines has no such place. */
const placeAt = (source: string, line: number): Place | null => (line > 0 ? { source, line } : null)

const lineText = (line: number): string => describingWords.line(line)

/** What is written in a file: whole numbers as such, others with as many decimals as they have, six at most. */
export const showNumber = (value: number): string => String(Math.round(value * 1e6) / 1e6)

/** The attributes that the file lists at a node. */
export function statedAttributes(corpus: Corpus, id: StatedNodeId): readonly StatedAttribute[] {
  return listAttributes(indexStated(corpus).nodes.get(id)?.node.attributes ?? {})
}

/** How a node is known: the file and the line. */
export function statedNodeCards(corpus: Corpus, id: StatedNodeId): EvidenceCard[] {
  const facts = indexStated(corpus).nodes.get(id)
  if (facts === undefined) return []
  const { node, source } = facts
  const place = placeAt(source, node.line)
  return [
    {
      tag: 'fact',
      sentence: asParts(describingWords.statedIn(italic(source), lineText(node.line))),
      places: place === null ? [] : [place],
      mark: [node.label, node.id],
      claims: [],
    },
  ]
}

/** What a file says of an edge in each place at which it states it, in the file's order. */
export function statedEdgeEntries(corpus: Corpus, id: string): readonly StatedEdgeEntry[] {
  const facts = indexStated(corpus).edges.get(id)
  if (facts === undefined) return []
  const { file, edges } = facts
  const labels = labelsOf(file)
  return edges.map(({ source, target, weight, line, attributes }) => ({
    text: `${labels.get(source) ?? source} ${file.network.directed ? '→' : '–'} ${labels.get(target) ?? target}`,
    weight,
    place: placeAt(file.edgesIn, line),
    attributes: listAttributes(attributes),
  }))
}

/** How an edge is known: each place at which the file states it, with its weight. */
export function statedEdgeCards(corpus: Corpus, id: string): EvidenceCard[] {
  const facts = indexStated(corpus).edges.get(id)
  if (facts === undefined) return []
  const { file, edges } = facts
  const labels = labelsOf(file)
  return edges.map(({ source, target, weight, line }) => {
    const place = placeAt(file.edgesIn, line)
    return {
      tag: 'fact',
      sentence: asParts(describingWords.statedInWeight(italic(file.edgesIn), lineText(line), showNumber(weight))),
      places: place === null ? [] : [place],
      mark: [labels.get(source) ?? source, labels.get(target) ?? target, source, target],
      claims: [],
    }
  })
}

type Labelled = { readonly network: { readonly nodes: readonly { readonly id: string; readonly label: string }[] } }

const known = new WeakMap<Labelled, ReadonlyMap<string, string>>()

/** The labels of a file's nodes by their ids; made once for each file. */
function labelsOf(file: Labelled): ReadonlyMap<string, string> {
  const labels = known.get(file) ?? new Map(file.network.nodes.map(({ id, label }) => [id, label]))
  known.set(file, labels)
  return labels
}
