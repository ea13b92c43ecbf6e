import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/graph/analyse'
import type { NodeId } from '../../src/graph/atlas'
import type { Selection, View } from '../../src/scene/view'
import { createAppStore, type AppState } from '../../src/state/store'
import { mapMenu } from '../../src/ui/menu-commands'
import { viewOf } from '../fixtures/atlases'
import { resolveSample } from '../fixtures/sample-corpus'
import { buildAtlas, UNNAMED_PORTS } from '../fixtures/unnamed-page'

const atlas = analyse(resolveSample(undefined, []), { seed: 1, orientation: 'landscape' })
const empty = createAppStore({
  ...UNNAMED_PORTS,
  build: (request) => ({ result: Promise.resolve(buildAtlas(request)), cancel: () => undefined }),
}).getState()
const stateWith = (view: View, change: Partial<AppState> = {}): AppState => ({ ...empty, atlas, view, ...change })
const paperCalled = (words: string): NodeId => {
  const found = atlas.corpus.papers.find(({ title, coinedName }) => `${coinedName ?? ''} ${title}`.includes(words))
  if (!found) throw new Error(`No paper is called ${words}.`)
  return found.id
}
const node = (id: NodeId): Selection => ({ kind: 'node', id })
const texts = (what: Selection | null, view = viewOf('coauthors'), change: Partial<AppState> = {}) =>
  mapMenu(stateWith(view, change), what)?.groups.map((group) => group.map(({ text }) => text))
const all = (...args: Parameters<typeof texts>): readonly string[] => texts(...args)?.flat() ?? []

describe('the menu of the map', () => {
  it('offers for a person details, questions, the neighbourhood, merging and splitting', () => {
    const offered = all(node('author:yuexiao-ma'))
    expect(offered.slice(0, 5)).toEqual([
      'Open details',
      'Path from here to…',
      'Compare with…',
      'Conflicts of interest',
      'People two steps away',
    ])
    expect(offered).toEqual(expect.arrayContaining(['Only this neighbourhood', 'Same person as…', 'Two people…']))
  })

  it('does not offer to split who has one paper or no name', () => {
    const single = atlas.corpus.authors.find(({ papers, unnamed }) => papers.length === 1 && !unnamed)
    const unnamed = atlas.corpus.authors.find((author) => author.unnamed)
    for (const author of [single, unnamed]) {
      expect(all(node(author?.id ?? 'author:?'))).toContain('Same person as…')
      expect(all(node(author?.id ?? 'author:?'))).not.toContain('Two people…')
    }
  })

  it('offers the selected person, and the selected paper, as the same', () => {
    const view = viewOf('coauthors', {}, { selection: node('author:huixia-li') })
    expect(all(node('author:yuexiao-ma'), view)).toContain('Same person as Huixia Li')
    expect(all(node('author:huixia-li'), view)).not.toContain('Same person as Huixia Li')
    const papers = viewOf('papers', {}, { selection: node(paperCalled('OmniQuant')) })
    expect(all(node(paperCalled('PrefixQuant')), papers)).toEqual(
      expect.arrayContaining(['One paper with OmniQuant', 'One paper with…']),
    )
  })

  it('offers for a tie its two neighbourhoods, for a topic its papers, for a community that it stands alone', () => {
    const [edge] = atlas.networks.coauthors.edges
    const ofTie = all({ kind: 'edge', id: edge?.id ?? '' })
    expect(ofTie.filter((text) => text.startsWith('Only the neighbourhood of '))).toHaveLength(2)
    const topic = atlas.networks.topics.nodes[0]?.id ?? 'topic:?'
    expect(all(node(topic), viewOf('topics'))).toContain('Only papers on this topic')
    const [cluster] = atlas.networks.coauthors.clusters
    expect(all({ kind: 'cluster', id: cluster?.id ?? 'cluster:?' })).toEqual(
      expect.arrayContaining(['Only this community', 'Hide this community', 'Compare with another community…']),
    )
    expect(texts(node('author:nobody'))).toBeUndefined()
  })

  it('offers on the ground what concerns the whole map, and only what can be done', () => {
    expect(all(null)).not.toContain('Take all filters away')
    expect(all(null, viewOf('coauthors', { hasCode: true }))).toContain('Take all filters away')
    expect(all(null)).toContain('History and checkpoints')
  })

  it('leaves out what decides who is who while a map is only looked at', () => {
    const document = { ...empty.document, readOnly: { kind: 'shared' } } as AppState['document']
    const offered = all(node('author:yuexiao-ma'), viewOf('coauthors'), { document })
    expect(offered).toContain('Compare with…')
    expect(offered).not.toContain('Same person as…')
    expect(offered).not.toContain('Two people…')
  })
})
