import { countOf } from '../base/count-of'
import type { Network, NetworkId } from '../graph/atlas'
import { FORMAT_NAMES } from '../resolve/format-names'
import { describeHealth } from '../resolve/corpus-health'
import { chips } from '../scene/chips'
import { METHOD_NAMES, placingSentence } from '../scene/method-text'
import type { ReportInput } from './report'
import { hasRecords, SEEDED_LAYOUT, tellStatedClusters, tellStatedPlaces, tellStatedTies } from './report-stated'
import { TOOL } from './tool'

/** Works that a methods paragraph rests on, by what uses them. */
const WORKS = {
  fractional: 'Newman, M. E. J. (2001). Scientific collaboration networks. II. Physical Review E, 64, 016132.',
  louvain:
    'Blondel, V. D., Guillaume, J.-L., Lambiotte, R., & Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics, P10008.',
  leiden:
    'Traag, V. A., Waltman, L., & van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected communities. Scientific Reports, 9, 5233.',
  modularity:
    'Newman, M. E. J., & Girvan, M. (2004). Finding and evaluating community structure in networks. Physical Review E, 69, 026113.',
  betweenness: 'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry, 40, 35–41.',
  sampling:
    'Geisberger, R., Sanders, P., & Schultes, D. (2008). Better approximation of betweenness centrality. In Proceedings of ALENEX 2008 (pp. 90–100). SIAM.',
} as const

const TIES: Readonly<Partial<Record<NetworkId, string>>> = {
  papers: 'Two papers are tied where they share people or topics.',
  topics: 'Two topics are tied where papers are about both.',
  knowledge: 'People are tied to the papers that they wrote, and papers to the topics that they are about.',
}

