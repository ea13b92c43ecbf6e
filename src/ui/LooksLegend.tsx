import type { ReactNode } from 'react'
import type { ColourLegend, SizeLegend } from '../scene/looks-legend'
import { RAMP_STEPS } from '../scene/shades'
import { selectLooksLegend } from '../state/selectors'
import { useApp } from './app-context'
import { looksWords } from '../words/looks'

const CELL = 22
const HEIGHT = 9

/** Steps side by side, the least at the left; `className` says whose they are. */
const Ramp = ({ steps, className }: { readonly steps: number; readonly className: string }): ReactNode => (
  <svg
    className="looks-ramp"
    viewBox={`0 0 ${String(steps * CELL)} ${String(HEIGHT)}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {Array.from({ length: steps }, (_, step) => (
      <rect
        key={step}
        className={`${className}-${String(step + 1)}`}
        x={step * CELL}
        width={CELL + 0.5}
        y={0}
        height={HEIGHT}
      />
    ))}
  </svg>
)

const DENSITY_STEPS = 7

/** What colours stand for, where they are not those of communities: the ramp with its range, or kinds. */
export function ColourKeyRows({ legend }: { readonly legend: ColourLegend }) {
  return (
    <div className="looks-legend">
      <p className="looks-label">{legend.label}</p>
      {legend.kind === 'ramp' && legend.ticks ? (
        <>
          <Ramp steps={RAMP_STEPS} className="ramp" />
          <p className="looks-ticks num">
            {legend.ticks.map((tick, at) => (
              <span key={at}>{tick}</span>
            ))}
          </p>
        </>
      ) : null}
      {legend.kind === 'ramp' && !legend.ticks ? <p className="faint">{looksWords.noMarkInViewStatesIt}</p> : null}
      {legend.kind === 'kinds' ? (
        <ul className="looks-kinds">
          {legend.kinds.map(({ label, colour, shown }) => (
            <li key={label} className={`own-${colour}`}>
              <svg width="12" height="12" aria-hidden="true">
                <circle cx="6" cy="6" r="5" className="looks-own" />
              </svg>
              <span className="looks-kind">{label}</span>
              <span className="num">{shown}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {legend.kind === 'density' ? (
        <>
          {legend.ramp ? <Ramp steps={DENSITY_STEPS} className="density" /> : null}
          <p className="looks-ticks">
            {legend.ramp ? legend.ticks.map((tick) => <span key={tick}>{tick}</span>) : looksWords.theStrongerTheMore}
          </p>
        </>
      ) : null}
      {'missing' in legend && legend.missing !== '' ? (
        <p className="looks-missing">
          <svg width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="4.2" className="key-hollow" />
          </svg>
          {legend.missing}
        </p>
      ) : null}
    </div>
  )
}

/** On narrow windows, which have no room for the key, what colours stand for lies on the map itself. */
export function ColoursOnMap() {
  const legend = useApp(selectLooksLegend)
  if (!legend?.colour) return null
  return (
    <section className="map-looks" aria-label={looksWords.whatColoursMean}>
      <ColourKeyRows legend={legend.colour} />
    </section>
  )
}

/** What sizes stand for, where they are not papers. */
export function SizeKeyRows({ legend }: { readonly legend: SizeLegend }) {
  return (
    <ul className="key-row">
      {legend.discs.map(({ radius, text }) => (
        <li key={text}>
          <svg width={2 * radius} height={2 * radius} aria-hidden="true">
            <circle cx={radius} cy={radius} r={radius} className="key-fill" />
          </svg>
          <span className="num">{text}</span>
        </li>
      ))}
      <li className="faint">{legend.discs.length === 0 ? looksWords.noMarkInViewHas(legend.unit) : legend.unit}</li>
      {legend.missing === '' ? null : <li className="faint">{legend.missing}</li>}
    </ul>
  )
}
