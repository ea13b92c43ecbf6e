import { showSame } from '../scene/view-change'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { chainSlice, type ChainSlice } from './chain-slice'
import { anewSlice, type AnewSlice } from './anew-slice'
import { arrangementSlice, type ArrangementSlice } from './arrangement-slice'
import { chooseSlice, type ChooseSlice } from './choose-slice'
import { columnsSlice, type ColumnsSlice } from './columns-slice'
import { decisionSlice, type DecisionSlice } from './decision-slice'
import type { DocumentSlice } from './document-actions'
import { documentSlice } from './document-slice'
import { filterSetsSlice, type FilterSetsSlice } from './filter-sets-slice'
import { historySlice, type HistorySlice } from './history-slice'
import { interfaceSlice, type InterfaceSlice } from './interface-slice'
import { keepingSlice, type KeepingSlice } from './keeping-slice'
import { lensSlice, type LensSlice } from './lens-slice'
import { placingSlice, type PlacingSlice } from './placing-slice'
import type { Ports } from './ports'
import { guardEdits } from './read-only'
import { createRecorder } from './recorder'
import { reviewSlice, type ReviewSlice } from './review-slice'
import { searchSlice, type SearchSlice } from './search-slice'
import { shareSlice, type ShareSlice } from './share-slice'
import { studySlice, type StudySlice } from './study-slice'
import { timelineSlice, type TimelineSlice } from './timeline-slice'
import { visitSlice, type VisitSlice } from './visit-slice'
import { topicSlice, type TopicSlice } from './topic-slice'
import { viewSlice, type ViewSlice } from './view-slice'

export type AppState = DocumentSlice &
  DecisionSlice &
  HistorySlice &
  ViewSlice &
  ChainSlice &
  FilterSetsSlice &
  ArrangementSlice &
  ChooseSlice &
  VisitSlice &
  InterfaceSlice &
  KeepingSlice &
  LensSlice &
  ReviewSlice &
  StudySlice &
  TopicSlice &
  SearchSlice &
  ShareSlice &
  PlacingSlice &
  AnewSlice &
  TimelineSlice &
  ColumnsSlice
export type AppStore = StoreApi<AppState>

/** The one store of a page. What can be computed from it is a selector (`selectors.ts`). */
export function createAppStore(ports: Ports): AppStore {
  const { network } = ports.readSettings()
  const store = createStore<AppState>()((rawSet, get, api) => {
    const recorder = createRecorder(rawSet, get)
    const args = [recorder.set, get, api] as const
    return guardEdits(
      {
        ...historySlice(recorder)(...args),
        ...documentSlice(ports)(...args),
        ...decisionSlice(...args),
        ...reviewSlice(...args),
        ...studySlice(ports)(...args),
        ...topicSlice(ports)(...args),
        ...viewSlice(network)(...args),
        ...chainSlice(...args),
        ...filterSetsSlice(ports)(...args),
        ...arrangementSlice(...args),
        ...chooseSlice(...args),
        ...visitSlice(...args),
        ...interfaceSlice(ports)(...args),
        ...keepingSlice(...args),
        ...searchSlice(ports)(...args),
        ...shareSlice(ports)(...args),
        ...columnsSlice(...args),
        ...lensSlice(...args),
        ...timelineSlice(...args),
        ...placingSlice(ports)(...args),
        ...anewSlice(ports)(...args),
      },
      get,
    )
  })
  // Whatever map is shown, by whatever way it came, is placed to its end.
  store.subscribe((now, before) => {
    if (now.atlas === before.atlas && now.view.network === before.view.network) return
    now.stopPlacingVisible()
    now.placeSketches()
  })
  // Whatever shows another view makes a visit of it.
  store.subscribe((now, before) => {
    if (now.view !== before.view && !showSame(now.view, before.view)) now.arrive(before.view)
  })
  return store
}
