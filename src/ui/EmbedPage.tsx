import { ExternalLink, List, X } from 'lucide-react'
import { useState } from 'react'
import type { SpawnBackdrop } from '../canvas/backdrop-client'
import type { SurveyRegions } from '../canvas/region-survey'
import type { Theme } from '../scene/theme'
import { selectCommunityRows, selectCountLine, selectDetails } from '../state/selectors'
import { useApp } from './app-context'
import { CommunityToggle } from './CommunityToggle'
import { DetailsBody } from './DetailsPanel'
import { MapView } from './MapView'
import { Parts } from './Parts'
import { SharedOffer } from './SharedOffer'
import { isOneFile } from './start-page'
import { TaskNotice } from './TaskNotice'
import { NETWORK_NAMES } from './TopBar'
import { folderWords } from '../words/folder'

const INSET = { top: 0, right: 0, bottom: 0, left: 0 }

/** One function for all renders: the map is made anew where it is another. */
const ignoreZoom = (): void => undefined

/** Where the same map stands with everything around it. */
const fullAddress = (): string =>
  (window.location.href.split('#')[0] ?? '') +
  (isOneFile() ? '#embed=0' : window.location.hash.replace(/&?embed=1/, ''))

type EmbedPageProps = {
  readonly theme: Theme
  readonly calm: boolean
  readonly survey: SurveyRegions
  readonly spawnBackdrop: SpawnBackdrop
}

/** The page in a small frame of another page: the map, its name, its communities on demand, and the way to all the rest. */
export function EmbedPage({ theme, calm, survey, spawnBackdrop }: EmbedPageProps) {
  const hasAtlas = useApp(({ atlas }) => atlas !== null)
  const title = useApp((state) => state.sharedTitle)
  const network = useApp(({ view }) => view.network)
  const counts = useApp(selectCountLine)
  const details = useApp(selectDetails)
  const select = useApp((state) => state.select)
  const rows = useApp(selectCommunityRows) ?? []
  const [legend, setLegend] = useState(false)
  return (
    <div className="embed">
      <header className="embed-head">
        <h1>{title ?? NETWORK_NAMES.find(({ value }) => value === network)?.label}</h1>
        <button
          className="button"
          aria-expanded={legend}
          aria-label={folderWords.communities}
          title={folderWords.communities}
          onClick={() => {
            setLegend(!legend)
          }}
        >
          <List size={16} aria-hidden="true" />
          <span className="embed-wide">{folderWords.communities}</span>
        </button>
        <a
          className="button"
          href={fullAddress()}
          target="_blank"
          rel="noopener"
          aria-label={folderWords.openInFull}
          title={folderWords.openInFull}
        >
          <ExternalLink size={15} aria-hidden="true" />
          <span className="embed-wide">{folderWords.openInFull}</span>
        </a>
      </header>
      <main className="embed-map">
        {hasAtlas ? (
          <MapView
            theme={theme}
            inset={INSET}
            calm={calm}
            orientation="landscape"
            survey={survey}
            spawnBackdrop={spawnBackdrop}
            onZoom={ignoreZoom}
          />
        ) : null}
        {legend ? (
          <section className="embed-panel" aria-label={folderWords.communities}>
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <CommunityToggle row={row} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {details ? (
          <section className="embed-panel embed-details" aria-label={folderWords.details}>
            <button
              className="icon-button"
              aria-label={folderWords.closeDetails}
              onClick={() => {
                select(null)
              }}
            >
              <X size={16} />
            </button>
            <DetailsBody details={details} />
          </section>
        ) : null}
      </main>
      <footer className="embed-foot small">
        <p role="status">
          <Parts parts={counts ?? []} />
        </p>
      </footer>
      <TaskNotice />
      <SharedOffer />
    </div>
  )
}
