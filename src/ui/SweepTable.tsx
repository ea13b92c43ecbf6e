import type { NodeId } from '../graph/atlas'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import { plateauText } from '../scene/sweep-text'
import { tidyWeight } from '../scene/tally'
import { SaveCsv } from './SaveCsv'
import { howFoundWords } from '../words/how-found'

type SweepTableProps = {
  readonly sweep: ResolutionSweep<NodeId>
  readonly chosen: number
  readonly canDraw: boolean
  readonly onChoose: (resolution: number) => void
  readonly onDraw: () => void
}

/** The plateaus of a sweep in sentences, the way to draw what was chosen, and the picture's figures as a table. */
export function SweepTable({ sweep, chosen, canDraw, onChoose, onDraw }: SweepTableProps) {
  const { steps, plateaus, current } = sweep
  const pick = steps[chosen]
  return (
    <>
      {plateaus.length > 0 ? (
        <ul className="sweep-plateaus">
          {plateaus.map(({ from, to, best }) => {
            const resolution = steps[best]?.resolution ?? 1
            return (
              <li key={from}>
                <span>{plateauText(sweep, { from, to })}</span>
                <button
                  className="button outlined"
                  aria-pressed={best === chosen}
                  onClick={() => {
                    onChoose(resolution)
                  }}
                >
                  {howFoundWords.choose(resolution)}
                </button>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="muted small">{howFoundWords.noPlateauTheCommunitiesChange}</p>
      )}
      {pick && chosen !== current ? (
        <p className="sweep-draw">
          <button className="button primary" disabled={!canDraw} onClick={onDraw}>
            {howFoundWords.drawTheMapAtResolution(pick.resolution)}
          </button>
        </p>
      ) : null}
      <details className="clusters-details">
        <summary>{howFoundWords.theSameAsATable}</summary>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={howFoundWords.resolutionsAsATable}>
          <table className="summary-table sweep-table">
            <thead>
              <tr>
                <th scope="col">{howFoundWords.resolution}</th>
                <th scope="col">{howFoundWords.communities}</th>
                <th scope="col">{howFoundWords.ofThreeAndMore}</th>
                <th scope="col">{howFoundWords.modularity}</th>
                <th scope="col">{howFoundWords.atResolution1}</th>
                <th scope="col">{howFoundWords.stability}</th>
                <th scope="col">{howFoundWords.plateau2}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step, at) => {
                const plateau = plateaus.findIndex(({ from, to }) => from <= at && at <= to)
                return (
                  <tr key={step.resolution} aria-current={at === current ? 'true' : undefined}>
                    <th scope="row" className="num">
                      {step.resolution}
                      {at === current ? <span className="muted"> {howFoundWords.onTheMap2}</span> : null}
                    </th>
                    <td className="num">{step.clusters}</td>
                    <td className="num">{step.large}</td>
                    <td className="num">{step.modularity.toFixed(3)}</td>
                    <td className="num">{step.plainModularity.toFixed(3)}</td>
                    <td className="num">{step.stability.toFixed(2)}</td>
                    <td>{plateau < 0 ? '–' : howFoundWords.of2(plateau + 1, plateaus.length)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
        <SaveCsv
          subject="resolutions"
          head={[
            howFoundWords.resolution,
            howFoundWords.communities,
            howFoundWords.ofThreeAndMore2,
            howFoundWords.modularity,
            howFoundWords.modularityAt1,
            howFoundWords.stability,
            howFoundWords.plateau2,
          ]}
          rows={steps.map((step, at) => [
            step.resolution,
            step.clusters,
            step.large,
            tidyWeight(step.modularity),
            tidyWeight(step.plainModularity),
            tidyWeight(step.stability),
            plateaus.findIndex(({ from, to }) => from <= at && at <= to) + 1 || '',
          ])}
        />
        <p className="muted small">{howFoundWords.modularityHowMuchMoreIs}</p>
      </details>
    </>
  )
}
