import type { ReviewDetails } from '../scene/review-details'
import { Section } from './details-parts'
import { SourceLine } from './Evidence'
import { Parts } from './Parts'
import { Marked } from './PassageDialog'
import { SquareRows } from './SquareRows'
import { TextPair } from './TextPair'

/** One claim as a question, with its evidence as a picture, what speaks for and against it, and the lines that it rests on. */
export function ReviewCase({ details }: { readonly details: ReviewDetails }) {
  const files = [...new Set(details.places.map(({ source }) => source))]
  return (
    <article className="review-case">
      <header>
        <p className="small">
          <span className="muted">{details.kind}</span> <span className={`tag ${details.status}`}>{details.tag}</span>
        </p>
        <h2>{details.question}</h2>
        <p className="review-sentence">
          <Parts parts={details.sentence} />
        </p>
      </header>
      {details.squares ? <SquareRows squares={details.squares} /> : null}
      {details.texts.length > 1 ? <TextPair texts={details.texts} /> : null}
      {details.passage ? (
        <section className="review-passage" aria-label="Abstract">
          <h3>The abstract</h3>
          <p>
            <Marked text={details.passage.text} mark={details.passage.mark} />
          </p>
        </section>
      ) : null}
      <div className="review-reasons">
        <Reasons title="Speaks for" tone="for" reasons={details.for} none="Nothing that was read speaks for it." />
        <Reasons
          title="Speaks against"
          tone="against"
          reasons={details.against}
          none="Nothing that was read speaks against it."
        />
      </div>
      {details.places.length > 0 ? (
        <Section title="The source’s lines" note={files.length === 1 ? files[0] : `${String(files.length)} files`}>
          <div className="source-lines">
            {details.places.map((place) => (
              <SourceLine key={`${place.source}:${String(place.line)}`} place={place} mark={details.mark} />
            ))}
          </div>
        </Section>
      ) : null}
    </article>
  )
}

function Reasons({
  title,
  tone,
  reasons,
  none,
}: {
  readonly title: string
  readonly tone: 'for' | 'against'
  readonly reasons: readonly string[]
  readonly none: string
}) {
  return (
    <section className={`card speaks-${tone}`}>
      <h3>{title}</h3>
      {reasons.length === 0 ? <p className="muted">{none}</p> : null}
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  )
}
