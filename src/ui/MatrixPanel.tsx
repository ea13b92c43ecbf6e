import { useState } from 'react'
import type { Matrix, MatrixRow } from '../scene/matrix'
import { selectCellPapers, selectMatrix } from '../state/lens-selectors'
import type { Lens } from '../state/lens-slice'
import { useApp } from './app-context'
import { Segmented } from './Segmented'
import { pathsWords } from '../words/paths'
import { joinsWords } from '../words/joins'

type MatrixLens = Extract<Lens, { kind: 'matrix' }>

/** Papers of a cell that are told. */
const MOST_TOLD = 6

const ROWS = [
  { value: 'people', label: pathsWords.people },
  { value: 'clusters', label: pathsWords.communities },
] as const

const ORDERS = [
  { value: 'papers', label: pathsWords.mostPapers },
  { value: 'alike', label: pathsWords.alike },
  { value: 'name', label: pathsWords.name },
] as const

/** Who works on what: people or communities by topics, each cell the papers, the darker the more. */
export function MatrixPanel({ lens }: { readonly lens: MatrixLens }) {
  const matrix = useApp(selectMatrix)
  const turn = useApp((state) => state.turnLens)
  if (matrix === null) return null
  const { of, rows, columns } = matrix
  const order = lens.order === 'alike' || lens.order === 'name' ? lens.order : 'papers'
  return (
    <>
      <header className="details-head">
        <h2>{pathsWords.whoWorksOnWhat}</h2>
        <div className="matrix-choices">
          <Segmented
            label={pathsWords.rows}
            value={lens.rows}
            choices={ROWS}
            onChange={(value) => {
              turn('matrix', { rows: value })
            }}
          />
          <Segmented
            label={pathsWords.orderOfTheRows}
            value={order}
            choices={ORDERS}
            onChange={(value) => {
              turn('matrix', { order: value })
            }}
          />
        </div>
        <p className="muted small">
          {pathsWords.ofPeopleCommunitiesOfTopics(
            rows.length,
            of.rows,
            lens.rows === 'people',
            columns.length,
            of.columns,
          )}
        </p>
      </header>
      {rows.length === 0 || columns.length === 0 ? (
        <p className="details-section muted">{pathsWords.nothingThatIsShownHas}</p>
      ) : (
        <Grid matrix={matrix} lens={lens} />
      )}
    </>
  )
}

/** A cell that is looked at: whose row and which topic. */
type Cell = { readonly row: MatrixRow['id']; readonly topic: Matrix['columns'][number]['id'] }

function Grid({ matrix, lens }: { readonly matrix: Matrix; readonly lens: MatrixLens }) {
  const turn = useApp((state) => state.turnLens)
  const [cell, setCell] = useState<Cell | null>(null)
  return (
    <>
      {cell ? (
        <CellPapers cell={cell} matrix={matrix} />
      ) : (
        <p className="details-section muted small">{pathsWords.aTopicsNamePutsThose}</p>
      )}
      <div className="matrix-scroll" tabIndex={0} role="region" aria-label={pathsWords.matrix}>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {matrix.columns.map(({ id, label }) => (
                <th key={id} scope="col" aria-sort={lens.order === id ? 'descending' : undefined}>
                  <button
                    className="matrix-topic"
                    title={pathsWords.orderBy(label)}
                    onClick={() => {
                      turn('matrix', { order: lens.order === id ? 'papers' : id })
                    }}
                  >
                    {label}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <Row key={row.id} row={row} matrix={matrix} cell={cell?.row === row.id ? cell : null} onCell={setCell} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** The papers of a cell, and the way to a map of nothing but its topic. */
function CellPapers({ cell, matrix }: { readonly cell: Cell; readonly matrix: Matrix }) {
  const papers = useApp((state) => selectCellPapers(state, cell.row, cell.topic))
  const isOnly = useApp(({ view }) => view.filters.topics.includes(cell.topic))
  const toggleTopic = useApp((state) => state.toggleTopic)
  const row = matrix.rows.find(({ id }) => id === cell.row)
  const topic = matrix.columns.find(({ id }) => id === cell.topic)
  if (row === undefined || topic === undefined || papers.length === 0) return null
  return (
    <section className="details-section matrix-papers" role="status">
      <p>
        {pathsWords.aboutPapers(<b>{row.name}</b>, <b>{topic.label}</b>, papers.length)}{' '}
        <button
          className="chip"
          aria-pressed={isOnly}
          onClick={() => {
            toggleTopic(cell.topic)
          }}
        >
          {pathsWords.onlyThisTopicOnTheMap}
        </button>
      </p>
      <ul>
        {papers.slice(0, MOST_TOLD).map((paper) => (
          <li key={paper.id}>
            <cite>{paper.title}</cite> <span className="muted num">{paper.year}</span>
          </li>
        ))}
        {papers.length > MOST_TOLD ? <li className="muted">{pathsWords.andMore(papers.length - MOST_TOLD)}</li> : null}
      </ul>
    </section>
  )
}

type RowProps = {
  readonly row: MatrixRow
  readonly matrix: Matrix
  /** The cell of this row that is looked at. */
  readonly cell: Cell | null
  readonly onCell: (cell: Cell) => void
}

function Row({ row, matrix, cell, onCell }: RowProps) {
  const isSelected = useApp(({ view }) => view.selection?.id === row.id)
  const select = useApp((state) => state.select)
  const reach = useApp((state) => state.reach)
  const backToLens = useApp((state) => state.backToLens)
  const choose = (): void => {
    if (row.id.startsWith('author:')) reach(row.id as `author:${string}`)
    else select({ kind: 'cluster', id: row.id as `cluster:${string}` })
    // The map shows who it is; the matrix stays where it is.
    backToLens()
  }
  return (
    <tr className={`own-${row.cluster?.colour ?? 'c0'} ${isSelected ? 'on' : ''}`}>
      <th scope="row">
        <button className="node-link" onClick={choose}>
          <span className={`swatch ${row.cluster?.hatched ? 'hatched' : ''}`} aria-hidden="true" />
          <span>{row.name}</span>
        </button>
      </th>
      {row.cells.map((count, at) => {
        const topic = matrix.columns[at]
        if (count === 0 || topic === undefined) return <td key={at} className="none" />
        return (
          <td key={at}>
            <button
              className={`matrix-cell shade-${String(Math.ceil((5 * count) / matrix.most))}`}
              aria-pressed={cell?.topic === topic.id}
              title={joinsWords.headed(joinsWords.listed([row.name, topic.label]), String(count))}
              aria-label={pathsWords.ofAbout(count, row.name, topic.label)}
              onClick={() => {
                choose()
                onCell({ row: row.id, topic: topic.id })
              }}
            >
              {count}
            </button>
          </td>
        )
      })}
    </tr>
  )
}
