import { Command, Download, FolderOpen, Layers, ListChecks, Menu, Search, Share2, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import type { NetworkId } from '../graph/atlas'
import { selectWaitingCount } from '../state/review-selectors'
import { useApp } from './app-context'
import { UndoButtons } from './DecisionHistory'
import { Logo } from './Logo'
import { SavedMark } from './SavedMark'
import { SearchBox } from './SearchBox'
import { Segmented } from './Segmented'
import { LookingOnly } from './SharedStrip'
import { useShape } from './use-window'
import { topBarWords } from '../words/top-bar'
import { joinsWords } from '../words/joins'

export const NETWORK_NAMES: readonly { readonly value: NetworkId; readonly label: string }[] = [
  { value: 'coauthors', label: topBarWords.people },
  { value: 'papers', label: topBarWords.papers },
  { value: 'topics', label: topBarWords.topics },
  { value: 'knowledge', label: topBarWords.everything },
  { value: 'stated', label: topBarWords.network },
]

type NetworkChoice = { readonly value: NetworkId; readonly label: string; readonly title?: string }

/** The networks that can be looked at: those that files state only where a file states one, which the choice names. */
export function useNetworkChoices(): readonly NetworkChoice[] {
  const stated = useApp(({ atlas }) => atlas?.corpus.stated)
  return useMemo(() => {
    const files = (stated ?? []).map(({ name }) => name)
    return NETWORK_NAMES.flatMap((choice): readonly NetworkChoice[] => {
      if (choice.value !== 'stated') return [choice]
      return files.length === 0
        ? []
        : [{ ...choice, title: topBarWords.asStateIt(joinsWords.listed(files), files.length) }]
    })
  }, [stated])
}

/** The page's head: what is looked at, search, and the few things that one does with the whole. */
export function TopBar() {
  const hasAtlas = useApp(({ atlas }) => atlas !== null)
  const onPhone = useShape() === 'phone'
  const network = useApp(({ view }) => view.network)
  const showNetwork = useApp((state) => state.showNetwork)
  const networks = useNetworkChoices()
  const surface = useApp((state) => state.surface)
  const showSurface = useApp((state) => state.showSurface)
  const openDialog = useApp((state) => state.openDialog)
  const waiting = useApp(selectWaitingCount)
  const isShared = useApp(({ document }) => document.readOnly?.kind === 'shared')
  const hasHistory = useApp(({ history: { past, future } }) => past.length + future.length > 0)
  return (
    <header className="topbar">
      <div className="brand">
        <Logo />
        <h1>Coterie</h1>
        <SavedMark />
      </div>
      {hasAtlas && !onPhone ? (
        <>
          <nav className="topbar-networks wide-only" aria-label={topBarWords.network}>
            <Segmented label={topBarWords.network} value={network} choices={networks} onChange={showNetwork} />
          </nav>
          <div className="topbar-search wide-only">
            <SearchBox />
          </div>
        </>
      ) : null}
      <div className="topbar-actions">
        {hasAtlas ? (
          <>
            {hasHistory && !onPhone ? <UndoButtons /> : null}
            <button
              className="icon-button wide-only"
              aria-label={topBarWords.allCommands}
              title={topBarWords.allCommandsCtrlKOr}
              onClick={() => {
                openDialog('palette')
              }}
            >
              <Command size={17} />
            </button>
            <button
              className="button wide-only"
              aria-label={topBarWords.table}
              aria-pressed={surface === 'table'}
              title={topBarWords.readTheMapAsA}
              onClick={() => {
                showSurface(surface === 'table' ? 'map' : 'table')
              }}
            >
              <Table2 size={16} aria-hidden="true" />
              <span className="roomy-only">{topBarWords.table}</span>
            </button>
            <button
              className="button wide-only edits"
              aria-pressed={surface === 'review'}
              title={topBarWords.reviewWhatWasInferredR}
              onClick={() => {
                showSurface(surface === 'review' ? 'map' : 'review')
              }}
            >
              <ListChecks size={16} aria-hidden="true" />
              <span>{topBarWords.review}</span>
              {waiting > 0 ? <span className="badge num">{waiting}</span> : null}
            </button>
            <button
              className="icon-button touch narrow-only"
              aria-label={topBarWords.search}
              onClick={() => {
                openDialog('search')
              }}
            >
              <Search size={20} />
            </button>
            <button
              className="icon-button touch narrow-only"
              aria-label={topBarWords.communitiesAndFilters}
              onClick={() => {
                openDialog('layers')
              }}
            >
              <Layers size={20} />
            </button>
          </>
        ) : null}
        <LookingOnly />
        {isShared ? null : (
          <button
            className="button outlined wide-only"
            title={topBarWords.openFilesO}
            onClick={() => {
              openDialog('import')
            }}
          >
            <FolderOpen size={16} aria-hidden="true" />
            <span>{topBarWords.open}</span>
          </button>
        )}
        {hasAtlas ? (
          <>
            <button
              className="button outlined wide-only edits"
              aria-label={topBarWords.share}
              title={topBarWords.shareALinkOrA}
              onClick={() => {
                openDialog('share')
              }}
            >
              <Share2 size={16} aria-hidden="true" />
              <span className="roomy-only">{topBarWords.share}</span>
            </button>
            <button
              className="button primary wide-only"
              title={topBarWords.exportAPictureOrDataE}
              onClick={() => {
                openDialog('export')
              }}
            >
              <Download size={16} aria-hidden="true" />
              <span>{topBarWords.export}</span>
            </button>
            <button
              className="icon-button touch narrow-only"
              aria-label={topBarWords.export}
              onClick={() => {
                openDialog('export')
              }}
            >
              <Download size={20} />
            </button>
          </>
        ) : null}
        <button
          className="icon-button touch"
          aria-label={topBarWords.settingsAndHelp}
          onClick={() => {
            openDialog('menu')
          }}
        >
          <Menu size={20} />
        </button>
      </div>
    </header>
  )
}
