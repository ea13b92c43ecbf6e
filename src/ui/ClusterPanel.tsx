import type { ClusterDetails } from '../scene/describe-cluster'
import { useApp } from './app-context'
import { BetweenList } from './BetweenSection'
import { ClustersMeasures } from './ClustersMeasures'
import { ClustersName } from './ClustersName'
import { ClusterTies } from './ClusterTies'
import { Figures, Folded, NodeLink, PeopleList, Section, TopicChips, YearBars } from './details-parts'
import { PaperList } from './share-parts'
import { Evidence } from './Evidence'
import { ClusterStability } from './StabilityNote'

/** A community: who and what is in it, why it has its name, and how it is tied to others. */
export function ClusterPanel({ details }: { readonly details: ClusterDetails }) {
  const only = useApp(({ view }) => view.filters.onlyClusters.includes(details.id))
  const isolate = useApp((state) => state.isolateCluster)
  const { people, papers, topics, nodes } = details.counts
  const what = [
    people > 0 ? `${String(people)} ${people === 1 ? 'person' : 'people'}` : '',
    papers > 0 ? `${String(papers)} ${papers === 1 ? 'paper' : 'papers'}` : '',
    nodes > 0 ? `${String(nodes)} ${nodes === 1 ? 'node' : 'nodes'}` : '',
    topics > 0 ? `${String(topics)} ${topics === 1 ? 'topic' : 'topics'}` : '',
  ].filter((part) => part !== '')
  return (
    <>
      <header className={`details-head own-${details.colour}`}>
        <span className="chip tinted">
          <span className="dot" aria-hidden="true" /> Community
        </span>
        <ClustersName details={details} />
        <Figures
          figures={[
            { value: String(details.size), bound: details.bound, label: 'members' },
            ...(nodes > 0
              ? [
                  { value: String(details.tiesWithin), label: 'ties within' },
                  { value: details.weightWithin.toFixed(1), label: 'weight' },
                ]
              : [
                  { value: String(details.papers), label: details.papers === 1 ? 'paper' : 'papers' },
                  { value: details.active || '–', label: 'active' },
                ]),
          ]}
        />
        <p className="muted small">{what.join(', ')}</p>
        <ClusterStability id={details.id} />
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
      {nodes > 0 ? (
        <Section title="Members" note={String(nodes)} end="strongest tied first">
          <Folded
            className="author-rows"
            items={details.members}
            few={12}
            render={(member) => (
              <li key={member.id}>
                <NodeLink node={member} />
              </li>
            )}
          />
        </Section>
      ) : (
        <section className="details-section">
          <YearBars years={details.years} colour={details.colour} />
        </section>
      )}
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
      {nodes > 0 ? null : (
        <Section title="Papers" note={String(details.papers)} end="latest first">
          <PaperList papers={details.paperList} />
        </Section>
      )}
      <ClustersMeasures measures={details.measures} />
      <Section
        title="Bridges to other communities"
        note={details.tiesTo.length === 0 ? '' : String(details.tiesTo.length)}
        end="ties, weight"
      >
        <p className="muted small">
          {details.tiesWithin} {details.tiesWithin === 1 ? 'tie' : 'ties'} within, weight{' '}
          {details.weightWithin.toFixed(1)}.{details.tiesTo.length === 0 ? ' None lead out of it.' : ''}
        </p>
        <ClusterTies ties={details.tiesTo} />
      </Section>
      <BetweenList entries={details.between} />
      <Evidence cards={details.evidence} few={3} />
    </>
  )
}
