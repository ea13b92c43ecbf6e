import { refusalText, type Refusal } from '../graph/refusal-text'
import { useApp } from './app-context'

/** Stands in the place of a network that would not fit into memory: what would, and where a setting makes it fit, that. */
export function TooLarge({ refusal }: { readonly refusal: Refusal }) {
  const setLargestClique = useApp((state) => state.setLargestClique)
  const { fits } = refusal
  return (
    <div className="nothing" role="status">
      <h2>Too large for the memory here</h2>
      <p>{refusalText(refusal)}</p>
      {fits?.kind === 'clique' ? (
        <div className="nothing-ways">
          <button
            className="button primary"
            onClick={() => {
              void setLargestClique(fits.largestClique)
            }}
          >
            Tie all authors of papers of at most {fits.largestClique}
          </button>
        </div>
      ) : null}
    </div>
  )
}
