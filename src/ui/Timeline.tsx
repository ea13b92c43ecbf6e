import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react'
import { useEffect, useId, useRef, type PointerEvent } from 'react'
import { looksOf } from '../scene/looks'
import { rangeText, type Timeline as Years } from '../scene/time-text'
import { SPEEDS, type Speed } from '../state/timeline-slice'
import { selectTimeline } from '../state/selectors'
import { useApp } from './app-context'
import { RangeSlider } from './RangeSlider'
import { Segmented } from './Segmented'
import { useMedia } from './use-window'
import { countsWords } from '../words/counts'
import { timelineWords } from '../words/timeline'
import { joinsWords } from '../words/joins'

const HEIGHT = 52
const CELL = 40
const GAP = 5

const MODES = [
  { value: 'cumulative', label: timelineWords.soFar, title: timelineWords.allPapersUpToAYear },
  { value: 'window', label: timelineWords.window, title: timelineWords.papersOfSomeYearsWhich },
] as const
const SPEED_WORDS: readonly { readonly value: Speed; readonly label: string }[] = [
  { value: 'slow', label: timelineWords.slow },
  { value: 'usual', label: timelineWords.usualSpeed },
  { value: 'fast', label: timelineWords.fast },
]

/** What stands behind a bar, in words. */
const barText = ({ year, papers, left, first }: Years['years'][number]): string =>
  joinsWords.headed(
    String(year),
    joinsWords.listed([
      left === papers ? countsWords.papers(papers) : timelineWords.ofPapers(left, papers),
      ...(first === 0 ? [] : [countsWords.firstCollaborations(first)]),
    ]),
  )

type BarsProps = {
  readonly timeline: Years
  readonly range: readonly [number, number]
  readonly onRange: (years: readonly [number, number]) => void
}

/** Papers a year: what the other filters leave is dark on all of them, what is out of sight pale. A drag chooses years. */
function Bars({ timeline: { years, tallest }, range: [from, to], onRange }: BarsProps) {
  const hatch = useId()
  const anchor = useRef<number | null>(null)
  const yearAt = (event: PointerEvent<SVGSVGElement>): number | null => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const place = Math.floor(((event.clientX - left) / Math.max(1, width)) * years.length)
    return years[Math.max(0, Math.min(years.length - 1, place))]?.year ?? null
  }
  const draw = (event: PointerEvent<SVGSVGElement>): void => {
    const year = yearAt(event)
    if (anchor.current === null || year === null) return
    onRange([Math.min(anchor.current, year), Math.max(anchor.current, year)])
  }
  const most = Math.max(1, tallest)
  const tall = (papers: number): number => (papers / most) * HEIGHT
  return (
    <svg
      className="timeline-bars"
      viewBox={`0 0 ${String(years.length * CELL)} ${String(HEIGHT)}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={timelineWords.papersAYear(joinsWords.clauses(years.map(barText)))}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        anchor.current = yearAt(event)
        draw(event)
      }}
      onPointerMove={draw}
      onPointerUp={() => {
        anchor.current = null
      }}
      onPointerCancel={() => {
        anchor.current = null
      }}
    >
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="4" className="bar-fill" />
      </pattern>
      {years.map((bar, at) => {
        const [x, width] = [at * CELL + GAP, CELL - 2 * GAP]
        const [whole, left, inferred] = [tall(bar.papers), tall(bar.left), tall(bar.inferred)]
        const isIn = bar.year >= from && bar.year <= to
        return (
          <g key={bar.year} className={isIn ? undefined : 'timeline-out'}>
            <rect className="year-hit" x={at * CELL} width={CELL} y={0} height={HEIGHT} />
            <title>{barText(bar)}</title>
            <rect className="bar-ghost" x={x} width={width} y={HEIGHT - whole} height={whole} />
            <rect className="bar-fill" x={x} width={width} y={HEIGHT - left + inferred} height={left - inferred} />
            <rect fill={`url(#${hatch})`} x={x} width={width} y={HEIGHT - left} height={inferred} />
          </g>
        )
      })}
    </svg>
  )
}

/** Lets years pass while it plays, one for each beat. Nobody moves. */
function useBeat(): void {
  const { isPlaying, speed } = useApp((state) => state.timeline)
  const years = useApp(({ view }) => view.filters.years)
  const pass = useApp((state) => state.passYear)
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setTimeout(() => {
      pass(1)
    }, SPEEDS[speed])
    return () => {
      clearTimeout(timer)
    }
  }, [isPlaying, speed, years, pass])
}

