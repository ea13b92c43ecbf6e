import { useMemo, useState } from 'react'
import type { RecordText } from '../scene/review-texts'
import { compareTexts, type DifferenceRun } from '../scene/text-difference'
import { PlaceLink } from './details-parts'
import { Segmented } from './Segmented'
import { reviewWords } from '../words/review'

function Runs({ runs }: { readonly runs: readonly DifferenceRun[] }) {
  return runs.map(({ text, same }, index) => {
    if (same) return <span key={index}>{text} </span>
    if (text === '') return <span key={index} className="gap" title={reviewWords.theOtherTextHasMoreHere} />
    return (
      <span key={index}>
        <mark>{text}</mark>{' '}
      </span>
    )
  })
}

/** Two texts side by side with the words marked in which they differ; of more than two, one chooses the second. */
export function TextPair({ texts }: { readonly texts: readonly RecordText[] }) {
  const differences = useMemo(() => texts.slice(1).map(({ text }) => compareTexts(texts[0]?.text ?? '', text)), [texts])
  // What differs most is what one has to judge.
  const [chosen, setChosen] = useState(() =>
    differences.reduce((most, each, index) => (each.places > (differences[most]?.places ?? 0) ? index : most), 0),
  )
  const difference = differences[chosen]
  const [first, second] = [texts[0], texts[chosen + 1]]
  if (!difference || !first || !second) return null
  const places = difference.places
  return (
    <section className="text-pair" aria-label={reviewWords.theTextsSideBySide}>
      <header>
        <p>
          {reviewWords.ofWordsStandInBoth(
            (inside) => (
              <b>{inside}</b>
            ),
            difference.shared,
            difference.words,
            places,
          )}
        </p>
        {texts.length > 2 ? (
          <Segmented
            label={reviewWords.compareWith}
            value={String(chosen)}
            choices={texts.slice(1).map(({ place }, index) => ({
              value: String(index),
              label: `${place.source.slice(0, 6)}… : ${String(place.line)}`,
            }))}
            onChange={(value) => {
              setChosen(Number(value))
            }}
          />
        ) : null}
      </header>
      <div className="text-pair-texts">
        {[
          { record: first, runs: difference.left },
          { record: second, runs: difference.right },
        ].map(({ record, runs }, index) => (
          <div key={index} className="card">
            <h3>{record.name}</h3>
            <PlaceLink place={record.place} mark={[]} />
            <p>
              <Runs runs={runs} />
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
