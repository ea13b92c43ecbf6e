import type { Atlas, NetworkId } from '../graph/atlas'
import { byText } from '../base/order'
import { shortFile } from './decision-text'
import { figureOf, termsOf } from './paper-rules'
import type { PaperTerm, Rule } from './rules'

/** A value that a rule may ask for, and how many papers (or members) have it. */
export type Choice = { readonly value: string; readonly label: string; readonly count: number }

const counted = (values: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The terms of one sort that papers state, most frequent first. Linear in the papers. */
export function termChoices({ corpus }: Pick<Atlas, 'corpus'>, term: PaperTerm): Choice[] {
  const counts = counted(corpus.papers.flatMap((paper) => [...new Set(termsOf(paper, term))]))
  return [...counts]
    .map(([value, count]) => ({ value, label: term === 'source' ? shortFile(value) : value, count }))
    .sort((a, b) => b.count - a.count || byText(a.label, b.label))
}

/** What rules may name. */
export type ChoiceKind = PaperTerm | 'topics' | 'clusters'

/** What a rule may name, most frequent first. */
export function choicesOf(atlas: Atlas, network: NetworkId, kind: ChoiceKind): Choice[] {
  if (kind === 'topics')
    return atlas.corpus.topics
      .map(({ id, label, papers }) => ({ value: id, label, count: papers.length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || byText(a.label, b.label))
  if (kind === 'clusters')
    return atlas.networks[network].clusters.map(({ id, name, size }) => ({ value: id, label: name, count: size }))
  return termChoices(atlas, kind)
}

/** A bar of a histogram: what lies from `from` to `to` (inclusive for the last, or where both are one whole number). */
export type Bar = { readonly from: number; readonly to: number; readonly count: number }

/** How a figure is spread. `step` is the least change that makes sense. */
export type Spread = {
  readonly lowest: number
  readonly highest: number
  readonly step: number
  readonly bars: readonly Bar[]
  readonly tallest: number
  /** How many state no such figure. */
  readonly missing: number
}

/** Whole numbers up to so many have a bar each; what spans more is gathered into so many. */
const MOST_WHOLE = 40
const BARS = 28

/** The figures that a range rule asks of: of every paper, node or edge, null where it has none. */
function figuresOf(atlas: Atlas, network: NetworkId, rule: Rule): readonly (number | null)[] {
  const { nodes, edges } = atlas.networks[network]
  switch (rule.kind) {
    case 'paper-range':
      return atlas.corpus.papers.map((paper) => figureOf(paper, rule.figure))
    case 'node-range':
      return nodes.map((node) => {
        if (rule.figure === 'papers') return node.kind === 'author' || node.kind === 'topic' ? node.papers : null
        if (rule.figure === 'degree') return node.degree
        return rule.figure === 'strength' ? node.weightedDegree : node.betweenness
      })
    case 'tie-range':
      return edges.map(({ weight, papers }) => (rule.figure === 'weight' ? weight : papers.length))
    case 'tie-team':
      return atlas.corpus.papers.map((paper) => figureOf(paper, 'authors'))
    default:
      return []
  }
}

/** How the figures of a range rule are spread over all of the atlas; null where there is none. Linear in them. */
export function spreadOf(atlas: Atlas, network: NetworkId, rule: Rule): Spread | null {
  const all = figuresOf(atlas, network, rule)
  const values = all.filter((value) => value !== null)
  if (values.length === 0) return null
  let [lowest, highest] = [Infinity, -Infinity]
  for (const value of values) {
    lowest = Math.min(lowest, value)
    highest = Math.max(highest, value)
  }
  const isWhole = values.every(Number.isInteger)
  const whole = isWhole && highest - lowest < MOST_WHOLE
  const count = whole ? highest - lowest + 1 : highest > lowest ? BARS : 1
  const width = whole ? 1 : (highest - lowest) / count
  const counts = new Int32Array(count)
  for (const value of values) {
    const at = Math.min(count - 1, width === 0 ? 0 : Math.floor((value - lowest) / width))
    counts[at] = (counts[at] ?? 0) + 1
  }
  const bars = Array.from(counts, (own, at) => {
    const from = lowest + at * width
    return { from, to: whole ? from : from + width, count: own }
  })
  const step = isWhole ? 1 : Number(Math.max((highest - lowest) / 200, Number.EPSILON).toPrecision(1))
  const tallest = bars.reduce((most, bar) => Math.max(most, bar.count), 0)
  return { lowest, highest, step, bars, tallest, missing: all.length - values.length }
}

/** Papers that a rule on teams has tie nobody, largest team first. */
export function untiedPapers({ corpus }: Pick<Atlas, 'corpus'>, most: number, not: boolean) {
  return corpus.papers
    .map((paper) => ({ id: paper.id, title: paper.title, authors: figureOf(paper, 'authors') ?? 0 }))
    .filter(({ authors }) => authors > most !== not && authors > 1)
    .sort((a, b) => b.authors - a.authors)
}
