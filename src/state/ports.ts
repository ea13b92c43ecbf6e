import type { Atlas, NodeId, Orientation } from '../graph/atlas'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Clustering } from '../graph/cluster-settings'
import type { Partition } from '../graph/clusters'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import type { Stability } from '../graph/stability'
import type { StudiedNetwork } from '../graph/studied-network'
import type { Source } from '../records/record'
import type { Decision } from '../resolve/decisions'
import type { KeyPhrases } from '../resolve/key-phrases'
import type { Settings } from '../storage/settings'

/** How far a build has come: `done` of `total` in a stage; total 0 where it is not known. */
export type BuildProgress = { readonly stage: string; readonly done: number; readonly total: number }

export type BuildRequest = {
  readonly sources: readonly Source[]
  readonly seed: number
  readonly savedYear: number | null
  readonly decisions: readonly Decision[]
  readonly orientation: Orientation
  readonly counting: 'fractional' | 'full'
  readonly clustering: Clustering
  readonly memory: readonly RememberedCluster[]
  readonly keyPhrases: KeyPhrases
  /** The person's own topic files, which join those that come with Coterie. */
  readonly vocabularies: readonly Source[]
  readonly largestClique: number
}

export type StudyProgress = { readonly done: number; readonly total: number }
export type Study<Result> = { readonly result: Promise<Result>; cancel(): void }

export type Build = { readonly result: Promise<Atlas>; cancel(): void }

/** A calendar day, month 1–12: what a file name needs of the clock. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** Everything outside the page's own memory that the store may ask for; the page's root supplies it, tests supply their own. */
export type Ports = {
  build(request: BuildRequest, onProgress: (progress: BuildProgress) => void): Build
  /** How far clusters hold from run to run. */
  measureStability(
    network: StudiedNetwork,
    partition: Partition<NodeId>,
    onProgress: (progress: StudyProgress) => void,
  ): Study<Stability<NodeId>>
  /** What clusters other resolutions would give. */
  sweepResolutions(
    network: StudiedNetwork,
    onProgress: (progress: StudyProgress) => void,
  ): Study<ResolutionSweep<NodeId>>
  loadSample(): Promise<readonly Source[]>
  /** The topic files that come with Coterie. */
  loadVocabularies(): Promise<readonly { readonly name: string; readonly text: string }[]>
  readSettings(): Settings
  writeSettings(settings: Settings): void
  readonly today: () => Day
  /** Whether the map's place is taller than wide, so that it wants a placing of its own. */
  orientation(): Orientation
}
