import { countOf } from '../base/count-of'
import type { Issue } from '../base/issue'
import type { NetworkId } from '../graph/atlas'
import { chips } from '../scene/chips'
import type { Day } from './file-name'
import type { Report, ReportBlock, ReportInput, ReportTable } from './report'
import { listLimits, listWorks, methodsParagraph } from './report-methods'
import { hasRecords, nodesTable, statedFilesTable } from './report-stated'
import * as tables from './report-tables'
import { TOOL } from './tool'

const SUBJECTS: Readonly<Record<string, string>> = {
  coauthors: 'A network of co-authors',
  papers: 'A network of papers',
  topics: 'A network of topics',
  knowledge: 'People, papers and topics',
  stated: 'A network as its file states it',
}
const subjectOf = (network: NetworkId): string => SUBJECTS[network] ?? 'A network'

/** Issues beyond this are counted. */
const MOST_ISSUES = 200

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const tellDay = ({ year, month, day }: Day): string => `${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`

const heading = (text: string): ReportBlock => ({ kind: 'heading', text })
const table = (made: ReportTable): readonly ReportBlock[] =>
  made.rows.length === 0 ? [] : [{ kind: 'table', table: made }]

/** Tables under a heading; nothing where all are empty. */
function headed(text: string, made: readonly ReportTable[]): readonly ReportBlock[] {
  const blocks = made.flatMap(table)
  return blocks.length === 0 ? [] : [heading(text), ...blocks]
}

const NO_LIMITS = 'Every list, year and title is stated by a source, and no doubtful claim waits.'
const NOTHING_INFERRED = 'No paper was read, so nothing of papers, people or topics was inferred.'

/** “72 authors, 46 papers, 30 topics”, of a stated network “34 nodes, 78 ties”. */
function sizeOf({ atlas: { corpus, networks }, view }: ReportInput): string {
  const { nodes, edges } = networks.stated
  if (view.network === 'stated') return `${countOf(nodes.length, 'node')}, ${countOf(edges.length, 'tie')}`
  return `${countOf(corpus.authors.length, 'author')}, ${countOf(corpus.papers.length, 'paper')}, ${countOf(corpus.topics.length, 'topic')}`
}

const tellIssue = ({ source, line, message }: Issue): string =>
  `${source}${line > 0 ? `, line ${String(line)}` : ''}: ${message}`

function parametersOf({ atlas, view, counting, savedYear, decisions }: ReportInput): ReportTable {
  const hasPapers = atlas.corpus.papers.length > 0
  const { clustering } = atlas.networks[view.network]
  const conditions = chips(atlas, view).map(({ label }) => label)
  const rows: readonly (readonly [string, string])[] = [
    ['Program', `Coterie ${TOOL.version}`],
    ['Seed', String(atlas.seed)],
    ['Network in view', subjectOf(view.network)],
    ...(hasPapers
      ? ([
          ['Counting', counting],
          ['Largest list that ties every pair', String(atlas.largestClique)],
        ] as const)
      : []),
    ['Method of communities', clustering.method],
    ['Resolution', String(clustering.resolution)],
    ['Smallest community', `${String(clustering.minSize)}${clustering.mergeSmall ? ', smaller ones merged' : ''}`],
    ...(hasPapers
      ? [['Year in which pages were saved', savedYear === null ? 'not stated' : String(savedYear)] as const]
      : []),
    ['Decisions by hand', String(decisions.length)],
    ['Filters', conditions.length === 0 ? 'none' : conditions.join('; ')],
  ]
  return { caption: 'Parameters', heads: ['Parameter', 'Value'], numeric: [false, false], rows }
}

function problemsOf({ atlas, issues }: ReportInput): readonly ReportBlock[] {
  const all = [...issues, ...atlas.corpus.issues].filter(({ severity }) => severity === 'skipped')
  if (all.length === 0) return []
  const more = all.length > MOST_ISSUES ? [`and ${String(all.length - MOST_ISSUES)} more`] : []
  return [
    heading('What could not be read'),
    { kind: 'list', items: [...all.slice(0, MOST_ISSUES).map(tellIssue), ...more] },
  ]
}

/** How program and data are cited; the data are the person's own files, which only they can cite. */
function citationsOf(input: ReportInput): readonly string[] {
  const { sources } = input.atlas.corpus
  const names = sources.slice(0, 20).map(({ name }) => name)
  const more = sources.length > names.length ? ` and ${String(sources.length - names.length)} more` : ''
  return [
    `Coterie contributors. Coterie: a local-first explorer of scholarly networks (version ${TOOL.version}) [computer software].`,
    `Data: ${countOf(sources.length, 'file')} (${names.join(', ')}${more})${input.day === null ? '' : `, read on ${tellDay(input.day)}`}. Cite the databases and pages from which they were saved.`,
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
    title: `${subjectOf(view.network)}: ${sizeOf(input)}`,
    subtitle: `Made by Coterie ${TOOL.version}${day === null ? '' : ` on ${tellDay(day)}`} from ${countOf(corpus.sources.length, 'source')}.`,
    blocks: [
      ...(figure === null ? [] : [{ kind: 'figure', ...figure } as const]),
      heading('Methods'),
      { kind: 'quote', text: methodsParagraph(input) },
      heading('Limits'),
      limits.length === 0
        ? { kind: 'text', text: corpus.papers.length > 0 ? NO_LIMITS : NOTHING_INFERRED }
        : { kind: 'list', items: limits },
      heading('Communities'),
      ...table(tables.communitiesTable(input)),
      ...(view.network === 'stated'
        ? headed('Nodes', [nodesTable(atlas, view)])
        : headed('People and topics', [tables.peopleTable(input), tables.topicsTable(input)])),
      heading('Data'),
      ...table(statedFilesTable(corpus)),
      ...(hasRecords(corpus) ? [tables.sourcesTable(input), tables.dataHealthTable(input)].flatMap(table) : []),
      ...table(tables.claimsTable(input)),
      heading('Networks and parameters'),
      ...table(tables.networksTable(input)),
      ...table(parametersOf(input)),
      ...problemsOf(input),
      heading('To cite'),
      { kind: 'list', items: citationsOf(input) },
    ],
  }
}
