import type { MeasureWords } from '../scene/cluster-words'
import { Section } from './details-parts'
import { communityWords } from '../words/community'

/** How a community holds together: each figure with what it means. */
export function ClustersMeasures({ measures }: { readonly measures: readonly MeasureWords[] }) {
  if (measures.length === 0) return null
  return (
    <Section title={communityWords.howItHoldsTogether} end={communityWords.onTheWholeMap}>
      <dl className="measures">
        {measures.map(({ label, value, meaning }) => (
          <div key={label} title={meaning}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
            <dd className="muted small">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
