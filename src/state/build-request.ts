import type { Document } from './document'
import type { BuildRequest, Ports } from './ports'

/** What the pipeline is asked for a document. */
export const requestOf = (
  document: Document,
  { orientation, place }: Pick<Ports, 'orientation' | 'place'>,
): BuildRequest => ({
  sources: document.sources,
  seed: document.seed,
  savedYear: document.savedYear,
  decisions: document.decisions,
  orientation: orientation(),
  counting: document.counting,
  largestClique: document.largestClique,
  clustering: document.clustering,
  memory: document.memory,
  keyPhrases: document.keyPhrases,
  vocabularies: document.vocabularies,
  // Where people can be placed while the map is looked at, it is shown before they are.
  ...(place ? { sketch: true } : {}),
})
