import type { NetworkId, NodeKind, Orientation } from './atlas'

/** On a phone only people of so many papers are named at first; the others follow as one comes nearer. */
const NAMED_ON_PHONES = 4

/**
 * What the map writes at a mark; empty: nothing. In the network of everything, people of one paper carry no name, because
 * papers and topics need the room. The layout and the scene both ask here, so that every written label has its place.
 */
export function mapLabel(
  network: NetworkId,
  node: { readonly kind: NodeKind; readonly papers: number; readonly shortLabel: string },
): string {
  return network === 'knowledge' && node.kind === 'author' && node.papers < 2 ? '' : node.shortLabel
}

/**
 * Whether a mark's label has no room of its own in this placing, so that it is written only from nearby: on a tall, narrow
 * map people of few papers, and papers where people and topics stand with them.
 */
export const isQuietLabel = (
  network: NetworkId,
  node: { readonly kind: NodeKind; readonly papers: number },
  orientation: Orientation,
): boolean =>
  orientation === 'portrait' &&
  ((node.kind === 'author' && node.papers < NAMED_ON_PHONES) || (node.kind === 'paper' && network === 'knowledge'))
