import { moreNames, type EdgeRow, type NodeRow } from './graph-rows'
import type { Json } from './print-json'

type Type = 'string' | 'integer' | 'double' | 'boolean'
type Values<Row> = readonly (readonly [name: string, type: Type, value: (row: Row) => string | number | boolean])[]

/** What every format tells of a node that can name values. */
export const NODE_FACTS: Values<NodeRow> = [
  ['kind', 'string', (node) => node.kind],
  ['papers', 'integer', (node) => node.papers],
  ['papers_at_least', 'boolean', (node) => node.papersAtLeast],
  ['list_cut', 'boolean', (node) => node.listCut],
  ['cluster', 'string', (node) => node.cluster],
  ['cluster_name', 'string', (node) => node.clusterName],
  ['degree', 'integer', (node) => node.degree],
  ['weighted_degree', 'double', (node) => node.weightedDegree],
  ['betweenness', 'double', (node) => node.betweenness],
]

/** What formats of Cytoscape tell of a node besides its id and place. */
export const NODE_VALUES: Values<NodeRow> = [
  ['name', 'string', (node) => node.label],
  ...NODE_FACTS,
  ['size', 'double', (node) => node.size],
  ['color', 'string', (node) => node.colour],
]

/** What formats of Cytoscape tell of an edge besides its ends. */
export const EDGE_VALUES: Values<EdgeRow> = [
  ['interaction', 'string', (edge) => edge.kind],
  ['weight', 'double', (edge) => edge.weight],
  ['weight_bound', 'string', (edge) => edge.weightBound],
  ['evidence', 'string', (edge) => edge.evidence],
  ['papers', 'integer', (edge) => edge.papers],
  ['papers_at_least', 'boolean', (edge) => edge.papersAtLeast],
  ['list_cut', 'boolean', (edge) => edge.listCut],
  ['titles', 'string', (edge) => edge.titles.join(' | ')],
]

/** Halves of letters, which JSON can hold and other programs cannot. */
const HALVES = /[\ud800-\udfff]/gu

/** The names of a row of these kinds, with what files state besides as texts. */
export const withMore = <Row extends { readonly more: Readonly<Record<string, string>> }>(
  values: Values<Row>,
  rows: Iterable<Row>,
): Values<Row> => [
  ...values,
  ...moreNames(rows, [...values.map(([name]) => name), 'id', 'source', 'target', 'label', 'shared_name']).map(
    (name): Values<Row>[number] => [name, 'string', ({ more }) => more[name] ?? ''],
  ),
]

/** The values of one row by name; what is empty is left out. */
export const listValues = <Row>(values: Values<Row>, row: Row): Record<string, Json> =>
  Object.fromEntries(
    values.flatMap(([name, , value]) => {
      const told = value(row)
      return told === '' ? [] : [[name, typeof told === 'string' ? told.replace(HALVES, '\ufffd') : told] as const]
    }),
  )
