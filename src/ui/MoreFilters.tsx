import type { FacetRow } from '../scene/legend'
import type { Filters } from '../scene/view'
import { selectFacetRows, selectScoreRange } from '../state/selectors'
import { toggled } from '../state/view-slice'
import { useApp } from './app-context'
import { RangeSlider } from './RangeSlider'
import { leftColumnWords } from '../words/left-column'

type FacetProps = {
  readonly title: string
  readonly rows: readonly FacetRow[]
  readonly onToggle: (value: string) => void
}

function Facet({ title, rows, onToggle }: FacetProps) {
  if (rows.length === 0) return null
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      <div className="chips">
        {rows.map((row) => (
          <button
            key={row.value}
            className="chip"
            aria-pressed={row.chosen}
            onClick={() => {
              onToggle(row.value)
            }}
          >
            {row.label} <span className="count">{row.chosen ? '×' : row.shown}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** The filters that one needs less often: field, score, code, affiliation, least number of papers. */
export function MoreFilters() {
  const rows = useApp(selectFacetRows)
  const scores = useApp(selectScoreRange)
  const filters = useApp(({ view }) => view.filters)
  const changeFilters = useApp((state) => state.changeFilters)
  const startAddingRule = useApp((state) => state.startAddingRule)
  if (!rows) return null
  const toggleIn = (kind: 'categories' | 'affiliations') => (value: string) => {
    changeFilters({ [kind]: toggled(filters[kind], value) } satisfies Partial<Filters>)
  }
  const [low, high] = filters.scores ?? [Math.floor(scores?.lowest ?? 0), Math.ceil(scores?.highest ?? 0)]
  return (
    <details className="panel-section more-filters">
      <summary className="section-head">
        <h2>{leftColumnWords.moreFilters}</h2>
        <span className="muted">{leftColumnWords.fieldCodeScore}</span>
      </summary>
      <Facet title={leftColumnWords.field} rows={rows.fields} onToggle={toggleIn('categories')} />
      <Facet title={leftColumnWords.affiliation} rows={rows.affiliations} onToggle={toggleIn('affiliations')} />
      <label className="check">
        <input
          type="checkbox"
          checked={filters.hasCode}
          onChange={(event) => {
            changeFilters({ hasCode: event.target.checked })
          }}
        />
        {leftColumnWords.hasCode} <span className="faint num">{rows.code.left}</span>
      </label>
      {scores ? (
        <div className="range">
          <span id="score-label">
            {leftColumnWords.score}{' '}
            <span className="num faint">{filters.scores ? `${String(low)}–${String(high)}` : leftColumnWords.any}</span>
          </span>
          <RangeSlider
            least={Math.floor(scores.lowest)}
            most={Math.ceil(scores.highest)}
            range={[low, high]}
            onChange={(from, to) => {
              const whole = from <= Math.floor(scores.lowest) && to >= Math.ceil(scores.highest)
              changeFilters({ scores: whole ? null : [from, to] })
            }}
            low={{ label: leftColumnWords.lowestScore }}
            high={{ label: leftColumnWords.highestScore }}
          />
        </div>
      ) : null}
      <label className="range">
        <span>
          {leftColumnWords.papersAtLeast} <span className="num faint">{filters.minPapers}</span>
        </span>
        <input
          type="number"
          className="field number"
          min={1}
          max={999}
          value={filters.minPapers}
          onChange={(event) => {
            changeFilters({ minPapers: Math.max(1, Math.floor(Number(event.target.value)) || 1) })
          }}
        />
      </label>
      <button
        className="link muted small"
        onClick={() => {
          startAddingRule(true)
        }}
      >
        {leftColumnWords.filterBySomethingElse}
      </button>
    </details>
  )
}
