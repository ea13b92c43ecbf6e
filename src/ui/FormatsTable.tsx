import { FORMAT_GROUPS } from '../records/format-groups'
import { FORMAT_NAMES } from '../resolve/format-names'
import { openingWords } from '../words/opening'
import { joinsWords } from '../words/joins'

/** Everything that is read, folded away until it is asked for. */
export function FormatsTable() {
  return (
    <details className="formats">
      <summary>{openingWords.whichFormatsAreRead}</summary>
      <table className="formats-table">
        <tbody>
          {FORMAT_GROUPS.map(({ what, formats, note }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                {joinsWords.listed(formats.map((format) => FORMAT_NAMES[format]))}
                <span className="muted"> – {note}</span>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{openingWords.coteriesOwn}</th>
            <td>{openingWords.projectsTopicFilesFilesOfDecisions}</td>
          </tr>
          <tr>
            <th scope="row">{openingWords.archivesAndFolders}</th>
            <td>{openingWords.zipAndGzOfAll}</td>
          </tr>
        </tbody>
      </table>
      <p className="muted small">{openingWords.aFileIsRecognisedBy}</p>
    </details>
  )
}
