import { X } from 'lucide-react'
import { useEffect } from 'react'
import type { AppState } from '../state/store'
import { useApp } from './app-context'
import { HINTS } from './hint-words'
import { useShape } from './use-window'
import { helpWords } from '../words/help'

/** Whether hints have a place: on the sample of one's own page, with the map in sight and nothing over it. */
const selectHasPlace = ({
  document,
  atlas,
  embed,
  surface,
  dialog,
  passage,
  report,
  task,
  drawing,
}: AppState): boolean =>
  atlas !== null &&
  document.isSample &&
  document.readOnly === undefined &&
  !embed &&
  surface === 'map' &&
  dialog === null &&
  passage === null &&
  report === null &&
  drawing === null &&
  task.kind !== 'working'

/** One of three notes at a time for a first visit; each is left by a button, or by doing what it speaks of. */
export function Hints() {
  const at = useApp(({ settings }) => settings.hints)
  const changeSettings = useApp((state) => state.changeSettings)
  const hasPlace = useApp(selectHasPlace)
  const tells = useApp(({ view, lens }) => view.selection !== null || view.chosen !== undefined || lens !== null)
  const asks = useApp(({ dialog }) => dialog === 'palette')
  const onPhone = useShape() === 'phone'
  // Who does what a hint speaks of needs it no more.
  const known = asks ? HINTS.length : tells ? 2 : 0
  useEffect(() => {
    if (at < known) changeSettings({ hints: known })
  }, [at, known, changeSettings])
  const hint = HINTS[at]
  if (hint === undefined) return null
  const isShown = hasPlace && !(tells && (hint.place === 'details' || onPhone))
  const isLast = at === HINTS.length - 1
  return (
    <aside className={`hint at-${hint.place}`} aria-label={helpWords.firstSteps} hidden={!isShown}>
      <p role="status">{isShown ? ((onPhone ? hint.onPhone : undefined) ?? hint.text) : ''}</p>
      <p className="hint-foot">
        <span className="muted small num">{helpWords.of(at + 1, HINTS.length)}</span>
        <button
          className="button outlined"
          onClick={() => {
            changeSettings({ hints: at + 1 })
          }}
        >
          {isLast ? helpWords.begin : helpWords.next}
        </button>
      </p>
      <button
        className="icon-button"
        aria-label={helpWords.noMoreHints}
        title={helpWords.noMoreHints}
        onClick={() => {
          changeSettings({ hints: HINTS.length })
        }}
      >
        <X size={16} />
      </button>
    </aside>
  )
}
