import { shadeLook } from '../scene/compose-lens'
import type { LensLight, Shade } from '../scene/lens-light'
import type { Theme } from '../scene/theme'
import { mapWords } from '../words/map'

const SIZE = 14

/** A disc as a shade makes it on the map. */
export function ShadeDot({ shade, theme }: { readonly shade: Shade; readonly theme: Theme }) {
  const { fill, rim, dash } = shadeLook(shade, theme)
  return (
    <svg width={SIZE} height={SIZE} aria-hidden="true" className="shade-dot">
      <circle
        cx={SIZE / 2}
        cy={SIZE / 2}
        r={SIZE / 2 - 1.2}
        fill={fill}
        stroke={rim}
        strokeWidth={1.4}
        strokeDasharray={dash.join(' ')}
      />
    </svg>
  )
}

/** What shades of discs mean, on the map while they are there. */
export function LensKey({ legend, theme }: { readonly legend: LensLight['legend']; readonly theme: Theme }) {
  if (legend.rows.length === 0) return null
  return (
    <section className="lens-key" aria-label={mapWords.shades}>
      <p className="muted small">{legend.title}</p>
      <ul>
        {legend.rows.map(({ shade, text }) => (
          <li key={text}>
            <ShadeDot shade={shade} theme={theme} /> <span className="num">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
