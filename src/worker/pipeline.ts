import type { Issue } from '../base/issue'
import { analyse } from '../graph/analyse'
import type { Atlas, Orientation } from '../graph/atlas'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Clustering } from '../graph/cluster-settings'
import { readSource } from '../records/formats'
import type { PackedReading } from '../records/packed-reading'
import type { ParsedSource, Source } from '../records/record'
import type { Corpus } from '../resolve/corpus'
import { orderDecisions, type Decision } from '../resolve/decisions'
import type { KeyPhrases } from '../resolve/key-phrases'
import { resolveCorpus } from '../resolve/resolve'
import { parseVocabulary } from '../resolve/vocabulary'
import { noteWaitingNames } from './cluster-name-notes'
import { noteSharingLimit, noteSparing } from './network-notes'

/** A file of topics and their phrases; `name` is shown with its issues. */
export type VocabularyText = {
  readonly name: string
  readonly text: string
  /** True for a person's own, whose topics come before those of the same id that come along. */
  readonly own?: true
}

/** All that decides an atlas: the same input gives the same atlas on every machine. */
export type PipelineInput = {
  readonly sources: readonly Source[]
  readonly vocabularies: readonly VocabularyText[]
  readonly seed: number
  /** The year in which the pages were saved, where a person stated it. */
  readonly savedYear: number | null
  readonly orientation: Orientation
  /** How a paper's weight is shared out among its authors. */
  readonly counting: 'fractional' | 'full'
  /** A paper with more authors than this does not tie each pair of them; 50 where left out. */
  readonly largestClique?: number
  /** Bytes that one network may take; as much as there is where left out. */
  readonly room?: number
  /** True where workers were lost over it, as they are where memory runs out: much smaller networks alone are made, and told of. */
  readonly sparing?: true
  /** What a person decided about claims; none where left out. */
  readonly decisions?: readonly Decision[]
  /** How clusters are found, by network; each that is left out is found as usual. */
  readonly clustering?: Clustering
  /** The clusters of the map before this one, whose names and colours stay with their members; none where left out. */
  readonly memory?: readonly RememberedCluster[]
  /** Whether key phrases of the corpus become topics: where the vocabularies leave much out, always, or never. */
  readonly keyPhrases?: KeyPhrases
  /** Whether large networks are only sketched, and placed by who shows them (`placing-worker`); placed where left out. */
  readonly sketch?: boolean
  /** What was read of some of the sources already, by their names. */
  readonly parsed?: readonly PackedReading[]
}

/** What one network may take where workers were lost, bytes: a tenth of what it may at most. */
const SPARE_ROOM = 200e6

export type Stage = 'read' | 'resolve' | 'project' | 'cluster' | 'place'
const STAGES: readonly string[] = ['read', 'resolve', 'project', 'cluster', 'place'] satisfies Stage[]
const isStage = (stage: string): stage is Stage => STAGES.includes(stage)

/** How far a run has come: `done` of `total` steps of a stage; total 0 where it is not known. */
export type Progress = { readonly stage: Stage; readonly done: number; readonly total: number }

/**
 * Reads the sources, finds what is the same, and draws the map: the whole way from texts to an atlas, in one go.
 * Bad input becomes issues of the corpus; an exception is a bug. Pure, and so the same in a worker, on the page and
 * on the command line.
 */
export function runPipeline(
  input: PipelineInput,
  report: (progress: Progress) => void = () => undefined,
  read: (source: Source) => ParsedSource = readSource,
): Atlas {
  const { seed, orientation, counting, largestClique, decisions = [], clustering = {}, memory = [] } = input
  const { corpus, issues } = readCorpus(input, report, read)
  const room = input.sparing ? Math.min(input.room ?? Infinity, SPARE_ROOM) : input.room
  const clusterNames = orderDecisions(decisions).filter(({ kind }) => kind === 'cluster-name')
  const atlas = analyse(
    { ...corpus, issues },
    {
      seed,
      orientation,
      counting,
      clustering,
      memory,
      clusterNames,
      ...(largestClique === undefined ? {} : { largestClique }),
      ...(input.sketch === undefined ? {} : { sketch: input.sketch }),
      ...(room === undefined ? {} : { room }),
      report: (stage, done, total) => {
        if (isStage(stage)) report({ stage, done, total })
      },
    },
  )
  const notes = [
    ...(input.sparing ? [noteSparing()] : []),
    ...noteSharingLimit(corpus),
    ...noteWaitingNames(atlas, clusterNames),
  ]
  return notes.length === 0
    ? atlas
    : { ...atlas, corpus: { ...atlas.corpus, issues: [...atlas.corpus.issues, ...notes] } }
}

/** Reads and resolves: a step of its own, so that what was read is let go before networks are made, which need the room. */
function readCorpus(
  { sources, vocabularies: texts, savedYear, decisions = [], keyPhrases = 'auto', sparing }: PipelineInput,
  report: (progress: Progress) => void,
  read: (source: Source) => ParsedSource,
): { readonly corpus: Corpus; readonly issues: readonly Issue[] } {
  const parsed: ParsedSource[] = []
  for (const source of sources) {
    report({ stage: 'read', done: parsed.length, total: sources.length })
    parsed.push(read(source))
  }
  const topics = texts.map(({ name, text, own }) => ({ ...parseVocabulary(name, text), own }))
  const vocabularies = topics.map(({ vocabulary, own }) => (own === true ? { ...vocabulary, own } : vocabulary))
  const corpus = resolveCorpus(parsed, {
    vocabularies,
    savedYear,
    decisions,
    keyPhrases: sparing ? 'never' : keyPhrases,
    report: (done, total) => report({ stage: 'resolve', done, total }),
  })
  return { corpus, issues: [...corpus.issues, ...topics.flatMap((vocabulary) => vocabulary.issues)] }
}
