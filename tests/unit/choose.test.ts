import { describe, expect, test } from 'vitest'
import { isInside, nodesWithin, outlineOf } from '../../src/canvas/pick'
import { readLargeMap } from '../../src/canvas/large-map'
import { buildScene } from '../../src/scene/build-scene'
import { chips } from '../../src/scene/chips'
import { chooseNodes, invertChosen, neighboursShown, shownNodes } from '../../src/scene/choose'
import { describeMany } from '../../src/scene/describe-many'
import { applyFilters } from '../../src/scene/filter'
import { neighboursOf, stepWords } from '../../src/scene/neighbours'
import { tellViewChange } from '../../src/scene/view-change'
import { twoGroups, viewOf } from '../fixtures/atlases'
import { authorId } from '../fixtures/corpora'

const atlas = twoGroups()
const view = viewOf('coauthors')
const shown = applyFilters(atlas, view)
const ada = authorId('Ada Lovelace')
const all = shownNodes(atlas, view, shown)
const [first, second, third] = all
if (!first || !second || !third) throw new Error('too few people')

describe('choosing', () => {
  test('marks are replaced, added, taken away and turned, each once and in their order', () => {
    expect(chooseNodes([first], [second, second], 'replace')).toEqual([second])
    expect(chooseNodes([first], [second, first], 'add')).toEqual([first, second])
    expect(chooseNodes([first, second], [first], 'remove')).toEqual([second])
    expect(chooseNodes([first, second], [second, third], 'toggle')).toEqual([first, third])
  })

  test('the others are all that is shown and not chosen; twice the others are those chosen', () => {
    const others = invertChosen(atlas, { ...view, chosen: [second] }, shown)
    expect(others).toEqual(all.filter((id) => id !== second))
    expect(invertChosen(atlas, { ...view, chosen: others }, shown)).toEqual([second])
  })

  test('neighbours are those at the other end of a shown tie, never the marks themselves', () => {
    const near = neighboursShown(atlas, view, shown, [ada])
    expect(near.length).toBeGreaterThan(0)
    expect(near).not.toContain(ada)
    expect(new Set(near)).toEqual(new Set(neighboursOf(atlas, view, shown, ada).map(({ id }) => id)))
    const alone = viewOf('coauthors', { onlyNodes: [ada] })
    expect(neighboursShown(atlas, alone, applyFilters(atlas, alone), [ada])).toEqual([])
  })
})

describe('marks named by hand', () => {
  test('only these are shown, or all but these, and ids of another map narrow nothing', () => {
    expect([...applyFilters(atlas, viewOf('coauthors', { onlyNodes: [first, second] })).nodes]).toEqual([first, second])
    const without = applyFilters(atlas, viewOf('coauthors', { hiddenNodes: [first] }))
    expect([...without.nodes]).toEqual(all.filter((id) => id !== first))
    expect(applyFilters(atlas, viewOf('coauthors', { onlyNodes: ['author:gone'] })).nodes.size).toBe(all.length)
  })

  test('a chip says whom they leave, and taking it away brings all back', () => {
    const narrowed = viewOf('coauthors', { onlyNodes: [ada], hiddenNodes: all.slice(0, 3) })
    const told = chips(atlas, narrowed)
    expect(told.map(({ label }) => label).sort()).toEqual(['Hidden: 3 people', 'Only Ada Lovelace'])
    const only = told.find(({ label }) => label.startsWith('Only'))
    expect(only?.remove(narrowed).filters.onlyNodes).toEqual([])
  })

  test('the history tells who was hidden and who came back', () => {
    const hidden = viewOf('coauthors', { hiddenNodes: [ada] })
    expect(tellViewChange(atlas, view, hidden).text).toBe('Hidden: Ada Lovelace')
    expect(tellViewChange(atlas, hidden, view).text).toBe('Shown again: Ada Lovelace')
  })
})

test('what is told of several marks counts their papers once and their ties among each other', () => {
  const told = describeMany(atlas, view, shown, all)
  expect(told.members).toHaveLength(all.length)
  expect(told.ties).toBe(shown.edges.size)
  const papers = new Set(atlas.corpus.papers.filter(({ id }) => shown.papers.has(id)).map(({ id }) => id))
  expect(told.papers.count).toBeLessThanOrEqual(papers.size)
  expect(told.communities.reduce((sum, { members }) => sum + members, 0)).toBe(all.length)
})

describe('drawing around marks', () => {
  const camera = { zoom: 1, panX: 0, panY: 0 }
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ]

  test('a place is inside by the even-odd rule, as the camera sees it', () => {
    expect(isInside(outlineOf(square, camera), 5, 5)).toBe(true)
    expect(isInside(outlineOf(square, camera), 11, 5)).toBe(false)
    expect(isInside(outlineOf(square, { zoom: 2, panX: 0, panY: 0 }), 7, 5)).toBe(false)
    const notched = [square[0], square[1], { x: 5, y: 5 }, square[2], square[3]].flatMap((corner) => corner ?? [])
    expect([isInside(outlineOf(notched, camera), 8, 5), isInside(outlineOf(notched, camera), 2, 5)]).toEqual([
      false,
      true,
    ])
  })

  test('a stroke encloses the same marks of a large map as of a small one', () => {
    const scene = buildScene(atlas, viewOf('coauthors', { hiddenNodes: [first] }), 'landscape')
    const middle = scene.width / 2
    const outline = outlineOf(
      [
        { x: -1, y: -1 },
        { x: middle, y: -1 },
        { x: middle, y: scene.height + 1 },
        { x: -1, y: scene.height + 1 },
      ],
      camera,
    )
    const found = nodesWithin(scene, outline)
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(scene.nodes.length)
    expect(found).not.toContain(first)
    expect(readLargeMap(scene).within(outline)).toEqual(found)
  })
})

test('whoever walks to a neighbour hears the tie and which of how many it is', () => {
  const near = neighboursOf(atlas, view, shown, ada)
  const [strongest] = near
  if (!strongest) throw new Error('Ada has no neighbours')
  expect(stepWords(atlas, view, shown, ada, strongest.id)).toMatch(
    new RegExp(`^(≥ )?\\d+ joint papers? with Ada Lovelace, 1 of ${String(near.length)} neighbours$`),
  )
  expect(stepWords(atlas, view, shown, ada, ada)).toBe('')
})
