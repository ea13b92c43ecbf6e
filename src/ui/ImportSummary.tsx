import { MEMORY } from '../base/issue'
import type { SourceSummary } from '../resolve/corpus'
import { tellComparison } from '../records/project-comparison'
import { FORMAT_NAMES } from '../resolve/format-names'
import { dash } from '../scene/health-table'
import { importTitle, networkWords } from '../scene/import-words'
import { joinWith } from '../scene/text-part'
import type { ImportReport } from '../state/document'
import { useApp } from './app-context'
import { IssueList } from './IssueList'
import { Modal } from './Modal'
import { ShowNext } from './ShowNext'
import { TableColumns, useDoubtfulColumns } from './TableColumns'
import { useFirst } from './use-first'
import { VocabularySummary } from './VocabularySummary'
import { importSummaryWords } from '../words/import-summary'
import { joinsWords } from '../words/joins'

function Bar({ kept, merged, skipped }: { readonly kept: number; readonly merged: number; readonly skipped: number }) {
  const parts = [
    { name: 'kept', count: kept, note: importSummaryWords.kept },
    { name: 'merged', count: merged, note: importSummaryWords.mergedWithAPaperAlreadyHere },
    { name: 'skipped', count: skipped, note: importSummaryWords.skipped },
  ].filter(({ count }) => count > 0)
  return (
    <>
      <div className="summary-bar" aria-hidden="true">
        {parts.map(({ name, count }) => (
          <span key={name} className={`part-${name}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="summary-legend small muted">
        {parts.map(({ name, count, note }) => (
          <li key={name}>
            <span className={`square part-${name}`} aria-hidden="true" /> {count} {note}
          </li>
        ))}
      </ul>
    </>
  )
}

function Row({ source }: { readonly source: SourceSummary }) {
  const { name, format, owners, records, kept, merged, skipped, network } = source
  return (
    <tr>
      <th scope="row" className="mono">
        {name}
      </th>
      <td className="muted">
        {format ? FORMAT_NAMES[format] : '—'}
        <TableColumns name={name} />
      </td>
      <td>
        {owners.map((owner, index) => (
          <span key={index}>
            {index > 0 ? joinsWords.between : ''}
            {owner ?? <span className="tag assumed">{importSummaryWords.notNamed}</span>}
          </span>
        ))}
        {format === 'abstract-list' ? <span className="muted">{importSummaryWords.noName}</span> : null}
      </td>
      <td className="num">{network ? networkWords([source]) : format ? records : '–'}</td>
      <td className="num">{dash(kept)}</td>
      <td className="num">{dash(merged)}</td>
      <td className={`num ${skipped > 0 || !format ? 'bad' : ''}`}>
        {format ? dash(skipped) : importSummaryWords.file}
      </td>
    </tr>
  )
}

/** Files that were here already and are named; the rest is counted. */
const REPEATED_NAMED = 50

/** What the import did: every record of every file accounted for, and what was left out with its file, line and reason. */
export function ImportSummary({ report }: { readonly report: ImportReport }) {
  const corpus = useApp(({ atlas }) => atlas?.corpus)
  const closeReport = useApp((state) => state.closeReport)
  const undoImport = useApp((state) => state.undoImport)
  const { vocabularies, attempted } = report
  useDoubtfulColumns(attempted?.added ?? report.added)
  const comparison = useApp((state) => state.comparison)
  const added = new Set(report.added)
  const loaded = new Set([...report.added, ...vocabularies])
  const sources = corpus?.sources.filter(({ name }) => added.has(name)) ?? []
  const rows = useFirst(sources)
  const tried = useFirst(attempted?.added ?? [])
  const total = (count: (source: SourceSummary) => number): number =>
    sources.reduce((sum, source) => sum + count(source), 0)
  const [read, kept, merged, skipped] = [
    total(({ records }) => records),
    total((source) => source.kept),
    total((source) => source.merged),
    total((source) => source.skipped),
  ]
  const issues = [
    ...report.refused,
    // A network that was refused stands on the map, a map that was made smaller only here.
    ...(corpus?.issues.filter(
      ({ source, severity }) => loaded.has(source) || (source === MEMORY && severity === 'notice'),
    ) ?? []),
  ]
  const notices = [...report.notices, ...issues.filter(({ severity }) => severity === 'notice')]
  const unread = new Set(report.refused.map(({ source }) => source)).size
  const ofNetworks = read + skipped === 0 && networkWords(sources) !== ''
  const claims = sources.length > 0 ? (corpus?.claims.length ?? 0) : 0
  const title =
    sources.length > 0 ? importTitle(sources) : importSummaryWords.topicsFromFilesNothingWas(vocabularies.length)
  return (
    <Modal
      title={title}
      subtitle={
        sources.length === 0 && vocabularies.length > 0
          ? importSummaryWords.thePapersAreAsThey
          : `${
              ofNetworks
                ? importSummaryWords.aNetworkWithoutRecordsOfPapers
                : importSummaryWords.recordsKeptMergedSkipped(read + skipped, kept, merged, skipped)
            }${importSummaryWords.filesCouldNotBeRead(unread)}`
      }
      className="summary-dialog"
      onClose={closeReport}
    >
      {(sources.length === 0 && vocabularies.length > 0) || ofNetworks ? null : (
        <Bar kept={kept} merged={merged} skipped={skipped} />
      )}
      {sources.length > 0 ? (
        <div className="table-scroll">
          <table className="summary-table">
            <thead>
              <tr>
                <th scope="col">{importSummaryWords.file2}</th>
                <th scope="col">{importSummaryWords.readAs}</th>
                <th scope="col">{importSummaryWords.pageOf}</th>
                <th scope="col">{importSummaryWords.read}</th>
                <th scope="col">{importSummaryWords.kept2}</th>
                <th scope="col">{importSummaryWords.merged}</th>
                <th scope="col">{importSummaryWords.skipped2}</th>
              </tr>
            </thead>
            <tbody>
              {rows.shown.map((source) => (
                <Row key={source.name} source={source} />
              ))}
            </tbody>
          </table>
          <ShowNext next={rows.next} onShow={rows.showNext} />
        </div>
      ) : null}
      {tried.shown.map((name) => (
        <p key={name}>
          <span className="mono">{name}</span> <TableColumns name={name} />
        </p>
      ))}
      <ShowNext next={tried.next} onShow={tried.showNext} />
      {vocabularies.length > 0 ? <VocabularySummary names={vocabularies} /> : null}
      {report.repeated.length > 0 ? (
        <p className="muted">
          {importSummaryWords.hereAlreadyTheVerySameText}{' '}
          <span className="mono">{joinWith(report.repeated, 'and', REPEATED_NAMED)}</span>
        </p>
      ) : null}
      <IssueList
        heading={importSummaryWords.whatWasSkippedAndWhy}
        issues={issues.filter(({ severity }) => severity === 'skipped')}
      />
      <IssueList heading={importSummaryWords.worthALook} issues={notices} />
      {comparison ? <p className="muted">{tellComparison(comparison)}</p> : null}
      <div className="dialog-end">
        <p className="claim">{claims > 0 ? importSummaryWords.thingsOnThisMapAre(claims) : ''}</p>
        <button
          className="button outlined large"
          onClick={undoImport}
          disabled={sources.length + vocabularies.length === 0}
        >
          {importSummaryWords.undoImport}
        </button>
        <button className="button primary large" onClick={closeReport}>
          {importSummaryWords.showTheMap}
        </button>
      </div>
    </Modal>
  )
}
