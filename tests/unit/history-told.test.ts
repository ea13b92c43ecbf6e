import { beforeEach, describe, expect, test } from 'vitest'
import type { ClusterSettings } from '../../src/graph/atlas'
import type { Decision } from '../../src/resolve/decisions'
import { PLAIN_VIEW } from '../../src/scene/shared-view'
import { EMPTY_DOCUMENT, type Document } from '../../src/state/document'
import { momentOf, tellStep } from '../../src/state/moment'
import type { Ports } from '../../src/state/ports'
import { createAppStore, type AppStore } from '../../src/state/store'
import { viewOf } from '../fixtures/atlases'
import { buildAtlas, UNNAMED_PORTS } from '../fixtures/unnamed-page'

const START: Parameters<typeof tellStep>[1] = {
  view: viewOf('coauthors'),
  moves: { orientation: 'landscape', places: new Map() },
  document: EMPTY_DOCUMENT,
  anchor: [],
  bookmarks: [],
}
/** What is told of another document, by a map that knows no names. */
const told = (before: Partial<Document>, after: Partial<Document>) =>
  tellStep(
    null,
    { ...START, document: { ...EMPTY_DOCUMENT, ...before } },
    { ...START, document: { ...EMPTY_DOCUMENT, ...after } },
  )
const texts = (before: Partial<Document>, after: Partial<Document>) => [
  told(before, after)?.text,
  told(after, before)?.text,
]
const files = (...names: readonly string[]) => names.map((name) => ({ name, text: '' }))
const group = (name: string, note = ''): Decision => ({
  kind: 'group',
  about: [`author:${name}`],
  verdict: 'accepted',
  note,
})

describe('a step of the history says what was done to the document', () => {
  test('files by their name, or by their number', () => {
    expect(texts({}, { sources: files('a.txt') })).toEqual(['Opened a.txt', 'Closed a.txt'])
    expect(texts({ sources: files('a.txt') }, { sources: files('a.txt', 'b.txt', 'c.txt') })).toEqual([
      'Opened 2 files',
      'Closed 2 files',
    ])
    expect(texts({ sources: files('a.txt') }, { sources: files('b.txt') })).toEqual([
      'Opened b.txt instead of a.txt',
      'Opened a.txt instead of b.txt',
    ])
    expect(texts({}, { vocabularies: files('topics.tsv') })).toEqual(['Opened topics.tsv', 'Closed topics.tsv'])
  })

  test('decisions by what they say, or by their number', () => {
    expect(texts({}, { decisions: [group('the-team')] })).toEqual([
      'Accepted: The Team is a group',
      'Taken back: Accepted: The Team is a group',
    ])
    const kept = group('a')
    expect(texts({ decisions: [kept] }, { decisions: [kept, group('b'), group('c')] })).toEqual([
      '2 decisions',
      'Taken back: 2 decisions',
    ])
    // Another note is the decision taken anew, not one taken back.
    expect(told({ decisions: [group('a')] }, { decisions: [group('a', 'They say so.')] })?.text).toBe(
      'Accepted: A is a group',
    )
  })

  test('how papers count, whom they tie, and when they were saved', () => {
    expect(texts({}, { counting: 'full' })).toEqual(['Papers counted in full', 'Papers counted in shares'])
    expect(texts({ largestClique: 50 }, { largestClique: 8 })).toEqual([
      'Papers of more than 8 authors tie nobody',
      'Papers of more than 50 authors tie nobody',
    ])
    expect(texts({}, { savedYear: 2024 })).toEqual(['Pages saved in 2024', 'Year of saving taken back'])
    expect(texts({}, { keyPhrases: 'always' })).toEqual([
      'Topics from key phrases',
      'Key phrases where they are needed',
    ])
    expect(told({}, { keyPhrases: 'never' })?.text).toBe('Topics without key phrases')
  })

  test('how communities are found, of the network for which it changed', () => {
    const settings: ClusterSettings = { method: 'leiden', resolution: 1.5, minSize: 1, mergeSmall: false }
    expect(texts({}, { clustering: { papers: settings } })).toEqual([
      'Communities of papers: Leiden, resolution 1.5',
      'Communities of papers found as usual',
    ])
    const both = { papers: settings, topics: settings }
    const parts: ClusterSettings = { ...settings, method: 'components' }
    expect(told({ clustering: both }, { clustering: { ...both, topics: parts } })?.text).toBe(
      'Communities of topics: components',
    )
    const stated: ClusterSettings = { ...settings, method: 'stated' }
    expect(told({}, { clustering: { stated } })?.text).toBe('Communities of the file’s network: stated')
  })

  test('a map that was only drawn anew is told as that, and steps on the document are never joined', () => {
    expect(told({}, {})).toEqual({ text: 'The map drawn anew', key: null })
    expect(told({}, { seed: 2 })).toEqual({ text: 'The map drawn anew', key: null })
    expect(told({}, { counting: 'full' })?.key).toBeNull()
  })
})

