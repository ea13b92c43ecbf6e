import type { ClusterId, GroupNodeId, NodeId } from '../graph/atlas'

/** The mark that stands for a collapsed community. */
export const groupIdOf = (cluster: ClusterId): GroupNodeId => `group:${cluster}`

/** Whether the id is of such a mark. */
export const isGroupId = (id: string): id is GroupNodeId => id.startsWith('group:')

/** The community that a mark stands for. */
export const clusterOfGroup = (id: GroupNodeId): ClusterId => id.slice('group:'.length) as ClusterId

/** The community of a mark that stands for one; null for any other mark. */
export const collapsedAt = (id: NodeId): ClusterId | null => (isGroupId(id) ? clusterOfGroup(id) : null)

/** Whether what was chosen is a community. */
export const isClusterId = (id: NodeId | ClusterId | undefined): id is ClusterId => id?.startsWith('cluster:') ?? false

/** Whether what was chosen is a mark. */
export const isNodeId = (id: NodeId | ClusterId | undefined): id is NodeId => id !== undefined && !isClusterId(id)
