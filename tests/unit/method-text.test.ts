import { expect, test } from 'vitest'
import type { Network } from '../../src/graph/atlas'
import { methodSentence, methodText, placingSentence } from '../../src/scene/method-text'

test('a caption names the method with what it used, and nothing that it did not use', () => {
  const settings = { resolution: 1.3, minSize: 1, mergeSmall: false }
  expect(methodText({ clustering: { ...settings, method: 'louvain' }, runs: 40 })).toBe(
    'Louvain, best of 40, resolution 1.3',
  )
  expect(methodText({ clustering: { ...settings, method: 'leiden', minSize: 3, mergeSmall: true }, runs: 3 })).toBe(
    'Leiden, best of 3, resolution 1.3, those below 3 merged',
  )
  expect(methodText({ clustering: { ...settings, method: 'components', minSize: 3, mergeSmall: true }, runs: 1 })).toBe(
    'connected components',
  )
})

test('the method is told in one sentence, with how good the division is', () => {
  const settings = { resolution: 1.3, minSize: 3, mergeSmall: false }
  const found = { runs: 40, modularity: 0.5642 }
  expect(methodSentence({ clustering: { ...settings, method: 'louvain' }, ...found }, 1)).toBe(
    'Louvain, best of 40 runs at resolution 1.3, seed 1; modularity 0.564, recomputed.',
  )
  expect(methodSentence({ clustering: { ...settings, method: 'leiden', mergeSmall: true }, ...found }, 2)).toBe(
    'Leiden, best of 40 runs at resolution 1.3, seed 2, those below 3 members merged; modularity 0.564, recomputed.',
  )
  expect(methodSentence({ clustering: { ...settings, method: 'components' }, ...found }, 1)).toMatch(
    /^Whatever is tied together, however loosely, is one community;/,
  )
})

test('of a large network it is said that ties across communities are weakened for placing, of others nothing', () => {
  const network = (nodes: number, isStated?: true): Pick<Network, 'nodes' | 'placements'> => {
    const page = { width: 1, height: 1, x: [], y: [], names: [], overlaps: 0 }
    const landscape = isStated === undefined ? page : { ...page, isStated }
    return { nodes: Array<Network['nodes'][number]>(nodes), placements: { landscape, portrait: null } }
  }
  expect(placingSentence(network(801))).toContain('ties across communities are weakened')
  expect(placingSentence(network(800))).toBe('')
  expect(placingSentence(network(5000, true))).toBe('')
})
