import type { NodeId } from '../graph/atlas'
import type { Partition } from '../graph/clusters'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import type { Stability } from '../graph/stability'
import type { StudiedNetwork } from '../graph/studied-network'
import type { RunReply, RunRequest } from './protocol'

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
