import { createStore, type StoreApi } from 'zustand/vanilla'
import { columnsSlice, type ColumnsSlice } from './columns-slice'
import { decisionSlice, type DecisionSlice } from './decision-slice'
import { documentSlice, type DocumentSlice } from './document-slice'
import { interfaceSlice, type InterfaceSlice } from './interface-slice'
import { placingSlice, type PlacingSlice } from './placing-slice'
import type { Ports } from './ports'
import { guardEdits } from './read-only'
import { reviewSlice, type ReviewSlice } from './review-slice'
import { searchSlice, type SearchSlice } from './search-slice'
import { shareSlice, type ShareSlice } from './share-slice'
import { studySlice, type StudySlice } from './study-slice'
import { topicSlice, type TopicSlice } from './topic-slice'
import { viewSlice, type ViewSlice } from './view-slice'

export type AppState = DocumentSlice &
  DecisionSlice &
  ViewSlice &
  InterfaceSlice &
  ReviewSlice &
  StudySlice &
  TopicSlice &
  SearchSlice &
  ShareSlice &
  PlacingSlice &
  ColumnsSlice
export type AppStore = StoreApi<AppState>

/** The one store of a page. What can be computed from it is a selector (`selectors.ts`). */
export function createAppStore(ports: Ports): AppStore {
  const { network } = ports.readSettings()
  const store = createStore<AppState>()((...args) =>
    guardEdits(
      {
        ...documentSlice(ports)(...args),
        ...decisionSlice(...args),
        ...reviewSlice(...args),
        ...studySlice(ports)(...args),
        ...topicSlice(ports)(...args),
        ...viewSlice(network)(...args),
        ...interfaceSlice(ports)(...args),
        ...searchSlice(ports)(...args),
        ...shareSlice(ports)(...args),
        ...columnsSlice(...args),
        ...placingSlice(ports)(...args),
      },
      args[1],
    ),
  )
  // Whatever map is shown, by whatever way it came, is placed to its end.
  store.subscribe((now, before) => {
    if (now.atlas !== before.atlas || now.view.network !== before.view.network) now.placeSketches()
  })
  return store
}
