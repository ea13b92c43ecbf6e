import type { Place } from '../resolve/corpus'
import type { EvidenceCard } from '../scene/evidence'
import { clipAround, passageLines } from '../scene/source-lines'
import { useApp } from './app-context'
import { ClaimActions } from './ClaimActions'
import { Folded, Section } from './details-parts'
import { Parts } from './Parts'
import { Marked } from './PassageDialog'

const TAGS = { fact: 'Fact', accepted: 'Accepted', assumed: 'Assumed', suggested: 'Suggested' } as const
/** Room for a source's line in a card, in letters. */
const CARD_ROOM = 150

/** One line of a source, which opens the source at that place. */
export function SourceLine({ place, mark }: { readonly place: Place; readonly mark: readonly string[] }) {
  const text = useApp(({ document }) => document.sources.find(({ name }) => name === place.source)?.text)
  const openPassage = useApp((state) => state.openPassage)
  const line = text === undefined ? undefined : passageLines(text, place.line, 0)[0]
  const wanted = mark.find((each) => line?.text.toLowerCase().includes(each.toLowerCase())) ?? ''
  return (
    <button
      className="source-line mono"
      title={`${place.source}, line ${String(place.line)}: read it in its place`}
      onClick={() => {
        openPassage({ ...place, mark })
      }}
    >
      <span className="line-number">
        <span className="visually-hidden">Line </span>
        {place.line}
        <span className="visually-hidden"> of {place.source}: </span>
      </span>
      <span>{line ? <Marked text={clipAround(line.text, wanted, CARD_ROOM)} mark={mark} /> : place.source}</span>
    </button>
  )
}

/** How we know: each card says what was read or inferred and shows the lines that it rests on. */
export function Evidence({
  cards,
  few = 4,
  title = 'How we know',
}: {
  readonly cards: readonly EvidenceCard[]
  readonly few?: number
  readonly title?: string
}) {
  const files = new Set(cards.flatMap(({ places }) => places.map(({ source }) => source)))
  if (cards.length === 0) return null
  return (
    <Section
      title={title}
      note={`${String(cards.length)} ${cards.length === 1 ? 'reason' : 'reasons'}, ${String(files.size)} ${files.size === 1 ? 'file' : 'files'}`}
    >
      <Folded
        className="cards"
        items={cards}
        few={few}
        render={(card, index) => (
          <li key={index} className={`card ${card.tag}`}>
            <p>
              <span className={`tag ${card.tag}`}>{TAGS[card.tag]}</span>{' '}
              <span>
                <Parts parts={card.sentence} />
              </span>
            </p>
            {card.claim && card.claim.because.length > 0 ? (
              <ul className="because small muted">
                {card.claim.because.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            ) : null}
            {card.places.length > 0 ? (
              <div className="source-lines">
                {card.places.map((place) => (
                  <SourceLine key={`${place.source}:${String(place.line)}`} place={place} mark={card.mark} />
                ))}
              </div>
            ) : null}
            {card.claim ? <ClaimActions claim={card.claim} /> : null}
          </li>
        )}
      />
    </Section>
  )
}
