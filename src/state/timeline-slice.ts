import type { StateCreator } from 'zustand/vanilla'
import { corpusYears } from '../scene/histogram'
import { passYear, type TimeMode, type YearRange } from '../scene/time-slice'
import { yearSentence } from '../scene/time-text'
import type { AppState } from './store'

/** How fast years pass while they are played, in ms for each. */
export const SPEEDS = { slow: 2000, usual: 1100, fast: 500 } as const
export type Speed = keyof typeof SPEEDS

/** The strip on which years pass. Which years are in sight is a filter of the view, and nowhere else. */
export type Timeline = {
  readonly isOpen: boolean
  readonly mode: TimeMode['kind']
  /** Years that a window has: as many as were last drawn. */
  readonly window: number
  readonly speed: Speed
  readonly isPlaying: boolean
}

export type TimelineSlice = {
  readonly timeline: Timeline
  readonly changeTimeline: (change: Partial<Timeline>) => void
  /** Puts years in sight and says what is there; null: all. */
  readonly showYears: (years: YearRange) => void
  /** Puts years in sight that were drawn by hand: playing ends, and windows are as long from now on. */
  readonly drawYears: (years: YearRange) => void
  /** The next year, or the one before; whether there was one. At the end of the axis playing ends. */
  readonly passYear: (by: 1 | -1) => boolean
  /** Plays from where it stands, from the start again where it stands at the end, or stops. */
  readonly togglePlaying: () => void
}

const CLOSED: Timeline = { isOpen: false, mode: 'cumulative', window: 3, speed: 'usual', isPlaying: false }

const modeOf = ({ mode, window }: Timeline): TimeMode =>
  mode === 'cumulative' ? { kind: mode } : { kind: mode, years: window }

export const timelineSlice: StateCreator<AppState, [], [], TimelineSlice> = (set, get) => ({
  timeline: CLOSED,
  changeTimeline: (change) =>
    set(({ timeline }) => {
      const next = { ...timeline, ...change }
      return { timeline: next.isOpen ? next : { ...next, isPlaying: false } }
    }),

  showYears(years) {
    get().changeFilters({ years })
    const { atlas, view, say } = get()
    if (atlas) say(yearSentence(atlas, view))
  },

  drawYears(years) {
    get().changeTimeline({ isPlaying: false, ...(years ? { window: years[1] - years[0] + 1 } : {}) })
    get().showYears(years)
  },

  passYear(by) {
    const { atlas, view, timeline } = get()
    const next = atlas && passYear(modeOf(timeline), corpusYears(atlas), view.filters.years, by)
    if (!next) {
      get().changeTimeline({ isPlaying: false })
      return false
    }
    get().showYears(next)
    return true
  },

  togglePlaying() {
    const { atlas, view, timeline } = get()
    if (!atlas) return
    if (timeline.isPlaying) {
      get().changeTimeline({ isPlaying: false })
      return
    }
    const { years } = view.filters
    const axis = corpusYears(atlas)
    const isAtEnd = years !== null && passYear(modeOf(timeline), axis, years, 1) === null
    get().changeTimeline({ isOpen: true, isPlaying: true })
    const first = isAtEnd || years === null ? passYear(modeOf(timeline), axis, null, 1) : null
    if (first) get().showYears(first)
    else get().passYear(1)
  },
})
