import type { NetworkId } from '../graph/atlas'
import { discRadius } from '../graph/mark-size'
import { useApp } from './app-context'
import { BorderKey } from './StabilityNote'

const LINES: Readonly<Record<NetworkId, { readonly solid: string; readonly dashed: string | null }>> = {
  coauthors: { solid: 'listed together', dashed: 'page’s owner' },
  papers: { solid: 'share people or topics', dashed: 'by page’s owner' },
  topics: { solid: 'in the same papers', dashed: null },
  knowledge: { solid: 'listed, about', dashed: 'page’s owner' },
  stated: { solid: 'stated in the file', dashed: null },
}

/** Disc sizes of the key: one paper, some, and about what the largest disc of this map stands for. */
const sizesTo = (most: number): readonly number[] => (most > 5 ? [1, 5, most] : most > 1 ? [1, most] : [1])

function Square({ hollow = false }: { readonly hollow?: boolean }) {
  return (
    <svg width="12" height="12" aria-hidden="true">
      <rect x="1.5" y="1.5" width="9" height="9" rx="1.2" className={hollow ? 'key-dashed' : 'key-fill'} />
    </svg>
  )
}

function Pill() {
  return (
    <svg width="22" height="12" aria-hidden="true">
      <rect x="1" y="1" width="20" height="10" rx="5" className="key-pill" />
    </svg>
  )
}

/** What sizes, shapes and lines mean: always in sight, and always of the network in view. */
export function MapKey() {
  const network = useApp(({ view }) => view.network)
  const most = useApp(({ atlas }) =>
    (atlas?.corpus.authors ?? []).reduce(
      (found, { unnamed, papers }) => (unnamed ? found : Math.max(found, papers.length)),
      1,
    ),
  )
  const hasSizes = useApp(({ atlas }) =>
    (atlas?.corpus.stated ?? []).some((file) => file.network.nodes.some(({ size }) => (size ?? 0) > 0)),
  )
  const { solid, dashed } = LINES[network]
  const hasPeople = network === 'coauthors' || network === 'knowledge'
  const hasPapers = network === 'papers' || network === 'knowledge'
  const hasTopics = network === 'topics' || network === 'knowledge'
  return (
    <section className="panel-section map-key" aria-label="Key">
      {hasPeople ? (
        <ul className="key-row">
          {sizesTo(Math.min(most, 40)).map((papers) => {
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
          <li className="key-claim" title="A person whose page leaves the name out">
            <svg width="18" height="18" aria-hidden="true">
              <circle cx="9" cy="9" r="7.4" className="key-dashed" />
            </svg>
            unnamed
          </li>
        </ul>
      ) : null}
      {network === 'stated' ? (
        <ul className="key-row">
          {[1, 5, 20].map((size) => {
            const r = discRadius(size)
            return (
              <li key={size}>
                <svg width={2 * r} height={2 * r} aria-hidden="true">
                  <circle cx={r} cy={r} r={r} className="key-fill" />
                </svg>
              </li>
            )
          })}
          <li className="faint">{hasSizes ? 'sizes as the file states them' : 'the more ties, the larger'}</li>
        </ul>
      ) : null}
      {hasPapers || hasTopics ? (
        <ul className="key-row">
          {hasPapers ? (
            <li>
              <Square /> paper
            </li>
          ) : null}
          {hasPapers ? (
            <li>
              <Square hollow /> working title
            </li>
          ) : null}
          {hasTopics ? (
            <li>
              <Pill /> topic
            </li>
          ) : null}
        </ul>
      ) : null}
      <BorderKey />
      <ul className="key-row">
        <li>
          <svg width="26" height="6" aria-hidden="true">
            <path d="M0 3h26" className="key-line" />
          </svg>
          {solid}
        </li>
        {dashed ? (
          <li>
            <svg width="26" height="6" aria-hidden="true">
              <path d="M0 3h26" className="key-line" strokeDasharray="3 3" />
            </svg>
            {dashed}
          </li>
        ) : null}
      </ul>
    </section>
  )
}
