import * as v from 'valibot'
import type { ClusterId, NodeId } from '../graph/atlas'
import type { TopicId } from '../resolve/corpus'
import type { ChainItem } from './rules'

/** The longest chain, list and text that a shared view may hold. */
const MOST_RULES = 100
const MOST = 5000
const LONGEST = 2000

const text = v.pipe(v.string(), v.maxLength(LONGEST))
const named = <Id extends string>(...kinds: readonly string[]) =>
  v.custom<Id>(
    (value) =>
      typeof value === 'string' && value.length <= LONGEST && kinds.some((kind) => value.startsWith(`${kind}:`)),
  )
const list = <Item>(item: v.GenericSchema<unknown, Item>) => v.pipe(v.array(item), v.maxLength(MOST))
const end = v.nullable(v.pipe(v.number(), v.finite()))
const range = v.tuple([end, end])
const missing = v.fallback(v.picklist(['drop', 'keep', 'only']), 'drop')
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const turned = {
  id: v.pipe(text, v.nonEmpty()),
  not: v.fallback(v.boolean(), false),
  off: v.fallback(v.boolean(), false),
}

const ItemSchema: v.GenericSchema<unknown, ChainItem> = v.variant('kind', [
  v.object({ kind: v.literal('quick'), ...turned }),
  v.object({
    kind: v.literal('paper-range'),
    figure: v.picklist(['year', 'score', 'citations', 'authors']),
    range,
    missing,
    ...turned,
  }),
  v.object({
    kind: v.literal('paper-terms'),
    term: v.picklist(['category', 'affiliation', 'venue', 'keyword', 'source']),
    terms: list(text),
    missing,
    ...turned,
  }),
  v.object({
    kind: v.literal('paper-topics'),
    topics: list(named<TopicId>('topic')),
    match: v.picklist(['any', 'all', 'none']),
    ...turned,
  }),
  v.object({ kind: v.literal('paper-text'), text, ...turned }),
  v.object({ kind: v.literal('paper-code'), ...turned }),
  v.object({ kind: v.literal('paper-facts'), ...turned }),
  v.object({
    kind: v.literal('node-range'),
    figure: v.picklist(['papers', 'degree', 'strength', 'betweenness']),
    range,
    ...turned,
  }),
  v.object({ kind: v.literal('node-clusters'), clusters: list(named<ClusterId>('cluster')), ...turned }),
  v.object({
    kind: v.literal('node-named'),
    nodes: list(named<NodeId>('author', 'paper', 'topic', 'node')),
    ...turned,
  }),
  v.object({ kind: v.literal('node-core'), least: whole(0, 100_000), ...turned }),
  v.object({ kind: v.literal('node-giant'), ...turned }),
  v.object({
    kind: v.literal('node-ego'),
    of: named<NodeId>('author', 'paper', 'topic', 'node'),
    depth: whole(0, 20),
    ...turned,
  }),
  v.object({ kind: v.literal('tie-range'), figure: v.picklist(['weight', 'papers']), range, ...turned }),
  v.object({ kind: v.literal('tie-strongest'), count: whole(1, 10_000), ...turned }),
  v.object({
    kind: v.literal('tie-backbone'),
    level: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    ...turned,
  }),
  v.object({ kind: v.literal('tie-team'), most: whole(1, 1_000_000), ...turned }),
  v.object({ kind: v.literal('tie-facts'), ...turned }),
])

/** Reads the rules of a chain that nobody has checked; a damaged one costs only itself, and of two of an id the first stays. */
export function readRules(value: unknown): ChainItem[] {
  if (!Array.isArray(value)) return []
  const ids = new Set<string>()
  return value.slice(0, MOST_RULES).flatMap((each): ChainItem[] => {
    const read = v.safeParse(ItemSchema, each)
    if (!read.success || ids.has(read.output.id)) return []
    ids.add(read.output.id)
    return [read.output]
  })
}
