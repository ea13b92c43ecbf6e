import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { AppState, AppStore } from '../state/store'

/** The page's one store, handed down once by `page.tsx`. */
export const StoreContext = createContext<AppStore | null>(null)

/** The store itself, for handlers that read it when something happens. */
export function useAppStore(): AppStore {
  const store = use(StoreContext)
  if (!store) throw new Error('A component of the page stands outside StoreContext.')
  return store
}

/** What `select` sees of the store; renders again when it changes by identity. */
export function useApp<Value>(select: (state: AppState) => Value): Value {
  return useStore(useAppStore(), select)
}
