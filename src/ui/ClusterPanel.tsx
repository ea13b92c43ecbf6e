import { isCollapsed } from '../scene/arrangement'
import type { ClusterDetails } from '../scene/describe-cluster'
import { useApp } from './app-context'
import { AskRow } from './AskRow'
import { BetweenList } from './BetweenSection'
import { ClustersMeasures } from './ClustersMeasures'
import { ClustersName } from './ClustersName'
import { ClusterTies } from './ClusterTies'
import { Figures, Folded, NodeLink, PeopleList, Section, TopicChips, YearBars } from './details-parts'
import { PaperList } from './share-parts'
import { Evidence } from './Evidence'
import { ClusterStability } from './StabilityNote'
import { communityWords } from '../words/community'
import { joinsWords } from '../words/joins'

/** A community: who and what is in it, why it has its name, and how it is tied to others. */
export function ClusterPanel({ details }: { readonly details: ClusterDetails }) {
  const only = useApp(({ view }) => view.filters.onlyClusters.includes(details.id))
  const isolate = useApp((state) => state.isolateCluster)
  const collapsed = useApp(({ view }) => isCollapsed(view, details.id))
  const collapseClusters = useApp((state) => state.collapseClusters)
  const openClusters = useApp((state) => state.openClusters)
  const { people, papers, topics, nodes } = details.counts
  const what = [
    people > 0 ? `${String(people)} ${communityWords.people(people)}` : '',
    papers > 0 ? `${String(papers)} ${communityWords.papers(papers)}` : '',
    nodes > 0 ? `${String(nodes)} ${communityWords.nodes(nodes)}` : '',
    topics > 0 ? `${String(topics)} ${communityWords.topics(topics)}` : '',
  ].filter((part) => part !== '')
  return (
    <>
      <header className={`details-head own-${details.colour}`}>
        <span className="chip tinted">
          <span className="dot" aria-hidden="true" /> {communityWords.community}
        </span>
        <ClustersName details={details} />
        <Figures
          figures={[
            { value: String(details.size), bound: details.bound, label: communityWords.members },
            ...(nodes > 0
              ? [
                  { value: String(details.tiesWithin), label: communityWords.tiesWithin },
                  { value: details.weightWithin.toFixed(1), label: communityWords.weight },
                ]
              : [
                  { value: String(details.papers), label: communityWords.papers(details.papers) },
                  { value: details.active || '–', label: communityWords.active },
                ]),
          ]}
        />
        <p className="muted small">{joinsWords.listed(what)}</p>
        <ClusterStability id={details.id} />
        <p>
          <button
            className="button outlined"
            aria-pressed={only}
            onClick={() => {
              isolate(details.id, false)
            }}
          >
            {only ? communityWords.showTheOthersAgain : communityWords.onlyThisCommunity}
          </button>{' '}
          <button
            className="button outlined"
            onClick={() => {
              if (collapsed) openClusters([details.id])
              else collapseClusters([details.id])
            }}
          >
            {collapsed ? communityWords.openThisCommunity : communityWords.collapseIntoOneMark}
          </button>
        </p>
        <AskRow about={{ kind: 'cluster', id: details.id }} />
      </header>
      {nodes > 0 ? (
        <Section title={communityWords.members2} note={String(nodes)} end={communityWords.strongestTiedFirst}>
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
        <Section title={communityWords.tellingTopics} note={communityWords.papersHere}>
          <TopicChips topics={details.topTopics} />
        </Section>
      ) : null}
      {details.topPeople.length > 0 ? (
        <Section title={communityWords.people2} end={communityWords.papersHere}>
          <PeopleList people={details.topPeople} few={8} />
        </Section>
      ) : null}
      {nodes > 0 ? null : (
        <Section title={communityWords.papers2} note={String(details.papers)} end={communityWords.latestFirst}>
          <PaperList papers={details.paperList} />
        </Section>
      )}
      <ClustersMeasures measures={details.measures} />
      <Section
        title={communityWords.bridgesToOtherCommunities}
        note={details.tiesTo.length === 0 ? '' : String(details.tiesTo.length)}
        end={communityWords.tiesWeight}
      >
        <p className="muted small">
          {communityWords.tiesWithinWeightNoneLead(
            details.tiesWithin,
            details.weightWithin.toFixed(1),
            details.tiesTo.length,
          )}
        </p>
        <ClusterTies ties={details.tiesTo} />
      </Section>
      <BetweenList entries={details.between} />
      <Evidence cards={details.evidence} few={3} />
    </>
  )
}
