import type { Atlas, NodeId } from '../graph/atlas'
import { indexCorpus, indexNetwork, isAuthorId, isPaperId, isTopicId, nodeName } from './atlas-index'
import { shortTitle } from './evidence'
import { offerOne } from './one-offer'
import type { Selection, View } from './view'
import type { Decision } from '../resolve/decisions'
import type { TopicId } from '../resolve/corpus'

/** One thing that can be done about a mark or tie of the map. */
export type MenuEntry =
  | { readonly kind: 'details'; readonly text: string }
  | { readonly kind: 'focus'; readonly text: string; readonly id: NodeId }
  | { readonly kind: 'topic'; readonly text: string; readonly id: TopicId }
  | { readonly kind: 'merge' | 'split' | 'one-paper'; readonly text: string }
  | { readonly kind: 'decide'; readonly text: string; readonly decision: Decision }

/** What the menu of the map says: whose it is, and groups of what can be done. */
export type MapMenu = { readonly title: string; readonly groups: readonly (readonly MenuEntry[])[] }

const DETAILS: MenuEntry = { kind: 'details', text: 'Open details' }

/** “Same person as Ann Lee”, where she is selected and the menu is another's. */
function withSelected(atlas: Atlas, { selection }: View, id: NodeId): MenuEntry[] {
  if (selection?.kind !== 'node' || selection.id === id) return []
  const decision = offerOne(atlas, selection.id, id)?.decision
  if (!decision) return []
  const paper = isPaperId(selection.id) ? indexCorpus(atlas.corpus).papers.get(selection.id) : undefined
  const name = paper ? shortTitle(paper) : nodeName(atlas.corpus, selection.id)
  return [{ kind: 'decide', text: `${paper ? 'One paper with' : 'Same person as'} ${name}`, decision }]
}

function identityEntries(atlas: Atlas, view: View, id: NodeId): MenuEntry[] {
  const direct = withSelected(atlas, view, id)
  if (isPaperId(id)) return [...direct, { kind: 'one-paper', text: 'One paper with…' }]
  const author = isAuthorId(id) ? indexCorpus(atlas.corpus).authors.get(id) : undefined
  if (!author) return []
  const merge: MenuEntry = { kind: 'merge', text: 'Same person as…' }
  const isOne = author.unnamed || author.papers.length < 2
  return [...direct, merge, ...(isOne ? [] : [{ kind: 'split', text: 'Two people…' } as const])]
}

/** What can be done about a mark or tie of the network in view; null for what is not on it, and for communities. */
export function mapMenu(atlas: Atlas, view: View, what: Selection): MapMenu | null {
  const { nodes, edges } = indexNetwork(atlas.networks[view.network])
  const { corpus } = atlas
  if (what.kind === 'cluster') return null
  if (what.kind === 'edge') {
    const edge = edges.get(what.id)
    if (!edge) return null
    const ends = [edge.source, edge.target].map((id) => ({
      id,
      name: nodes.get(id)?.shortLabel ?? nodeName(corpus, id),
    }))
    return {
      title: ends.map(({ name }) => name).join(' – '),
      groups: [
        [DETAILS],
        ends.map(({ id, name }): MenuEntry => ({ kind: 'focus', text: `Only the neighbourhood of ${name}`, id })),
      ],
    }
  }
  if (!nodes.has(what.id)) return null
  const focus: MenuEntry = { kind: 'focus', text: 'Only this neighbourhood', id: what.id }
  const topic: MenuEntry[] = isTopicId(what.id)
    ? [
        {
          kind: 'topic',
          text: view.filters.topics.includes(what.id) ? 'Papers on any topic' : 'Only papers on this topic',
          id: what.id,
        },
      ]
    : []
  return {
    title: nodeName(corpus, what.id),
    groups: [[DETAILS, focus, ...topic], identityEntries(atlas, view, what.id)].filter((group) => group.length > 0),
  }
}
