import { ExternalLink } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Place } from '../resolve/corpus'
import type { ClusterRef } from '../scene/atlas-index'
import { boundedText, type Bound, type BoundedCount } from '../scene/bounds'
import type { Link, NodeRef, TopicCount, YearCount } from '../scene/detail-parts'
import { useApp } from './app-context'
import { evidenceWords } from '../words/evidence'

/** The chip of a community; clicking it tells about the community. */
export function ClusterChip({ cluster, prefix = '' }: { readonly cluster: ClusterRef; readonly prefix?: string }) {
  const select = useApp((state) => state.select)
  return (
    <button
      className={`chip tinted own-${cluster.colour}`}
      onClick={() => {
        select({ kind: 'cluster', id: cluster.id })
      }}
    >
      <span className="dot" aria-hidden="true" /> {prefix}
      {cluster.name}
    </button>
  )
}

/** Three figures side by side; a bound stands small before its figure. */
export function Figures({
  figures,
}: {
  readonly figures: readonly { readonly value: string; readonly bound?: Bound; readonly label: string }[]
}) {
  return (
    <dl className="figures">
      {figures.map(({ value, bound, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {bound ? <span className="bound">{bound}</span> : null}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A part of the details under a quiet heading. */
export function Section({
  title,
  note,
  end,
  children,
}: {
  readonly title: string
  readonly note?: ReactNode
  readonly end?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="details-section">
      <header className="section-head">
        <h3>
          {title} {note ? <span className="faint">{note}</span> : null}
        </h3>
        {end ? <span className="muted">{end}</span> : null}
      </header>
      {children}
    </section>
  )
}

/** Papers a year, small. */
export function YearBars({ years, colour }: { readonly years: readonly YearCount[]; readonly colour: string }) {
  const most = Math.max(1, ...years.map(({ stated, inferred }) => stated + inferred))
  return (
    <ol className={`year-bars own-${colour}`}>
      {years.map(({ year, stated, inferred }) => {
        const papers = stated + inferred
        const height = papers === 0 ? 1 : Math.max(3, (papers / most) * 26)
        return (
          <li key={year} title={`${String(year)}: ${String(papers)}`}>
            <span className="num">{papers > 0 ? papers : ''}</span>
            <span
              className={papers === 0 ? 'bar none' : inferred > stated ? 'bar inferred' : 'bar'}
              style={{ height }}
              aria-hidden="true"
            />
            <span className="faint">’{String(year % 100).padStart(2, '0')}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** A name that leads to its place on the map. */
export function NodeLink({ node }: { readonly node: NodeRef }) {
  const reach = useApp((state) => state.reach)
  return (
    <button
      className={`node-link own-${node.cluster?.colour ?? 'c0'} ${node.unnamed ? 'unnamed' : ''}`}
      onClick={() => {
        reach(node.id)
      }}
    >
      {node.cluster ? <span className={`swatch ${node.cluster.hatched ? 'hatched' : ''}`} aria-hidden="true" /> : null}
      <span>{node.name}</span>
    </button>
  )
}

/** The first few of a list, and a button for the rest. */
export function Folded<Item>({
  items,
  few,
  render,
  className = '',
}: {
  readonly items: readonly Item[]
  readonly few: number
  readonly render: (item: Item, index: number) => ReactNode
  readonly className?: string
}) {
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, few)
  return (
    <>
      <ul className={className}>{shown.map((item, index) => render(item, index))}</ul>
      {items.length > few ? (
        <button
          className="link muted small"
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? evidenceWords.fewer : evidenceWords.all(items.length)}
        </button>
      ) : null}
    </>
  )
}

/** Topics as chips; clicking one filters by it. */
export function TopicChips({ topics }: { readonly topics: readonly TopicCount[] }) {
  const chosen = useApp(({ view }) => view.filters.topics)
  const toggleTopic = useApp((state) => state.toggleTopic)
  return (
    <Folded
      className="chips"
      items={topics}
      few={6}
      render={(topic) => (
        <li key={topic.id}>
          <button
            className="chip"
            aria-pressed={chosen.includes(topic.id)}
            title={evidenceWords.onlyPapersAbout(topic.label)}
            onClick={() => {
              toggleTopic(topic.id)
            }}
          >
            {topic.label} <span className="count">{topic.papers}</span>
          </button>
        </li>
      )}
    />
  )
}

/** Addresses that a source gives; only those of the web can be followed. */
export function Links({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul className="links">
      {links.map(({ text, href }) => (
        <li key={text}>
          {href ? (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {text.replace(/^https?:\/\//, '')} <ExternalLink size={12} aria-hidden="true" />
            </a>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  )
}

/** `000_e6…: 36`, which opens the source at that line. */
export function PlaceLink({ place, mark }: { readonly place: Place; readonly mark: readonly string[] }) {
  const openPassage = useApp((state) => state.openPassage)
  return (
    <button
      className="place-link mono"
      title={evidenceWords.line(place.source, place.line)}
      onClick={() => {
        openPassage({ ...place, mark })
      }}
    >
      {place.source.length > 18 ? `${place.source.slice(0, 10)}…` : place.source} : {place.line}
    </button>
  )
}

/** Things by their names, each a way to its details. */
export function NodeRows({ nodes }: { readonly nodes: readonly NodeRef[] }) {
  return (
    <ul className="author-rows">
      {nodes.map((node) => (
        <li key={node.id}>
          <NodeLink node={node} />
        </li>
      ))}
    </ul>
  )
}

/** People with the papers that count in this place, each a way to the person. */
export function PeopleList({
  people,
  few,
}: {
  readonly people: readonly (NodeRef & { readonly papers: BoundedCount })[]
  readonly few: number
}) {
  return (
    <Folded
      className="author-rows"
      items={people}
      few={few}
      render={(person) => (
        <li key={person.id}>
          <NodeLink node={person} />
          <span className="num muted">{boundedText(person.papers)}</span>
        </li>
      )}
    />
  )
}
