import type { ClusterTies as Ties } from '../scene/describe-cluster'
import { ClusterChip } from './details-parts'

/** Communities that something is tied to, each with the number of ties and their weight. */
export function ClusterTies({ ties }: { readonly ties: readonly Ties[] }) {
  return (
    <ul className="author-rows">
      {ties.map(({ cluster, ties: count, weight }) => (
        <li key={cluster.id}>
          <ClusterChip cluster={cluster} />
          <span className="num muted">
            {count}, {weight.toFixed(1)}
          </span>
        </li>
      ))}
    </ul>
  )
}