/** The years in sight, below the map: a brush over papers a year, step by step or played. */
export function Timeline() {
  const timeline = useApp(selectTimeline)
  const { mode, speed, isPlaying } = useApp((state) => state.timeline)
  const range = useApp(({ view }) => view.filters.years)
  const undated = useApp(({ view }) => view.filters.undated)
  const firsts = useApp(({ view }) => looksOf(view).firsts)
  const change = useApp((state) => state.changeTimeline)
  const changeFilters = useApp((state) => state.changeFilters)
  const changeLooks = useApp((state) => state.changeLooks)
  const draw = useApp((state) => state.drawYears)
  const pass = useApp((state) => state.passYear)
  const toggle = useApp((state) => state.togglePlaying)
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  useBeat()
  if (!timeline || timeline.years.length === 0) return null
  const axis = timeline.years.map(({ year }) => year)
  const [first = 0, last = first] = [axis[0], axis.at(-1)]
  const [from, to] = range ?? [first, last]
  const choose = (years: readonly [number, number]): void => {
    draw(years[0] <= first && years[1] >= last ? null : years)
  }
  // An axis with gaps is walked by its own years.
  const placeOf = (year: number): number =>
    Math.max(
      0,
      axis.findLastIndex((each) => each <= year),
    )
  const every = Math.ceil(axis.length / 16)
  return (
    <section className="timeline" aria-label={timelineWords.timeline}>
      <header className="timeline-head">
        <h2>
          <span className="timeline-year num">{rangeText(range)}</span>
        </h2>
        <div className="timeline-steps" role="group" aria-label={timelineWords.stepThroughTheYears}>
          <button
            className="icon-button"
            aria-label={timelineWords.yearBefore}
            title={timelineWords.yearBefore2}
            onClick={() => {
              change({ isPlaying: false })
              pass(-1)
            }}
          >
            <SkipBack size={16} />
          </button>
          {calm ? null : (
            <button
              className="icon-button"
              aria-label={isPlaying ? timelineWords.pause : timelineWords.playTheYears}
              title={isPlaying ? timelineWords.pause : timelineWords.playTheYearsEveryoneStays}
              onClick={toggle}
            >
              {isPlaying ? <Pause size={17} /> : <Play size={17} />}
            </button>
          )}
          <button
            className="icon-button"
            aria-label={timelineWords.nextYear}
            title={timelineWords.nextYear2}
            onClick={() => {
              change({ isPlaying: false })
              pass(1)
            }}
          >
            <SkipForward size={16} />
          </button>
        </div>
        <Segmented
          label={timelineWords.whichPapersAYearShows}
          value={mode}
          choices={MODES}
          onChange={(next) => {
            change({ mode: next })
          }}
        />
        {calm ? null : (
          <select
            className="field timeline-speed"
            aria-label={timelineWords.speed}
            value={speed}
            onChange={(event) => {
              change({ speed: SPEED_WORDS.find(({ value }) => value === event.target.value)?.value ?? 'usual' })
            }}
          >
            {SPEED_WORDS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={firsts}
            onChange={(event) => {
              changeLooks({ firsts: event.target.checked })
            }}
          />
          {timelineWords.markFirstCollaborations}
        </label>
        {timeline.undated > 0 ? (
          <label className="check">
            <input
              type="checkbox"
              checked={undated}
              onChange={(event) => {
                changeFilters({ undated: event.target.checked })
              }}
            />
            {timelineWords.withUndated(timeline.undated)}
          </label>
        ) : (
          <span className="faint">{timelineWords.everyPaperHasAYear}</span>
        )}
        {range === null ? null : (
          <button
            className="link"
            onClick={() => {
              draw(null)
            }}
          >
            {timelineWords.allYears}
          </button>
        )}
        <button
          className="icon-button timeline-close"
          aria-label={timelineWords.closeTheTimeline}
          onClick={() => {
            change({ isOpen: false })
            document.getElementById('map')?.focus()
          }}
        >
          <X size={16} />
        </button>
      </header>
      <Bars timeline={timeline} range={[from, to]} onRange={choose} />
      <RangeSlider
        className="timeline-brush"
        least={0}
        most={axis.length}
        gap={1}
        range={[placeOf(from), placeOf(to) + 1]}
        onChange={(low, high) => {
          choose([axis[low] ?? first, axis[high - 1] ?? last])
        }}
        low={{ label: timelineWords.firstYearInSight, text: String(from) }}
        high={{ label: timelineWords.lastYearInSight, text: String(to) }}
      />
      <div className="year-ticks num" aria-hidden="true">
        {axis.map((year, at) => (
          <span key={year}>{at % every === 0 ? year : ''}</span>
        ))}
      </div>
    </section>
  )
}
