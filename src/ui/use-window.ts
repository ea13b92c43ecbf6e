import { useSyncExternalStore } from 'react'
import { PHONE, RAIL } from '../canvas/frame-shape'

/** Whether a media query holds, now and after every change. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => {
        list.removeEventListener('change', changed)
      }
    },
    () => window.matchMedia(query).matches,
    // The same where the page is drawn without a browser, for the window that is given there.
    () => window.matchMedia(query).matches,
  )
}

/** The page's three shapes: everything in sight; the left column as a rail; a phone with a sheet. */
export function useShape(): 'wide' | 'rail' | 'phone' {
  const phone = useMedia(PHONE)
  const rail = useMedia(RAIL)
  return phone ? 'phone' : rail ? 'rail' : 'wide'
}
