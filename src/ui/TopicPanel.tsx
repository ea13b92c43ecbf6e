import { boundedText } from '../scene/bounds'
import type { TopicDetails } from '../scene/describe-topic'
import { useApp } from './app-context'
import { ClusterChip, Figures, PeopleList, Section, TopicChips, YearBars } from './details-parts'
import { Evidence } from './Evidence'
import { TopicOrigin } from './TopicOrigin'
import { PaperList, TieShares } from './share-parts'

/** A topic: its papers and people, what it comes together with, and the phrases that earned it. */
export function TopicPanel({ details }: { readonly details: TopicDetails }) {
  const chosen = useApp(({ view }) => view.filters.topics.includes(details.id))
  const toggleTopic = useApp((state) => state.toggleTopic)
  return (
    <>
      <header className="details-head">
        {details.cluster ? <ClusterChip cluster={details.cluster} /> : null}
        <h2>{details.label}</h2>
        {details.broader ? <p className="muted small">a kind of {details.broader.label}</p> : null}
        {details.narrower.length > 0 ? (
          <p className="muted small">includes {details.narrower.map(({ label }) => label).join(', ')}</p>
        ) : null}
        <TopicOrigin id={details.id} />
        <Figures
          figures={[
            { value: String(details.papers), label: details.papers === 1 ? 'paper' : 'papers' },
            { value: String(details.people.count), bound: details.people.bound, label: 'people' },
            { value: details.active || '–', label: 'active' },
          ]}
        />
        <p>
          <button
            className="button outlined"
            aria-pressed={chosen}
            onClick={() => {
              toggleTopic(details.id)
            }}
          >
            {chosen ? 'Show other topics again' : 'Only papers about it'}
          </button>
        </p>
      </header>
      <section className="details-section">
        <YearBars years={details.years} colour={details.cluster?.colour ?? 'c0'} />
      </section>
      {details.peopleList.length > 0 ? (
        <Section title="People" note={boundedText(details.people)} end="papers">
          <PeopleList people={details.peopleList} few={6} />
        </Section>
      ) : null}
      {details.cooccurring.length > 0 ? (
        <Section title="Comes with" end="papers of both">
          <TopicChips topics={details.cooccurring} />
        </Section>
      ) : null}
      <Section title="Phrases" note="that earned it">
        <p className="muted small">
          {details.phrases
            .slice(0, 16)
            .map(({ text, papers }) => `“${text}” ${String(papers)}`)
            .join(' · ') || 'none of its own: it is implied by narrower topics'}
        </p>
      </Section>
      <Section title="Papers" note={String(details.papers)} end="latest first">
        <PaperList papers={details.paperList} />
      </Section>
      {details.weight.ties.length > 0 ? (
        <Section title="Weight" note="by its ties" end="what each adds">
          <TieShares weight={details.weight} />
        </Section>
      ) : null}
      <Evidence cards={details.evidence} behind={details.behind} few={3} />
    </>
  )
}
