import type { PackedReading } from '../records/packed-reading'
import type { Document, ImportReport } from './document'
import type { MergedSources } from './merge-sources'
import type { TakenIn } from './take-in'

/** What an import did, together with the one that it joins because its map is still being made. */
export const reportImport = (
  joins: ImportReport | null | undefined,
  merged: MergedSources,
  vocabularies: MergedSources,
  taken: TakenIn,
  before: ImportReport['before'],
): ImportReport => ({
  added: [...(joins?.added ?? []), ...merged.added],
  repeated: [...(joins?.repeated ?? []), ...merged.repeated, ...vocabularies.repeated],
  vocabularies: [...(joins?.vocabularies ?? []), ...vocabularies.added],
  refused: [...(joins?.refused ?? []), ...taken.refused],
  notices: [...(joins?.notices ?? []), ...taken.notices],
  before,
})

/** The document that an import leads to; what a project says of how its map is made comes before what held so far. */
export const documentOf = (
  base: Document,
  { decisions, project }: TakenIn,
  { sources }: MergedSources,
  chosen: Pick<Document, 'counting' | 'memory' | 'vocabularies'>,
  freshProject: (() => string) | undefined,
): Document => ({
  sources,
  largestClique: project.largestClique ?? base.largestClique,
  seed: project.seed ?? base.seed,
  savedYear: project.savedYear ?? base.savedYear,
  counting: project.counting ?? chosen.counting,
  isSample: false,
  clustering: { ...base.clustering, ...project.clustering },
  memory: chosen.memory,
  keyPhrases: project.keyPhrases ?? base.keyPhrases,
  vocabularies: chosen.vocabularies,
  decisions: [...base.decisions, ...decisions],
  ...projectOf(base, freshProject),
  ...(project.newer == null ? {} : { readOnly: { kind: 'newer', version: project.newer } }),
})

/** What is added to a project stays in it; what takes the place of another is a project of its own. */
export function projectOf(base: Document, freshProject: (() => string) | undefined): Pick<Document, 'project'> {
  const project = base.project ?? freshProject?.()
  return project === undefined ? {} : { project }
}

/** What was read at the gate of the sources that came in: those that kept their name, and whose columns are as guessed. */
export function readAlready({ parsed }: TakenIn, { sources, added }: MergedSources): readonly PackedReading[] {
  const guessed = new Set(sources.filter(({ columns }) => columns === undefined).map(({ name }) => name))
  const kept = new Set(added)
  return parsed.filter(({ source }) => guessed.has(source) && kept.has(source))
}