/** “author page 3, abstract list 2”. */
function tellFormats({ atlas }: ReportInput): string {
  const counts = new Map<string, number>()
  for (const { format } of atlas.corpus.sources) {
    const name = format === null ? 'unread file' : FORMAT_NAMES[format]
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${name} ${String(count)}`).join(', ')
}

function tellTies({ atlas, view, counting }: ReportInput): string {
  if (view.network === 'stated') return tellStatedTies(atlas.corpus)
  if (view.network !== 'coauthors') return TIES[view.network] ?? ''
  const weight =
    counting === 'fractional'
      ? 'each of the n authors of a paper adds 1/(n − 1) to every tie with another (fractional counting; Newman, 2001)'
      : 'each joint paper adds 1 (full counting)'
  const crowded = `a paper of more than ${String(atlas.largestClique)} authors ties only its first, last and page-owning ones`
  return `Two people are tied where they wrote a paper together; ${weight}, and ${crowded}.`
}

function tellClusters(network: Network, seed: number): string {
  const { nodes, edges, clusters, clustering, runs, modularity } = network
  if (edges.length === 0)
    return `The network has ${countOf(nodes.length, 'node')} and no tie, so no community was sought.`
  const { method, resolution, minSize, mergeSmall } = clustering
  const small =
    minSize > 1 ? `; those below ${String(minSize)} members ${mergeSmall ? 'were merged' : 'are drawn as others'}` : ''
  const how =
    method === 'components'
      ? 'Whatever is tied together, however loosely, is one community'
      : `Communities were found by the ${METHOD_NAMES[method]} algorithm (${method === 'leiden' ? 'Traag et al., 2019' : 'Blondel et al., 2008'}), the best of ${countOf(runs, 'run')} at resolution ${String(resolution)}, seed ${String(seed)}`
  const size = `The network has ${countOf(nodes.length, 'node')} and ${countOf(edges.length, 'tie')}.`
  if (network.id === 'stated') return `${size} ${tellStatedClusters(network, how + small)}`
  return `${size} ${how}${small}. ${countOf(clusters.length, 'community', 'communities')} ${clusters.length === 1 ? 'was' : 'were'} found, modularity ${modularity.toFixed(3)} (Newman & Girvan, 2004), and named by the topics that set them apart.`
}

/** Where betweenness was too long to compute: how it was estimated instead, and how far off it may be. */
function tellSample({ betweennessSample: sample }: Network): string {
  if (sample === undefined) return ''
  return `Betweenness (Freeman, 1977) was estimated from the shortest paths of ${String(sample.pivots)} of the ${String(sample.of)} nodes that have a tie, drawn at random (Geisberger et al., 2008); the standard error of a value is at most ${sample.standardError.toPrecision(2)}.`
}

function tellClaims({ atlas, decisions }: ReportInput): string {
  const count = (status: string) => atlas.corpus.claims.filter((claim) => claim.status === status).length
  const acted = count('assumed') + count('accepted')
  const decided =
    decisions.length === 0 ? 'none was decided by hand' : `${countOf(decisions.length, 'decision')} were made by hand`
  return `Records were taken for one paper by identifiers, else by title, authors, year and abstract together, and names for one person by identifiers, else by the form of the name and what surrounds it. Of what was inferred, ${countOf(acted, 'claim')} ${acted === 1 ? 'is' : 'are'} acted on and ${String(count('suggested'))} only suggested; ${decided}.`
}

/** A paragraph that a paper's methods section can hold as it stands. */
export function methodsParagraph(input: ReportInput): string {
  const { atlas, view } = input
  const { corpus, networks } = atlas
  const sum = (of: 'records' | 'kept' | 'merged' | 'skipped') =>
    corpus.sources.reduce((total, source) => total + source[of], 0)
  const conditions = chips(atlas, view).map(({ label }) => label)
  const filters =
    conditions.length === 0 ? 'Nothing was filtered out.' : `The view is narrowed to: ${conditions.join('; ')}.`
  const placing = placingSentence(networks[view.network])
  const placed = placing === '' ? '' : `${placing} `
  const ofRecords = hasRecords(corpus)
  const isStated = view.network === 'stated'
  return [
    ofRecords
      ? ''
      : `Networks were read with Coterie ${TOOL.version} from ${countOf(corpus.sources.length, 'source')} (${tellFormats(input)}).`,
    !ofRecords
      ? ''
      : `Bibliographic records were read with Coterie ${TOOL.version} from ${countOf(corpus.sources.length, 'source')} (${tellFormats(input)}): ${countOf(sum('records'), 'record')}, of which ${String(sum('kept'))} first brought a paper and ${String(sum('merged'))} joined one already read; ${String(sum('skipped'))} could not be read. They make ${countOf(corpus.papers.length, 'paper')}, ${countOf(corpus.authors.length, 'author')} and ${countOf(corpus.topics.length, 'topic')}.`,
    ofRecords ? tellClaims(input) : '',
    tellTies(input),
    tellClusters(networks[view.network], atlas.seed),
    tellSample(networks[view.network]),
    `${isStated ? tellStatedPlaces(corpus) : SEEDED_LAYOUT} ${placed}${filters}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** The works that the paragraph and the tables rest on, in the order of the alphabet. */
export function listWorks({ atlas, view, counting }: ReportInput): readonly string[] {
  const { clustering, betweennessSample } = atlas.networks[view.network]
  const { method } = clustering
  const used = [
    ...(view.network === 'coauthors' && counting === 'fractional' ? [WORKS.fractional] : []),
    ...(method === 'components' || method === 'stated' ? [] : [WORKS[method === 'leiden' ? 'leiden' : 'louvain']]),
    WORKS.modularity,
    WORKS.betweenness,
    ...(betweennessSample === undefined ? [] : [WORKS.sampling]),
  ]
  return used.sort()
}

const share = ({ count, of }: { readonly count: number; readonly of: number }): string =>
  of === 0 ? 'none' : `${String(count)} of ${String(of)} (${((100 * count) / of).toFixed(0)} %)`

/** What the figures cannot say, each with its count; a limit that does not hold here is left out. */
export function listLimits({ atlas }: ReportInput): readonly string[] {
  const { corpus, networks } = atlas
  const health = describeHealth(corpus, networks.coauthors.edges)
  const of = corpus.papers.length
  const papers = (holds: (paper: (typeof corpus.papers)[number]) => boolean) => ({
    count: corpus.papers.filter(holds).length,
    of,
  })
  const claims = (kind: string, status: string) =>
    corpus.claims.filter((claim) => claim.kind === kind && claim.status === status).length
  const limits: readonly (readonly [number, string])[] = [
    [
      health.papersOnCutLists.count,
      `Author lists that are cut or missing: ${share(health.papersOnCutLists)} papers. Counts of papers, co-authors and ties that rest on them are lower bounds.`,
    ],
    [
      health.tiesOnCutLists?.count ?? 0,
      `Ties behind which a list is cut: ${share(health.tiesOnCutLists ?? { count: 0, of: 0 })}; their fractional weight is an upper bound.`,
    ],
    [
      papers(({ year }) => year === null).count,
      `Papers without a year: ${share(papers(({ year }) => year === null))}. They are left out where years are filtered.`,
    ],
    [
      papers(({ yearIsInferred }) => yearIsInferred).count,
      `Years that no source states and that were inferred: ${share(papers(({ yearIsInferred }) => yearIsInferred))}.`,
    ],
    [
      papers(({ titleIsDerived }) => titleIsDerived).count,
      `Titles that no source states and that were derived from the abstract: ${share(papers(({ titleIsDerived }) => titleIsDerived))}.`,
    ],
    [
      papers(({ topics }) => topics.length === 0).count,
      `Papers in which no topic was found: ${share(papers(({ topics }) => topics.length === 0))}.`,
    ],
    [
      claims('same-author', 'suggested'),
      `Pairs of names that may be one person and were kept apart: ${String(claims('same-author', 'suggested'))}.`,
    ],
    [
      claims('homonym', 'suggested'),
      `Names that may stand for two people and were kept as one: ${String(claims('homonym', 'suggested'))}.`,
    ],
    [
      claims('same-paper', 'suggested'),
      `Pairs of records that may be one paper and were kept apart: ${String(claims('same-paper', 'suggested'))}.`,
    ],
    [
      corpus.authors.filter(({ unnamed }) => unnamed).length,
      `Owners of pages whose names the pages leave out: ${String(corpus.authors.filter(({ unnamed }) => unnamed).length)}; placeholders stand for them.`,
    ],
    [
      corpus.sources.reduce((sum, { skipped }) => sum + skipped, 0),
      `Records that could not be read: ${String(corpus.sources.reduce((sum, { skipped }) => sum + skipped, 0))}; they are listed below with file, line and reason.`,
    ],
  ]
  return limits.filter(([count]) => count > 0).map(([, sentence]) => sentence)
}
