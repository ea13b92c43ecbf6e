import { expect, test } from 'vitest'
import { LAYOUTS, USUAL_ARRANGEMENT, type Arrangement } from '../../src/scene/arrangement'
import { centreOf } from '../../src/scene/arranged-placement'
import { buildScene } from '../../src/scene/build-scene'
import { collapseAtlas } from '../../src/scene/collapse'
import { describe } from '../../src/scene/details'
import { composeFigure } from '../../src/scene/figure'
import { egoOffers } from '../../src/scene/ego-text'
import { applyFilters, shownBy } from '../../src/scene/filter'
import { groupIdOf } from '../../src/scene/group-id'
import { markOf, selectionMeant, selectionOnMap } from '../../src/scene/mark-of'
import { LIGHT } from '../../src/scene/theme'
import type { Mark } from '../../src/scene/drawing'
import type { Filters, View } from '../../src/scene/view'
import type { Ports } from '../../src/state/ports'
import { selectRingCentre } from '../../src/state/arrangement-selectors'
import { createAppStore } from '../../src/state/store'
import { selectScene } from '../../src/state/selectors'
import { twoGroups, viewOf } from '../fixtures/atlases'
import { authorId } from '../fixtures/corpora'
import { buildAtlas, UNNAMED_PORTS } from '../fixtures/unnamed-page'

const atlas = twoGroups()
const network = atlas.networks.coauthors
const ports: Ports = {
  ...UNNAMED_PORTS,
  build: (request) => ({ result: Promise.resolve(buildAtlas(request)), cancel: () => undefined }),
}
const ada = authorId('Ada Lovelace')
const home = network.nodes.find(({ id }) => id === ada)?.cluster ?? 'cluster:0'
const arranged = (arrangement: Partial<Arrangement>, filters: Partial<Filters> = {}, rest: Partial<View> = {}): View =>
  viewOf('coauthors', filters, { ...rest, arrangement: { ...USUAL_ARRANGEMENT, ...arrangement } })
const placesOf = (view: View) => buildScene(atlas, view, 'landscape').nodes.map(({ id, x, y }) => [id, x, y])

test('every layout places the same marks, and filters move none of them', () => {
  for (const layout of LAYOUTS) {
    const scene = buildScene(atlas, arranged({ layout }), 'landscape')
    expect(scene.nodes.map(({ id }) => id)).toEqual(network.nodes.map(({ id }) => id))
    expect(placesOf(arranged({ layout }, { minPapers: 2, hasCode: true }))).toEqual(placesOf(arranged({ layout })))
    expect(scene.layout?.split(' ')[0]).toBe(layout === 'force' ? undefined : layout)
  }
})

const wordsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? wordsOf(mark.marks) : mark.kind === 'text' ? [mark.text] : []))
const figureWords = (view: View): string[] => {
  const scene = buildScene(atlas, view, 'landscape')
  return wordsOf(composeFigure(scene, null, { theme: LIGHT, ground: 'theme', title: '', description: '' }).marks)
}

test('a figure of a timeline has its axis, with a column of its own for those without a year', () => {
  const words = figureWords(viewOf('papers', {}, { arrangement: { ...USUAL_ARRANGEMENT, layout: 'timeline' } }))
  expect(words).toEqual(expect.arrayContaining(['2021', '2022', '2024', '2026', 'No year', 'Mean year of the papers']))
})

test('a figure of rings says how many are how many steps away, and who is on no path', () => {
  const words = figureWords(arranged({ layout: 'rings', centre: ada }))
  expect(words.some((text) => /^1 step: \d+ people$/.test(text))).toBe(true)
  expect(words).toContain('No path: 1 person')
})

test('rings lie around the focus, else around the chosen mark, else around the one with most ties', () => {
  const ben = authorId('Ben Ørsted')
  expect(centreOf(atlas, network, arranged({ layout: 'rings', centre: ben }, {}, { focus: ada }))).toBe(ada)
  expect(centreOf(atlas, network, arranged({ layout: 'rings', centre: ben }))).toBe(ben)
  const most = Math.max(...network.nodes.map(({ degree }) => degree))
  const usual = centreOf(atlas, network, arranged({ layout: 'rings' }))
  expect(network.nodes.find(({ id }) => id === usual)?.degree).toBe(most)
})

test('rings around somebody of a collapsed community lie around its mark, also where others have more ties', () => {
  const lone = network.clusters.reduce((least, each) => (each.size < least.size ? each : least))
  const [member = ada] = lone.members
  const view = arranged({ layout: 'rings', centre: member, collapsed: [lone.id] })
  const { nodes, width, height } = buildScene(atlas, view, 'landscape')
  const away = ({ x, y }: (typeof nodes)[number]): number => Math.hypot(x - width / 2, y - height / 2)
  const middle = nodes.reduce((nearest, mark) => (away(mark) < away(nearest) ? mark : nearest))
  expect(middle.id).toBe(groupIdOf(lone.id))
})

test('whoever is told around whom the rings lie reads the name of the collapsed community', async () => {
  const store = createAppStore(ports)
  await store.getState().openSample()
  const [cluster] = store.getState().atlas?.networks.coauthors.clusters ?? []
  if (!cluster) throw new Error('no community')
  store.getState().arrange({ layout: 'rings', centre: cluster.members[0] ?? null })
  expect(selectRingCentre(store.getState())).not.toBe(cluster.name)
  store.getState().arrange({ collapsed: [cluster.id] })
  expect(selectRingCentre(store.getState())).toBe(cluster.name)
})

