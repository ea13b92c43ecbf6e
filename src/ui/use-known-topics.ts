import { useEffect } from 'react'
import { useApp } from './app-context'

/** Asks for the topic files that come with Coterie, so that topics without papers can be named and chosen too. */
export function useKnownTopics(): void {
  const load = useApp((state) => state.loadBuiltInTopics)
  useEffect(() => void load(), [load])
}
