import type { Issue } from '../base/issue'
import type { NetworkId } from '../graph/atlas'
import { chips } from '../scene/chips'
import type { Day } from './file-name'
import type { Report, ReportBlock, ReportInput, ReportTable } from './report'
import { listLimits, listWorks, methodsParagraph } from './report-methods'
import { hasRecords, nodesTable, statedFilesTable } from './report-stated'
import * as tables from './report-tables'
import { TOOL } from './tool'
import { countsWords } from '../words/counts'
import { reportWords } from '../words/report'
import { joinsWords } from '../words/joins'

const SUBJECTS: Readonly<Record<string, string>> = {
  coauthors: reportWords.aNetworkOfCoAuthors,
  papers: reportWords.aNetworkOfPapers,
  topics: reportWords.aNetworkOfTopics,
  knowledge: reportWords.peoplePapersAndTopics,
  stated: reportWords.aNetworkAsItsFile,
}
const subjectOf = (network: NetworkId): string => SUBJECTS[network] ?? reportWords.aNetwork

/** Issues beyond this are counted. */
const MOST_ISSUES = 200

const MONTHS = reportWords.januaryFebruaryMarchAprilMay.split(' ')
const tellDay = ({ year, month, day }: Day): string => reportWords.day(day, MONTHS[month - 1] ?? '', year)

const heading = (text: string): ReportBlock => ({ kind: 'heading', text })
const table = (made: ReportTable): readonly ReportBlock[] =>
  made.rows.length === 0 ? [] : [{ kind: 'table', table: made }]

/** Tables under a heading; nothing where all are empty. */
function headed(text: string, made: readonly ReportTable[]): readonly ReportBlock[] {
  const blocks = made.flatMap(table)
  return blocks.length === 0 ? [] : [heading(text), ...blocks]
}

const NO_LIMITS = reportWords.everyListYearAndTitle
const NOTHING_INFERRED = reportWords.noPaperWasReadSo

/** “72 authors, 46 papers, 30 topics”, of a stated network “34 nodes, 78 ties”. */
function sizeOf({ atlas: { corpus, networks }, view }: ReportInput): string {
  const { nodes, edges } = networks.stated
  if (view.network === 'stated')
    return joinsWords.listed([countsWords.nodes(nodes.length), countsWords.ties(edges.length)])
  return joinsWords.listed([
    countsWords.authors(corpus.authors.length),
    countsWords.papers(corpus.papers.length),
    countsWords.topics(corpus.topics.length),
  ])
}

const tellIssue = ({ source, line, message }: Issue): string =>
  joinsWords.headed(source + reportWords.line(line), message)

function parametersOf({ atlas, view, counting, savedYear, decisions }: ReportInput): ReportTable {
  const hasPapers = atlas.corpus.papers.length > 0
  const { clustering } = atlas.networks[view.network]
  const conditions = chips(atlas, view).map(({ label }) => label)
  const rows: readonly (readonly [string, string])[] = [
    [reportWords.program, reportWords.coterie(TOOL.version)],
    [reportWords.seed, String(atlas.seed)],
    [reportWords.networkInView, subjectOf(view.network)],
    ...(hasPapers
      ? ([
          [reportWords.counting, counting],
          [reportWords.largestListThatTiesEveryPair, String(atlas.largestClique)],
        ] as const)
      : []),
    [reportWords.methodOfCommunities, clustering.method],
    [reportWords.resolution, String(clustering.resolution)],
    [
      reportWords.smallestCommunity,
      `${String(clustering.minSize)}${clustering.mergeSmall ? reportWords.smallerOnesMerged : ''}`,
    ],
    ...(hasPapers
      ? [
          [
            reportWords.yearInWhichPagesWereSaved,
            savedYear === null ? reportWords.notStated : String(savedYear),
          ] as const,
        ]
      : []),
    [reportWords.decisionsByHand, String(decisions.length)],
    [reportWords.filters, conditions.length === 0 ? reportWords.none : joinsWords.clauses(conditions)],
  ]
  return {
    caption: reportWords.parameters,
    heads: [reportWords.parameter, reportWords.value],
    numeric: [false, false],
    rows,
  }
}

function problemsOf({ atlas, issues }: ReportInput): readonly ReportBlock[] {
  const all = [...issues, ...atlas.corpus.issues].filter(({ severity }) => severity === 'skipped')
  if (all.length === 0) return []
  const more = all.length > MOST_ISSUES ? [reportWords.andMore(all.length - MOST_ISSUES)] : []
  return [
    heading(reportWords.whatCouldNotBeRead),
    { kind: 'list', items: [...all.slice(0, MOST_ISSUES).map(tellIssue), ...more] },
  ]
}

/** How program and data are cited; the data are the person's own files, which only they can cite. */
function citationsOf(input: ReportInput): readonly string[] {
  const { sources } = input.atlas.corpus
  const names = sources.slice(0, 20).map(({ name }) => name)
  const more = sources.length > names.length ? reportWords.andMore2(sources.length - names.length) : ''
  return [
    reportWords.coterieContributorsCoterieALocal(TOOL.version),
    reportWords.dataFilesCiteTheDatabases(
      sources.length,
      joinsWords.listed(names),
      more,
      input.day === null ? '' : reportWords.readOn(tellDay(input.day)),
    ),
    ...listWorks(input),
  ]
}

/**
 * A report on the view: the picture, a methods paragraph, data, parameters, figures and limits. Every number is reckoned
 * from the atlas; the same input gives the same report.
 */
export function makeReport(input: ReportInput): Report {
  const { atlas, view, figure, day } = input
  const { corpus } = atlas
  const limits = listLimits(input)
  return {
    title: joinsWords.headed(subjectOf(view.network), sizeOf(input)),
    subtitle: reportWords.madeByCoterieFromSources(
      TOOL.version,
      day === null ? '' : reportWords.on(tellDay(day)),
      corpus.sources.length,
    ),
    blocks: [
      ...(figure === null ? [] : [{ kind: 'figure', ...figure } as const]),
      heading(reportWords.methods),
      { kind: 'quote', text: methodsParagraph(input) },
      heading(reportWords.limits),
      limits.length === 0
        ? { kind: 'text', text: corpus.papers.length > 0 ? NO_LIMITS : NOTHING_INFERRED }
        : { kind: 'list', items: limits },
      heading(reportWords.communities),
      ...table(tables.communitiesTable(input)),
      ...(view.network === 'stated'
        ? headed(reportWords.nodes, [nodesTable(atlas, view)])
        : headed(reportWords.peopleAndTopics, [tables.peopleTable(input), tables.topicsTable(input)])),
      heading(reportWords.data),
      ...table(statedFilesTable(corpus)),
      ...(hasRecords(corpus) ? [tables.sourcesTable(input), tables.dataHealthTable(input)].flatMap(table) : []),
      ...table(tables.claimsTable(input)),
      heading(reportWords.networksAndParameters),
      ...table(tables.networksTable(input)),
      ...table(parametersOf(input)),
      ...problemsOf(input),
      heading(reportWords.toCite),
      { kind: 'list', items: citationsOf(input) },
    ],
  }
}
