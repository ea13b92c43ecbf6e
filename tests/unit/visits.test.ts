import { describe, expect, test } from 'vitest'
import {
  moveBookmark,
  readBookmarks,
  renameBookmark,
  stateBookmarks,
  withBookmark,
  type Bookmark,
} from '../../src/scene/bookmark'
import { PLAIN_VIEW } from '../../src/scene/shared-view'
import { NO_VISITS, travel, withVisit, type Visits } from '../../src/scene/visits'
import { viewOf } from '../fixtures/atlases'

const people = viewOf('coauthors')
const papers = viewOf('papers')
const far = { x: 500, y: 400, width: 100, height: 80 }
const visit = (visits: Visits, view = people, camera: typeof far | null = null) => withVisit(visits, { view, camera })

describe('back and forward', () => {
  test('another view is a visit, and so is a camera that looks elsewhere; a small move is none', () => {
    let visits = visit(visit(NO_VISITS), people, far)
    expect(visits.past).toHaveLength(1)
    visits = visit(visits, people, { ...far, x: 510 })
    expect(visits.past).toHaveLength(1)
    visits = visit(visits, people, { ...far, x: 580 })
    expect(visits.past).toHaveLength(2)
    visits = visit(visits, papers, { ...far, x: 580 })
    expect(visits.past).toHaveLength(3)
    // The camera that follows another view belongs to it.
    visits = visit(visits, papers, null)
    expect([visits.past.length, visits.now?.camera]).toEqual([3, null])
  })

  test('one goes back to where one was, and forward again, and a new visit forgets what was ahead', () => {
    const start = visit(NO_VISITS)
    const there = visit(start, people, far)
    const back = travel(there, 'back')
    expect(back?.now).toEqual(start.now)
    expect(travel(back ?? NO_VISITS, 'forward')?.now).toEqual(there.now)
    expect(visit(visit(back ?? NO_VISITS), papers).future).toEqual([])
    expect(travel(start, 'back')).toBeNull()
  })
})

const PICTURE = 'data:image/png;base64,iVBORw0KGgo='
const keep = (...names: readonly string[]): readonly Bookmark[] =>
  names.reduce<readonly Bookmark[]>((all, name) => withBookmark(all, { name, view: PLAIN_VIEW, picture: PICTURE }), [])

describe('kept views', () => {
  test('come back from a file as they were', () => {
    const kept = keep('Here', 'There')
    expect(readBookmarks(JSON.parse(JSON.stringify(stateBookmarks(kept))))).toEqual({ bookmarks: kept, damaged: 0 })
  })

  test('a damaged one costs only itself, and no picture but a small PNG is taken', () => {
    const [good] = stateBookmarks(keep('Good'))
    const hostile = { name: 'x', view: { network: '<script>' }, picture: 'data:text/html;base64,PHNjcmlwdD4=' }
    const read = readBookmarks([good, { name: '' }, 7, null, hostile])
    expect(read.bookmarks.map(({ name, picture }) => [name, picture])).toEqual([
      ['Good', PICTURE],
      ['x', ''],
    ])
    expect(read.damaged).toBe(3)
    expect(read.bookmarks[1]?.view).toEqual(PLAIN_VIEW)
    expect(readBookmarks('nonsense')).toEqual({ bookmarks: [], damaged: 1 })
  })

  test('no two have one name, and none has an empty one', () => {
    const kept = keep('Here', 'Here', ' ')
    expect(kept.map(({ name }) => name)).toEqual(['Here', 'Here 2', 'View'])
    const [first, second] = kept
    expect(renameBookmark(kept, second?.id ?? '', 'Here').map(({ name }) => name)[1]).toBe('Here 2')
    expect(renameBookmark(kept, first?.id ?? '', '  ')).toBe(kept)
  })

  test('one is moved by places and stays within the list', () => {
    const kept = keep('A', 'B', 'C')
    const names = (by: number) => moveBookmark(kept, kept[1]?.id ?? '', by).map(({ name }) => name)
    expect([names(-1), names(1), names(9)]).toEqual([
      ['B', 'A', 'C'],
      ['A', 'C', 'B'],
      ['A', 'C', 'B'],
    ])
  })
})
