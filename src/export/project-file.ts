import type { Atlas, ClusterSettings, Network, Placement } from '../graph/atlas'
import { NETWORK_IDS } from '../graph/atlas'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Clustering } from '../graph/cluster-settings'
import { PROJECT_VERSION } from '../records/project-file'
import type { StatedFilters } from '../records/project-settings'
import type { Source } from '../records/record'
import type { Author, Corpus, Paper } from '../resolve/corpus'
import { orderDecisions, type Decision } from '../resolve/decisions'
import type { KeyPhrases } from '../resolve/key-phrases'
import { readBookmarks, stateBookmarks } from '../scene/bookmark'
import { briefFilters, readFilters } from '../scene/shared-view'
import { LazyList } from './lazy-list'
import { printJsonPieces, type Json } from './print-json'
import { roundCoordinate } from './round'
import { TOOL } from './tool'
import { HTML_LANGUAGE } from '../words/chosen-language'
import { spokenLanguage } from '../words/language'

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
  /** Filters that the person gave a name. */
  readonly filterSets?: readonly StatedFilters[]
  /** Views that the person kept, as a project states them. */
  readonly bookmarks?: readonly unknown[]
}

/**
 * Prints the project file: the texts of all sources, from which the page makes the very same atlas again, and the
 * whole result for other programs. Coordinates are those of the landscape placing, in px, rounded to 0.001.
 * No time stamp: the same atlas gives the same bytes. Cost: linear in the result.
 */
export const printProject = (atlas: Atlas, sources: readonly Source[], options: ProjectOptions): string =>
  [...printProjectPieces(atlas, sources, options)].join('')

/** The same in pieces: the whole of a large project is longer than a text may be in JavaScript, and is never in memory. */
export const printProjectPieces = (
  atlas: Atlas,
  sources: readonly Source[],
  options: ProjectOptions,
): Generator<string> => printJsonPieces(describeProject(atlas, sources, options))

/**
 * The same as a value; keys stand in the order in which they are printed. `public/coterie.schema.json` describes it. Papers,
 * people and ties are described while one walks through them.
 */
export function describeProject(
  atlas: Atlas,
  sources: readonly Source[],
  options: ProjectOptions,
): Record<string, Json> {
  const { corpus } = atlas
  const given = new Map(sources.map((source) => [source.name, source]))
  return {
    ...describeMaking(atlas, options),
    ...describeLanguage(),
    ...describeBookmarks(options.bookmarks ?? []),
    sources: corpus.sources.map(({ name, format, records, skipped, owners }) => {
      const { text, columns } = given.get(name) ?? {}
      const chosen = columns === undefined ? {} : { columns }
      return { name, format, records, skipped, owners, ...chosen, ...(text === undefined ? {} : { text }) }
    }),
    ...describeResult(atlas),
    issues: corpus.issues.map(({ source, line, severity, message }) => ({ source, line, severity, message })),
  }
}

/** The language in which reasons and some names are told; a file in English, as all were before, does not say it. */
const describeLanguage = (): Record<string, Json> =>
  spokenLanguage() === 'en' ? {} : { language: HTML_LANGUAGE[spokenLanguage()] }

/** Views that were kept, where there are any. */
function describeBookmarks(stated: readonly unknown[]): Record<string, Json> {
  const { bookmarks } = readBookmarks(stated)
  return bookmarks.length === 0 ? {} : { bookmarks: stateBookmarks(bookmarks) }
}

/** How a map is made of its sources: the head of a project file. */
function describeMaking({ seed, largestClique }: Atlas, options: ProjectOptions): Record<string, Json> {
  return {
    format: 'coterie',
    version: PROJECT_VERSION,
    tool: TOOL,
    seed,
    savedYear: options.savedYear,
    counting: options.counting ?? 'fractional',
    keyPhrases: options.keyPhrases ?? 'auto',
    largestClique,
    ...describeChoices(options),
    decisions: orderDecisions(options.decisions ?? []).map(({ kind, about, verdict, note }) => {
      return { kind, about, verdict, note }
    }),
  }
}

/**
 * A project without its result, for a link: what it takes to make the map again. Sources stand in their own order, each
 * with all that a person said of it; with null they are left out.
 */
export const describeIngredients = (
  atlas: Atlas,
  sources: readonly Source[] | null,
  options: ProjectOptions,
): Record<string, Json> => ({
  ...describeMaking(atlas, options),
  ...(sources === null ? {} : { sources: sources.map((source) => ({ ...source })) }),
})

/** What was made of the sources: all that a map that is made again is compared by. */
export function describeResult({ corpus, networks }: Atlas) {
  return {
    papers: LazyList.of(corpus.papers, describePaper),
    authors: LazyList.of(corpus.authors, describeAuthor),
    topics: LazyList.of(
      corpus.topics,
      ({ id, label, shortLabel, broader, papers, origin = 'vocabulary', variants = [] }) => {
        return { id, label, shortLabel, broader, papers: papers.length, origin, variants }
      },
    ),
    claims: describeClaims(corpus),
    networks: Object.fromEntries(NETWORK_IDS.map((id) => [id, describeNetwork(networks[id])])),
  } satisfies Record<string, Json>
}

const describeSettings = ({ method, resolution, minSize, mergeSmall }: ClusterSettings): Json => ({
  method,
  resolution,
  minSize,
  mergeSmall,
})

/** What a person chose for topics and communities, as far as it differs from the usual. */
function describeChoices({
  vocabularies = [],
  clustering = {},
  memory = [],
  filterSets = [],
}: ProjectOptions): Record<string, Json> {
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
    ...describeFilterSets(filterSets),
  }
}

/** Filters under their names, where there are any; as they were kept, they are plain data. */
function describeFilterSets(sets: readonly StatedFilters[]): Record<string, Json> {
  const told = sets.map(({ name, filters }) => ({ name, filters: readFilters(filters) }))
  const kept = told.flatMap(({ name, filters }) => (filters === null ? [] : [{ name, filters: briefFilters(filters) }]))
  return kept.length === 0 ? {} : { filterSets: kept }
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
    ...describeReference(paper),
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

/** What references state of a paper; each only where one does. */
function describeReference({ identifiers, venue, keywords, citations, publication }: Paper): Record<string, Json> {
  return {
    ...(identifiers === undefined ? {} : { identifiers }),
    ...(venue === undefined ? {} : { venue }),
    ...(keywords === undefined ? {} : { keywords }),
    ...(citations === undefined ? {} : { citations }),
    ...(publication === undefined ? {} : { publication }),
  }
}

function describeAuthor(author: Author): Json {
  const { id, name, aliases, kind, unnamed, identifiers, papers, affiliations, profile } = author
  const known = {
    id,
    name,
    aliases,
    kind,
    unnamed,
    ...(identifiers === undefined ? {} : { identifiers }),
    papers: papers.length,
    affiliations,
  }
  if (profile === null) return { ...known, profile }
  const { hIndex, citations, novelty, aiScore, field, place } = profile
  return {
    ...known,
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
  LazyList.of(claims, ({ id, kind, about, places, confidence, status, because }) => ({
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
    nodes: LazyList.of(network.nodes, ({ id, cluster, degree, weightedDegree, betweenness }, index) => {
      return { id, cluster, ...placeOf(landscape, index), degree, weightedDegree, betweenness }
    }),
    edges: LazyList.of(network.edges, ({ source, target, kind, weight, papers, evidence, bounded }) => {
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
