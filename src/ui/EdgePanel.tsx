import type { EdgeDetails } from '../scene/describe-edge'
import { useApp } from './app-context'
import { ClusterChip, Figures, NodeLink, PlaceLink, Section } from './details-parts'
import { Evidence } from './Evidence'

const VERBS = {
  coauthor: 'and',
  shared: 'and',
  cooccurrence: 'and',
  authored: '–',
  about: '–',
} as const

const PAPERS = {
  coauthor: 'joint papers',
  shared: 'papers',
  cooccurrence: 'papers of both',
  authored: 'paper',
  about: 'paper',
} as const

/** A tie: the papers behind it, what each adds to its weight, their sum, and what cut lists make of it. */
export function EdgePanel({ details }: { readonly details: EdgeDetails }) {
  const reach = useApp((state) => state.reach)
  const [from, to] = details.ends
  return (
    <>
      <header className="details-head">
        {details.cluster ? <ClusterChip cluster={details.cluster} prefix="Within " /> : null}
        <h2 className={from.name.length + to.name.length > 36 ? 'long' : ''}>
          {from.name} <span className="and">{VERBS[details.edgeKind]}</span> {to.name}
        </h2>
        <Figures
          figures={[
            { value: String(details.papers.count), bound: details.papers.bound, label: PAPERS[details.edgeKind] },
            { value: details.weight.toFixed(2), bound: details.weightBound, label: 'weight' },
            { value: details.active || '–', label: 'first, last' },
          ]}
        />
      </header>
      <Section title="Papers and their shares" end={details.reckoning}>
        <ul className="shares">
          {details.shares.map((share) => (
            <li key={share.id}>
              <button
                className="paper-title"
                onClick={() => {
                  reach(share.id)
                }}
              >
                {share.title}
              </button>
              <span className="share">{share.share.toFixed(2)}</span>
              <span className="paper-line muted small">
                <span>
                  {share.year ?? 'no year'} · {share.list}
                </span>
                {share.listPlace ? <PlaceLink place={share.listPlace} mark={[from.name, to.name]} /> : null}
              </span>
            </li>
          ))}
        </ul>
        <p className="shares-sum">
          <span>Sum</span>
          <span className="num">{details.sum.toFixed(2)}</span>
        </p>
      </Section>
      {details.boundSentence ? (
        <section className="details-section">
          <p className="card assumed">
            <span className="tag assumed">{details.weightBound === '≤' ? 'Upper bound' : 'Lower bound'}</span>{' '}
            {details.boundSentence}
          </p>
        </section>
      ) : null}
      {details.sharedAuthors.length > 0 ? (
        <Section title="People of both">
          <ul className="author-rows">
            {details.sharedAuthors.map((author) => (
              <li key={author.id}>
                <NodeLink node={author} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {details.sharedTopics.length > 0 ? (
        <Section title="Topics of both">
          <p className="muted">{details.sharedTopics.map(({ name }) => name).join(', ')}</p>
        </Section>
      ) : null}
      <Section title="Ends">
        <ul className="author-rows">
          {details.ends.map((end) => (
            <li key={end.id}>
              <NodeLink node={end} />
            </li>
          ))}
        </ul>
      </Section>
      <Evidence cards={details.evidence} />
    </>
  )
}
