import type { Orientation } from '../graph/atlas'
import type { Document } from './document'
import type { BuildRequest } from './ports'

/** What the pipeline is asked for a document. */
export const requestOf = (document: Document, orientation: Orientation): BuildRequest => ({
  sources: document.sources,
  seed: document.seed,
  savedYear: document.savedYear,
  decisions: document.decisions,
  orientation,
  counting: document.counting,
  largestClique: document.largestClique,
  clustering: document.clustering,
  memory: document.memory,
  keyPhrases: document.keyPhrases,
  vocabularies: document.vocabularies,
})
