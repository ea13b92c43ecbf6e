import { Files } from 'lucide-react'
import { useApp } from './app-context'
import { openingWords } from '../words/opening'

/** What a drop would do, while files hover over the page. */
export function DropOverlay({ files, replaces }: { readonly files: number; readonly replaces: boolean }) {
  const isSample = useApp(({ document }) => document.isSample || document.sources.length === 0)
  return (
    <div className="drop-overlay" aria-hidden="true">
      <Files size={64} strokeWidth={1} />
      <h2>{openingWords.dropFilesFilesToDraw(files, isSample, replaces)}</h2>
      <p className="muted">{openingWords.referencesBibtexRisCsvAnd}</p>
      {isSample ? null : (
        <p className="muted">
          <kbd className="key">Alt</kbd> {replaces ? openingWords.letGoAddToTheMap : openingWords.holdReplaceTheMap}
        </p>
      )}
    </div>
  )
}
