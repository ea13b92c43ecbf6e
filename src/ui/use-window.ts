import { useSyncExternalStore } from 'react'

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
  )
}

/** The page's three shapes: everything in sight; the left column as a rail; a phone with a sheet. */
export function useShape(): 'wide' | 'rail' | 'phone' {
  const phone = useMedia('(max-width: 699px)')
  const rail = useMedia('(max-width: 1099px)')
  return phone ? 'phone' : rail ? 'rail' : 'wide'
}
