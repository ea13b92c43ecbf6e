import { useId } from 'react'
import { selectYearBars } from '../state/selectors'
import { useApp } from './app-context'
import { RangeSlider } from './RangeSlider'
import { leftColumnWords } from '../words/left-column'
import { joinsWords } from '../words/joins'

const WIDTH = 224
const HEIGHT = 56

/** Papers a year as bars, and a brush over them; inferred years are hatched, what the filters leave is dark. */
export function Years() {
  const bars = useApp(selectYearBars)
  const range = useApp(({ view }) => view.filters.years)
  const undated = useApp(({ view }) => view.filters.undated)
  const isOpen = useApp(({ timeline }) => timeline.isOpen)
  const changeTimeline = useApp((state) => state.changeTimeline)
  const changeFilters = useApp((state) => state.changeFilters)
  const hatch = useId()
  if (!bars || bars.bars.length === 0) return null
  const first = bars.bars[0]?.year ?? 0
  const last = bars.bars.at(-1)?.year ?? first
  const [from, to] = range ?? [first, last]
  const most = Math.max(1, bars.tallest)
  const step = WIDTH / bars.bars.length
  const narrowed = bars.bars.some((bar) => bar.shownStated !== bar.stated || bar.shownInferred !== bar.inferred)
  const tall = (papers: number): number => (papers / most) * HEIGHT
  const every = Math.ceil(bars.bars.length / 8)
  return (
    <section className="panel-section" aria-labelledby="years-heading">
      <header className="section-head">
        <h2 id="years-heading">
          {leftColumnWords.years}{' '}
          <span className="num faint">{from === to ? from : `${String(from)}–${String(to)}`}</span>
        </h2>
        <button
          className="link muted"
          title={leftColumnWords.yearsPassBelowTheMap}
          aria-pressed={isOpen}
          onClick={() => {
            changeTimeline({ isOpen: !isOpen })
          }}
        >
          {leftColumnWords.timeline}
        </button>
      </header>
      <p className="faint small years-note">
        {bars.bars.some(({ inferred }) => inferred > 0) ? leftColumnWords.hatchedYearInferred : null}
      </p>
      <div className="years">
        <svg
          viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT + 1)}`}
          role="img"
          aria-label={joinsWords.listed(
            bars.bars.map((bar) => joinsWords.headed(String(bar.year), String(bar.stated + bar.inferred))),
          )}
        >
          <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2" height="4" className="bar-fill" />
          </pattern>
          {bars.bars.map((bar, index) => {
            const x = index * step + 1.5
            const width = Math.max(1, step - 3)
            const stated = tall(narrowed ? bar.shownStated : bar.stated)
            const inferred = tall(narrowed ? bar.shownInferred : bar.inferred)
            const whole = tall(bar.stated + bar.inferred)
            return (
              <g
                key={bar.year}
                className="year-bar"
                onClick={() => {
                  const alone = from === bar.year && to === bar.year
                  changeFilters({ years: alone ? null : [bar.year, bar.year] })
                }}
              >
                <rect className="year-hit" x={index * step} width={step} y={0} height={HEIGHT} />
                <title>{leftColumnWords.papers(bar.year, bar.stated + bar.inferred)}</title>
                {narrowed ? <rect className="bar-ghost" x={x} width={width} y={HEIGHT - whole} height={whole} /> : null}
                <rect className="bar-fill" x={x} width={width} y={HEIGHT - stated} height={stated} />
                <rect fill={`url(#${hatch})`} x={x} width={width} y={HEIGHT - stated - inferred} height={inferred} />
              </g>
            )
          })}
        </svg>
        <RangeSlider
          least={first}
          most={last + 1}
          gap={1}
          range={[from, to + 1]}
          onChange={(low, high) => {
            changeFilters({ years: low <= first && high > last ? null : [low, high - 1] })
          }}
          low={{ label: leftColumnWords.firstYear, text: String(from) }}
          high={{ label: leftColumnWords.lastYear, text: String(to) }}
        />
        <div className="year-ticks num" aria-hidden="true">
          {bars.bars.map(({ year }, index) => (
            <span key={year}>{index % every === 0 ? `’${String(year % 100).padStart(2, '0')}` : ''}</span>
          ))}
        </div>
        {bars.unknown > 0 ? (
          <p className="faint small">{leftColumnWords.withoutAYearKeptLeft(bars.unknown, undated)}</p>
        ) : null}
      </div>
    </section>
  )
}
