import type { Issue } from '../base/issue'
import type { Atlas } from '../graph/atlas'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Clustering } from '../graph/cluster-settings'
import { LARGEST_CLIQUE } from '../graph/project-coauthors'
import type { Source } from '../records/record'
import type { Decision } from '../resolve/decisions'
import type { KeyPhrases } from '../resolve/key-phrases'
import type { Bookmark } from '../scene/bookmark'
import type { BuildProgress } from './ports'
import type { Moves } from './view-within'

/** How a joint paper counts. */
export type Counting = 'fractional' | 'full'

/** Why a map is only looked at: it was shared so, its file is of a newer version, or it is being changed in another tab. */
export type ReadOnly = { readonly kind: 'shared' | 'elsewhere' } | { readonly kind: 'newer'; readonly version: number }

/** What a person loaded: the texts and what decides how they are read. The atlas follows from it. */
export type Document = {
  readonly sources: readonly Source[]
  readonly seed: number
  /** The year in which the pages were saved, where the person stated it. */
  readonly savedYear: number | null
  /** How a joint paper counts. */
  readonly counting: Counting
  /** A paper with more authors than this does not tie each pair of them. */
  readonly largestClique: number
  readonly isSample: boolean
  /** How clusters are found, by network; each that is left out is found as usual. */
  readonly clustering: Clustering
  /** The clusters of an earlier map, whose names and colours stay with their members. */
  readonly memory: readonly RememberedCluster[]
  /** Whether key phrases of the texts become topics. */
  readonly keyPhrases: KeyPhrases
  /** The person's own topic files. */
  readonly vocabularies: readonly Source[]
  /** What the person decided about claims: kept apart from the texts, so that it outlasts them. */
  readonly decisions: readonly Decision[]
  /** Left out: it may be changed and saved. */
  readonly readOnly?: ReadOnly
  /** The project as which it is kept between visits; left out: none. */
  readonly project?: string
}

export const EMPTY_DOCUMENT: Document = {
  sources: [],
  seed: 1,
  savedYear: null,
  counting: 'fractional',
  largestClique: LARGEST_CLIQUE,
  isSample: false,
  clustering: {},
  memory: [],
  keyPhrases: 'auto',
  vocabularies: [],
  decisions: [],
}

export type ImportMode = 'add' | 'replace'

/** What the last import did, for its summary and its undoing. */
export type ImportReport = {
  readonly added: readonly string[]
  readonly repeated: readonly string[]
  /** Topic files that came in. */
  readonly vocabularies: readonly string[]
  /** Files that could not be taken in at all, each with a sentence. */
  readonly refused: readonly Issue[]
  /** Things to know about files that were taken in. */
  readonly notices: readonly Issue[]
  readonly before: {
    readonly document: Document
    readonly atlas: Atlas | null
    readonly bookmarks: readonly Bookmark[]
    readonly moves: Moves
  }
  /** What was to be opened but held no papers; a person may say how its tables are to be read. */
  readonly attempted?: { readonly document: Document; readonly added: readonly string[] }
}

export type Task =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly label: string; readonly progress: BuildProgress | null }
  | { readonly kind: 'failed'; readonly message: string }
