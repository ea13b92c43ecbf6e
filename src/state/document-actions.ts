import type { Atlas, ClusterSettings, NetworkId } from '../graph/atlas'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Decision } from '../resolve/decisions'
import type { KeyPhrases } from '../resolve/key-phrases'
import type { Counting, Document, ImportMode, ImportReport, Task } from './document'
import type { Incoming } from './take-in'

/** What is open, what is being made of it, and all that opens, changes or closes it. */
export type DocumentSlice = {
  readonly document: Document
  readonly atlas: Atlas | null
  /** The decisions under which the atlas was built; those of the document run ahead of them while it is built anew. */
  readonly applied: readonly Decision[]
  readonly task: Task
  /** The clusters that decisions start from: those of the map as data and settings made it, so that undoing gives it again. */
  readonly anchor: readonly RememberedCluster[]
  readonly report: ImportReport | null
  readonly openSample: () => Promise<void>
  readonly importFiles: (files: readonly Incoming[], mode: ImportMode) => Promise<void>
  readonly cancelTask: () => void
  readonly undoImport: () => void
  readonly closeReport: () => void
  readonly setSavedYear: (year: number | null) => Promise<void>
  readonly setCounting: (counting: Counting) => Promise<void>
  /** Finds the clusters of a network in another way; null: as usual. */
  readonly setClustering: (network: NetworkId, settings: ClusterSettings | null) => Promise<void>
  readonly setKeyPhrases: (keyPhrases: KeyPhrases) => Promise<void>
  readonly dropVocabulary: (name: string) => Promise<void>
  readonly setLargestClique: (largestClique: number) => Promise<void>
  /** Closes the map; what it returns brings it back. */
  readonly clearDocument: () => () => void
  /** Builds the atlas of the document as it is, as going back in the history left it, and keeps the view with it. */
  readonly redrawAsIs: () => Promise<void>
  /** Builds the atlas of a changed document; the map and its view stay until it is there, and where it fails. */
  readonly redraw: (document: Document, label: string) => Promise<void>
  /** Builds an atlas without showing it; null where it failed or another build took its place. */
  readonly tryOut: (decisions: readonly Decision[], label: string) => Promise<Atlas | null>
  /**
   * The same in the background: nothing shows that it runs, it never takes the place of another build, and every other
   * build takes its place. Null where it had to give way; rejected where it failed.
   */
  readonly tryAside: (decisions: readonly Decision[]) => Promise<Atlas | null>
  /** Ends what is tried in the background; nothing where nothing is. */
  readonly stopAside: () => void
}
