import type { SumDetails } from '../scene/describe-sum'
import { useApp } from './app-context'
import { Figures, Folded, Section } from './details-parts'
import { PaperList } from './share-parts'
import { manyWords } from '../words/many'

/** Several ties that the map draws as one, because an end is a collapsed community: the ties, and the papers behind them. */
export function SumPanel({ details }: { readonly details: SumDetails }) {
  const select = useApp((state) => state.select)
  return (
    <>
      <header className="details-head">
        <span className="chip">{manyWords.tiesOfACommunity}</span>
        <h2>
          {details.ends.map(({ name, selection }, at) => (
            <span key={selection.id}>
              {at === 0 ? '' : manyWords.and}
              <button
                className="link"
                onClick={() => {
                  select(selection)
                }}
              >
                {name}
              </button>
            </span>
          ))}
        </h2>
        <Figures
          figures={[
            { value: details.ties.length.toLocaleString('en'), label: manyWords.ties(details.ties.length) },
            { value: details.weight.toFixed(1), label: manyWords.weightTogether },
            {
              value: details.papers.length.toLocaleString('en'),
              label: manyWords.papers4(details.papers.length),
            },
          ]}
        />
      </header>
      <Section title={manyWords.ties2} note={String(details.ties.length)} end={manyWords.weightStrongestFirst}>
        <Folded
          className="author-rows"
          items={details.ties}
          few={8}
          render={(tie) => (
            <li key={tie.id}>
              <button
                className="link"
                onClick={() => {
                  select({ kind: 'edge', id: tie.id })
                }}
              >
                {tie.text}
              </button>{' '}
              <span className="num muted">{tie.weight.toFixed(2)}</span>
            </li>
          )}
        />
      </Section>
      {details.papers.length > 0 ? (
        <Section title={manyWords.papers3} note={String(details.papers.length)}>
          <PaperList papers={details.papers} />
        </Section>
      ) : null}
    </>
  )
}
