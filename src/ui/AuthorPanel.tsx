import type { AuthorDetails } from '../scene/describe-author'
import { boundedText } from '../scene/bounds'
import { BetweenSection } from './BetweenSection'
import { ClusterChip, Figures, Folded, NodeLink, Section, TopicChips, YearBars } from './details-parts'
import { useApp } from './app-context'
import { AskRow } from './AskRow'
import { Evidence } from './Evidence'
import { PaperShares } from './share-parts'
import { NodeStability } from './StabilityNote'
import { personWords } from '../words/person'
import { joinsWords } from '../words/joins'

/** A person: what they wrote, with whom, on what, when, and how each of it is known. */
export function AuthorPanel({ details }: { readonly details: AuthorDetails }) {
  const { papers, coauthors, coauthorList, cluster } = details
  const openDialog = useApp((state) => state.openDialog)
  const suggested = details.evidence.filter(({ tag }) => tag === 'suggested')
  const known = details.evidence.filter(({ tag }) => tag !== 'suggested')
  const most = Math.max(1, ...coauthorList.map((entry) => entry.papers.count))
  return (
    <>
      <header className="details-head">
        {cluster ? <ClusterChip cluster={cluster} /> : null}
        <h2 className={details.unnamed ? 'unnamed' : ''}>{details.name}</h2>
        {details.authorKind === 'group' ? <p className="muted small">{personWords.aGroupNotAPerson}</p> : null}
        {details.aliases.length > 0 ? (
          <p className="muted small">{personWords.alsoWritten(joinsWords.listed(details.aliases))}</p>
        ) : null}
        <Figures
          figures={[
            { value: String(papers.count), bound: papers.bound, label: personWords.papers(papers.count) },
            {
              value: String(coauthors.count),
              bound: coauthors.bound,
              label: personWords.coAuthors(coauthors.count),
            },
            { value: details.active || '–', label: personWords.active },
          ]}
        />
        {details.stated && details.stated.figures.length > 0 ? (
          <p className="muted small">
            {personWords.stated(
              joinsWords.listed(details.stated.figures.map(({ label, value }) => `${label} ${value}`)),
            )}
          </p>
        ) : null}
        {details.affiliations.length > 0 ? (
          <p className="muted small">{personWords.onPapersMarked(joinsWords.listed(details.affiliations))}</p>
        ) : null}
        {details.identifiers.length > 0 ? (
          <p className="muted small">{joinsWords.listed(details.identifiers)}</p>
        ) : null}
        <NodeStability id={details.id} />
        <AskRow about={{ kind: 'node', id: details.id }} />
      </header>
      {details.unnamed ? <Evidence cards={suggested} few={2} title={personWords.whoItMayBe} /> : null}
      <section className="details-section">
        <YearBars years={details.years} colour={cluster?.colour ?? 'c0'} />
      </section>
      {coauthorList.length > 0 ? (
        <Section title={personWords.coAuthors2} note={boundedText(coauthors)} end={personWords.jointPapers}>
          <Folded
            className="bar-list"
            items={coauthorList}
            few={5}
            render={(entry) => (
              <li key={entry.id} className={`own-${cluster?.colour ?? 'c0'}`}>
                <NodeLink node={entry} />
                <span className="meter" aria-hidden="true">
                  <span style={{ width: `${String((100 * entry.papers.count) / most)}%` }} />
                </span>
                <span className="num">{boundedText(entry.papers)}</span>
              </li>
            )}
          />
        </Section>
      ) : null}
      {details.topics.length > 0 ? (
        <Section title={personWords.topics}>
          <TopicChips topics={details.topics} />
        </Section>
      ) : null}
      <Section title={personWords.papers2} note={boundedText(papers)} end={personWords.whatEachAdds}>
        <PaperShares papers={details.paperList} sum={details.strength} few={4} note={details.reckoning} />
      </Section>
      <BetweenSection id={details.id} />
      <Section title={personWords.isThisOnePerson}>
        <p className="by-hand">
          <button
            className="button outlined"
            onClick={() => {
              openDialog('merge')
            }}
          >
            {personWords.samePersonAs}
          </button>
          {details.paperList.length > 1 && !details.unnamed ? (
            <button
              className="button outlined"
              onClick={() => {
                openDialog('split')
              }}
            >
              {personWords.twoPeople}
            </button>
          ) : null}
        </p>
      </Section>
      <Evidence cards={details.unnamed ? known : details.evidence} behind={details.behind} />
    </>
  )
}
