import type { ClusterStabilityRow } from '../scene/stability-text'
import { howFoundWords } from '../words/how-found'

const percent = (share: number): string => `${String(100 * share)}%`

/** A community: how many of its members are its core, how many stand at its border, and what that means. */
export function StabilityRow({ row, most }: { readonly row: ClusterStabilityRow; readonly most: number }) {
  return (
    <li className={`own-${row.colour}`}>
      <span className="cluster-cell">
        <span className={`swatch ${row.hatched ? 'hatched' : ''}`} aria-hidden="true" />
        <b>{row.name}</b>
      </span>
      <span className="stability-bar" aria-hidden="true">
        <span className="core" style={{ width: percent(row.core / most) }} />
        <span className="border" style={{ width: percent(row.border / most) }} />
      </span>
      <span className="num small stability-count">{howFoundWords.coreBorder(row.core, row.border)}</span>
      <span className="muted small">{row.text}</span>
    </li>
  )
}