const ports: Ports = {
  ...UNNAMED_PORTS,
  build: (request) => ({ result: Promise.resolve(buildAtlas(request)), cancel: () => undefined }),
}
let store: AppStore
const get = () => store.getState()
const steps = () => get().history.past.map(({ text }) => text)
const heard = () => get().announcement.text
const leastPapers = () => get().view.filters.minPapers

beforeEach(async () => {
  store = createAppStore(ports)
  await get().openSample()
})

describe('kept views', () => {
  const ids = () => get().bookmarks.map(({ id }) => id)
  const keepTwo = () => {
    get().takePicture('')
    get().showNetwork('papers')
    get().takePicture('')
    return ids() as [string, string]
  }

  test('each thing that is done to them is a step with its name, and can be taken back', () => {
    const [first, second] = keepTwo()
    get().renameBookmark(first, 'Home')
    get().moveBookmark(second, -1)
    get().dropBookmark(first)
    expect(steps()).toEqual([
      `Kept the view “${get().history.past[1]?.before.bookmarks[0]?.name ?? ''}”`,
      'The map of papers',
      `Kept the view “${get().bookmarks[0]?.name ?? ''}”`,
      'Called a view “Home”',
      'Kept views in another order',
      'Forgot the view “Home”',
    ])
    get().undo()
    expect(ids()).toEqual([second, first])
    get().undo()
    expect(ids()).toEqual([first, second])
  })

  test('names that follow each other for one view are one step, for two they are two', () => {
    const [first, second] = keepTwo()
    const before = steps().length
    get().renameBookmark(first, 'Ho')
    get().renameBookmark(first, 'Home')
    expect(steps().slice(before)).toEqual(['Called a view “Home”'])
    get().renameBookmark(second, 'Work')
    expect(steps()).toHaveLength(before + 2)
  })

  test('a name that stays and a place that stays are no step, and what was undone can still be done again', () => {
    const [first, second] = keepTwo()
    const [name] = get().bookmarks.map((bookmark) => bookmark.name)
    get().changeFilters({ minPapers: 2 })
    get().undo()
    const before = get().history
    get().renameBookmark(first, ` ${name ?? ''} `)
    get().moveBookmark(first, -1)
    get().moveBookmark(second, 1)
    expect(get().history).toBe(before)
    get().redo()
    expect(leastPapers()).toBe(2)
  })
})

