import type { NodeId } from '../graph/atlas'
import type { BetweenEntry } from '../scene/between-text'
import { selectBetween } from '../state/cluster-selectors'
import { useApp } from './app-context'
import { ClusterTies } from './ClusterTies'
import { NodeLink, Section } from './details-parts'
import { Parts } from './Parts'
import { personWords } from '../words/person'

/** What a person joins: which communities, through which papers and topics, and what falls apart without them. */
export function BetweenSection({ id }: { readonly id: NodeId }) {
  const entry = useApp((state) => selectBetween(state, id))
  if (!entry || entry.joins.length < 2) return null
  return (
    <Section
      title={personWords.betweenCommunities}
      note={personWords.joins(entry.joins.length)}
      end={personWords.tiesWeight}
    >
      <ClusterTies ties={entry.joins} />
      <BetweenReasons entry={entry} />
      <dl className="measures">
        <div>
          <dt>{personWords.between}</dt>
          <dd className="num">{entry.betweenness.toFixed(3)}</dd>
          <dd className="muted small">{personWords.theShareOfShortestWays}</dd>
        </div>
        <div>
          <dt>{personWords.participation}</dt>
          <dd className="num">{entry.participation.toFixed(2)}</dd>
          <dd className="muted small">{personWords.howEvenlyTheTiesAre}</dd>
        </div>
      </dl>
    </Section>
  )
}

function BetweenReasons({ entry }: { readonly entry: BetweenEntry }) {
  return (
    <div className="between-reasons">
      {entry.sentences.map((sentence, index) => (
        <p key={index}>
          <Parts parts={sentence} />
        </p>
      ))}
    </div>
  )
}

/** Those of a community who join it to others, each with the reasons. */
export function BetweenList({ entries }: { readonly entries: readonly BetweenEntry[] }) {
  if (entries.length === 0) return null
  const joins = entries.some((entry) => entry.joins.length > 1)
  return (
    <Section
      title={joins ? personWords.thoseWhoStandBetween : personWords.thoseWhoHoldItTogether}
      end={personWords.theForemost}
    >
      <ul className="between-list">
        {entries.map((entry) => (
          <li key={entry.node.id}>
            <NodeLink node={entry.node} />
            <BetweenReasons entry={entry} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
