import { methodText, placingSentence } from '../scene/method-text'
import { selectCountLine, selectLimits, selectThinning } from '../state/selectors'
import { useApp } from './app-context'
import { DoubtSwitch } from './DoubtSwitch'
import { Parts } from './Parts'
import { PlacingLine } from './PlacingLine'
import { useZoomPercent, type ZoomReading } from './zoom-reading'
import { frameWords } from '../words/frame'

/** The map's caption, always in sight: what is shown of what, by which method, and its limits. */
export function StatusLine({ zoom }: { readonly zoom: ZoomReading }) {
  const counts = useApp(selectCountLine)
  const limits = useApp(selectLimits)
  const thinning = useApp(selectThinning)
  const network = useApp(({ atlas, view }) => atlas?.networks[view.network])
  const seed = useApp(({ atlas }) => atlas?.seed)
  const surface = useApp((state) => state.surface)
  const openDialog = useApp((state) => state.openDialog)
  if (!counts || !network) return null
  return (
    <footer className="status">
      <p role="status" aria-live="polite" title={frameWords.papersWhoseAuthorsNoSource}>
        <Parts parts={counts} />
      </p>
      <p className="status-method" title={placingSentence(network) || undefined}>
        {network.clustering.method === 'stated' ? frameWords.communities : ''}
        {methodText(network)}
        {network.clusters.length > 1 ? frameWords.modularity(network.modularity.toFixed(2)) : ''}
      </p>
      {thinning ? <p title={thinning}>{thinning}</p> : null}
      <PlacingLine />
      {limits ? (
        <p>
          <button
            className="claim status-limits"
            title={frameWords.whatWasReadOfEach}
            onClick={() => {
              openDialog('health')
            }}
          >
            {limits}
          </button>
        </p>
      ) : null}
      {surface === 'review' ? null : <DoubtSwitch />}
      <p className="status-end num">
        <span>
          {frameWords.seed} {seed}
        </span>
        {surface === 'map' ? <ZoomShare zoom={zoom} /> : null}
      </p>
    </footer>
  )
}

/** A part of its own, so that a zoom changes these few letters and nothing else. */
const ZoomShare = ({ zoom }: { readonly zoom: ZoomReading }) => (
  <span className="status-zoom">{useZoomPercent(zoom)} %</span>
)
