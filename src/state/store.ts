import { createStore, type StoreApi } from 'zustand/vanilla'
import { columnsSlice, type ColumnsSlice } from './columns-slice'
import { decisionSlice, type DecisionSlice } from './decision-slice'
import { documentSlice, type DocumentSlice } from './document-slice'
import { interfaceSlice, type InterfaceSlice } from './interface-slice'
import type { Ports } from './ports'
import { guardEdits } from './read-only'
import { reviewSlice, type ReviewSlice } from './review-slice'
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
  ShareSlice &
  ColumnsSlice
export type AppStore = StoreApi<AppState>

/** The one store of a page. What can be computed from it is a selector (`selectors.ts`). */
export function createAppStore(ports: Ports): AppStore {
  const { network } = ports.readSettings()
  return createStore<AppState>()((...args) =>
    guardEdits(
      {
        ...documentSlice(ports)(...args),
        ...decisionSlice(...args),
        ...reviewSlice(...args),
        ...studySlice(ports)(...args),
        ...topicSlice(ports)(...args),
        ...viewSlice(network)(...args),
        ...interfaceSlice(ports)(...args),
        ...shareSlice(ports)(...args),
        ...columnsSlice(...args),
      },
      args[1],
    ),
  )
}
