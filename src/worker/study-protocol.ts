import type { ClusterSettings, NodeId } from '../graph/atlas'
import type { Partition } from '../graph/clusters'
import type { WeightedEdge } from '../graph/modularity'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import type { Stability } from '../graph/stability'
import type { RunReply, RunRequest } from './protocol'

/** The network that is studied: what clustering sees of it, and how its clusters were found. */
export type StudiedNetwork = {
  readonly nodes: readonly { readonly id: NodeId }[]
  readonly edges: readonly WeightedEdge<NodeId>[]
  readonly settings: ClusterSettings
  readonly seed: number
}

/** What is asked: how stable the division that is shown is, or what other resolutions would give. */
export type StudyInput =
  | (StudiedNetwork & { readonly kind: 'stability'; readonly partition: Partition<NodeId> })
  | (StudiedNetwork & { readonly kind: 'sweep' })

export type StudyResult =
  | { readonly kind: 'stability'; readonly stability: Stability<NodeId> }
  | { readonly kind: 'sweep'; readonly sweep: ResolutionSweep<NodeId> }

/** How far a study has come: `done` of `total` runs or resolutions. */
export type StudyProgress = { readonly done: number; readonly total: number }

export type StudyRequest = RunRequest<StudyInput>
export type StudyReply = RunReply<StudyProgress, StudyResult>
