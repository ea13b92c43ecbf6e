import { createStore, type StoreApi } from 'zustand/vanilla'
import { documentSlice, type DocumentSlice } from './document-slice'
import { interfaceSlice, type InterfaceSlice } from './interface-slice'
import type { Ports } from './ports'
import { viewSlice, type ViewSlice } from './view-slice'

export type AppState = DocumentSlice & ViewSlice & InterfaceSlice
export type AppStore = StoreApi<AppState>

/** The one store of a page. What can be computed from it is a selector (`selectors.ts`). */
export function createAppStore(ports: Ports): AppStore {
  const { network } = ports.readSettings()
  return createStore<AppState>()((...args) => ({
    ...documentSlice(ports)(...args),
    ...viewSlice(network)(...args),
    ...interfaceSlice(ports)(...args),
  }))
}
