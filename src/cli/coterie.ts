import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { countOf } from '../base/count-of'
import type { Issue } from '../base/issue'
import { findDataFormat } from '../export/data-formats'
import type { ClusterSettings } from '../graph/atlas'
import { usualSettings, type Clustering } from '../graph/cluster-settings'
import type { Corpus } from '../resolve/corpus'
import { readDecisions, type Decision } from '../resolve/decisions'
import { parseVocabulary } from '../resolve/vocabulary'
import { runPipeline, type VocabularyText } from '../worker/pipeline'
import { loadVocabularies } from '../worker/sample'
import { parseCommand, USAGE, type BuildCommand } from './arguments'
import { evaluate } from './evaluate'
import { readInputs } from './read-inputs'
import { joinFiles, unpackProjects } from './unpack-projects'

/** What surrounds a command: the folder from which paths are meant, and where its notes go. */
export type Surroundings = {
  readonly folder: string
  readonly say: (line: string) => void
  /** Where a result that is a text goes; with the notes where it is left out. */
  readonly print?: (text: string) => void
}

/**
 * Runs the command line and returns its exit code: 0 where at least one record was read, 1 where none was or nothing
 * could be written, 2 for wrong usage. Only the table of `evaluate` goes to standard output.
 */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const command = parseCommand(args)
  if (command.kind === 'build') return build(command, surroundings)
  if (command.kind === 'evaluate') return evaluate(command, surroundings)
  if (command.kind === 'help') {
    surroundings.say(USAGE)
    return 0
  }
  surroundings.say(`${command.message}\n\n${USAGE}`)
  return 2
}

async function build(command: BuildCommand, { folder, say }: Surroundings): Promise<0 | 1 | 2> {
  const format = findDataFormat(command.out)
  if (format === null) return 2
  const inputs = await readInputs(folder, command.inputs)
  const unpacked = unpackProjects(inputs.sources)
  const own = await readInputs(folder, command.vocabularies)
  if (own.sources.length < command.vocabularies.length) {
    for (const issue of own.issues) say(tellIssue(issue))
    say('Not every --vocabulary could be read, so nothing was written.')
    return 1
  }
  const vocabularies = joinFiles(unpacked.vocabularies, own.sources)
  const builtIn = await loadVocabularies()
  const decided = await readDecisionFile(folder, command.decisions, [...builtIn, ...vocabularies])
  if (decided === null) {
    say(`${command.decisions ?? ''} could not be read, so nothing was written.`)
    return 1
  }
  const decisions = [...unpacked.decisions, ...decided.decisions]
  const { sources } = unpacked
  const savedYear = command.savedYear ?? unpacked.savedYear
  const counting = unpacked.counting ?? 'fractional'
  const clustering = chooseClustering(command, unpacked.clustering)
  if (command.mergeSmall && (clustering[command.network]?.minSize ?? 1) === 1)
    say('--merge-small changes nothing without --min-size: no community is too small.')
  const { memory } = unpacked
  const keyPhrases = command.keyPhrases ?? unpacked.keyPhrases ?? 'auto'
  const atlas = runPipeline({
    sources,
    vocabularies: [...builtIn, ...vocabularies.map((vocabulary) => ({ ...vocabulary, own: true as const }))],
    seed: command.seed ?? unpacked.seed ?? 1,
    savedYear,
    orientation: 'landscape',
    counting,
    ...(unpacked.largestClique === null ? {} : { largestClique: unpacked.largestClique }),
    decisions,
    clustering,
    memory,
    keyPhrases,
  })
  const { corpus } = atlas
  const issues = [...inputs.issues, ...unpacked.issues, ...own.issues, ...decided.issues, ...corpus.issues]
  for (const issue of issues) say(tellIssue(issue))
  const records = corpus.sources.reduce((sum, source) => sum + source.records, 0)
  if (records === 0) {
    say('No record was read, so nothing was written.')
    return 1
  }
  const made = { savedYear, counting, decisions, vocabularies, clustering, memory, keyPhrases }
  const files = await format.print({ atlas, sources, network: command.network, ...made })
  const stem = command.out.slice(0, -format.ending.length)
  // A format of one file keeps the ending as it was typed.
  const paths = files.map(({ ending }) => (ending === format.ending ? command.out : stem + ending))
  try {
    await mkdir(dirname(resolve(folder, command.out)), { recursive: true })
    for (const [index, { text }] of files.entries()) await writeFile(resolve(folder, paths[index] ?? command.out), text)
  } catch (error) {
    say(`${command.out} could not be written: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
  say(`${summarise(corpus, records)} → ${paths.join(', ')}`)
  return 0
}

/** How communities are found: as the project says, but for what was typed of the network that is asked for. */
function chooseClustering(command: BuildCommand, stated: Clustering): Clustering {
  const { network, resolution, clusters, minSize, mergeSmall } = command
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

const tellIssue = ({ source, line, severity, message }: Issue): string =>
  `${line > 0 ? `${source}:${line}` : source}: ${severity}: ${message}`

/** “5 sources: 61 records, 46 papers, 72 authors, 22 topics, 0 skipped”. */
function summarise({ sources, papers, authors, topics }: Corpus, records: number): string {
  const skipped = sources.reduce((sum, source) => sum + source.skipped, 0)
  const found = [countOf(records, 'record'), countOf(papers.length, 'paper'), countOf(authors.length, 'author')]
  return `${countOf(sources.length, 'source')}: ${[...found, countOf(topics.length, 'topic'), `${skipped} skipped`].join(', ')}`
}
