import { boundedText } from '../scene/bounds'
import { conflictTable, type ConflictRow } from '../scene/conflicts'
import { selectConflicts, selectLit } from '../state/lens-selectors'
import type { Lens } from '../state/lens-slice'
import { useApp } from './app-context'
import { Folded, NodeLink, Section } from './details-parts'
import { NodeField } from './NodeField'
import { SaveCsv } from './SaveCsv'
import { lensesWords } from '../words/lenses'
import { pathsWords } from '../words/paths'

/** Whoever wrote with a person lately enough to be a conflict of interest, and all the others with the years since. */
export function ConflictPanel({ lens }: { readonly lens: Extract<Lens, { kind: 'conflicts' }> }) {
  const told = useApp(selectConflicts)
  const turn = useApp((state) => state.turnLens)
  return (
    <>
      <header className="details-head">
        <h2>{lensesWords.conflictsOfInterest}</h2>
        <NodeField
          label={lensesWords.of}
          value={lens.person}
          kinds={['author']}
          onChoose={(id) => {
            turn('conflicts', { person: id as `author:${string}` })
          }}
        />
        {told ? (
          <p className="conflict-window">
            <label>
              {lensesWords.jointPapersOfTheLastYears(
                <input
                  className="field number"
                  type="number"
                  min={1}
                  max={99}
                  value={lens.window}
                  onChange={({ target }) => {
                    turn('conflicts', { window: Math.max(1, Math.floor(Number(target.value)) || 1) })
                  }}
                />,
              )}
            </label>{' '}
            <label>
              {lensesWords.to}{' '}
              <input
                className="field number"
                type="number"
                min={1000}
                max={3000}
                value={told.now}
                onChange={({ target }) => {
                  const year = Math.floor(Number(target.value))
                  turn('conflicts', { now: year > 0 ? year : null })
                }}
              />
            </label>
          </p>
        ) : null}
      </header>
      {told === null ? (
        <p className="details-section muted">{lensesWords.nothingCanBeSaidNo}</p>
      ) : (
        <>
          <Rows
            title={lensesWords.withinTheseYears}
            note={boundedText({ count: told.inside, bound: told.bound })}
            rows={told.rows.filter(({ isConflict }) => isConflict)}
            none={lensesWords.nobodyThatIsKnownA}
          />
          <Rows
            title={lensesWords.longerAgo}
            rows={told.rows.filter(({ isConflict }) => !isConflict)}
            none={lensesWords.nobodyThatIsKnown}
          />
          <p className="details-section">
            <SaveCsv subject="conflicts" {...conflictTable(told)} />
          </p>
          <p className="details-section muted small">{lensesWords.filtersDoNotChangeThis(told.bound === '≥')}</p>
        </>
      )}
    </>
  )
}

type RowsProps = {
  readonly title: string
  readonly note?: string
  readonly rows: readonly ConflictRow[]
  readonly none: string
}

const since = ({ last, ago, isUndated, lastIsInferred }: ConflictRow): string => {
  if (isUndated && last === null) return lensesWords.yearUnknown
  const when = `${String(last)}${lastIsInferred ? pathsWords.inferred : ''}`
  if (isUndated) return lensesWords.andAPaperWithoutAYear(when)
  return ago === null || ago <= 0 ? when : lensesWords.yearsAgo(when, ago)
}

function Rows({ title, note, rows, none }: RowsProps) {
  const shades = useApp(selectLit)?.shades
  return (
    <Section title={title} note={note ?? String(rows.length)} end={lensesWords.jointPapers}>
      {rows.length === 0 ? <p className="muted">{none}</p> : null}
      <Folded
        className="author-rows conflict-rows"
        items={rows}
        few={12}
        render={(row) => (
          <li key={row.node.id}>
            <span className={`shade-dot shade-${String(shades?.get(row.node.id) ?? 'none')}`} aria-hidden="true" />
            <NodeLink node={row.node} />
            <span className="muted small">{since(row)}</span>
            <span className="num">{boundedText(row.papers)}</span>
          </li>
        )}
      />
    </Section>
  )
}
