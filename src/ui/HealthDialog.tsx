import { selectHealth } from '../state/health-selectors'
import { useApp } from './app-context'
import { IssueList } from './IssueList'
import { Modal } from './Modal'

/** Whether the data can be trusted: what became of every record of every file, and what the files leave out. */
export function HealthDialog() {
  const health = useApp(selectHealth)
  const openDialog = useApp((state) => state.openDialog)
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
      <IssueList heading="Worth a look" issues={health.remarks} />
    </Modal>
  )
}
