import type { FileBytes } from '../base/file-bytes'
import type { Steps } from '../base/in-steps'
import type { Atlas, NetworkId, NodeId, Orientation } from '../graph/atlas'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Clustering } from '../graph/cluster-settings'
import type { Partition } from '../graph/clusters'
import type { LargeEnd } from '../graph/layout-large'
import type { PlacingStep } from '../graph/packed-placing'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import type { Stability } from '../graph/stability'
import type { StudiedNetwork } from '../graph/studied-network'
import type { ProjectComparison } from '../records/project-comparison'
import type { StoredResult } from '../records/project-file'
import type { OpenedFile } from '../records/open-and-read'
import type { PackedReading } from '../records/packed-reading'
import type { Source } from '../records/record'
import type { Decision } from '../resolve/decisions'
import type { KeyPhrases } from '../resolve/key-phrases'
import type { Scene } from '../scene/scene'
import type { SearchWorker } from '../scene/search-client'
import type { ResultDigest } from '../scene/shared-view'
import type { Settings } from '../storage/settings'

/** How far a build has come: `done` of `total` in a stage; total 0 where it is not known. `name` is the file at hand. */
export type BuildProgress = {
  readonly stage: string
  readonly done: number
  readonly total: number
  readonly name?: string
  /** What is left of the stage, where that can be reckoned. */
  readonly secondsLeft?: number
}

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
  /** Large networks are sketched; the page has them placed when it shows them. */
  readonly sketch?: boolean
  /** What was read of some of the sources already, by their names. */
  readonly parsed?: readonly PackedReading[]
}

export type StudyProgress = { readonly done: number; readonly total: number }
export type Study<Result> = { readonly result: Promise<Result>; cancel(): void }

/** Files on their way through the gate. */
export type Opening = { readonly result: Promise<readonly OpenedFile[]>; cancel(): void }

/** A network on its way to its places; `hold` lets it rest for a while. */
export type Placing = { readonly result: Promise<LargeEnd>; cancel(): void; hold(on: boolean): void }

export type Build = { readonly result: Promise<Atlas>; cancel(): void }

/** A calendar day, month 1–12: what a file name needs of the clock. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** Everything outside the page's own memory that the store may ask for; the page's root supplies it, tests supply their own. */
export type Ports = {
  /** Opens files: archives are unpacked, bytes decoded, texts read once; what cannot be opened costs only itself. */
  open(
    files: readonly { readonly name: string; readonly bytes: FileBytes }[],
    onProgress: (progress: { readonly name: string; readonly done: number; readonly total: number }) => void,
  ): Opening
  build(request: BuildRequest, onProgress: (progress: BuildProgress) => void): Build
  /** Lets the page draw between two steps of work on it; left out: as soon as what waits has been done. */
  turn?(): Promise<void>
  /** Makes ready with pauses what the map is painted by before the scene is shown, its ties too where asked; left out: it is made then. */
  readyScene?(scene: Scene, withTies: boolean): Steps<void>
  /** Places a network that the atlas holds as a sketch, step by step; left out: it stays a sketch. */
  place?(atlas: Atlas, network: NetworkId, orientation: Orientation, onStep: (step: PlacingStep) => void): Placing
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
  /** Starts a worker that searches a large map; left out, or null where there is none: the page searches. */
  spawnSearch?(): SearchWorker | null
  loadSample(): Promise<readonly Source[]>
  /** The topic files that come with Coterie. */
  loadVocabularies(): Promise<readonly { readonly name: string; readonly text: string }[]>
  /** Compares what a file or a link stores of its result with the map that was made again; left out: it is not compared. */
  compare?(stored: StoredResult | ResultDigest, atlas: Atlas): Promise<ProjectComparison>
  readSettings(): Settings
  writeSettings(settings: Settings): void
  readonly today: () => Day
  /** An id that no project has had; left out: nothing is kept between visits. */
  readonly freshProject?: () => string
  /** A clock, ms from any moment on, by which it is reckoned how long something takes; left out: it is not. */
  readonly now?: () => number
  /** Whether the map's place is taller than wide, so that it wants a placing of its own. */
  orientation(): Orientation
}
