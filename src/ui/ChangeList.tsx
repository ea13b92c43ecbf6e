import type { ChangeRow } from '../scene/change-text'
import { Parts } from './Parts'
import { detailsFrameWords } from '../words/details-frame'

/** What changes from one atlas to another, a row each. */
export function ChangeList({ rows }: { readonly rows: readonly ChangeRow[] }) {
  if (rows.length === 0) return <p className="muted">{detailsFrameWords.nothingOnTheMapChanges}</p>
  return (
    <ul className="changes" aria-label={detailsFrameWords.whatChanges}>
      {rows.map(({ what, how }, index) => (
        <li key={index}>
          <span>{what}</span>
          <span className="num">
            <Parts parts={how} />
          </span>
        </li>
      ))}
    </ul>
  )
}
