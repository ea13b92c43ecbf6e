import type { NetworkId } from '../graph/atlas'
import { discRadius } from '../graph/mark-size'
import { useApp } from './app-context'
import { looksOf } from '../scene/looks'
import { selectKeySizes, selectLooksLegend, selectThinning } from '../state/selectors'
import { LooksChoice } from './LooksChoice'
import { ColourKeyRows, SizeKeyRows } from './LooksLegend'
import { BorderKey } from './StabilityNote'
import { looksWords } from '../words/looks'

const LINES: Readonly<Record<NetworkId, { readonly solid: string; readonly dashed: string | null }>> = {
  coauthors: { solid: looksWords.listedTogether, dashed: looksWords.pagesOwner },
  papers: { solid: looksWords.sharePeopleOrTopics, dashed: looksWords.byPagesOwner },
  topics: { solid: looksWords.inTheSamePapers, dashed: null },
  knowledge: { solid: looksWords.listedAbout, dashed: looksWords.pagesOwner },
  stated: { solid: looksWords.statedInTheFile, dashed: null },
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
  const { mostPapers: most, isSized: hasSizes } = useApp(selectKeySizes) ?? { mostPapers: 1, isSized: false }
  const legend = useApp(selectLooksLegend)
  // The year in which ties begin that are marked; null: none are.
  const firsts = useApp(({ view }) => (looksOf(view).firsts ? (view.filters.years?.[1] ?? null) : null))
  const isDensity = legend?.colour?.kind === 'density'
  const { solid, dashed } = LINES[network]
  const hasPeople = network === 'coauthors' || network === 'knowledge'
  const hasPapers = network === 'papers' || network === 'knowledge'
  const hasTopics = network === 'topics' || network === 'knowledge'
  return (
    <section className="panel-section map-key" aria-label={looksWords.key}>
      {legend?.colour ? <ColourKeyRows legend={legend.colour} /> : null}
      {legend?.size ? <SizeKeyRows legend={legend.size} /> : null}
      {hasPeople && !legend?.size && !isDensity ? (
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
          <li className="faint">{looksWords.papers}</li>
          <li className="key-claim" title={looksWords.aPersonWhosePageLeaves}>
            <svg width="18" height="18" aria-hidden="true">
              <circle cx="9" cy="9" r="7.4" className="key-dashed" />
            </svg>
            {looksWords.unnamed}
          </li>
        </ul>
      ) : null}
      {network === 'stated' && !legend?.size && !isDensity ? (
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
          <li className="faint">{hasSizes ? looksWords.sizesAsTheFileStatesThem : looksWords.theMoreTiesTheLarger}</li>
        </ul>
      ) : null}
      {(hasPapers || hasTopics) && !isDensity ? (
        <ul className="key-row">
          {hasPapers ? (
            <li>
              <Square /> {looksWords.paper}
            </li>
          ) : null}
          {hasPapers ? (
            <li>
              <Square hollow /> {looksWords.workingTitle}
            </li>
          ) : null}
          {hasTopics ? (
            <li>
              <Pill /> {looksWords.topic}
            </li>
          ) : null}
        </ul>
      ) : null}
      <BorderKey />
      <LineKey solid={solid} dashed={dashed} isOut={isDensity} firsts={firsts} />
      <Thinning />
      <LooksChoice />
    </section>
  )
}

type LineKeyProps = {
  readonly solid: string
  readonly dashed: string | null
  readonly isOut: boolean
  readonly firsts: number | null
}

/** What lines mean; out of sight where none are drawn. */
function LineKey({ solid, dashed, isOut, firsts }: LineKeyProps) {
  if (isOut && firsts === null) return null
  return (
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
      {firsts === null ? null : (
        <li>
          <svg width="26" height="6" aria-hidden="true">
            <path d="M0 3h26" className="key-first" />
          </svg>
          {looksWords.beginsIn(firsts)}
        </li>
      )}
    </ul>
  )
}

/** What thins the ties out, and how many it hides. */
function Thinning() {
  const text = useApp(selectThinning)
  return text ? <p className="key-thinned">{text}</p> : null
}
