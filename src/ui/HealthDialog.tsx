import { selectHealth } from '../state/health-selectors'
import { useApp } from './app-context'
import { IssueList } from './IssueList'
import { Modal } from './Modal'
import { SaveCsv } from './SaveCsv'
import { TableColumns } from './TableColumns'

/** Papers of many authors that are listed; the rest is counted. */
const MOST = 50

/** Whether the data can be trusted: what became of every record of every file, and what the files leave out. */
export function HealthDialog() {
  const health = useApp(selectHealth)
  const openDialog = useApp((state) => state.openDialog)
  const showNetwork = useApp((state) => state.showNetwork)
  const select = useApp((state) => state.select)
  if (!health) return null
  return (
    <Modal
      title="Data health"
      subtitle={health.subtitle}
      className="health-dialog"
      onClose={() => {
        openDialog(null)
      }}
    >
      <dl className="facts">
        {health.facts.map(({ label, value }) => (
          <div key={label} className="health-fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Files">
        <table className="summary-table health-table">
          <thead>
            <tr>
              {health.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {health.files.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row" className="mono">
                  {name}
                  <TableColumns name={name} />
                </th>
                {cells.map((cell, index) => (
                  <td key={index} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveCsv
        subject="health"
        head={health.heads}
        // A dash is read as none.
        rows={health.files.map(({ name, cells }) => [name, ...cells.map((cell) => Number(cell) || 0)])}
      />
      {health.crowded.papers.length > 0 ? (
        <>
          <h3>Papers with more than {health.crowded.limit} authors</h3>
          <p className="muted small">
            They tie only their first, last and page-owning authors, each pair with the same weight as in any other
            paper. The limit is set in the settings.
          </p>
          <ul className="issue-list" aria-label="Papers with many authors">
            {health.crowded.papers.slice(0, MOST).map(({ id, title, authors }) => (
              <li key={id}>
                <span className="num">{authors} authors</span>
                <button
                  className="link"
                  onClick={() => {
                    openDialog(null)
                    showNetwork('papers')
                    select({ kind: 'node', id })
                  }}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
          {health.crowded.papers.length > MOST ? (
            <p className="muted small">and {health.crowded.papers.length - MOST} more</p>
          ) : null}
        </>
      ) : null}
      <IssueList heading="Worth a look" issues={health.remarks} />
    </Modal>
  )
}
