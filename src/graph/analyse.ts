import type { Corpus } from '../resolve/corpus'
import type { Decision } from '../resolve/decisions'
import { assembleNetwork, projectNetwork } from './assemble-network'
import type { UnplacedNetwork } from './assemble-network'
import { NETWORK_IDS } from './atlas'
import type { Atlas, Network, NetworkId, Orientation, Placement } from './atlas'
import type { RememberedCluster } from './cluster-memory'
import { usualSettings } from './cluster-settings'
import type { Clustering } from './cluster-settings'
import { placeNetwork, sketchNetwork } from './layout'
import { layoutInputOf, unnamedPeople } from './layout-input'
import { placeAsStated } from './layout-stated'
import { rememberPlacings } from './recent-placings'
import { LARGEST_CLIQUE } from './project-coauthors'
import type { Counting } from './project-coauthors'
import { corpusFor, refuseNetworks, tellRefused } from './reckon-size'

export type AnalyseOptions = {
  readonly seed: number
  /** `landscape` is always placed; `portrait` is placed too where it is asked for. */
  readonly orientation: Orientation
  /** How joint papers count in the co-author network; fractional unless said otherwise. */
  readonly counting?: Counting
  /** How clusters are found, by network; the usual way where left out. */
  readonly clustering?: Clustering
  /** The clusters of an earlier map, which stay with their members (`rememberClusters`); none where left out. */
  readonly memory?: readonly RememberedCluster[]
  /** Decisions by which a person named clusters; none where left out. */
  readonly clusterNames?: readonly Decision[]
  /** A paper with more authors than this does not tie each pair of them; 50 unless said otherwise. */
  readonly largestClique?: number
  /** Whether large networks are only sketched, and their placing is left to who shows them (`placeNetworkInSteps`); else all are placed. */
  readonly sketch?: boolean
  /** Bytes that one network may take: one that would take more is left empty, and said to be. As much as there is where left out. */
  readonly room?: number
  /** Told before each step and at the end of each stage: `project`, `cluster`, `place`. */
  readonly report?: (stage: string, done: number, total: number) => void
}

/**
 * From the corpus to all that is drawn and listed: four networks, and those that files state, with clusters, names, measures and places.
 * Pure: the same corpus and options (a memory is one) give the same atlas on every machine.
 */
export function analyse(corpus: Corpus, options: AnalyseOptions): Atlas {
  const {
    seed,
    orientation,
    counting = 'fractional',
    largestClique = LARGEST_CLIQUE,
    room = Infinity,
    report = () => undefined,
  } = options
  const { clustering = {}, memory = [], clusterNames: given = [] } = options
  const refused = refuseNetworks(corpus, { largestClique, room })
  const projections = mapNetworks('project', report, (id) =>
    projectNetwork(id, corpusFor(id, corpus, refused), counting, largestClique),
  )
  const unplaced = mapNetworks('cluster', report, (id) => {
    const settings = clustering[id] ?? usualSettings(id)
    return assembleNetwork(id, corpusFor(id, corpus, refused), projections[id], seed, { settings, memory, given })
  })
  const unnamed = unnamedPeople(corpus)
  const networks = mapNetworks('place', report, (id): Network => {
    const network = unplaced[id]
    const landscape = place(network, corpus, unnamed, options, 'landscape')
    const portrait = orientation === 'portrait' ? place(network, corpus, unnamed, options, 'portrait') : null
    return { ...network, placements: { landscape, portrait } }
  })
  const told = tellRefused(corpus, refused)
  return { seed, corpus: told, networks, largestClique, ...(refused.length === 0 ? {} : { refused }) }
}

const placeAgain = rememberPlacings(placeNetwork)

function place(
  network: UnplacedNetwork,
  corpus: Corpus,
  unnamed: ReadonlySet<string>,
  { seed, sketch }: Pick<AnalyseOptions, 'seed' | 'sketch'>,
  orientation: Orientation,
): Placement {
  const input = layoutInputOf(network, unnamed, seed, orientation)
  const stated = network.id === 'stated' ? placeAsStated(input, corpus) : null
  if (stated) return { ...stated, isStated: true }
  return (sketch === true ? sketchNetwork(input) : null) ?? placeAgain(input)
}

function mapNetworks<Result>(
  stage: string,
  report: (stage: string, done: number, total: number) => void,
  make: (id: NetworkId) => Result,
): Readonly<Record<NetworkId, Result>> {
  const total = NETWORK_IDS.length
  const step = (done: number, id: NetworkId): Result => {
    report(stage, done, total)
    return make(id)
  }
  const results = {
    coauthors: step(0, 'coauthors'),
    papers: step(1, 'papers'),
    topics: step(2, 'topics'),
    knowledge: step(3, 'knowledge'),
    stated: step(4, 'stated'),
  }
  report(stage, total, total)
  return results
}
