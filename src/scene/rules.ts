import type { ClusterId, NodeId } from '../graph/atlas'
import type { TopicId } from '../resolve/corpus'

/** Lowest and highest, inclusive; null is open. */
export type Range = readonly [number | null, number | null]

/** What becomes of that which states no value: left out, let through, or alone let through. */
export type Missing = 'drop' | 'keep' | 'only'

/** Figures that a paper states or that are counted on it. */
export type PaperFigure = 'year' | 'score' | 'citations' | 'authors'
/** Words that a paper states. */
export type PaperTerm = 'category' | 'affiliation' | 'venue' | 'keyword' | 'source'
/** Figures of a node in what is left of the network, but for betweenness, which is of all of it. */
export type NodeFigure = 'papers' | 'degree' | 'strength' | 'betweenness'

/** A condition on papers. */
export type PaperRule =
  | { readonly kind: 'paper-range'; readonly figure: PaperFigure; readonly range: Range; readonly missing: Missing }
  | {
      readonly kind: 'paper-terms'
      readonly term: PaperTerm
      readonly terms: readonly string[]
      readonly missing: Missing
    }
  | { readonly kind: 'paper-topics'; readonly topics: readonly TopicId[]; readonly match: 'any' | 'all' | 'none' }
  /**
   * Every word stands in title, abstract or keywords, however it is accented, and none of those behind NOT or a minus. A text
   * without words lets everything through.
   */
  | { readonly kind: 'paper-text'; readonly text: string }
  | { readonly kind: 'paper-code' }
  /** Title and year are stated, not inferred. */
  | { readonly kind: 'paper-facts' }

/** A condition on nodes, or on what holds them together. */
export type NodeRule =
  /** `papers` asks people and topics alone: papers, and nodes that a file states, pass either way. */
  | { readonly kind: 'node-range'; readonly figure: NodeFigure; readonly range: Range }
  | { readonly kind: 'node-clusters'; readonly clusters: readonly ClusterId[] }
  | { readonly kind: 'node-named'; readonly nodes: readonly NodeId[] }
  /** In a part where everybody has at least k others (Seidman 1983). */
  | { readonly kind: 'node-core'; readonly least: number }
  /** In the largest part that holds together; of equally large ones in the one of the first node. */
  | { readonly kind: 'node-giant' }
  /** At most `depth` ties away. */
  | { readonly kind: 'node-ego'; readonly of: NodeId; readonly depth: number }

/** A condition on ties. */
export type TieRule =
  | { readonly kind: 'tie-range'; readonly figure: 'weight' | 'papers'; readonly range: Range }
  /** Among the `count` heaviest ties of one of its ends. */
  | { readonly kind: 'tie-strongest'; readonly count: number }
  /** The disparity filter: the chance of so large a share is below `level` at one of its ends. */
  | { readonly kind: 'tie-backbone'; readonly level: number }
  /** Papers of more than `most` authors tie nobody; what rests on others too weighs what these add. */
  | { readonly kind: 'tie-team'; readonly most: number }
  /** Read from lists of authors, not only known from a page's owner. */
  | { readonly kind: 'tie-facts' }

export type RuleKind = (PaperRule | NodeRule | TieRule)['kind']

/** Its place in a chain: `not` turns it round, `off` lets it rest where it is. */
export type Turned = {
  /** Its own within the chain. */
  readonly id: string
  readonly not: boolean
  readonly off: boolean
}

/** What one rule of a chain says. */
export type Rule = (PaperRule | NodeRule | TieRule) & Turned

/** The place of one of the quick filters in a chain, by its id: what it asks stands in the filters. */
export type QuickTurn = { readonly kind: 'quick' } & Turned
export type ChainItem = Rule | QuickTurn

/** Rules in order, and whether all of them or any must hold. Rules of papers are joined with each other, and those of nodes and ties. */
export type Chain = { readonly rules: readonly Rule[]; readonly join: 'and' | 'or' }

/** Whether a figure lies within; a missing one as `missing` says. */
export function isWithin(value: number | null, range: Range, missing: Missing = 'drop'): boolean {
  if (value === null) return missing !== 'drop'
  if (missing === 'only') return false
  // Without taking the pair apart: it is asked of every paper.
  return (range[0] === null || value >= range[0]) && (range[1] === null || value <= range[1])
}

export const isPaperRule = <Kind extends { readonly kind: string }>(
  rule: Kind,
): rule is Kind & { readonly kind: PaperRule['kind'] } => rule.kind.startsWith('paper-')
export const isTieRule = <Kind extends { readonly kind: string }>(
  rule: Kind,
): rule is Kind & { readonly kind: TieRule['kind'] } => rule.kind.startsWith('tie-')
