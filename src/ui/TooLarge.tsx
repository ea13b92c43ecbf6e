import { refusalText, type Refusal } from '../graph/refusal-text'
import { useApp } from './app-context'
import { reportDialogWords } from '../words/report-dialog'

/** Stands in the place of a network that would not fit into memory: what would, and where a setting makes it fit, that. */
export function TooLarge({ refusal }: { readonly refusal: Refusal }) {
  const setLargestClique = useApp((state) => state.setLargestClique)
  const { fits } = refusal
  return (
    <div className="nothing" role="status">
      <h2>{reportDialogWords.tooLargeForTheMemoryHere}</h2>
      <p>{refusalText(refusal)}</p>
      {fits?.kind === 'clique' ? (
        <div className="nothing-ways">
          <button
            className="button primary"
            onClick={() => {
              void setLargestClique(fits.largestClique)
            }}
          >
            {reportDialogWords.tieAllAuthorsOfPapers(fits.largestClique)}
          </button>
        </div>
      ) : null}
    </div>
  )
}
