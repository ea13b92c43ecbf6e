import type { AtlasChange } from '../graph/claim-consequence'
import { changeRows } from '../scene/change-text'

/** What changes from one atlas to another, a row each. */
export function ChangeList({ change }: { readonly change: AtlasChange }) {
  const rows = changeRows(change)
  if (rows.length === 0) return <p className="muted">Nothing on the map changes.</p>
  return (
    <ul className="changes" aria-label="What changes">
      {rows.map(({ what, how }) => (
        <li key={what}>
          <span>{what}</span>
          <span className="num">{how}</span>
        </li>
      ))}
    </ul>
  )
}
