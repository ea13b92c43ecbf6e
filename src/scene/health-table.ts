import type { Atlas } from '../graph/atlas'
import type { Corpus, PaperId, Place } from '../resolve/corpus'
import { oversizedPapers } from '../graph/project-coauthors'
import { describeHealth, type Share, type SourceHealth } from '../resolve/corpus-health'
import { indexCorpus } from './atlas-index'
import { countListed } from './detail-parts'
import { dataHealthWords } from '../words/data-health'
import { joinsWords } from '../words/joins'

/** What became of the records of one file, and what its papers lack. */
export type HealthRow = { readonly name: string; readonly cells: readonly string[] }

/** Something about a file that is worth a look; line 0: the file as a whole. */
export type HealthRemark = Place & { readonly message: string }

/** Whether the data can be trusted, as a dialog shows it. */
export type HealthTable = {
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly heads: readonly string[]
  readonly files: readonly HealthRow[]
  readonly remarks: readonly HealthRemark[]
  /** Papers with so many authors that they do not tie each pair of them; most authors first. */
  readonly crowded: {
    readonly limit: number
    readonly papers: readonly { readonly id: PaperId; readonly title: string; readonly authors: number }[]
  }
}

const HEADS = [
  dataHealthWords.file,
  dataHealthWords.records,
  dataHealthWords.read,
  dataHealthWords.kept,
  dataHealthWords.merged,
  dataHealthWords.skipped,
  dataHealthWords.noYear,
  dataHealthWords.yearInferred,
  dataHealthWords.noTopic,
  dataHealthWords.noAuthors,
  dataHealthWords.cutLists,
  dataHealthWords.noTitle,
]

/** A number in a table, a dash for none. */
export const dash = (count: number): string => (count === 0 ? '–' : String(count))
const shareText = ({ count, of }: Share): string =>
  of === 0 ? dataHealthWords.none : dataHealthWords.of(count, of, Math.round((100 * count) / of))

/** “46 of 46 (100 %): 41 cut by “et al.”, 5 without a list”, as the line below the map counts cut lists alone. */
function tellLists({ papers }: Corpus, share: Share): string {
  const open = papers.filter(({ authorsComplete }) => !authorsComplete)
  const cut = open.filter((paper) => countListed(paper) > 0).length
  const parts = [
    dataHealthWords.cutByEtAl(cut),
    open.length > cut ? dataHealthWords.withoutAList(open.length - cut) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? shareText(share) : joinsWords.headed(shareText(share), joinsWords.listed(parts))
}

const rowOf = (source: SourceHealth): HealthRow => ({
  name: source.name,
  cells: [
    ...[source.present, source.read, source.kept, source.merged, source.skipped].map(dash),
    ...[
      source.withoutYear,
      source.inferredYear,
      source.withoutTopic,
      source.withoutAuthors,
      source.cutLists,
      source.derivedTitles,
    ].map(({ count }) => dash(count)),
  ],
})

const WHY = {
  'before-1900': dataHealthWords.liesBefore1900,
  'far-ahead': dataHealthWords.liesFarAheadOfAll,
} as const

function remarksOf(source: SourceHealth): HealthRemark[] {
  const { name } = source
  const owners: HealthRemark[] =
    source.unnamedOwners === 0
      ? []
      : [
          {
            source: name,
            line: 0,
            message: dataHealthWords.pagesWithoutItsOwnersName(source.unnamedOwners),
          },
        ]
  return [
    ...source.reasons.map(({ line, message }) => ({ source: name, line, message })),
    ...source.suspiciousDates.map(({ line, year, why }) => ({
      source: name,
      line,
      message: dataHealthWords.theYear(year, WHY[why]),
    })),
    ...owners,
  ]
}

const total = (sources: readonly SourceHealth[], count: (source: SourceHealth) => number): number =>
  sources.reduce((sum, source) => sum + count(source), 0)

/** Tells of every file what was read of it and what it leaves out, and how much of the network rests on cut lists. */
export function healthTable({ corpus, networks, largestClique }: Atlas): HealthTable {
  const health = describeHealth(corpus, networks.coauthors.edges)
  const { sources } = health
  const [present, kept, merged, skipped] = [
    total(sources, (source) => source.present),
    total(sources, (source) => source.kept),
    total(sources, (source) => source.merged),
    total(sources, (source) => source.skipped),
  ]
  const ties = health.tiesOnCutLists
  const titles = indexCorpus(corpus).papers
  return {
    subtitle: dataHealthWords.recordsKeptMergedSkippedInFiles(present, kept, merged, skipped, sources.length),
    facts: [
      { label: dataHealthWords.papersWhoseAuthorListIs, value: tellLists(corpus, health.papersOnCutLists) },
      { label: dataHealthWords.peopleKnownOnlyFromSuchLists, value: shareText(health.peopleOnCutLists) },
      ...(ties ? [{ label: dataHealthWords.tiesBehindWhichAList, value: shareText(ties) }] : []),
    ],
    heads: HEADS,
    files: sources.map(rowOf),
    remarks: sources.flatMap(remarksOf),
    crowded: {
      limit: largestClique,
      papers: oversizedPapers(corpus, largestClique).map(({ paper, authors }) => ({
        id: paper,
        title: titles.get(paper)?.title ?? paper,
        authors,
      })),
    },
  }
}
