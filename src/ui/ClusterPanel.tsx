import type { ClusterDetails } from '../scene/describe-cluster'
import { useApp } from './app-context'
import { ClusterChip, Figures, PeopleList, Section, TopicChips, YearBars } from './details-parts'
import { PaperList } from './share-parts'
import { Evidence } from './Evidence'

/** A community: who and what is in it, why it has its name, and how it is tied to others. */
export function ClusterPanel({ details }: { readonly details: ClusterDetails }) {
  const only = useApp(({ view }) => view.filters.onlyClusters.includes(details.id))
  const isolate = useApp((state) => state.isolateCluster)
  const { people, papers, topics } = details.counts
  const what = [
    people > 0 ? `${String(people)} ${people === 1 ? 'person' : 'people'}` : '',
    papers > 0 ? `${String(papers)} ${papers === 1 ? 'paper' : 'papers'}` : '',
    topics > 0 ? `${String(topics)} ${topics === 1 ? 'topic' : 'topics'}` : '',
  ].filter((part) => part !== '')
  return (
    <>
      <header className={`details-head own-${details.colour}`}>
        <span className="chip tinted">
          <span className="dot" aria-hidden="true" /> Community
        </span>
        <h2>{details.name}</h2>
        <p className="muted small">{details.because}</p>
        <Figures
          figures={[
            { value: String(details.size), bound: details.bound, label: 'members' },
            { value: String(details.papers), label: details.papers === 1 ? 'paper' : 'papers' },
            { value: details.active || '–', label: 'active' },
          ]}
        />
        <p className="muted small">{what.join(', ')}</p>
        <p>
          <button
            className="button outlined"
            aria-pressed={only}
            onClick={() => {
              isolate(details.id, false)
            }}
          >
            {only ? 'Show the others again' : 'Only this community'}
          </button>
        </p>
      </header>
      <section className="details-section">
        <YearBars years={details.years} colour={details.colour} />
      </section>
      {details.topTopics.length > 0 ? (
        <Section title="Telling topics" note="papers here">
          <TopicChips topics={details.topTopics} />
        </Section>
      ) : null}
      {details.topPeople.length > 0 ? (
        <Section title="People" end="papers here">
          <PeopleList people={details.topPeople} few={8} />
        </Section>
      ) : null}
      <Section title="Papers" note={String(details.papers)} end="latest first">
        <PaperList papers={details.paperList} />
      </Section>
      <Section
        title="Ties"
        note={`${String(details.tiesWithin)} within, weight ${details.weightWithin.toFixed(1)}`}
        end="to others"
      >
        {details.tiesTo.length === 0 ? <p className="muted small">None lead out of it.</p> : null}
        <ul className="author-rows">
          {details.tiesTo.map(({ cluster, ties, weight }) => (
            <li key={cluster.id}>
              <ClusterChip cluster={cluster} />
              <span className="num muted">
                {ties}, weight {weight.toFixed(1)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Evidence cards={details.evidence} few={3} />
    </>
  )
}
