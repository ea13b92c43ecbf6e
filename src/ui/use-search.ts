import { useEffect, useMemo, useState } from 'react'
import type { SearchHit } from '../scene/search'
import { useApp } from './app-context'

type Hits = readonly SearchHit[]

const NOTHING: Hits = []

/**
 * What a query finds. While a worker seeks, the hits of the query before it stand, and `due` is what will be there;
 * the newest query wins, whatever comes back when.
 */
export function useSearch(
  query: string,
  limit: number,
): { readonly hits: Hits; readonly due: Promise<Hits | null> | null } {
  const atlas = useApp((state) => state.atlas)
  const searchFor = useApp((state) => state.searchFor)
  const readySearch = useApp((state) => state.readySearch)
  const [answered, setAnswered] = useState<{ readonly of: unknown; readonly hits: Hits }>({ of: null, hits: NOTHING })
  useEffect(() => {
    readySearch()
  }, [atlas, readySearch])
  const found = useMemo(
    () => (atlas === null || query.trim() === '' ? NOTHING : searchFor(query, limit)),
    [atlas, query, limit, searchFor],
  )
  useEffect(() => {
    if (!(found instanceof Promise)) return
    let isNewest = true
    void found.then((hits) => {
      if (isNewest && hits !== null) setAnswered({ of: found, hits })
    })
    return () => {
      isNewest = false
    }
  }, [found])
  if (!(found instanceof Promise)) return { hits: found, due: null }
  return { hits: answered.hits, due: answered.of === found ? null : found }
}
