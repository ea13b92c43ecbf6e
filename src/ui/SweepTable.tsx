import type { NodeId } from '../graph/atlas'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import { plateauText } from '../scene/sweep-text'
import { tidyWeight } from '../scene/tally'
import { SaveCsv } from './SaveCsv'

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
                  Choose {resolution}
                </button>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="muted small">No plateau: the communities change with every step.</p>
      )}
      {pick && chosen !== current ? (
        <p className="sweep-draw">
          <button className="button primary" disabled={!canDraw} onClick={onDraw}>
            Draw the map at resolution {pick.resolution}
          </button>
        </p>
      ) : null}
      <details className="clusters-details">
        <summary>The same as a table</summary>
        <div className="table-scroll" tabIndex={0} role="region" aria-label="Resolutions as a table">
          <table className="summary-table sweep-table">
            <thead>
              <tr>
                <th scope="col">Resolution</th>
                <th scope="col">Communities</th>
                <th scope="col">of three and more</th>
                <th scope="col">Modularity</th>
                <th scope="col">at resolution 1</th>
                <th scope="col">Stability</th>
                <th scope="col">Plateau</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step, at) => {
                const plateau = plateaus.findIndex(({ from, to }) => from <= at && at <= to)
                return (
                  <tr key={step.resolution} aria-current={at === current ? 'true' : undefined}>
                    <th scope="row" className="num">
                      {step.resolution}
                      {at === current ? <span className="muted"> on the map</span> : null}
                    </th>
                    <td className="num">{step.clusters}</td>
                    <td className="num">{step.large}</td>
                    <td className="num">{step.modularity.toFixed(3)}</td>
                    <td className="num">{step.plainModularity.toFixed(3)}</td>
                    <td className="num">{step.stability.toFixed(2)}</td>
                    <td>{plateau < 0 ? '–' : `${String(plateau + 1)} of ${String(plateaus.length)}`}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
        <SaveCsv
          subject="resolutions"
          head={[
            'Resolution',
            'Communities',
            'Of three and more',
            'Modularity',
            'Modularity at 1',
            'Stability',
            'Plateau',
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
        <p className="muted small">
          Modularity: how much more is tied within communities than chance would tie (0 none, 1 all); only that at
          resolution 1 can be compared from row to row. Stability: how alike single runs are (1 the same, 0 no more than
          chance). Plateau: neighbouring resolutions whose communities are nearly the same.
        </p>
      </details>
    </>
  )
}