test('a collapsed community is one mark with the ties of its members summed and all their papers behind them', () => {
  const view = arranged({ collapsed: [home] })
  const members = new Set(network.clusters.find(({ id }) => id === home)?.members)
  const drawn = collapseAtlas(atlas, view, shownBy(atlas, view)).atlas.networks.coauthors
  const mark = drawn.nodes.find(({ id }) => id === groupIdOf(home))
  expect(mark?.papers).toBe(members.size)
  expect(drawn.nodes).toHaveLength(network.nodes.length - members.size + 1)
  const outward = network.edges.filter(({ source, target }) => members.has(source) !== members.has(target))
  const summed = drawn.edges.filter(({ source, target }) => [source, target].includes(groupIdOf(home)))
  const total = (edges: readonly { readonly weight: number }[]): number =>
    edges.reduce((sum, { weight }) => sum + weight, 0)
  expect(total(summed)).toBeCloseTo(total(outward))
  expect(new Set(summed.flatMap(({ papers }) => papers))).toEqual(new Set(outward.flatMap(({ papers }) => papers)))
  expect(drawn.edges.some(({ source, target }) => members.has(source) || members.has(target))).toBe(false)
})

test('a summed tie tells its ties and the papers behind them, and leads to both ends', () => {
  const view = arranged({ collapsed: [home] })
  const drawn = collapseAtlas(atlas, view, shownBy(atlas, view)).atlas.networks.coauthors
  const sum = drawn.edges.find(({ source, target }) => [source, target].includes(groupIdOf(home)))
  const told = describe(atlas, view, { kind: 'edge', id: sum?.id ?? '' })
  if (told?.kind !== 'sum') throw new Error('The tie is not told.')
  expect(told.papers.map(({ id }) => id)).toEqual(sum?.papers)
  expect(told.ties.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(sum?.weight ?? NaN)
  expect(told.ends.map(({ selection }) => selection.kind).sort()).toEqual(['cluster', 'node'])
  expect(describe(atlas, arranged({}), { kind: 'edge', id: sum?.id ?? '' })).toBeNull()
})

test('those who are not collapsed stay where they were', () => {
  const before = new Map(buildScene(atlas, arranged({}), 'landscape').nodes.map(({ id, x, y }) => [id, [x, y]]))
  for (const { id, x, y, look } of buildScene(atlas, arranged({ collapsed: [home] }), 'landscape').nodes)
    if (look !== 'community') expect([x, y]).toEqual(before.get(id))
})

test('a collapsed community is out of the picture where the filters leave none of its members', () => {
  const shown = buildScene(atlas, arranged({ collapsed: [home] }), 'landscape')
  const hidden = buildScene(atlas, arranged({ collapsed: [home] }, { hiddenClusters: [home] }), 'landscape')
  const presence = (scene: typeof shown) => scene.nodes.find(({ look }) => look === 'community')?.presence
  expect([presence(shown), presence(hidden)]).toEqual(['shown', 'out'])
})

test('every layout has a place for a collapsed community', () => {
  for (const layout of LAYOUTS) {
    const nodes = buildScene(
      atlas,
      arranged({ layout, collapsed: network.clusters.map(({ id }) => id) }),
      'landscape',
    ).nodes
    expect(nodes.map(({ look }) => look)).toEqual(network.clusters.map(() => 'community'))
    expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  }
})

test('who points at the mark of a community means the community, and someone in it is lit by that mark', () => {
  const view = arranged({ collapsed: [home] })
  expect(selectionMeant({ kind: 'node', id: groupIdOf(home) })).toEqual({ kind: 'cluster', id: home })
  expect(selectionOnMap(atlas, view, { kind: 'cluster', id: home })).toEqual({ kind: 'node', id: groupIdOf(home) })
  expect(markOf(atlas, view, ada)).toBe(groupIdOf(home))
  expect(markOf(atlas, arranged({}), ada)).toBe(ada)
})

test('what an offer promises is what taking it shows', () => {
  const focused = arranged({}, {}, { focus: authorId('Ben Ørsted') })
  const offers = egoOffers(atlas, focused, ada)
  const now = applyFilters(atlas, focused).nodes.size
  const then = applyFilters(atlas, arranged({ expanded: [ada] }, {}, { focus: authorId('Ben Ørsted') })).nodes.size
  expect(then).toBeGreaterThan(now)
  expect(offers.more).toBe(`Show ${String(then - now)} more co-author${then - now === 1 ? '' : 's'}`)
  expect(egoOffers(atlas, arranged({}), ada).more).toBeNull()
  expect(egoOffers(atlas, focused, authorId('Ann Lee'))).toEqual({ more: null, fewer: null })
})

test('a mark that was drawn aside in one layout stands there in that layout alone', async () => {
  const store = createAppStore(ports)
  await store.getState().openSample()
  const placeOf = (id: string) => {
    const node = selectScene(store.getState(), 'landscape')?.nodes.find((each) => each.id === id)
    return node && [node.x, node.y]
  }
  const id = selectScene(store.getState(), 'landscape')?.nodes[0]?.id ?? 'author:nobody'
  const onMap = placeOf(id)
  store.getState().layOut('circle')
  store.getState().moveNode(id, 7, 9, 'landscape', 'circle')
  expect(placeOf(id)).toEqual([7, 9])
  store.getState().layOut('force')
  expect(placeOf(id)).toEqual(onMap)
  store.getState().undo()
  expect(placeOf(id)).toEqual([7, 9])
})

test('another network keeps the layout and lets go of what was opened by hand in the last', async () => {
  const store = createAppStore(ports)
  await store.getState().openSample()
  store.getState().layOut('timeline')
  store.getState().expandNode('author:nobody')
  store.getState().showNetwork('papers')
  expect(store.getState().view.arrangement).toEqual({ ...USUAL_ARRANGEMENT, layout: 'timeline' })
})
