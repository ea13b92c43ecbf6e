import { useState } from 'react'
import type { PaperAuthor, PaperDetails } from '../scene/describe-paper'
import { FORMAT_NAMES } from '../resolve/format-names'
import type { PhraseRun } from '../scene/phrase-runs'
import { ClusterChip, Links, NodeLink, PlaceLink, Section } from './details-parts'
import { Evidence } from './Evidence'
import { TopicTags } from './TopicTags'
import { TieShares } from './share-parts'
import { paperWords } from '../words/paper'

/** How an author is known, in a word or two. */
const howKnown = ({ evidence, ground }: PaperAuthor): string => {
  if (ground === 'names') return paperWords.listed
  if (evidence === 'suggested') return paperWords.suggested
  return ground === 'page' ? paperWords.pagesOwner : paperWords.listsOwner
}

/** Authors shown before “more”. */
const MOST_AUTHORS = 40

/** A text in which the phrases that earned a topic are underlined; the topic is named on hover and to readers. */
function Runs({ runs }: { readonly runs: readonly PhraseRun[] }) {
  return runs.map(({ text, topics }, index) =>
    topics.length > 0 ? (
      <mark key={index} title={topics.map((id) => id.slice('topic:'.length).replaceAll('-', ' ')).join(', ')}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}

/** A paper: everything that its sources state, who wrote it and how that is known, and what it is about. */
export function PaperPanel({ details }: { readonly details: PaperDetails }) {
  const [all, setAll] = useState(false)
  return (
    <>
      <header className="details-head">
        {details.cluster ? <ClusterChip cluster={details.cluster} /> : null}
        <h2 className={`long ${details.titleIsDerived ? 'derived' : ''}`}>{details.title}</h2>
        {details.titleIsDerived ? (
          <p className="small">
            <span className="tag assumed">{paperWords.workingTitle}</span>{' '}
            <span className="muted">{paperWords.noSourceStatesOneThis}</span>
          </p>
        ) : null}
      </header>
      {details.facts.length > 0 ? (
        <section className="details-section">
          <dl className="facts">
            {details.facts.map(({ label, value, inferred, place }) => (
              <FactRow key={label} label={label} value={value} inferred={inferred} place={place} />
            ))}
          </dl>
        </section>
      ) : null}
      <Section title={paperWords.authors} note={details.authorsNote}>
        {details.crowdedOver !== null ? (
          <p className="muted small">{paperWords.moreThanAuthorsItTies(details.crowdedOver)}</p>
        ) : null}
        <ul className="author-rows">
          {details.authors.slice(0, all ? undefined : MOST_AUTHORS).map((author) => (
            <li key={author.id}>
              <NodeLink node={author} />
              <span className={author.evidence === 'listed' ? 'muted small' : 'claim small'}>
                {howKnown(author)}{' '}
                {author.places.slice(-1).map((place) => (
                  <PlaceLink key={place.line} place={place} mark={[author.name]} />
                ))}
              </span>
            </li>
          ))}
        </ul>
        {details.authors.length > MOST_AUTHORS && !all ? (
          <button
            className="link muted"
            onClick={() => {
              setAll(true)
            }}
          >
            {paperWords.more(details.authors.length - MOST_AUTHORS)}
          </button>
        ) : null}
      </Section>
      <TopicTags paper={details.id} />
      {details.abstract ? (
        <Section
          title={paperWords.abstract}
          end={details.abstractPlace ? <PlaceLink place={details.abstractPlace} mark={[]} /> : null}
        >
          <p className="abstract">
            <Runs runs={details.abstract} />
          </p>
        </Section>
      ) : null}
      {details.links.length > 0 ? (
        <Section title={paperWords.links}>
          <Links links={details.links} />
        </Section>
      ) : null}
      <Section
        title={paperWords.seenIn}
        note={`${String(details.sightings.length)} ${paperWords.places(details.sightings.length)}`}
      >
        <ul className="author-rows">
          {details.sightings.map((sighting) => (
            <li key={`${sighting.source}:${String(sighting.line)}`}>
              <span className="muted">
                {FORMAT_NAMES[sighting.format]}
                {sighting.owner ? paperWords.of(sighting.owner.name) : ''}
              </span>
              <PlaceLink place={sighting} mark={[]} />
            </li>
          ))}
        </ul>
      </Section>
      {details.weight.ties.length > 0 ? (
        <Section title={paperWords.weight} note={paperWords.byItsTies} end={paperWords.whatEachAdds}>
          <TieShares weight={details.weight} />
        </Section>
      ) : null}
      <Evidence cards={details.evidence} behind={details.behind} />
    </>
  )
}

function FactRow({ label, value, inferred, place }: PaperDetails['facts'][number]) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value} {inferred ? <span className="claim small">{paperWords.yearInferred}</span> : null}{' '}
        {place ? <PlaceLink place={place} mark={[value]} /> : null}
      </dd>
    </>
  )
}
