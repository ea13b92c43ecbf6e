import { projectNetwork } from '../graph/assemble-network'
import { CLUSTER_METHODS } from '../graph/atlas'
import type { ClusterSettings } from '../graph/atlas'
import { usualSettings } from '../graph/cluster-settings'
import { chooseRuns, findClusters } from '../graph/clusters'
import { computeModularity } from '../graph/modularity'
import { measureLikeness } from '../graph/partition-likeness'
import { BORDER_CHANGES, measureStability, STABILITY_RUNS } from '../graph/stability'
import { labelNodes, numberNetwork } from '../graph/stability-runs'
import { isProjectText } from '../records/project-file'
import { readSource } from '../records/formats'
import type { Source } from '../records/record'
import { resolveCorpus } from '../resolve/resolve'
import type { Vocabulary } from '../resolve/vocabulary'
import { readNetworks, type StatedNetwork } from './community-files'
import { showShare, type EvaluationTable } from './evaluation-table'
import { unpackProjects } from './unpack-projects'

/** A network to be divided: what it is called, and the resolution at which. */
type Subject = StatedNetwork & { readonly resolution: number }

/** What becomes of communities with few members. */
type SmallOnes = Pick<ClusterSettings, 'minSize' | 'mergeSmall'>
const NONE_SMALL: SmallOnes = { minSize: 1, mergeSmall: false }

const tellSmall = ({ minSize, mergeSmall }: SmallOnes): string => {
  if (minSize === 1) return 'No community is too small, and none is merged (--min-size, --merge-small).'
  const many = `Small: clusters of fewer than ${String(minSize)} members`
  return mergeSmall
    ? `${many} that are tied to nobody; all other such ones were merged into the cluster that they are tied to most.`
    : `${many}; they were left as they are.`
}

/** γ of networks that files state outright: that of plain modularity. */
const PLAIN = 1
const SEED = 1

/** The co-author network of pages, or of a project. */
function readCoauthors(name: string, inputs: readonly Source[], vocabularies: readonly Vocabulary[]): Subject | null {
  const { sources, savedYear, counting, decisions } = unpackProjects(inputs)
  const corpus = resolveCorpus(sources.map(readSource), { vocabularies, savedYear, decisions })
  const { nodes, edges } = projectNetwork('coauthors', corpus, counting ?? 'fractional')
  if (nodes.length === 0) return null
  return { name, nodes, edges, clusters: null, resolution: usualSettings('coauthors').resolution }
}

/** True for a text of records: a saved page, an export of references. Networks are measured as their files state them. */
function holdsRecords(source: Source): boolean {
  const { records, network } = readSource(source)
  return records.length > 0 && network === undefined
}

/** Networks that files state first, then each project, then all files of records together. */
function readSubjects(
  sources: readonly Source[],
  vocabularies: readonly Vocabulary[],
): { readonly subjects: readonly Subject[]; readonly unread: readonly string[] } {
  const projects = sources.filter(({ text }) => isProjectText(text))
  const others = sources.filter(({ text }) => !isProjectText(text))
  const pages = others.filter(holdsRecords)
  const { networks, unread } = readNetworks(others.filter((source) => !pages.includes(source)))
  const stated = networks.map((network): Subject => ({ ...network, resolution: PLAIN }))
  const made = projects.map((source) => ({ source, subject: readCoauthors(source.name, [source], vocabularies) }))
  const name = pages.length === 1 ? (pages[0]?.name ?? '') : `${String(pages.length)} pages together`
  const together = pages.length === 0 ? null : readCoauthors(name, pages, vocabularies)
  return {
    subjects: [...stated, ...made.flatMap(({ subject }) => subject ?? []), ...(together === null ? [] : [together])],
    unread: [...unread, ...made.flatMap(({ source, subject }) => (subject === null ? [source.name] : []))],
  }
}

/** Four digits, and no sign before nothing. */
const printFigure = (value: number): string => showShare(Math.round(value * 1e4) / 1e4 || 0)

function measureRow(
  { name, nodes, edges, clusters, resolution }: Subject,
  method: ClusterSettings['method'],
  small: SmallOnes,
): string[] {
  const settings: ClusterSettings = { method, resolution, ...small }
  const runs = chooseRuns(nodes.length, edges.length, method)
  const { partition } = findClusters(nodes, edges, { seed: SEED, settings, runs })
  const network = numberNetwork(nodes, edges)
  const stability = measureStability(nodes, edges, { seed: SEED, settings, reference: partition })
  const tied = stability.nodes.filter((node) => node.tied)
  const mean = tied.reduce((sum, { changes }) => sum + 1 - changes, 0) / Math.max(1, tied.length)
  const border = tied.filter((node) => node.border).length / Math.max(1, tied.length)
  const quality = (division: typeof partition): string =>
    printFigure(computeModularity(division, network.edges, resolution))
  const likeness =
    clusters === null ? null : measureLikeness(labelNodes(network, clusters), labelNodes(network, partition))
  return [
    `${name}: ${method}`,
    ...[nodes.length, network.edges.length, resolution, partition.length].map(String),
    ...(small.minSize > 1 ? [String(partition.filter(({ length }) => length < small.minSize).length)] : []),
    quality(partition),
    ...[stability.likeness, mean, border].map(printFigure),
    quality(stability.consensus),
    likeness === null ? '–' : printFigure(likeness),
    clusters === null ? '–' : quality(clusters),
  ]
}

/**
 * Measures how good and how stable the communities of networks are, by each method: co-author networks of saved pages and
 * projects, lists of edges, and networks in VOSviewer's JSON, whose own clusters are compared. Deterministic. Throws an
 * error with a plain sentence where no file holds a network.
 */
export function evaluateCommunities(
  sources: readonly Source[],
  vocabularies: readonly Vocabulary[],
  small: SmallOnes = NONE_SMALL,
): EvaluationTable {
  const { subjects, unread } = readSubjects(sources, vocabularies)
  if (subjects.length === 0) throw new Error('no file holds a network, a project or a saved page.')
  const fifth = `${String(BORDER_CHANGES * 100)} %`
  return {
    title: 'Communities: how good, and how stable from run to run',
    headings: [
      'network',
      'nodes',
      'ties',
      'γ',
      'clusters',
      ...(small.minSize > 1 ? ['small'] : []),
      'modularity',
      'likeness',
      'stays',
      'border',
      'consensus',
      'as stated',
      'stated Q',
    ],
    rows: subjects.flatMap((subject) => CLUSTER_METHODS.map((method) => measureRow(subject, method, small))),
    notes: [
      tellSmall(small),
      'Modularity is recomputed from the best of several seeded runs, at γ; that of components too.',
      `Likeness: mean adjusted Rand index between ${String(STABILITY_RUNS)} single runs. Stays: mean share of the runs in which a node is with its cluster.`,
      `Border: share of nodes that change sides in more than ${fifth} of the runs. Consensus: modularity of what most runs agree on.`,
      'As stated: adjusted Rand index to the clusters that the file itself gives, and stated Q their modularity; – where it gives none.',
      ...(unread.length > 0 ? [`Not read, because it holds no network: ${unread.join(', ')}.`] : []),
    ],
  }
}
