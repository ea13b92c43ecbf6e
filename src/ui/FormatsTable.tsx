import { FORMAT_GROUPS } from '../records/format-groups'
import { FORMAT_NAMES } from '../resolve/format-names'

/** Everything that is read, folded away until it is asked for. */
export function FormatsTable() {
  return (
    <details className="formats">
      <summary>Which formats are read</summary>
      <table className="formats-table">
        <tbody>
          {FORMAT_GROUPS.map(({ what, formats, note }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                {formats.map((format) => FORMAT_NAMES[format]).join(', ')}
                <span className="muted"> – {note}</span>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Coterie’s own</th>
            <td>projects, topic files, files of decisions</td>
          </tr>
          <tr>
            <th scope="row">Archives and folders</th>
            <td>ZIP and gz of all of these, whole folders</td>
          </tr>
        </tbody>
      </table>
      <p className="muted small">A file is recognised by what is in it; its ending does not matter.</p>
    </details>
  )
}
