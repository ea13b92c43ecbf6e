import { discRadius } from '../graph/mark-size'
import type { NetworkId } from '../graph/atlas'
import { useApp } from './app-context'

const LINES: Readonly<Record<NetworkId, { readonly solid: string; readonly dashed: string | null }>> = {
  coauthors: { solid: 'listed together', dashed: 'page’s owner' },
  papers: { solid: 'share people or topics', dashed: null },
  topics: { solid: 'in the same papers', dashed: null },
  knowledge: { solid: 'listed, about', dashed: 'page’s owner' },
}

/** What sizes, circles and lines mean: always in sight, and always of the network in view. */
export function MapKey() {
  const network = useApp(({ view }) => view.network)
  const { solid, dashed } = LINES[network]
  const people = network === 'coauthors' || network === 'knowledge'
  return (
    <section className="panel-section map-key" aria-label="Key">
      {people ? (
        <ul className="key-row">
          {[1, 5, 13].map((papers) => {
            const r = discRadius(papers)
            return (
              <li key={papers}>
                <svg width={2 * r} height={2 * r} aria-hidden="true">
                  <circle cx={r} cy={r} r={r} className="key-fill" />
                </svg>
                <span className="num">{papers}</span>
              </li>
            )
          })}
          <li className="faint">papers</li>
          <li className="key-claim">
            <svg width="18" height="18" aria-hidden="true">
              <circle cx="9" cy="9" r="7.4" className="key-dashed" />
            </svg>
            a claim
          </li>
        </ul>
      ) : (
        <ul className="key-row">
          <li>
            <svg width="12" height="12" aria-hidden="true">
              <rect x="1.5" y="1.5" width="9" height="9" rx="1.2" className="key-fill" />
            </svg>
            {network === 'papers' ? 'a paper' : 'a topic, larger with more papers'}
          </li>
          {network === 'papers' ? (
            <li>
              <svg width="12" height="12" aria-hidden="true">
                <rect x="1.5" y="1.5" width="9" height="9" rx="1.2" className="key-dashed" />
              </svg>
              working title
            </li>
          ) : null}
        </ul>
      )}
      <ul className="key-row">
        <li>
          <svg width="28" height="6" aria-hidden="true">
            <path d="M0 3h28" className="key-line" />
          </svg>
          {solid}
        </li>
        {dashed ? (
          <li>
            <svg width="28" height="6" aria-hidden="true">
              <path d="M0 3h28" className="key-line" strokeDasharray="3 3" />
            </svg>
            {dashed}
          </li>
        ) : null}
      </ul>
    </section>
  )
}
