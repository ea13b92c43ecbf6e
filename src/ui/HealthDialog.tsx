import { selectHealth } from '../state/health-selectors'
import { useApp } from './app-context'
import { IssueList } from './IssueList'
import { Modal } from './Modal'
import { SaveCsv } from './SaveCsv'
import { ShowNext } from './ShowNext'
import { TableColumns } from './TableColumns'
import { useFirst } from './use-first'
import { healthWords } from '../words/health'

/** Papers of many authors that are listed; the rest is counted. */
const MOST = 50

/** Whether the data can be trusted: what became of every record of every file, and what the files leave out. */
export function HealthDialog() {
  const health = useApp(selectHealth)
  const openDialog = useApp((state) => state.openDialog)
  const showNetwork = useApp((state) => state.showNetwork)
  const select = useApp((state) => state.select)
  const files = useFirst(health?.files ?? [])
  if (!health) return null
  return (
    <Modal
      title={healthWords.dataHealth}
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
      <div className="table-scroll" tabIndex={0} role="region" aria-label={healthWords.files}>
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
            {files.shown.map(({ name, cells }) => (
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
        <ShowNext next={files.next} onShow={files.showNext} />
      </div>
      <SaveCsv
        subject="health"
        head={health.heads}
        // A dash is read as none.
        rows={health.files.map(({ name, cells }) => [name, ...cells.map((cell) => Number(cell) || 0)])}
      />
      {health.crowded.papers.length > 0 ? (
        <>
          <h3>{healthWords.papersWithMoreThanAuthors(health.crowded.limit)}</h3>
          <p className="muted small">{healthWords.theyTieOnlyTheirFirst}</p>
          <ul className="issue-list" aria-label={healthWords.papersWithManyAuthors}>
            {health.crowded.papers.slice(0, MOST).map(({ id, title, authors }) => (
              <li key={id}>
                <span className="num">{healthWords.authors(authors)}</span>
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
            <p className="muted small">{healthWords.andMore(health.crowded.papers.length - MOST)}</p>
          ) : null}
        </>
      ) : null}
      <IssueList heading={healthWords.worthALook} issues={health.remarks} />
    </Modal>
  )
}
