import { currentText } from '../scene/sweep-text'
import { selectSweep } from '../state/study-slice'
import { useApp } from './app-context'
import { ClustersProgress } from './ClustersProgress'
import { SweepPicture } from './SweepPicture'
import { SweepTable } from './SweepTable'
import { howFoundWords } from '../words/how-found'

type SweepStudyProps = {
  /** The resolution that the form holds; null where it plays no part. */
  readonly chosen: number | null
  readonly canDraw: boolean
  readonly onChoose: (resolution: number) => void
  readonly onDraw: () => void
}

/** What other resolutions would give: asked for, awaited, shown, chosen from. */
export function SweepStudy({ chosen, canDraw, onChoose, onDraw }: SweepStudyProps) {
  const sweep = useApp(selectSweep)
  const network = useApp(({ atlas, view }) => atlas?.networks[view.network])
  const underway = useApp(({ studying }) => studying.sweep)
  const begin = useApp((state) => state.studyResolutions)
  const cancel = useApp((state) => state.cancelStudies)
  const trouble = useApp((state) => state.studyTrouble)
  const step = sweep?.steps.findIndex(({ resolution }) => resolution === chosen) ?? -1
  return (
    <section className="clusters-study" aria-labelledby="sweep-heading">
      <header>
        <div>
          <h3 id="sweep-heading">{howFoundWords.howCommunitiesSplit}</h3>
          <p className="muted small">{howFoundWords.whatTwentyResolutionsWouldGive}</p>
        </div>
        {sweep || underway ? null : (
          <button className="button outlined" onClick={() => void begin()}>
            {howFoundWords.tryTwentyResolutions}
          </button>
        )}
      </header>
      {trouble ? (
        <p className="bad small" role="alert">
          {trouble}
        </p>
      ) : null}
      {underway ? (
        <ClustersProgress
          label={howFoundWords.tryingResolutions}
          {...underway.progress}
          onCancel={() => {
            cancel('sweep')
          }}
        />
      ) : null}
      {sweep && network && sweep.steps.length > 0 ? (
        <>
          <p>{currentText(sweep) || howFoundWords.resolutionWhichTheMapShows(network.resolution)}</p>
          <SweepPicture
            sweep={sweep}
            network={network}
            chosen={step}
            onChoose={(at) => {
              const resolution = sweep.steps[at]?.resolution
              if (resolution !== undefined) onChoose(resolution)
            }}
          />
          <SweepTable sweep={sweep} chosen={step} onChoose={onChoose} canDraw={canDraw} onDraw={onDraw} />
        </>
      ) : null}
      {sweep?.steps.length === 0 ? <p>{currentText(sweep) || howFoundWords.nothingIsTiedToAnything}</p> : null}
    </section>
  )
}
