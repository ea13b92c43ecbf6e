import type { EdgeDetails } from '../scene/describe-edge'
import { boundedText } from '../scene/bounds'
import { decimalsFor } from '../scene/tally'
import { ClusterChip, Figures, NodeRows, Section } from './details-parts'
import { Evidence } from './Evidence'
import { TieStability } from './StabilityNote'
import { PaperShares, ShareSum } from './share-parts'
import { StatedEdge } from './StatedPanel'
import { tieWords } from '../words/tie'
import { joinsWords } from '../words/joins'

const VERBS = {
  coauthor: tieWords.and,
  shared: tieWords.and,
  cooccurrence: tieWords.and,
  authored: '–',
  about: '–',
  stated: '–',
} as const

const PAPERS = {
  coauthor: tieWords.jointPapers,
  shared: 'papers',
  cooccurrence: tieWords.papersOfBoth,
  authored: 'paper',
  about: 'paper',
  stated: 'papers',
} as const

/** In which direction the numbers may be wrong. */
const boundTag = ({ weightIsOpen, weightBound }: EdgeDetails): string =>
  weightIsOpen ? tieWords.notExact : weightBound === '≤' ? tieWords.upperBound : tieWords.lowerBound

/** A tie: the papers behind it, what each adds to its weight, their sum, and what cut lists make of it. */
export function EdgePanel({ details }: { readonly details: EdgeDetails }) {
  if (details.edgeKind === 'stated') return <StatedEdge details={details} />
  return <PaperEdge details={details} />
}

function PaperEdge({ details }: { readonly details: EdgeDetails }) {
  const [from, to] = details.ends
  const digits = decimalsFor(
    details.reckoning.parts.map(({ value }) => value),
    details.weight,
  )
  return (
    <>
      <header className="details-head">
        {details.cluster ? <ClusterChip cluster={details.cluster} prefix={tieWords.within} /> : null}
        <h2 className={from.name.length + to.name.length > 36 ? 'long' : ''}>
          {from.name} <span className="and">{VERBS[details.edgeKind]}</span> {to.name}
        </h2>
        <Figures
          figures={[
            { value: String(details.papers.count), bound: details.papers.bound, label: PAPERS[details.edgeKind] },
            { value: details.weight.toFixed(2), bound: details.weightBound, label: tieWords.weight },
            { value: details.active || '–', label: tieWords.firstLast },
          ]}
        />
        <TieStability id={details.id} />
      </header>
      <Section title={tieWords.papersAndTheirShares} end={details.reckoning.formula}>
        <PaperShares
          papers={details.shares.map((share) => ({ ...share, place: share.listPlace }))}
          sum={details.sum}
          few={details.shares.length}
          mark={[from.name, to.name]}
        />
      </Section>
      {details.reckoning.parts.length > 0 ? (
        <Section title={tieWords.whatTheTwoShare} end={tieWords.addsToTheWeight}>
          <ul className="part-rows">
            {details.reckoning.parts.map((part) => (
              <li key={part.id}>
                <span>
                  {part.name} <span className="muted small">{part.formula}</span>
                </span>
                <span className="num">{part.value.toFixed(digits)}</span>
              </li>
            ))}
          </ul>
          <ShareSum sum={details.weight} digits={digits} />
        </Section>
      ) : null}
      {details.boundSentence ? (
        <section className="details-section">
          <p className="card assumed">
            <span className="tag assumed">{boundTag(details)}</span> {details.boundSentence}
          </p>
        </section>
      ) : null}
      {details.sharedAuthors.length > 0 ? (
        <Section
          title={tieWords.peopleOfBoth}
          note={boundedText({ count: details.sharedAuthors.length, bound: details.peopleBound })}
        >
          <NodeRows nodes={details.sharedAuthors} />
        </Section>
      ) : null}
      {details.sharedTopics.length > 0 ? (
        <Section title={tieWords.topicsOfBoth}>
          <p className="muted">{joinsWords.listed(details.sharedTopics.map(({ name }) => name))}</p>
        </Section>
      ) : null}
      <Section title={tieWords.ends}>
        <NodeRows nodes={details.ends} />
      </Section>
      <Evidence cards={details.evidence} behind={details.behind} />
    </>
  )
}
