import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Cluster } from '../graph/atlas'
import { isAuthorId } from '../scene/atlas-index'
import { boundedText } from '../scene/bounds'
import type { ComparedColumn, ComparedRow, SideBySide } from '../scene/side-by-side'
import { selectSideBySide } from '../state/lens-selectors'
import type { Lens } from '../state/lens-slice'
import { useApp } from './app-context'
import { Folded, NodeLink, Section, YearBars } from './details-parts'
import { NodeField } from './NodeField'
import { lensesWords } from '../words/lenses'
import { joinsWords } from '../words/joins'

/** Columns that can be read beside each other in the panel. */
const MOST_COLUMNS = 5

const PEOPLE = ['author'] as const
const NO_CLUSTERS: readonly Cluster[] = []

/** People or communities side by side: what they share, what each has alone, and when they wrote together. */
export function ComparePanel({ lens }: { readonly lens: Extract<Lens, { kind: 'compare' }> }) {
  const told = useApp(selectSideBySide)
  const alsoCompare = useApp((state) => state.alsoCompare)
  const clusters = useApp(({ atlas, view }) => atlas?.networks[view.network].clusters ?? NO_CLUSTERS)
  if (told === null) return null
  return (
    <>
      <header className="details-head">
        <h2>{lensesWords.sideBySide}</h2>
        {lens.things.length < MOST_COLUMNS ? (
          <div className="compare-add">
            <NodeField
              label={lensesWords.addAPerson}
              value={null}
              kinds={PEOPLE}
              autoFocus={lens.things.length < 2}
              onChoose={(id) => {
                if (isAuthorId(id)) alsoCompare({ kind: 'person', id })
              }}
            />
            <label className="node-field">
              <span className="muted small">{lensesWords.addACommunity}</span>
              <select
                className="field"
                value=""
                onChange={({ target }) => {
                  const cluster = clusters.find(({ id }) => id === target.value)
                  if (cluster) alsoCompare({ kind: 'cluster', id: cluster.id })
                }}
              >
                <option value="">{lensesWords.chooseOne}</option>
                {clusters
                  .filter(({ id }) => !lens.things.some((thing) => thing.id === id))
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
            </label>
          </div>
        ) : null}
      </header>
      <Columns told={told} />
      {told.columns.length < 2 ? (
        <p className="details-section muted">{lensesWords.addAnotherToCompareWith}</p>
      ) : (
        <Common told={told} />
      )}
    </>
  )
}

function Columns({ told }: { readonly told: SideBySide }) {
  const things = useApp(({ lens }) => (lens?.kind === 'compare' ? lens.things : []))
  const turn = useApp((state) => state.turnLens)
  return (
    <section className="details-section">
      <ul className="compare-columns">
        {told.columns.map((column) => (
          <li key={column.what.id} className={`own-${column.cluster?.colour ?? 'c0'}`}>
            <h3>
              <span className="dot" aria-hidden="true" /> {column.name}
              <button
                className="icon-button small"
                aria-label={lensesWords.leaveOut(column.name)}
                onClick={() => {
                  turn('compare', { things: things.filter(({ id }) => id !== column.what.id) })
                }}
              >
                <X size={13} />
              </button>
            </h3>
            <p className="muted small">{figuresOf(column)}</p>
            <YearBars years={column.years} colour={column.cluster?.colour ?? 'c0'} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const figuresOf = ({ papers, people, active }: ComparedColumn): string =>
  joinsWords.listed(
    [lensesWords.papers(boundedText(papers)), lensesWords.coAuthors(boundedText(people)), active].filter(
      (part) => part !== '',
    ),
  )

function Common({ told }: { readonly told: SideBySide }) {
  const names = told.columns.map(({ name }) => name)
  return (
    <>
      <Pairs told={told} />
      <Section title={lensesWords.papersOfAll} note={boundedText(told.jointCount)}>
        {told.firstJoint && told.lastJoint ? (
          <p className="muted small">
            {told.firstJoint.year === told.lastJoint.year
              ? lensesWords.in(String(told.firstJoint.year))
              : lensesWords.firstInLastIn(String(told.firstJoint.year), String(told.lastJoint.year))}
          </p>
        ) : null}
        {told.joint.length === 0 ? <p className="muted">{lensesWords.noneThatIsKnown}</p> : null}
        <Folded
          items={told.joint}
          few={4}
          render={(paper) => (
            <li key={paper.id}>
              <cite>{paper.title}</cite> <span className="num muted">{paper.year}</span>
            </li>
          )}
        />
      </Section>
      <Shares
        title={lensesWords.coAuthorsInCommon}
        names={names}
        rows={told.sharedPeople}
        keyOf={({ id }) => id}
        render={(node) => <NodeLink node={node} />}
      />
      <Shares
        title={lensesWords.topicsInCommon}
        names={names}
        rows={told.sharedTopics}
        keyOf={({ id }) => id}
        render={({ label }) => <span>{label}</span>}
      />
      {told.columns.map(({ what, name }, at) => (
        <Section key={what.id} title={lensesWords.only(name)}>
          <p>
            {joinsWords.listed((told.ownTopics[at] ?? []).map(({ item }) => item.label)) || (
              <span className="muted">{lensesWords.noTopicAlone}</span>
            )}
          </p>
          <Folded
            className="author-rows"
            items={told.ownPeople[at] ?? []}
            few={3}
            render={({ item, papers }) => (
              <li key={item.id}>
                <NodeLink node={item} />
                <span className="num muted">{papers[at]}</span>
              </li>
            )}
          />
        </Section>
      ))}
    </>
  )
}

/** Of three and more, what each two have written together. */
function Pairs({ told: { columns, between } }: { readonly told: SideBySide }) {
  if (columns.length < 3) return null
  const pairs = columns.flatMap((one, at) =>
    columns.slice(at + 1).map((other, after) => ({
      id: `${one.what.id} ${other.what.id}`,
      text: lensesWords.and(one.name, other.name),
      papers: between[at]?.[at + 1 + after] ?? 0,
    })),
  )
  return (
    <Section title={lensesWords.twoAndTwo} end={lensesWords.jointPapers}>
      <ul className="author-rows">
        {pairs.map(({ id, text, papers }) => (
          <li key={id}>
            <span>{text}</span>
            <span className="num muted">{papers === 0 ? '–' : papers}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type SharesProps<Item> = {
  readonly title: string
  readonly names: readonly string[]
  readonly rows: readonly ComparedRow<Item>[]
  readonly keyOf: (item: Item) => string
  readonly render: (item: Item) => ReactNode
}

/** What several have in common, with the papers of each in a column. */
function Shares<Item>({ title, names, rows, keyOf, render }: SharesProps<Item>) {
  if (rows.length === 0) return null
  return (
    <Section title={title} note={String(rows.length)} end={lensesWords.papersOfEach}>
      <table className="compare-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 20).map(({ item, papers }) => (
            <tr key={keyOf(item)}>
              <th scope="row">{render(item)}</th>
              {papers.map((count, at) => (
                <td key={at} className="num">
                  {count === 0 ? <span className="faint">–</span> : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
