import * as v from 'valibot'
import type { Source } from './record'
import { readersProjectsWords } from '../words/readers-projects'

const NETWORKS = ['coauthors', 'papers', 'topics', 'knowledge', 'stated'] as const
type NetworkName = (typeof NETWORKS)[number]

/** How the clusters of one network were found, as a project states it. */
export type StatedClustering = {
  readonly method: 'louvain' | 'leiden' | 'components' | 'stated'
  readonly resolution: number
  readonly minSize: number
  readonly mergeSmall: boolean
}

type StatedNode = `author:${string}` | `paper:${string}` | `topic:${string}` | `node:${string}`

/** A cluster that keeps its name and colour, as a project states it. */
export type StatedCluster = {
  readonly network: NetworkName
  readonly id: `cluster:${string}`
  readonly name: string
  readonly colour: number
  readonly hatched: boolean
  readonly members: readonly StatedNode[]
  readonly settings?: StatedClustering
}

/** Filters that a person gave a name. */
export type StatedFilters = { readonly name: string; readonly filters: unknown }

/** What a project holds of how its map was made, beside seed, year and counting. */
export type ProjectSettings = {
  /** The person's own topic files. */
  readonly vocabularies: readonly Source[]
  readonly clustering: Readonly<Partial<Record<NetworkName, StatedClustering>>>
  readonly memory: readonly StatedCluster[]
  /** Null where the file does not say. */
  readonly keyPhrases: 'auto' | 'always' | 'never' | null
  /** Filters under a name; what they ask stands as in the file. */
  readonly filterSets: readonly StatedFilters[]
  /** Views that the person kept, as they stand in the file. */
  readonly bookmarks: readonly unknown[]
}

export const NO_SETTINGS: ProjectSettings = {
  vocabularies: [],
  clustering: {},
  memory: [],
  keyPhrases: null,
  filterSets: [],
  bookmarks: [],
}

/** The greatest γ that means anything: beyond it every node is a cluster of its own. */
export const HIGHEST_RESOLUTION = 1000

const Clustering = v.object({
  method: v.picklist(['louvain', 'leiden', 'components', 'stated']),
  resolution: v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(HIGHEST_RESOLUTION)),
  minSize: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  mergeSmall: v.boolean(),
})
const startsWith =
  <Start extends string>(...starts: readonly Start[]) =>
  (text: unknown): boolean =>
    typeof text === 'string' && starts.some((start) => text.startsWith(start))
const Cluster = v.object({
  network: v.picklist(NETWORKS),
  id: v.custom<`cluster:${string}`>(startsWith('cluster:')),
  name: v.pipe(v.string(), v.nonEmpty()),
  colour: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000)),
  hatched: v.boolean(),
  members: v.array(v.custom<StatedNode>(startsWith('author:', 'paper:', 'topic:', 'node:'))),
  settings: v.fallback(v.optional(Clustering), undefined),
})
const Vocabulary = v.object({ name: v.pipe(v.string(), v.nonEmpty()), text: v.string() })
const FilterSet = v.object({
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
  filters: v.record(v.string(), v.unknown()),
})
const KeyPhrases = v.picklist(['auto', 'always', 'never'])

/**
 * Reads what a project says of its topics and communities. What is damaged costs only itself and is told to `complain`.
 */
export function readProjectSettings(
  fields: Readonly<Record<string, unknown>>,
  complain: (message: string) => void,
): ProjectSettings {
  const list = (key: string): readonly unknown[] => {
    if (fields[key] === undefined) return []
    if (Array.isArray(fields[key])) return fields[key] as readonly unknown[]
    complain(readersProjectsWords.ofTheProjectIsNot(key))
    return []
  }
  const vocabularies = list('vocabularies').flatMap((entry, index): Source[] => {
    const read = v.safeParse(Vocabulary, entry)
    if (read.success) return [read.output]
    complain(readersProjectsWords.topicFileOfTheProject(index + 1))
    return []
  })
  const memory = list('memory').flatMap((entry, index): StatedCluster[] => {
    const read = v.safeParse(Cluster, entry)
    if (read.success) {
      const { settings, ...cluster } = read.output
      return [settings === undefined ? cluster : { ...cluster, settings }]
    }
    complain(readersProjectsWords.clusterOfTheProjectsMemory(index + 1))
    return []
  })
  let keyPhrases: ProjectSettings['keyPhrases'] = null
  if (fields.keyPhrases !== undefined) {
    const read = v.safeParse(KeyPhrases, fields.keyPhrases)
    if (read.success) keyPhrases = read.output
    else complain(readersProjectsWords.keyphrasesOfTheProjectIs)
  }
  const filterSets = list('filterSets').flatMap((entry, index): StatedFilters[] => {
    const read = v.safeParse(FilterSet, entry)
    if (read.success) return [read.output]
    complain(readersProjectsWords.savedFiltersOfTheProject(index + 1))
    return []
  })
  const clustering = readClustering(fields.clustering, complain)
  return { vocabularies, clustering, memory, keyPhrases, filterSets, bookmarks: list('bookmarks') }
}

function readClustering(stated: unknown, complain: (message: string) => void): ProjectSettings['clustering'] {
  if (stated === undefined) return {}
  const networks = v.safeParse(v.record(v.string(), v.unknown()), stated)
  if (!networks.success) {
    complain(readersProjectsWords.clusteringOfTheProjectIs)
    return {}
  }
  const clustering: Partial<Record<NetworkName, StatedClustering>> = {}
  for (const network of NETWORKS) {
    if (networks.output[network] === undefined) continue
    const read = v.safeParse(Clustering, networks.output[network])
    if (read.success) clustering[network] = read.output
    else complain(readersProjectsWords.howTheProjectFindsThe(network))
  }
  return clustering
}
