import { Copy, Download } from 'lucide-react'
import { useMemo } from 'react'
import { errorText } from '../base/error-text'
import { exportName, NETWORK_NAMES } from '../export/file-name'
import { makeReport } from '../export/make-report'
import type { Report, ReportBlock, ReportTable } from '../export/report'
import { methodsParagraph } from '../export/report-methods'
import { printSvg } from '../export/svg'
import type { Orientation } from '../graph/atlas'
import { composeFigure } from '../scene/figure'
import { figureCaption, figureLegend } from '../scene/figure-text'
import { PRINT } from '../scene/theme'
import { selectScene } from '../state/selectors'
import { useApp, useAppStore } from './app-context'
import { Modal } from './Modal'
import { saveFile } from '../base/save-file'
import { reportDialogWords } from '../words/report-dialog'
import { savedFilesWords } from '../words/saved-files'

/** The view as a page to file or to quote: the picture, a methods paragraph, figures and limits, none typed by hand. */
export function ReportDialog({ orientation }: { readonly orientation: Orientation }) {
  const store = useAppStore()
  const atlas = useApp((state) => state.atlas)
  const document = useApp((state) => state.document)
  const view = useApp((state) => state.view)
  const openDialog = useApp((state) => state.openDialog)
  const announce = useApp((state) => state.announce)
  const made = useMemo(() => {
    const state = store.getState()
    const scene = selectScene({ ...state, view }, orientation)
    if (!atlas || !scene) return null
    const { counting, savedYear, decisions } = document
    const caption = figureCaption(atlas, view)
    const options = {
      theme: PRINT,
      ground: 'white',
      title: savedFilesWords.network(view.network),
      description: caption,
    } as const
    const svg = printSvg(composeFigure(scene, figureLegend(atlas, view, counting), options))
    const input = {
      atlas,
      view,
      counting,
      savedYear,
      decisions,
      issues: [],
      figure: { svg, caption },
      day: state.today(),
    }
    return { svg, report: makeReport(input), methods: methodsParagraph(input) }
  }, [store, atlas, document, view, orientation])
  if (!made) return null
  const nameOf = (ending: string): string =>
    exportName(`report-on-${NETWORK_NAMES[view.network]}`, store.getState().today(), ending)
  const tell = (work: Promise<string>): void => {
    work.then(announce, (error: unknown) => {
      announce(errorText(error))
    })
  }
  const saveHtml = async (): Promise<string> => {
    const { printReportHtml } = await import('../export/report-html')
    saveFile(nameOf('html'), new Blob([printReportHtml(made.report)], { type: 'text/html' }))
    return reportDialogWords.savedAs(nameOf('html'))
  }
  const saveMarkdown = async (): Promise<string> => {
    const { printReportMarkdown } = await import('../export/report-markdown')
    const text = printReportMarkdown(made.report, nameOf('svg'))
    saveFile(nameOf('md'), new Blob([text], { type: 'text/markdown' }))
    saveFile(nameOf('svg'), new Blob([made.svg], { type: 'image/svg+xml' }))
    return reportDialogWords.savedAsWithItsPicture(nameOf('md'))
  }
  const copyMethods = async (): Promise<string> => {
    await navigator.clipboard.writeText(made.methods)
    return reportDialogWords.theMethodsParagraphIsOn
  }
  return (
    <Modal
      title={reportDialogWords.methodsAndReport}
      subtitle={reportDialogWords.ofWhatIsInView}
      className="report-dialog"
      onClose={() => {
        openDialog(null)
      }}
    >
      <div className="report-actions">
        <button
          className="button primary"
          onClick={() => {
            tell(saveHtml())
          }}
        >
          <Download size={15} aria-hidden="true" /> {reportDialogWords.saveAsAPageHtml}
        </button>
        <button
          className="button outlined"
          onClick={() => {
            tell(saveMarkdown())
          }}
        >
          <Download size={15} aria-hidden="true" /> {reportDialogWords.saveAsMarkdown}
        </button>
        <button
          className="button outlined"
          onClick={() => {
            tell(copyMethods())
          }}
        >
          <Copy size={15} aria-hidden="true" /> {reportDialogWords.copyTheMethodsParagraph}
        </button>
      </div>
      <ReportText report={made.report} />
    </Modal>
  )
}

function ReportText({ report }: { readonly report: Report }) {
  return (
    <article className="report-text" aria-label={reportDialogWords.theReport}>
      <h3 className="report-title">{report.title}</h3>
      <p className="muted">{report.subtitle}</p>
      {report.blocks.map((block, at) => (
        <ReportPart key={at} block={block} />
      ))}
    </article>
  )
}

function ReportPart({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>
    case 'text':
      return <p>{block.text}</p>
    case 'quote':
      return <blockquote>{block.text}</blockquote>
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <ReportTableText table={block.table} />
    case 'figure':
      // The map itself stands behind the dialog; here its words are enough.
      return <p className="muted small">{reportDialogWords.thePageOpensWithTheMap(block.caption)}</p>
  }
}

function ReportTableText({ table: { caption, heads, numeric, rows } }: { readonly table: ReportTable }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="summary-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={at} scope="col" className={numeric[at] === true ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={at} className={numeric[at] === true ? 'num' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
