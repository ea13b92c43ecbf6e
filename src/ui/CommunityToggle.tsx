import type { CommunityRow } from '../scene/legend'
import { useApp } from './app-context'

/** A community by its colour and name: shows it alone, and everything again. */
export function CommunityToggle({ row }: { readonly row: CommunityRow }) {
  const isolate = useApp((state) => state.isolateCluster)
  return (
    <button
      className={`chip tinted own-${row.colour}`}
      aria-pressed={row.only}
      onClick={() => {
        isolate(row.id, false)
      }}
    >
      <span className="dot" aria-hidden="true" /> {row.name} <span className="count">{row.size}</span>
    </button>
  )
}
