import type { Atlas, ClusterSettings, Network, Placement } from '../graph/atlas'
import { NETWORK_IDS } from '../graph/atlas'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Clustering } from '../graph/cluster-settings'
import { PROJECT_VERSION } from '../records/project-file'
import type { Source } from '../records/record'
import type { Author, Corpus, Paper } from '../resolve/corpus'
import { orderDecisions, type Decision } from '../resolve/decisions'
import type { KeyPhrases } from '../resolve/key-phrases'
import { printJson, type Json } from './print-json'
import { roundCoordinate } from './round'
import { TOOL } from './tool'

/** What the atlas itself does not hold of the way it was made. */
export type ProjectOptions = {
  readonly savedYear: number | null
  readonly counting?: 'fractional' | 'full'
  /** What the person decided, also about what these sources do not hold. */
  readonly decisions?: readonly Decision[]
  /** The person's own topic files, not those that come with Coterie. */
  readonly vocabularies?: readonly Source[]
  /** Settings that the person chose, by network. */
  readonly clustering?: Clustering
  /** The clusters that the atlas was made after. */
  readonly memory?: readonly RememberedCluster[]
  readonly keyPhrases?: KeyPhrases
}

/**
 * Prints the project file: the texts of all sources, from which the page makes the very same atlas again, and the
 * whole result for other programs. Coordinates are those of the landscape placing, in px, rounded to 0.001.
 * No time stamp: the same atlas gives the same bytes. Cost: linear in the result.
 */
export function printProject(atlas: Atlas, sources: readonly Source[], options: ProjectOptions): string {
  const { corpus, networks, seed } = atlas
  const texts = new Map(sources.map(({ name, text }) => [name, text]))
  return printJson({
    format: 'coterie',
    version: PROJECT_VERSION,
    tool: TOOL,
    seed,
    savedYear: options.savedYear,
    counting: options.counting ?? 'fractional',
    keyPhrases: options.keyPhrases ?? 'auto',
    largestClique: atlas.largestClique,
    ...describeChoices(options),
    decisions: orderDecisions(options.decisions ?? []).map(({ kind, about, verdict, note }) => {
      return { kind, about, verdict, note }
    }),
    sources: corpus.sources.map(({ name, format, records, skipped, owners }) => {
      const text = texts.get(name)
      return { name, format, records, skipped, owners, ...(text === undefined ? {} : { text }) }
    }),
    papers: corpus.papers.map(describePaper),
    authors: corpus.authors.map(describeAuthor),
    topics: corpus.topics.map(({ id, label, shortLabel, broader, papers, origin = 'vocabulary', variants = [] }) => {
      return { id, label, shortLabel, broader, papers: papers.length, origin, variants }
    }),
    claims: describeClaims(corpus),
    networks: Object.fromEntries(NETWORK_IDS.map((id) => [id, describeNetwork(networks[id])])),
    issues: corpus.issues.map(({ source, line, severity, message }) => ({ source, line, severity, message })),
  })
}

const describeSettings = ({ method, resolution, minSize, mergeSmall }: ClusterSettings): Json => ({
  method,
  resolution,
  minSize,
  mergeSmall,
})

/** What a person chose for topics and communities, as far as it differs from the usual. */
function describeChoices({ vocabularies = [], clustering = {}, memory = [] }: ProjectOptions): Record<string, Json> {
  const chosen = NETWORK_IDS.flatMap((id) => {
    const settings = clustering[id]
    return settings === undefined ? [] : [[id, describeSettings(settings)] as const]
  })
  const remembered = memory.map(({ network, id, name, colour, hatched, members, settings }) => {
    const found = settings === undefined ? {} : { settings: describeSettings(settings) }
    return { network, id, name, colour, hatched, ...found, members }
  })
  return {
    ...(vocabularies.length === 0 ? {} : { vocabularies: vocabularies.map(({ name, text }) => ({ name, text })) }),
    ...(chosen.length === 0 ? {} : { clustering: Object.fromEntries(chosen) }),
    ...(remembered.length === 0 ? {} : { memory: remembered }),
  }
}

function describePaper(paper: Paper): Json {
  return {
    id: paper.id,
    title: paper.title,
    titleIsDerived: paper.titleIsDerived,
    coinedName: paper.coinedName,
    abstract: paper.abstract,
    year: paper.year,
    yearIsInferred: paper.yearIsInferred,
    date: paper.date,
    category: paper.category,
    score: paper.score,
    hasCode: paper.hasCode,
    links: paper.links,
    affiliations: paper.affiliations,
    authors: paper.authors.map(({ author, evidence, position }) => ({ id: author, evidence, position })),
    authorsComplete: paper.authorsComplete,
    topics: paper.topics.map(({ topic }) => topic),
    tags: paper.topics.map(({ topic, strength, impliedBy, phrases, byHand }) => {
      const said = phrases.map(({ field, start, text }) => ({ field, start, text }))
      return { topic, strength, impliedBy, ...(byHand === true ? { byHand } : {}), phrases: said }
    }),
    seen: paper.seen.map(({ source, line, key }) => ({ source, line, ...(key === undefined ? {} : { key }) })),
  }
}

function describeAuthor(author: Author): Json {
  const { id, name, aliases, kind, unnamed, papers, affiliations, profile } = author
  if (profile === null) return { id, name, aliases, kind, unnamed, papers: papers.length, affiliations, profile }
  const { hIndex, citations, novelty, aiScore, field, place } = profile
  return {
    id,
    name,
    aliases,
    kind,
    unnamed,
    papers: papers.length,
    affiliations,
    profile: {
      hIndex,
      papers: profile.papers,
      citations,
      novelty,
      aiScore,
      field,
      seen: { source: place.source, line: place.line },
    },
  }
}

const describeClaims = ({ claims }: Corpus): Json =>
  claims.map(({ id, kind, about, places, confidence, status, because }) => ({
    id,
    kind,
    about,
    ...(places === undefined ? {} : { places: places.map(({ source, line }) => ({ source, line })) }),
    confidence,
    status,
    because,
  }))

function describeNetwork(network: Network): Json {
  const { landscape } = network.placements
  return {
    nodes: network.nodes.map(({ id, cluster, degree, weightedDegree, betweenness }, index) => {
      return { id, cluster, ...placeOf(landscape, index), degree, weightedDegree, betweenness }
    }),
    edges: network.edges.map(({ source, target, kind, weight, papers, evidence, bounded }) => {
      return { source, target, kind, weight, papers, evidence, bounded }
    }),
    clusters: network.clusters.map(({ id, name, size, because, topics, naming }) => {
      const { from, support, runnersUp } = naming
      const others = runnersUp.map((other) => ({ name: other.name, score: other.score, because: other.because }))
      return { id, name, size, because, topics: topics.map(({ topic }) => topic), from, support, runnersUp: others }
    }),
    modularity: network.modularity,
    resolution: network.resolution,
    clustering: describeSettings(network.clustering),
    runs: network.runs,
    width: roundCoordinate(landscape.width),
    height: roundCoordinate(landscape.height),
  }
}

function placeOf({ x, y }: Placement, index: number): { readonly x: number; readonly y: number } {
  return { x: roundCoordinate(x[index] ?? 0), y: roundCoordinate(y[index] ?? 0) }
}
