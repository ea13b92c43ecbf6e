import { Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { SpawnBackdrop } from '../canvas/backdrop-client'
import { NO_INSET } from '../canvas/camera'
import type { SurveyRegions } from '../canvas/region-survey'
import type { FolderSource } from '../storage/folder-source'
import { useApp } from './app-context'
import './folder.css'
import { FolderCard } from './FolderCard'
import { FolderList } from './FolderList'
import { FolderMap } from './FolderMap'
import { FolderSearch } from './FolderSearch'
import { listSight, nounOf, tellSight } from './folder-words'
import { Logo } from './Logo'
import { Toasts } from './Toasts'
import { useFolder, type Sight } from './use-folder'
import { useShape } from './use-window'
import { folderWords } from '../words/folder'

/** The card with its gaps floats over the right of the map. */
const BESIDE_CARD = { ...NO_INSET, right: 324 }

type FolderPageProps = {
  readonly source: FolderSource
  readonly survey: SurveyRegions
  readonly spawnBackdrop: SpawnBackdrop
}

/** An atlas in a folder of columns, of which only what is looked at is read: its communities, one of them, a neighbourhood. */
export function FolderPage({ source, survey, spawnBackdrop }: FolderPageProps) {
  const folder = useFolder(source)
  const { reader, sight, isBusy, fault } = folder
  const showFolder = useApp((state) => state.showFolder)
  // What was selected on another map is none of this one's.
  const [choice, setChoice] = useState<{ readonly on: Sight | null; readonly row: number | null }>({
    on: null,
    row: null,
  })
  const middle = sight?.kind === 'neighbourhood' ? sight.middle : null
  const selected = choice.on === sight ? choice.row : middle
  const select = (row: number | null): void => {
    setChoice({ on: sight, row })
  }
  const noun = nounOf(reader?.manifest)
  const isOverview = sight?.kind === 'communities'
  const card = sight === null || sight.kind === 'communities' || selected === null ? null : { sight, node: selected }
  const rows = useMemo(() => (sight === null ? [] : listSight(sight, noun)), [sight, noun])
  const isPhone = useShape() === 'phone'
  const leave = (): void => {
    // A folder at an address is the whole of the page; without the address it is the usual one.
    if (source.kind === 'address') window.location.assign(window.location.pathname)
    else showFolder(null)
  }
  const title = sight === null ? folderWords.openingTheAtlas : isOverview ? folderWords.communities : sight.title
  return (
    <div className="folder-page">
      <header className="topbar">
        <div className="brand">
          <Logo />
          <span className="folder-brand">Coterie</span>
        </div>
        {reader === null ? null : (
          <FolderSearch
            reader={reader}
            onChoose={({ node, label }) => {
              folder.openNode(node, label)
            }}
          />
        )}
        <div className="topbar-actions">
          <button className="button outlined" title={folderWords.closeThisAtlasAndGo} onClick={leave}>
            {folderWords.close}
          </button>
        </div>
      </header>
      <main className="folder-main">
        <header className="folder-head">
          <h1>{title}</h1>
          {sight === null || isOverview ? null : (
            <button className="button outlined" onClick={folder.openAll}>
              <Undo2 size={15} aria-hidden="true" /> {folderWords.backToAllCommunities}
            </button>
          )}
        </header>
        {fault === null ? null : (
          <div className="folder-fault" role="alert">
            <p>{fault}</p>
            {sight === null ? (
              <button className="button outlined" onClick={folder.retry}>
                {folderWords.tryAgain}
              </button>
            ) : null}
          </div>
        )}
        {sight === null ? null : (
          <>
            <FolderMap
              sight={sight}
              title={title}
              noun={noun}
              selected={selected}
              inset={card !== null && !isPhone ? BESIDE_CARD : NO_INSET}
              survey={survey}
              spawnBackdrop={spawnBackdrop}
              onSelect={(row) => {
                if (isOverview && row !== null) folder.openCommunity(row)
                else select(row)
              }}
              onWalk={select}
              onOpen={(row, name) => {
                if (isOverview) folder.openCommunity(row)
                else folder.openNode(row, name)
              }}
            />
            <FolderList
              key={title}
              rows={rows}
              title={
                isOverview
                  ? folderWords.communitiesLargestFirst
                  : sight.kind === 'community'
                    ? folderWords.onThisMapMostPapersFirst
                    : folderWords.neighbours2
              }
              chosen={selected}
              onChoose={(row) => {
                if (isOverview) folder.openCommunity(row)
                else select(row)
              }}
            />
            {card === null || reader === null ? null : (
              <FolderCard
                key={card.node}
                sight={card.sight}
                node={card.node}
                reader={reader}
                onClose={() => {
                  select(null)
                }}
                onOpen={folder.openNode}
              />
            )}
          </>
        )}
      </main>
      <footer className="status">
        <p role="status">{sight === null ? '' : tellSight(sight, noun)}</p>
        <p className="status-end">{isBusy && fault === null ? folderWords.reading : folderWords.onlyWhatIsLookedAt}</p>
      </footer>
      {/* Last: what stands here takes a row of the page, and this one has no height. */}
      <Toasts />
    </div>
  )
}
