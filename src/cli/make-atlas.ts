import type { Issue } from '../base/issue'
import { compareProject } from '../export/compare-project'
import type { DataRequest } from '../export/data-formats'
import type { Atlas, ClusterSettings, NetworkId } from '../graph/atlas'
import { usualSettings, type Clustering } from '../graph/cluster-settings'
import { tellComparison, type ProjectComparison } from '../records/project-comparison'
import { readDecisions, type Decision } from '../resolve/decisions'
import { parseVocabulary } from '../resolve/vocabulary'
import { runPipeline, type VocabularyText } from '../worker/pipeline'
import { createReadingMemory } from '../worker/reading-memory'
import { loadVocabularies } from '../worker/sample'
import type { AtlasOptions } from './commands'
import { readInputs } from './read-inputs'
import type { Surroundings } from './surroundings'
import { joinFiles, unpackProjects } from './unpack-projects'

/** An atlas with all that decided it. */
export type MadeAtlas = {
  readonly request: DataRequest
  /** What was told of files, projects and decisions, and what the corpus itself tells. */
  readonly fileIssues: readonly Issue[]
  readonly issues: readonly Issue[]
  /** Where nothing but one project was opened, as it says: whether the map is identical to the saved one. */
  readonly comparison: ProjectComparison | null
  /** The newest version of a project that is newer than this program, or null. */
  readonly newer: number | null
}

/** Whether a network is empty because it would not fit into memory, which is among the issues. */
export const isRefused = ({ refused = [] }: Atlas, network: NetworkId): boolean =>
  refused.some((refusal) => refusal.network === network)

/** Said instead of writing an empty picture, network or report. */
export const NO_NETWORK = 'Nothing was read that makes this network, so nothing was written.'

/** Reads what was typed and makes the atlas; null where something that was named could not be read, which was said. */
export async function makeAtlas(
  inputsTyped: readonly string[],
  options: AtlasOptions,
  surroundings: Surroundings,
): Promise<MadeAtlas | null> {
  const { folder, say, watch } = surroundings
  const inputs = await readInputs(folder, inputsTyped, surroundings)
  const unpacked = unpackProjects(inputs.sources)
  const own = await readInputs(folder, options.vocabularies)
  if (own.sources.length < options.vocabularies.length) {
    for (const issue of own.issues) say(tellIssue(issue))
    say('Not every --vocabulary could be read, so nothing was written.')
    return null
  }
  const vocabularies = joinFiles(unpacked.vocabularies, own.sources)
  const builtIn = await loadVocabularies()
  const decided = await readDecisionFile(folder, options.decisions, [...builtIn, ...vocabularies])
  if (decided === null) {
    say(`${options.decisions ?? ''} could not be read, so nothing was written.`)
    return null
  }
  const decisions = [...unpacked.decisions, ...decided.decisions]
  const { sources, memory } = unpacked
  const savedYear = options.savedYear ?? unpacked.savedYear
  const counting = unpacked.counting ?? 'fractional'
  const keyPhrases = options.keyPhrases ?? unpacked.keyPhrases ?? 'auto'
  const assumed = options.network ?? 'coauthors'
  let clustering = chooseClustering(options, assumed, unpacked.clustering)
  // What was read is kept only where the map may have to be made once more, below.
  const mayMakeAgain = options.network === null && clustering !== unpacked.clustering
  const { prepare, read } = createReadingMemory(mayMakeAgain ? undefined : 0)
  await prepare(sources)
  const makeWith = (clustering: Clustering): Atlas =>
    runPipeline(
      {
        sources,
        vocabularies: [...builtIn, ...vocabularies.map((vocabulary) => ({ ...vocabulary, own: true as const }))],
        seed: options.seed ?? unpacked.seed ?? 1,
        savedYear,
        orientation: 'landscape',
        counting,
        ...(unpacked.largestClique === null ? {} : { largestClique: unpacked.largestClique }),
        ...(surroundings.room === undefined ? {} : { room: surroundings.room }),
        decisions,
        clustering,
        memory,
        keyPhrases,
      },
      watch,
      read,
    )
  let atlas = makeWith(clustering)
  const network = options.network ?? usualNetwork(atlas)
  if (network !== assumed && clustering !== unpacked.clustering) {
    // What was typed of communities is meant for this network, which only the files could tell.
    clustering = chooseClustering(options, network, unpacked.clustering)
    atlas = makeWith(clustering)
  }
  if (options.mergeSmall && (clustering[network]?.minSize ?? 1) === 1)
    say('--merge-small changes nothing without --min-size: no community is too small.')
  const made = {
    savedYear,
    counting,
    decisions,
    vocabularies,
    clustering,
    memory,
    keyPhrases,
    filterSets: unpacked.filterSets,
    bookmarks: unpacked.bookmarks,
  }
  const fileIssues = [...inputs.issues, ...unpacked.issues, ...own.issues, ...decided.issues]
  return {
    request: { atlas, sources, network, ...made },
    fileIssues,
    issues: [...fileIssues, ...atlas.corpus.issues],
    comparison: unpacked.stored === null || changesTheMap(options) ? null : compareProject(unpacked.stored, atlas),
    newer: unpacked.newer,
  }
}

