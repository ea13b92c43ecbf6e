import type { Issue } from '../base/issue'
import { isProjectText, readProject, type StoredResult } from '../records/project-file'
import { NO_SETTINGS, type ProjectSettings } from '../records/project-settings'
import type { Source } from '../records/record'
import { readDecisionEntries, type Decision } from '../resolve/decisions'

/** What lay in the files: texts, and what projects say of how to read them; null where none says it. */
export type Unpacked = ProjectSettings & {
  readonly sources: readonly Source[]
  readonly seed: number | null
  readonly savedYear: number | null
  readonly counting: 'fractional' | 'full' | null
  readonly largestClique: number | null
  /** Of all projects, in order: where two decide the same claim, the later one counts. */
  readonly decisions: readonly Decision[]
  /** The newest version of a project that is newer than this program; null where none is. */
  readonly newer: number | null
  /** What the only input stores of its result, where that is a project; null elsewhere. */
  readonly stored: StoredResult | null
  readonly issues: readonly Issue[]
}

/** Files of the same name and text are the same file. */
export const joinFiles = (files: readonly Source[], more: readonly Source[]): readonly Source[] => [
  ...files,
  ...more.filter((one) => !files.some(({ name, text }) => name === one.name && text === one.text)),
]

/** Takes the texts out of project files; the last project decides how the map is made where the command does not. */
export function unpackProjects(inputs: readonly Source[]): Unpacked {
  let unpacked: Unpacked = {
    ...NO_SETTINGS,
    sources: [],
    seed: null,
    savedYear: null,
    counting: null,
    largestClique: null,
    decisions: [],
    newer: null,
    stored: null,
    issues: [],
  }
  for (const input of inputs) {
    if (!isProjectText(input.text)) {
      unpacked = { ...unpacked, sources: [...unpacked.sources, input] }
      continue
    }
    const project = readProject(input)
    const { decisions, issues } = readDecisionEntries(input.name, project.decisions)
    const opened = project.sources.length > 0
    unpacked = {
      sources: [...unpacked.sources, ...project.sources],
      vocabularies: joinFiles(unpacked.vocabularies, project.vocabularies),
      clustering: opened ? project.clustering : unpacked.clustering,
      memory: opened ? project.memory : unpacked.memory,
      keyPhrases: opened ? project.keyPhrases : unpacked.keyPhrases,
      filterSets: opened ? project.filterSets : unpacked.filterSets,
      bookmarks: opened ? project.bookmarks : unpacked.bookmarks,
      seed: opened ? project.seed : unpacked.seed,
      savedYear: opened ? project.savedYear : unpacked.savedYear,
      counting: opened ? project.counting : unpacked.counting,
      largestClique: opened ? project.largestClique : unpacked.largestClique,
      decisions: [...unpacked.decisions, ...decisions],
      stored: inputs.length === 1 ? project.stored : null,
      newer: Math.max(unpacked.newer ?? 0, project.newer ?? 0) || null,
      issues: [...unpacked.issues, ...project.issues, ...issues],
    }
  }
  return unpacked
}
