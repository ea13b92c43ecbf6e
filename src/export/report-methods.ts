import type { Network, NetworkId } from '../graph/atlas'
import { FORMAT_NAMES } from '../resolve/format-names'
import { describeHealth } from '../resolve/corpus-health'
import { chips } from '../scene/chips'
import { METHOD_NAMES, placingSentence } from '../scene/method-text'
import type { ReportInput } from './report'
import { hasRecords, SEEDED_LAYOUT, tellStatedClusters, tellStatedPlaces, tellStatedTies } from './report-stated'
import { TOOL } from './tool'
import { reportWords } from '../words/report'
import { joinsWords } from '../words/joins'

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
  papers: reportWords.twoPapersAreTiedWhere,
  topics: reportWords.twoTopicsAreTiedWhere,
  knowledge: reportWords.peopleAreTiedToThe,
}

/** “author page 3, abstract list 2”. */
function tellFormats({ atlas }: ReportInput): string {
  const counts = new Map<string, number>()
  for (const { format } of atlas.corpus.sources) {
    const name = format === null ? reportWords.unreadFile : FORMAT_NAMES[format]
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return joinsWords.listed([...counts].map(([name, count]) => `${name} ${String(count)}`))
}

function tellTies({ atlas, view, counting }: ReportInput): string {
  if (view.network === 'stated') return tellStatedTies(atlas.corpus)
  if (view.network !== 'coauthors') return TIES[view.network] ?? ''
  const weight = counting === 'fractional' ? reportWords.eachOfTheNAuthors : reportWords.eachJointPaperAdds1
  const crowded = reportWords.aPaperOfMoreThan(atlas.largestClique)
  return reportWords.twoPeopleAreTiedWhere(weight, crowded)
}

function tellClusters(network: Network, seed: number): string {
  const { nodes, edges, clusters, clustering, runs, modularity } = network
  if (edges.length === 0) return reportWords.theNetworkHasNodesAnd(nodes.length)
  const { method, resolution, minSize, mergeSmall } = clustering
  const small = reportWords.thoseBelowMembersWereMerged(minSize, mergeSmall)
  const how =
    method === 'components'
      ? reportWords.whateverIsTiedTogetherHowever
      : reportWords.communitiesWereFoundByThe(METHOD_NAMES[method], method === 'leiden', runs, resolution, seed)
  const size = reportWords.theNetworkHasNodesAndTies(nodes.length, edges.length)
  if (network.id === 'stated') return `${size} ${tellStatedClusters(network, how + small)}`
  return reportWords.communitiesWereFoundModularityNewman(size, how, small, clusters.length, modularity.toFixed(3))
}

/** Where betweenness was too long to compute: how it was estimated instead, and how far off it may be. */
function tellSample({ betweennessSample: sample }: Network): string {
  if (sample === undefined) return ''
  return reportWords.betweennessFreeman1977WasEstimated(sample.pivots, sample.of, sample.standardError.toPrecision(2))
}

function tellClaims({ atlas, decisions }: ReportInput): string {
  const count = (status: string) => atlas.corpus.claims.filter((claim) => claim.status === status).length
  const acted = count('assumed') + count('accepted')
  const decided = reportWords.noneWasDecidedByHand(decisions.length)
  return reportWords.recordsWereTakenForOne(acted, count('suggested'), decided)
}

/** A paragraph that a paper's methods section can hold as it stands. */
export function methodsParagraph(input: ReportInput): string {
  const { atlas, view } = input
  const { corpus, networks } = atlas
  const sum = (of: 'records' | 'kept' | 'merged' | 'skipped') =>
    corpus.sources.reduce((total, source) => total + source[of], 0)
  const conditions = chips(atlas, view).map(({ label }) => label)
  const filters =
    conditions.length === 0
      ? reportWords.nothingWasFilteredOut
      : reportWords.theViewIsNarrowedTo(joinsWords.clauses(conditions))
  const placing = placingSentence(networks[view.network])
  const ofRecords = hasRecords(corpus)
  const isStated = view.network === 'stated'
  const sentences = [
    ofRecords ? '' : reportWords.networksWereReadWithCoterie(TOOL.version, corpus.sources.length, tellFormats(input)),
    !ofRecords
      ? ''
      : reportWords.bibliographicRecordsWereReadWith(
          TOOL.version,
          corpus.sources.length,
          tellFormats(input),
          sum('records'),
          sum('kept'),
          sum('merged'),
          sum('skipped'),
          corpus.papers.length,
          corpus.authors.length,
          corpus.topics.length,
        ),
    ofRecords ? tellClaims(input) : '',
    tellTies(input),
    tellClusters(networks[view.network], atlas.seed),
    tellSample(networks[view.network]),
    isStated ? tellStatedPlaces(corpus) : SEEDED_LAYOUT,
    placing,
    filters,
  ]
  return joinsWords.sentences(sentences.filter((sentence) => sentence !== ''))
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
  of === 0 ? 'none' : reportWords.of(count, of, ((100 * count) / of).toFixed(0))

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
    [health.papersOnCutLists.count, reportWords.authorListsThatAreCut(share(health.papersOnCutLists))],
    [
      health.tiesOnCutLists?.count ?? 0,
      reportWords.tiesBehindWhichAList(share(health.tiesOnCutLists ?? { count: 0, of: 0 })),
    ],
    [
      papers(({ year }) => year === null).count,
      reportWords.papersWithoutAYearThey(share(papers(({ year }) => year === null))),
    ],
    [
      papers(({ yearIsInferred }) => yearIsInferred).count,
      reportWords.yearsThatNoSourceStates(share(papers(({ yearIsInferred }) => yearIsInferred))),
    ],
    [
      papers(({ titleIsDerived }) => titleIsDerived).count,
      reportWords.titlesThatNoSourceStates(share(papers(({ titleIsDerived }) => titleIsDerived))),
    ],
    [
      papers(({ topics }) => topics.length === 0).count,
      reportWords.papersInWhichNoTopic(share(papers(({ topics }) => topics.length === 0))),
    ],
    [claims('same-author', 'suggested'), reportWords.pairsOfNamesThatMay(claims('same-author', 'suggested'))],
    [claims('homonym', 'suggested'), reportWords.namesThatMayStandFor(claims('homonym', 'suggested'))],
    [claims('same-paper', 'suggested'), reportWords.pairsOfRecordsThatMay(claims('same-paper', 'suggested'))],
    [
      corpus.authors.filter(({ unnamed }) => unnamed).length,
      reportWords.ownersOfPagesWhoseNames(corpus.authors.filter(({ unnamed }) => unnamed).length),
    ],
    [
      corpus.sources.reduce((sum, { skipped }) => sum + skipped, 0),
      reportWords.recordsThatCouldNotBe(corpus.sources.reduce((sum, { skipped }) => sum + skipped, 0)),
    ],
  ]
  return limits.filter(([count]) => count > 0).map(([, sentence]) => sentence)
}
