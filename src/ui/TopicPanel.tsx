import { boundedText } from '../scene/bounds'
import type { TopicDetails } from '../scene/describe-topic'
import { useApp } from './app-context'
import { ClusterChip, Figures, PeopleList, Section, TopicChips, YearBars } from './details-parts'
import { Evidence } from './Evidence'
import { TopicOrigin } from './TopicOrigin'
import { PaperList, TieShares } from './share-parts'
import { topicWords } from '../words/topic'
import { joinsWords } from '../words/joins'

/** A topic: its papers and people, what it comes together with, and the phrases that earned it. */
export function TopicPanel({ details }: { readonly details: TopicDetails }) {
  const chosen = useApp(({ view }) => view.filters.topics.includes(details.id))
  const toggleTopic = useApp((state) => state.toggleTopic)
  return (
    <>
      <header className="details-head">
        {details.cluster ? <ClusterChip cluster={details.cluster} /> : null}
        <h2>{details.label}</h2>
        {details.broader ? <p className="muted small">{topicWords.aKindOf(details.broader.label)}</p> : null}
        {details.narrower.length > 0 ? (
          <p className="muted small">
            {topicWords.includes(joinsWords.listed(details.narrower.map(({ label }) => label)))}
          </p>
        ) : null}
        <TopicOrigin id={details.id} />
        <Figures
          figures={[
            { value: String(details.papers), label: topicWords.papers(details.papers) },
            { value: String(details.people.count), bound: details.people.bound, label: topicWords.people },
            { value: details.active || '–', label: topicWords.active },
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
            {chosen ? topicWords.showOtherTopicsAgain : topicWords.onlyPapersAboutIt}
          </button>
        </p>
      </header>
      <section className="details-section">
        <YearBars years={details.years} colour={details.cluster?.colour ?? 'c0'} />
      </section>
      {details.peopleList.length > 0 ? (
        <Section title={topicWords.people2} note={boundedText(details.people)} end={topicWords.papers2}>
          <PeopleList people={details.peopleList} few={6} />
        </Section>
      ) : null}
      {details.cooccurring.length > 0 ? (
        <Section title={topicWords.comesWith} end={topicWords.papersOfBoth}>
          <TopicChips topics={details.cooccurring} />
        </Section>
      ) : null}
      <Section title={topicWords.phrases} note={topicWords.thatEarnedIt}>
        <p className="muted small">
          {details.phrases
            .slice(0, 16)
            .map(({ text, papers }) => `“${text}” ${String(papers)}`)
            .join(' · ') || topicWords.noneOfItsOwnIt}
        </p>
      </Section>
      <Section title={topicWords.papers3} note={String(details.papers)} end={topicWords.latestFirst}>
        <PaperList papers={details.paperList} />
      </Section>
      {details.weight.ties.length > 0 ? (
        <Section title={topicWords.weight} note={topicWords.byItsTies} end={topicWords.whatEachAdds}>
          <TieShares weight={details.weight} />
        </Section>
      ) : null}
      <Evidence cards={details.evidence} behind={details.behind} few={3} />
    </>
  )
}
