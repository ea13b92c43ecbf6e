import { healthWords } from '../words/health'

/** Below a long list that is shown from its start: the press that shows more of it, as long as there is more. */
export function ShowNext({ next, onShow }: { readonly next: number; readonly onShow: () => void }) {
  if (next === 0) return null
  return (
    <button type="button" className="link muted" onClick={onShow}>
      {healthWords.showMore(next)}
    </button>
  )
}
