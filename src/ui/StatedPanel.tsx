import type { EdgeDetails } from '../scene/describe-edge'
import type { StatedDetails } from '../scene/describe-stated'
import { showNumber, type StatedAttribute } from '../scene/stated-evidence'
import { ClusterChip, Figures, Folded, NodeRows, PlaceLink, Section } from './details-parts'
import { Evidence } from './Evidence'
import { TieStability } from './StabilityNote'
import { ShareSum, TieShares } from './share-parts'
import { tieWords } from '../words/tie'

/** What a file says besides, name by name. */
function Attributes({ attributes }: { readonly attributes: readonly StatedAttribute[] }) {
  return (
    <Folded
      className="stated-rows"
      items={attributes}
      few={12}
      render={({ name, value }, index) => (
        <li key={index}>
          <span className="muted">{name}</span> <span>{value}</span>
        </li>
      )}
    />
  )
}

/** A node that a file states: what the file says of it, and what it is tied to. */
export function StatedPanel({ details }: { readonly details: StatedDetails }) {
  return (
    <>
      <header className="details-head">
        {details.cluster ? <ClusterChip cluster={details.cluster} /> : null}
        <h2 className={details.name.length > 36 ? 'long' : ''}>{details.name}</h2>
        <p className="muted small">{tieWords.aNodeOfWhatIs(<span className="mono">{details.file}</span>)}</p>
        <Figures
          figures={[
            { value: String(details.degree), label: tieWords.ties(details.degree) },
            { value: showNumber(details.strength), label: tieWords.weight },
            { value: details.betweenness.toFixed(3), label: tieWords.between },
          ]}
        />
      </header>
      <Section title={tieWords.whatTheFileSays} note={tieWords.id(details.ownId)}>
        {details.attributes.length > 0 ? (
          <Attributes attributes={details.attributes} />
        ) : (
          <p className="muted small">{tieWords.itsNameAndItsTies}</p>
        )}
      </Section>
      <Section title={tieWords.ties2} note={String(details.degree)} end={tieWords.weight}>
        {details.weight.ties.length > 0 ? (
          <TieShares weight={details.weight} few={12} />
        ) : (
          <p className="muted small">{tieWords.noEdgeOfTheFile}</p>
        )}
      </Section>
      <Evidence cards={details.evidence} />
    </>
  )
}

/** An edge that a file states: each place at which it stands, with its weight. */
export function StatedEdge({ details }: { readonly details: EdgeDetails }) {
  const [from, to] = details.ends
  return (
    <>
      <header className="details-head">
        {details.cluster ? <ClusterChip cluster={details.cluster} prefix={tieWords.within} /> : null}
        <h2 className={from.name.length + to.name.length > 36 ? 'long' : ''}>
          {from.name} <span className="and">–</span> {to.name}
        </h2>
        <Figures
          figures={[
            { value: showNumber(details.weight), label: tieWords.weight },
            {
              value: String(details.stated.length),
              label: tieWords.edgesInTheFile(details.stated.length),
            },
          ]}
        />
        <TieStability id={details.id} />
      </header>
      <Section title={tieWords.asTheFileStatesIt} end={tieWords.weight}>
        <Folded
          className="part-rows"
          items={details.stated}
          few={8}
          render={({ text, weight, place, attributes }, index) => (
            <li key={index}>
              <span>
                {text} {place ? <PlaceLink place={place} mark={[from.name, to.name]} /> : null}
                {attributes.length > 0 ? (
                  <span className="muted small">
                    {' '}
                    {attributes.map(({ name, value }) => `${name}: ${value}`).join(' · ')}
                  </span>
                ) : null}
              </span>
              <span className="num">{showNumber(weight)}</span>
            </li>
          )}
        />
        {details.stated.length > 1 ? <ShareSum sum={details.weight} digits={2} /> : null}
      </Section>
      <Section title={tieWords.ends}>
        <NodeRows nodes={details.ends} />
      </Section>
      <Evidence cards={details.evidence} />
    </>
  )
}
