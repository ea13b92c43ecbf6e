import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Network, NodeId } from '../graph/atlas'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import { drawSweep, type SweepChart } from '../scene/sweep-chart'
import { useWidth } from './use-width'
import { howFoundWords } from '../words/how-found'

const HEIGHT = 400
/** Room for what the lines are called, where there is any; above for what is marked, below for the resolutions. */
const LEFT = 116
const NARROW = 620
const TOP = 36
const BOTTOM = 24
/** A step must be wide enough to be hit, and its label needs this much. */
const LEAST_STEP = 25
const LABEL = 40

type SweepPictureProps = {
  readonly sweep: ResolutionSweep<NodeId>
  readonly network: Network
  /** The step that is chosen; −1: none. */
  readonly chosen: number
  readonly onChoose: (step: number) => void
}

/** How communities split as the resolution grows. Each step is a button; arrows go from one to the next. */
export function SweepPicture({ sweep, network, chosen, onChoose }: SweepPictureProps) {
  const [frame, room] = useWidth<HTMLDivElement>()
  const steps = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<number | null>(null)
  const left = room < NARROW ? 0 : LEFT
  const width = Math.max(room - left, LEAST_STEP * sweep.steps.length)
  const chart = useMemo(() => drawSweep(sweep, network, { width, height: HEIGHT }), [sweep, network, width])
  const entry = chosen >= 0 ? chosen : Math.max(0, sweep.current)
  const walk = (event: KeyboardEvent): void => {
    const from = at ?? entry
    const last = chart.choices.length - 1
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    steps.current?.querySelectorAll('button')[Math.min(last, Math.max(0, to))]?.focus()
  }
  const told = chart.choices[at ?? (chosen >= 0 ? chosen : sweep.current)]
  return (
    <figure className="sweep">
      <div ref={frame} className="sweep-scroll" tabIndex={-1}>
        {room > 0 ? (
          <div className="sweep-stage" style={{ width: left + width, height: TOP + HEIGHT + BOTTOM }}>
            <Drawing chart={chart} left={left} chosen={chosen} />
            <div
              ref={steps}
              className="sweep-steps"
              role="group"
              aria-label={howFoundWords.resolutions}
              style={{ left, width }}
              onKeyDown={walk}
              onPointerLeave={() => {
                setAt(null)
              }}
            >
              {chart.choices.map((choice) => (
                <button
                  key={choice.step}
                  aria-label={choice.current ? howFoundWords.onTheMap(choice.text) : choice.text}
                  aria-pressed={choice.step === chosen}
                  tabIndex={choice.step === entry ? 0 : -1}
                  title={choice.text}
                  onFocus={() => {
                    setAt(choice.step)
                  }}
                  onBlur={() => {
                    setAt(null)
                  }}
                  onPointerEnter={() => {
                    setAt(choice.step)
                  }}
                  onClick={() => {
                    onChoose(choice.step)
                  }}
                />
              ))}
            </div>
          </div>
        ) : null}
      </div>
      <figcaption className="num">{told?.text}</figcaption>
    </figure>
  )
}

function Drawing({
  chart,
  left,
  chosen,
}: {
  readonly chart: SweepChart
  readonly left: number
  readonly chosen: number
}) {
  const { choices, plateaus, blocks, ribbons, lines } = chart
  const every = Math.max(1, Math.ceil(LABEL / (chart.width / Math.max(1, choices.length))))
  const now = choices.find(({ current }) => current)
  const pick = choices[chosen]
  return (
    <svg width={left + chart.width} height={TOP + HEIGHT + BOTTOM} aria-hidden="true">
      <g transform={`translate(${String(left)} ${String(TOP)})`}>
        {plateaus.map(({ from, x, width }) => (
          <g key={from} className="sweep-plateau">
            <rect x={x} y={-TOP} width={width} height={HEIGHT + TOP} rx={6} />
            {width > 52 ? (
              <text x={x + 8} y={-TOP + 14}>
                {howFoundWords.plateau}
              </text>
            ) : null}
          </g>
        ))}
        {pick ? (
          <rect className="sweep-chosen" x={pick.x + 1} y={-2} width={pick.width - 2} height={HEIGHT + 2} rx={5} />
        ) : null}
        {ribbons.map(({ d, step, colour }, index) => (
          <path key={`${String(step)} ${String(index)}`} className={`sweep-ribbon own-${colour}`} d={d} />
        ))}
        {blocks.map(({ step, cluster, x, y, width, height, colour }) => (
          <rect
            key={`${String(step)} ${String(cluster)}`}
            className={`sweep-block own-${colour}`}
            x={x}
            y={y + 0.5}
            width={width}
            height={Math.max(0.5, height - 1)}
            rx={Math.min(1.5, height / 3)}
          />
        ))}
        {lines.map(({ id, label, d, points, top, bottom, high }) => (
          <g key={id} className="sweep-line">
            <line x1={0} x2={chart.width} y1={bottom} y2={bottom} />
            <path d={d} />
            {points.map(({ x, y }, step) => (
              <circle key={step} cx={x} cy={y} r={step === chosen ? 4 : 2} />
            ))}
            {left > 0 ? (
              <>
                <text x={-LEFT} y={(top + bottom) / 2}>
                  {label.replace(/ \(.*/, '')}
                </text>
                <text className="faint" x={-LEFT} y={(top + bottom) / 2 + 14}>
                  {id === 'modularity' ? howFoundWords.atResolution1To(high.toFixed(2)) : howFoundWords.to(high)}
                </text>
              </>
            ) : (
              <text className="halo" x={2} y={bottom - 5}>
                {label}
              </text>
            )}
          </g>
        ))}
        {left > 0 ? (
          <g className="sweep-line">
            <text x={-LEFT} y={20}>
              {howFoundWords.members}
            </text>
            <text className="faint" x={-LEFT} y={34}>
              {howFoundWords.colouredAsOn}
            </text>
            <text className="faint" x={-LEFT} y={48}>
              {howFoundWords.theMap}
            </text>
            <text x={-LEFT} y={HEIGHT + 17}>
              {howFoundWords.resolution}
            </text>
          </g>
        ) : null}
        {now ? (
          <g className="sweep-now">
            <path d={`M${String(now.middle)} -4l-4 -6h8Z`} />
            <text x={now.middle} y={-13} textAnchor="middle">
              {howFoundWords.onTheMap2}
            </text>
          </g>
        ) : null}
        {choices.map(({ step, middle, resolution }) =>
          step % every === 0 || step === chosen ? (
            <text key={step} className={`sweep-tick ${step === chosen ? 'on' : ''}`} x={middle} y={HEIGHT + 17}>
              {Number(resolution.toPrecision(3))}
            </text>
          ) : null,
        )}
      </g>
    </svg>
  )
}
