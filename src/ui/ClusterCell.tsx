import type { ClusterRef } from '../scene/atlas-index'

/** The community of a row, with its sign. */
export function ClusterCell({ cluster }: { readonly cluster: ClusterRef | null }) {
  if (!cluster) return <span className="faint">–</span>
  return (
    <span className={`cluster-cell own-${cluster.colour}`}>
      <span className={`swatch ${cluster.hatched ? 'hatched' : ''}`} aria-hidden="true" />
      {cluster.name}
    </span>
  )
}
