import type { Cell, Squares } from '../scene/review-squares'
import { reviewWords } from '../words/review'
import { joinsWords } from '../words/joins'

const CELLS: Readonly<Record<Cell, string>> = {
  stated: reviewWords.stated,
  inferred: reviewWords.inferred,
  none: reviewWords.not,
}

/** Evidence as squares: a square a paper, filled where it is stated, hatched where it is only inferred. */
export function SquareRows({ squares }: { readonly squares: Squares }) {
  return (
    <table className="squares">
      <caption>
        <b>{squares.title}</b> <span className="muted small">{squares.note}</span>
      </caption>
      <tbody>
        {squares.rows.map((row) => (
          <tr key={row.name} className={row.strong ? 'strong' : ''}>
            <th scope="row">{row.name}</th>
            <td>
              <span className={`squares-row own-${row.colour}`} aria-hidden="true">
                {row.cells.map((cell, index) => (
                  <span
                    key={index}
                    className={`cell ${cell}`}
                    title={joinsWords.headed(squares.columns[index]?.name ?? '', CELLS[cell])}
                  />
                ))}
              </span>
            </td>
            <td className="num">{row.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
