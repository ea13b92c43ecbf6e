import { selectChosen } from '../state/choose-selectors'
import { useApp } from './app-context'
import { frameWords } from '../words/frame'

/** Above the details of one mark while others are chosen with it: the way back to what is told of them all. */
export function BackToMany() {
  const select = useApp((state) => state.select)
  const chosen = useApp(selectChosen)
  const isShown = useApp(({ view }) => view.selection !== null)
  if (chosen.length < 2 || !isShown) return null
  return (
    <p className="back-to-many">
      <button
        className="link"
        onClick={() => {
          select(null)
        }}
      >
        {frameWords.backToTheThatAreChosen(chosen.length)}
      </button>
    </p>
  )
}