describe('going through the history', () => {
  const threeSteps = () => {
    for (const minPapers of [2, 3, 4]) {
      get().changeFilters({ minPapers })
      get().changeFilters({ hasCode: minPapers % 2 === 0 })
    }
  }

  test('each way of going says what was undone, done again, or come back to', () => {
    threeSteps()
    const all = steps()
    const last = all.at(-1) ?? ''
    get().undo()
    expect(heard()).toBe(`Undone: ${last}`)
    get().redo()
    expect(heard()).toBe(`Done again: ${last}`)
    get().goToStep(2)
    expect([heard(), leastPapers(), steps()]).toEqual([`Back to before: ${all[2] ?? ''}`, 2, all.slice(0, 2)])
    get().goToStep(5)
    expect([heard(), leastPapers(), steps()]).toEqual([`Again as after: ${all[4] ?? ''}`, 4, all.slice(0, 5)])
    get().goToStep(0)
    expect([leastPapers(), get().history.future.length]).toEqual([PLAIN_VIEW.filters.minPapers, all.length])
  })

  test('where there is nothing to go to, nothing changes and nothing is said', () => {
    threeSteps()
    get().undo()
    const before = store.getState()
    for (const count of [-1, before.history.past.length, 99]) get().goToStep(count)
    get().goToCheckpoint('nowhere')
    expect(get()).toBe(before)
  })

  test('a checkpoint brings all back as a step of its own, and one that was dropped is gone', () => {
    get().changeFilters({ minPapers: 3 })
    get().keepCheckpoint('three')
    get().keepCheckpoint('other')
    get().changeFilters({ hasCode: true })
    const there = momentOf(get())
    get().goToCheckpoint('three')
    expect([heard(), steps().at(-1), get().view.filters.hasCode, leastPapers()]).toEqual([
      'Back to “three”',
      'Back to “three”',
      false,
      3,
    ])
    get().undo()
    expect(momentOf(get())).toEqual(there)
    get().dropCheckpoint('three')
    expect(get().history.checkpoints.map(({ name }) => name)).toEqual(['other'])
    const now = get()
    get().goToCheckpoint('three')
    expect(get()).toBe(now)
  })

  test('what one looks at is no step, and going back leaves it as it is', () => {
    const [somebody, another] = get().atlas?.networks.coauthors.nodes.map(({ id }) => id) ?? []
    if (somebody === undefined || another === undefined) throw new Error('There is nobody.')
    get().changeFilters({ minPapers: 2 })
    get().select({ kind: 'node', id: somebody })
    expect(steps()).toHaveLength(1)
    get().undo()
    expect(get().view.selection).toEqual({ kind: 'node', id: somebody })
  })

  test('forgotten, it has neither steps nor checkpoints, and the map stays', () => {
    threeSteps()
    get().keepCheckpoint('here')
    get().undo()
    const moment = momentOf(get())
    get().forgetHistory()
    expect(get().history).toEqual({ past: [], future: [], checkpoints: [] })
    expect(momentOf(get())).toEqual(moment)
    get().undo()
    get().redo()
    expect(momentOf(get())).toEqual(moment)
  })

  test('a mark that is moved is one step however long it takes, and giving up moves where there are none is no step', () => {
    const [somebody, another] = get().atlas?.networks.coauthors.nodes.map(({ id }) => id) ?? []
    if (somebody === undefined || another === undefined) throw new Error('There is nobody.')
    get().resetView()
    expect(steps()).toEqual([])
    get().moveNode(somebody, 1, 2, 'landscape')
    get().moveNode(somebody, 3, 4, 'landscape')
    expect(steps()).toHaveLength(1)
    get().moveNode(another, 5, 6, 'landscape')
    expect(steps()).toHaveLength(2)
    get().undo()
    expect(get().moves.places).toEqual(new Map([[somebody, { x: 3, y: 4 }]]))
    get().undo()
    expect(get().moves.places.size).toBe(0)
    get().redo()
    get().resetView()
    expect([steps().at(-1), get().moves.places.size]).toEqual(['Marks back in their places', 0])
  })

  test('what is done together is one step, also when it is done within another, and a step that fails half-way is one too', () => {
    get().together(() => {
      get().changeFilters({ minPapers: 2 })
      get().together(() => {
        get().changeFilters({ hasCode: true })
      }, 'Within')
    }, 'Two filters')
    expect(steps()).toEqual(['Two filters'])
    const least = (minPapers: number, text?: string) => {
      get().together(() => {
        get().changeFilters({ minPapers })
      }, text)
    }
    // What has a text of its own is never joined with the step before, as a handle that is drawn is.
    for (const text of ['Again', 'Again', undefined, undefined]) least(3 + steps().length, text)
    expect(steps()).toEqual(['Two filters', 'Again', 'Again', 'At least 7 papers'])
    const fail = () => {
      get().quietly(() => {
        throw new Error('half-way')
      })
    }
    expect(fail).toThrow('half-way')
    get().changeFilters({ hasCode: false })
    expect(steps()).toHaveLength(5)
  })
})