/** People, or where the files make none the network that one of them states. */
const usualNetwork = ({ networks }: Atlas): NetworkId =>
  networks.coauthors.nodes.length === 0 && networks.stated.nodes.length > 0 ? 'stated' : 'coauthors'

/** Whether something was typed that makes another map than a project holds, and is meant to. */
const changesTheMap = ({ seed, savedYear, decisions, vocabularies, keyPhrases, ...rest }: AtlasOptions): boolean =>
  [seed, savedYear, decisions, keyPhrases, rest.resolution, rest.clusters, rest.minSize].some((one) => one !== null) ||
  vocabularies.length > 0 ||
  rest.mergeSmall

/** How communities are found: as the project says, but for what was typed of the network that is asked for. */
function chooseClustering(options: AtlasOptions, network: NetworkId, stated: Clustering): Clustering {
  const { resolution, clusters, minSize, mergeSmall } = options
  if (resolution === null && clusters === null && minSize === null && !mergeSmall) return stated
  const before = stated[network] ?? usualSettings(network)
  const settings: ClusterSettings = {
    method: clusters ?? before.method,
    resolution: resolution ?? before.resolution,
    minSize: minSize ?? before.minSize,
    mergeSmall: mergeSmall || before.mergeSmall,
  }
  return { ...stated, [network]: settings }
}

/** The decisions of a file; none where no file was named, null where it cannot be read. */
async function readDecisionFile(
  folder: string,
  path: string | null,
  vocabularies: readonly VocabularyText[],
): Promise<{ readonly decisions: readonly Decision[]; readonly issues: readonly Issue[] } | null> {
  if (path === null) return { decisions: [], issues: [] }
  const { sources, issues } = await readInputs(folder, [path])
  if (sources.length === 0) return null
  // A thesaurus may name topics by their labels.
  const topics = vocabularies.flatMap(({ name, text }) => parseVocabulary(name, text).vocabulary.topics)
  const read = sources.map((source) => readDecisions(source, topics))
  return {
    decisions: read.flatMap(({ decisions }) => decisions),
    issues: [...issues, ...read.flatMap((one) => one.issues)],
  }
}

export const tellIssue = ({ source, line, severity, message }: Issue): string =>
  `${line > 0 ? `${source}:${line}` : source}: ${severity}: ${message}`

/** Says of a project that was opened alone whether the map is identical to the saved one, else what differs. */
export function sayComparison({ comparison }: MadeAtlas, say: Surroundings['say']): void {
  if (comparison === null) return
  say(tellComparison(comparison))
  for (const { text, examples } of comparison.differences)
    say(`  ${[text, ...examples.map((example) => `    ${example}`)].join('\n')}`)
}
