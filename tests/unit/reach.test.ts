import { expect, test } from 'vitest'
import { USUAL_ARRANGEMENT, type Arrangement } from '../../src/scene/arrangement'
import { applyFilters } from '../../src/scene/filter'
import { briefView, PLAIN_VIEW, readSharedView } from '../../src/scene/shared-view'
import { showSame, tellViewChange } from '../../src/scene/view-change'
import type { Filters, View } from '../../src/scene/view'
import { atlasOf, twoGroups, viewOf } from '../fixtures/atlases'
import { authorId, corpus } from '../fixtures/corpora'

/** A chain A – B – C – D – E, F and G tied to A alone and to each other, and a pair apart. */
const chain = atlasOf(
  corpus({
    papers: [
      ['One', ['A', 'B'], { year: 2020 }],
      ['Two', ['B', 'C'], { year: 2021 }],
      ['Three', ['C', 'D'], { year: 2022 }],
      ['Four', ['D', 'E'], { year: 2023 }],
      ['Five', ['A', 'F', 'G'], { year: 2024 }],
      ['Six', ['X', 'Y'], { year: 2024 }],
    ],
  }),
)
const arranged = (arrangement: Partial<Arrangement>, filters: Partial<Filters> = {}, rest: Partial<View> = {}): View =>
  viewOf('coauthors', filters, { ...rest, arrangement: { ...USUAL_ARRANGEMENT, ...arrangement } })
const left = (view: View): string =>
  [...applyFilters(chain, view).people]
    .map((id) => id.slice('author:'.length).toUpperCase())
    .sort()
    .join('')

test('a focus shows who is one, two or three steps away, as far as it is told to', () => {
  const around = (depth: 1 | 2 | 3) => left(arranged({ depth }, {}, { focus: authorId('A') }))
  expect([around(1), around(2), around(3)]).toEqual(['ABFG', 'ABCFG', 'ABCDFG'])
})

test('steps go only over ties with a paper left', () => {
  expect(left(arranged({ depth: 3 }, { years: [2020, 2021] }, { focus: authorId('A') }))).toBe('ABC')
})

test('a depth without a focus narrows nothing', () => {
  expect(applyFilters(chain, arranged({ depth: 3 })).filtered).toBe(false)
})

test('expanding a mark adds its hidden neighbours, and theirs in turn where these are expanded after it', () => {
  const focus = { focus: authorId('A') }
  expect(left(arranged({ expanded: [authorId('B')] }, {}, focus))).toBe('ABCFG')
  expect(left(arranged({ expanded: [authorId('B'), authorId('C')] }, {}, focus))).toBe('ABCDFG')
})

test('a mark that is not shown brings nobody in', () => {
  expect(left(arranged({ expanded: [authorId('D')] }, {}, { focus: authorId('A') }))).toBe('ABFG')
})

test('folding a mark hides those who are tied to nobody beyond it and its neighbours, and only those', () => {
  expect(left(arranged({ folded: [authorId('A')] }))).toBe('ABCDEXY')
  expect(left(arranged({ folded: [authorId('B')] }))).toBe('ABCDEFGXY')
  expect(left(arranged({ folded: [authorId('X')] }))).toBe('ABCDEFGX')
  expect(applyFilters(chain, arranged({ folded: [authorId('A')] })).filtered).toBe(true)
})

test('neither the focus nor what is folded itself is hidden', () => {
  expect(left(arranged({ folded: [authorId('F')] }, {}, { focus: authorId('A') }))).toContain('A')
  expect(left(arranged({ folded: [authorId('X'), authorId('Y')] }))).toBe('ABCDEFGXY')
})

test('a link keeps the arrangement, and says nothing of what is as usual', () => {
  const arrangement: Arrangement = {
    layout: 'rings',
    centre: authorId('A'),
    depth: 2,
    expanded: [authorId('B')],
    folded: [authorId('C')],
    collapsed: ['cluster:1'],
    placed: { nodes: [[authorId('A'), 12.5, 40]], names: [['cluster:1', 30, 20]] },
  }
  const view = { ...PLAIN_VIEW, arrangement }
  expect(readSharedView(JSON.parse(JSON.stringify(briefView(view))))).toEqual(view)
  expect(briefView({ ...PLAIN_VIEW, arrangement: USUAL_ARRANGEMENT })).not.toHaveProperty('arrangement')
})

test('a damaged arrangement costs only its damaged parts', () => {
  const read = readSharedView({ arrangement: { layout: 'spiral', depth: 9, collapsed: ['cluster:1', 7], folded: 3 } })
  expect(read.arrangement).toEqual(USUAL_ARRANGEMENT)
  expect(readSharedView({ arrangement: { layout: 'circle', depth: 'two' } }).arrangement?.layout).toBe('circle')
})

test('the history says what was done to the arrangement, by name', () => {
  const atlas = twoGroups()
  const [cluster] = atlas.networks.coauthors.clusters
  const told = (before: Partial<Arrangement>, after: Partial<Arrangement>, rest: Partial<View> = {}) =>
    tellViewChange(atlas, arranged(before, {}, rest), arranged(after, {}, rest)).text
  const ada = authorId('Ada Lovelace')
  expect(told({}, { layout: 'timeline' })).toBe('Laid out: timeline')
  expect(told({ layout: 'circle' }, {})).toBe('Laid out as a map')
  expect(told({ layout: 'rings' }, { layout: 'rings', centre: ada })).toBe('Rings around Ada Lovelace')
  expect(told({}, { depth: 2 }, { focus: ada })).toBe('2 steps around Ada Lovelace')
  expect(told({}, { expanded: [ada] })).toBe('All neighbours of Ada Lovelace')
  expect(told({ folded: [ada] }, {})).toBe('Unfolded the neighbours of Ada Lovelace')
  expect(told({}, { collapsed: [cluster?.id ?? 'cluster:0'] })).toBe(`Collapsed ${cluster?.name ?? ''}`)
  expect(showSame(arranged({}), viewOf('coauthors'))).toBe(true)
  expect(showSame(arranged({ layout: 'circle' }), viewOf('coauthors'))).toBe(false)
})
