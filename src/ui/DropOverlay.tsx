import { Files } from 'lucide-react'
import { countOf } from '../base/count-of'
import { useApp } from './app-context'
import { WHAT_IS_READ } from './ImportDialog'

/** What a drop would do, while files hover over the page. */
export function DropOverlay({ files, replaces }: { readonly files: number; readonly replaces: boolean }) {
  const isSample = useApp(({ document }) => document.isSample || document.sources.length === 0)
  return (
    <div className="drop-overlay" aria-hidden="true">
      <Files size={64} strokeWidth={1} />
      <h2>
        Drop {files > 0 ? countOf(files, 'file') : 'files'} to{' '}
        {isSample ? 'draw your own map' : replaces ? 'replace this map' : 'add to this map'}
      </h2>
      <p className="muted">{WHAT_IS_READ}</p>
      {isSample ? null : (
        <p className="muted">
          <kbd className="key">Alt</kbd> {replaces ? 'let go: add to the map' : 'hold: replace the map'}
        </p>
      )}
    </div>
  )
}
