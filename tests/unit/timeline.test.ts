import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { corpusYears } from '../../src/scene/histogram'
import { passYear } from '../../src/scene/time-slice'
import { timelineOf, yearSentence } from '../../src/scene/time-text'
import { NO_FILTERS, type Filters, type View } from '../../src/scene/view'
import { createAppStore, type AppStore } from '../../src/state/store'
import { corpus } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'
import { sampleAtlas } from '../fixtures/sample-atlas'
import { UNNAMED_PORTS } from '../fixtures/unnamed-page'

const AXIS = [2019, 2020, 2021, 2022]
const SO_FAR = { kind: 'cumulative' } as const
const WINDOW = { kind: 'window', years: 2 } as const

describe('years that pass', () => {
  it('begin with the first and end with the last', () => {
    expect(passYear(SO_FAR, AXIS, null, 1)).toEqual([2019, 2019])
    expect(passYear(SO_FAR, AXIS, [2019, 2021], 1)).toEqual([2019, 2022])
    expect(passYear(SO_FAR, AXIS, [2019, 2022], 1)).toBeNull()
    expect(passYear(SO_FAR, AXIS, [2019, 2019], -1)).toBeNull()
    expect(passYear(SO_FAR, [], null, 1)).toBeNull()
  })

  it('so far keep their beginning; a window keeps its length, but for where the axis begins', () => {
    expect(passYear(SO_FAR, AXIS, [2020, 2020], 1)).toEqual([2020, 2021])
    expect(passYear(WINDOW, AXIS, null, 1)).toEqual([2019, 2019])
    expect(passYear(WINDOW, AXIS, [2019, 2019], 1)).toEqual([2019, 2020])
    expect(passYear(WINDOW, AXIS, [2019, 2020], 1)).toEqual([2020, 2021])
    expect(passYear(WINDOW, AXIS, [2021, 2022], -1)).toEqual([2020, 2021])
  })

  it('leap over years that the axis leaves out', () => {
    expect(passYear(SO_FAR, [1700, 2020], [1700, 1700], 1)).toEqual([1700, 2020])
  })
})

const atlas = lightAtlas(
  corpus({
    papers: [
      ['One', ['Ann', 'Bob'], { year: 2020 }],
      ['Two', ['Ann', 'Bob'], { year: 2022 }],
      ['Three', ['Ann', 'Cy'], { year: 2022 }],
      ['Four', ['Dee', 'Cy'], {}],
    ],
  }),
)
const viewOf = (filters: Partial<Filters>): View => ({
  network: 'coauthors',
  filters: { ...NO_FILTERS, ...filters },
  selection: null,
  focus: null,
})

describe('the timeline', () => {
  it('counts papers and first collaborations a year, whatever years are in sight, and the undated apart', () => {
    const expected = {
      years: [
        { year: 2020, papers: 1, left: 1, inferred: 0, first: 1 },
        { year: 2021, papers: 0, left: 0, inferred: 0, first: 0 },
        { year: 2022, papers: 2, left: 2, inferred: 0, first: 1 },
      ],
      tallest: 2,
      undated: 1,
    }
    expect(timelineOf(atlas, viewOf({}))).toEqual(expected)
    expect(timelineOf(atlas, viewOf({ years: [2020, 2020] }))).toEqual(expected)
  })

  it('says what is in sight, what begins, and what becomes of the undated', () => {
    expect(yearSentence(atlas, viewOf({ years: [2020, 2022] }))).toBe(
      '2020–2022: 3 papers, 2 ties; 1 of them begins in 2022; 1 paper without a year left out.',
    )
    expect(yearSentence(atlas, viewOf({ years: [2020, 2022], undated: true }))).toContain('4 papers, 3 ties')
    expect(yearSentence(atlas, viewOf({}))).toBe('All years, and papers without a year.')
  })
})

beforeAll(() => void sampleAtlas(), 60_000)

describe('playing', () => {
  let store: AppStore
  const years = () => store.getState().view.filters.years
  beforeEach(async () => {
    store = createAppStore({
      ...UNNAMED_PORTS,
      build: () => ({ result: Promise.resolve(sampleAtlas()), cancel: () => undefined }),
    })
    await store.getState().openSample()
  })

  it('lets years pass to the last and stops there, begins anew from there, and is one step of the history', () => {
    store.getState().togglePlaying()
    const first = years()
    expect(first?.[0]).toBe(first?.[1])
    while (store.getState().timeline.isPlaying) store.getState().passYear(1)
    const last = years()
    expect(last?.[0]).toBe(first?.[0])
    expect(last?.[1]).toBeGreaterThan(first?.[1] ?? 0)
    expect(store.getState().history.past).toHaveLength(1)
    store.getState().togglePlaying()
    expect(years()).toEqual(first)
    store.getState().undo()
    expect(years()).toBeNull()
  })

  it('ends when a person draws years, which gives windows their length', () => {
    store.getState().changeTimeline({ isOpen: true, mode: 'window' })
    store.getState().togglePlaying()
    const axis = corpusYears(store.getState().atlas ?? atlas)
    const [first = 0, second = 0, third = 0] = axis
    store.getState().drawYears([first, second])
    expect(store.getState().timeline).toMatchObject({ isPlaying: false, window: 2 })
    store.getState().passYear(1)
    expect(years()).toEqual([second, third])
    expect(store.getState().said).toContain(`${String(second)}–${String(third)}: `)
  })

  it('ends when the timeline is closed, and moves nobody', () => {
    store.getState().togglePlaying()
    store.getState().changeTimeline({ isOpen: false })
    expect(store.getState().timeline.isPlaying).toBe(false)
    expect(store.getState().moves.places.size).toBe(0)
  })
})
