import { X } from 'lucide-react'
import { useState } from 'react'
import type { ColumnReader } from '../storage/column-reader'
import type { Columns } from '../storage/column-tables'
import { faultText, type Sight } from './use-folder'
import { countsWords } from '../words/counts'
import { folderWords } from '../words/folder'
import { joinsWords } from '../words/joins'

type FolderCardProps = {
  readonly sight: Exclude<Sight, { readonly kind: 'communities' }>
  readonly node: number
  readonly reader: ColumnReader
  readonly onClose: () => void
  readonly onOpen: (node: number, title: string) => void
}

/** What is known of the selected node, and the ways on: its neighbours, and for an author the papers. */
export function FolderCard({ sight, node, reader, onClose, onOpen }: FolderCardProps) {
  const [papers, setPapers] = useState<Columns<'papers'> | string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const at = sight.nodes.node.indexOf(node)
  if (at < 0) return null
  const [name, degree, count] = [sight.nodes.label[at] ?? '', sight.nodes.degree[at] ?? 0, sight.nodes.papers[at] ?? 0]
  const [kind, item] = [sight.nodes.kind[at], sight.nodes.item[at] ?? -1]
  const readPapers = (): void => {
    setAsked(true)
    reader.papersOf(item).then(setPapers, (error: unknown) => {
      setPapers(faultText(error))
    })
  }
  return (
    <aside className="folder-card" aria-label={folderWords.details}>
      <button className="icon-button folder-card-close" aria-label={folderWords.closeDetails} onClick={onClose}>
        <X size={18} />
      </button>
      <h2>{name}</h2>
      <p className="muted">
        {kind === 'paper' ? '' : `${countsWords.papers(count)}${joinsWords.between}`}
        {countsWords.neighbours(degree)}
      </p>
      <div className="folder-card-ways">
        {sight.middle === node ? null : (
          <button
            className="button outlined"
            onClick={() => {
              onOpen(node, name)
            }}
          >
            {folderWords.showTheNeighbours}
          </button>
        )}
        {kind === 'author' && item >= 0 && !isAsked ? (
          <button className="button outlined" onClick={readPapers}>
            {folderWords.listThePapers}
          </button>
        ) : null}
      </div>
      {isAsked && papers === null ? <p className="muted">{folderWords.reading}</p> : null}
      {typeof papers === 'string' ? <p role="alert">{papers}</p> : null}
      {papers !== null && typeof papers !== 'string' ? (
        <ul className="folder-papers" aria-label={folderWords.papers}>
          {[...papers.title.keys()]
            .sort((a, b) => (papers.year[b] ?? 0) - (papers.year[a] ?? 0))
            .map((row) => (
              <li key={papers.paper[row]}>
                {papers.title[row]} <span className="num muted">{papers.year[row] || ''}</span>
              </li>
            ))}
        </ul>
      ) : null}
    </aside>
  )
}
