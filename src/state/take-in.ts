import type { FileBytes } from '../base/file-bytes'
import type { Issue } from '../base/issue'
import type { OpenedFile } from '../records/open-and-read'
import { isProjectText, readProject, type StoredResult } from '../records/project-file'
import type { PackedReading } from '../records/packed-reading'
import type { Source } from '../records/record'
import { isVocabularyText } from '../resolve/vocabulary-file'
import { readDecisionEntries, readDecisions, type Decision } from '../resolve/decisions'
import type { StatedFilters } from '../records/project-settings'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Clustering } from '../graph/cluster-settings'
import type { KeyPhrases } from '../resolve/key-phrases'
import { readBookmarks, type Bookmark } from '../scene/bookmark'
import type { Counting } from './document'
import { actingWords } from '../words/acting'

/** A file or pasted text on its way in. */
export type Incoming = {
  readonly name: string
  readonly bytes: FileBytes
}

/** What came in: texts to read, what was refused and why, and what projects and files of decisions bring along. */
export type TakenIn = {
  readonly sources: readonly Source[]
  /** What was read of them at the gate, but for those of projects. */
  readonly parsed: readonly PackedReading[]
  /** Topic files of the person's own. */
  readonly vocabularies: readonly Source[]
  readonly refused: readonly Issue[]
  readonly notices: readonly Issue[]
  /** Decisions of projects and of files of decisions, and the name of the last such file. */
  readonly decisions: readonly Decision[]
  readonly from: string
  readonly project: {
    readonly seed?: number
    readonly savedYear?: number | null
    readonly counting?: Counting | null
    readonly clustering?: Clustering
    readonly memory?: readonly RememberedCluster[]
    readonly keyPhrases?: KeyPhrases | null
    /** Filters that the person gave a name. */
    readonly filterSets?: readonly StatedFilters[]
    /** Views that the person kept. */
    readonly bookmarks?: readonly Bookmark[]
    readonly largestClique?: number | null
    /** The version of a file that is newer than this program. */
    readonly newer?: number | null
    /** The result that the project stores; null where other files came with it. */
    readonly stored?: StoredResult | null
  }
}

/** True for a text that means to be a file of decisions. Looks at the content, not at the name. */
const isDecisionsText = (text: string): boolean =>
  /^\uFEFF?\s*\{/.test(text) && /"format"\s{0,8}:\s{0,8}"coterie-decisions"/.test(text)

const noticeOf = (source: string, damaged: number): Issue => ({
  source,
  line: 0,
  severity: 'notice',
  message: actingWords.keptViewsOfTheProject(damaged),
})

/** Sorts what was opened: texts of papers, projects, decisions, topics; what cannot be taken in costs only itself. */
export function takeIn(opened: readonly OpenedFile[]): TakenIn {
  const sources: Source[] = []
  const parsed: PackedReading[] = []
  const refused: Issue[] = []
  const vocabularies: Source[] = []
  const notices: Issue[] = []
  const decisions: Decision[] = []
  let from = ''
  let project: TakenIn['project'] = {}
  const texts = opened.flatMap((file) => file.texts)
  const complain = (issues: readonly Issue[]): void => {
    notices.push(...issues.filter(({ severity }) => severity === 'notice'))
    refused.push(...issues.filter(({ severity }) => severity === 'skipped'))
  }
  complain(opened.flatMap(({ issues }) => issues))
  for (const { source, format, refusals, parsed: read } of texts) {
    const { name } = source
    if (isVocabularyText(source.text)) {
      vocabularies.push(source)
      continue
    }
    if (isDecisionsText(source.text)) {
      const read = readDecisions(source)
      complain(read.issues)
      decisions.push(...read.decisions)
      from = name
      continue
    }
    if (!isProjectText(source.text)) {
      refused.push(...refusals)
      if (format !== null) sources.push(source)
      if (read !== null) parsed.push(read)
      continue
    }
    const opening = readProject(source)
    const decided = readDecisionEntries(name, opening.decisions)
    complain([...opening.issues, ...decided.issues])
    decisions.push(...decided.decisions)
    sources.push(...opening.sources)
    vocabularies.push(...opening.vocabularies)
    if (opening.sources.length > 0) {
      const { seed, savedYear, counting, largestClique, clustering, memory, keyPhrases, filterSets } = opening
      const newer = opening.newer ?? project.newer ?? null
      const stored = texts.length === 1 ? opening.stored : null
      const kept = readBookmarks(opening.bookmarks)
      if (kept.damaged > 0) notices.push(noticeOf(name, kept.damaged))
      const { bookmarks } = kept
      project = {
        seed,
        savedYear,
        counting,
        largestClique,
        clustering,
        memory,
        keyPhrases,
        filterSets,
        bookmarks,
        newer,
        stored,
      }
    }
  }
  // Of two sources of a name one is renamed, and what was read of it does not fit any more.
  const times = new Map<string, number>()
  for (const { name } of sources) times.set(name, (times.get(name) ?? 0) + 1)
  const once = parsed.filter(({ source }) => times.get(source) === 1)
  return { sources, parsed: once, vocabularies, refused, notices, decisions, from, project }
}
