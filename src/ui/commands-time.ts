import { looksOf } from '../scene/looks'
import type { AppState } from '../state/store'
import { hasAtlas, key, type Command } from './command'
import { commandsWords } from '../words/commands'

const hasYears = ({ atlas }: AppState): boolean => atlas?.corpus.papers.some(({ year }) => year !== null) ?? false

/** What can be done with years: the timeline below the map, and what passes on it. */
export const PASSING: readonly Command[] = [
  {
    id: 'timeline',
    group: 'See',
    label: commandsWords.timelineBelowTheMapAndAway,
    keys: [key('y', 'Y')],
    when: hasYears,
    run: ({ store }) => {
      const { timeline, changeTimeline } = store.getState()
      changeTimeline({ isOpen: !timeline.isOpen })
    },
  },
  {
    id: 'next-year',
    group: 'See',
    label: commandsWords.nextYear,
    keys: [key('.', '.')],
    when: hasYears,
    run: ({ store }) => void store.getState().passYear(1),
  },
  {
    id: 'year-before',
    group: 'See',
    label: commandsWords.yearBefore,
    keys: [key(',', ',')],
    when: (state) => hasYears(state) && state.view.filters.years !== null,
    run: ({ store }) => void store.getState().passYear(-1),
  },
  {
    id: 'all-years',
    group: 'Narrow',
    label: commandsWords.allYearsAgain,
    when: ({ view }) => view.filters.years !== null,
    run: ({ store }) => {
      store.getState().showYears(null)
    },
  },
  {
    id: 'firsts',
    group: 'See',
    label: commandsWords.markTiesThatBeginIn,
    when: hasAtlas,
    run: ({ store }) => {
      const { view, changeLooks } = store.getState()
      changeLooks({ firsts: !looksOf(view).firsts })
    },
  },
  {
    id: 'undated',
    group: 'Narrow',
    label: commandsWords.keepPapersWithoutAYear,
    when: hasAtlas,
    run: ({ store }) => {
      const { view, changeFilters, announce } = store.getState()
      const undated = !view.filters.undated
      changeFilters({ undated })
      announce(commandsWords.papersWithoutAYearStay(undated))
    },
  },
]
