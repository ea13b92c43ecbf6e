import type { ReviewDetails } from '../scene/review-details'
import { Section } from './details-parts'
import { SourceLine } from './Evidence'
import { Parts } from './Parts'
import { Marked } from './PassageDialog'
import { SquareRows } from './SquareRows'
import { TextPair } from './TextPair'
import { reviewWords } from '../words/review'

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
        <section className="review-passage" aria-label={reviewWords.abstract}>
          <h3>{reviewWords.theAbstract}</h3>
          <p>
            <Marked text={details.passage.text} mark={details.passage.mark} />
          </p>
        </section>
      ) : null}
      <div className="review-reasons">
        <Reasons
          title={reviewWords.speaksFor}
          tone="for"
          reasons={details.for}
          none={reviewWords.nothingThatWasReadSpeaks}
        />
        <Reasons
          title={reviewWords.speaksAgainst}
          tone="against"
          reasons={details.against}
          none={reviewWords.nothingThatWasReadSpeaksAgainst}
        />
      </div>
      {details.places.length > 0 ? (
        <Section
          title={reviewWords.theSourcesLines}
          note={files.length === 1 ? files[0] : reviewWords.files(files.length)}
        >
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
