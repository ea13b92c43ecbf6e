import type { Place } from '../resolve/corpus'
import { CLAIM_NAMES } from '../scene/decision-text'
import type { EvidenceCard } from '../scene/evidence'
import { clipAround, passageLines } from '../scene/source-lines'
import { selectSource } from '../state/columns-slice'
import { useApp } from './app-context'
import { ClaimActions } from './ClaimActions'
import { Folded, Section } from './details-parts'
import { Parts } from './Parts'
import { Marked } from './PassageDialog'
import { countsWords } from '../words/counts'
import { evidenceWords } from '../words/evidence'
import { joinsWords } from '../words/joins'

const TAGS = {
  fact: evidenceWords.fact,
  accepted: evidenceWords.accepted,
  assumed: evidenceWords.assumed,
  suggested: evidenceWords.suggested,
} as const
/** Room for a source's line in a card, in letters. */
const CARD_ROOM = 150

/** One line of a source, which opens the source at that place. */
export function SourceLine({ place, mark }: { readonly place: Place; readonly mark: readonly string[] }) {
  const text = useApp((state) => selectSource(place.source)(state)?.text)
  const openPassage = useApp((state) => state.openPassage)
  const line = text === undefined ? undefined : passageLines(text, place.line, 0)[0]
  const wanted = mark.find((each) => line?.text.toLowerCase().includes(each.toLowerCase())) ?? ''
  return (
    <button
      className="source-line mono"
      title={evidenceWords.lineReadItInItsPlace(place.source, place.line)}
      onClick={() => {
        openPassage({ ...place, mark })
      }}
    >
      <span className="line-number">
        <span className="visually-hidden">{evidenceWords.line3} </span>
        {place.line}
        <span className="visually-hidden"> {evidenceWords.of(place.source)} </span>
      </span>
      <span>{line ? <Marked text={clipAround(line.text, wanted, CARD_ROOM)} mark={mark} /> : place.source}</span>
    </button>
  )
}

type EvidenceProps = {
  readonly cards: readonly EvidenceCard[]
  /** Claims on which it rests too, which no card names. */
  readonly behind?: readonly EvidenceCard[]
  readonly few?: number
  readonly title?: string
}

/** How we know: each card says what was read or inferred and shows the lines that it rests on. */
export function Evidence({ cards, behind = [], few = 4, title = evidenceWords.howWeKnow }: EvidenceProps) {
  const files = new Set(cards.flatMap(({ places }) => places.map(({ source }) => source)))
  if (cards.length + behind.length === 0) return null
  return (
    <Section title={title} note={joinsWords.listed([countsWords.reasons(cards.length), countsWords.files(files.size)])}>
      <Folded className="cards" items={cards} few={few} render={(card, index) => <Card key={index} card={card} />} />
      {behind.length > 0 ? <Behind cards={behind} /> : null}
    </Section>
  )
}

/** The claims behind, under one line that says how many of what they are. */
function Behind({ cards }: { readonly cards: readonly EvidenceCard[] }) {
  const counts = new Map<string, number>()
  for (const { claims } of cards)
    for (const { kind } of claims) counts.set(CLAIM_NAMES[kind], (counts.get(CLAIM_NAMES[kind]) ?? 0) + 1)
  return (
    <details className="claims-behind">
      <summary>
        {evidenceWords.restsOnClaims(cards.length)}
        <span className="muted small">
          {[...counts].map(([name, count]) => `${name}${count > 1 ? ` ${String(count)}` : ''}`).join(' · ')}
        </span>
      </summary>
      <ul className="cards">
        {cards.map((card, index) => (
          <Card key={index} card={card} />
        ))}
      </ul>
    </details>
  )
}

function Card({ card }: { readonly card: EvidenceCard }) {
  const because = card.claims.flatMap((claim) => claim.because)
  return (
    <li className={`card ${card.tag}`}>
      <p>
        <span className={`tag ${card.tag}`}>{TAGS[card.tag]}</span>{' '}
        <span>
          <Parts parts={card.sentence} />
        </span>
      </p>
      {because.length > 0 ? (
        <ul className="because small muted">
          {because.map((reason) => (
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
      {card.claims.map((claim) => (
        <ClaimActions key={claim.id} claim={claim} isOwn={card.isClaim === true} />
      ))}
    </li>
  )
}
