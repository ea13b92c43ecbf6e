import { joinWith } from '../scene/text-part'
import { selectTwoSteps } from '../state/lens-selectors'
import type { Lens } from '../state/lens-slice'
import { useApp } from './app-context'
import { NodeLink, Section } from './details-parts'
import { NodeField } from './NodeField'
import { pathsWords } from '../words/paths'

/** People two steps away who share topics but no paper with somebody, and those between. */
export function TwoStepsPanel({ lens }: { readonly lens: Extract<Lens, { kind: 'two-steps' }> }) {
  const rows = useApp(selectTwoSteps)
  const openLens = useApp((state) => state.openLens)
  return (
    <>
      <header className="details-head">
        <h2>{pathsWords.twoStepsAway}</h2>
        <NodeField
          label={pathsWords.from}
          value={lens.person}
          kinds={['author']}
          onChoose={(id) => {
            openLens({ kind: 'two-steps', person: id as `author:${string}` })
          }}
        />
        <p className="muted small">{pathsWords.theyWroteWithACo}</p>
      </header>
      <Section title={pathsWords.alikeByTopics} note={String(rows?.length ?? 0)}>
        {rows === null || rows.length === 0 ? <p className="muted">{pathsWords.nobodyTwoStepsAwayShares}</p> : null}
        <ol className="two-steps">
          {(rows ?? []).map(({ node, topics, through }) => (
            <li key={node.id}>
              <NodeLink node={node} />
              <p className="small">
                {joinWith(
                  topics.map(({ label }) => label),
                  'and',
                  3,
                )}
              </p>
              <p className="muted small">
                {pathsWords.through(
                  joinWith(
                    through.map(({ name }) => name),
                    'and',
                    3,
                  ),
                )}
              </p>
              <button
                className="link small"
                onClick={() => {
                  openLens({
                    kind: 'path',
                    from: lens.person,
                    to: node.id,
                    aim: 'shortest',
                    largestTeam: null,
                    way: 0,
                  })
                }}
              >
                {pathsWords.thePapersBetween}
              </button>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
