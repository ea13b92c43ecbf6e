import { basename } from 'node:path'
import { countOf } from '../base/count-of'
import { makeReport } from '../export/make-report'
import { pictureCaption, printFigureSvg, wholeView } from '../export/picture-files'
import { printReportHtml } from '../export/report-html'
import { printReportMarkdown } from '../export/report-markdown'
import { formatPath, type ReportCommand } from './commands'
import { isRefused, makeAtlas, NO_NETWORK, sayComparison, tellIssue } from './make-atlas'
import type { ExitCode, Surroundings } from './surroundings'
import { writeOut } from './write-out'

/** Writes a report on one network; as Markdown its picture is a file beside it, or left out on standard output. */
export async function report(command: ReportCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { say } = surroundings
  const day = command.date ?? surroundings.today ?? null
  const made = await makeAtlas(command.inputs, command, surroundings)
  if (made === null) return 1
  for (const issue of made.issues) say(tellIssue(issue))
  sayComparison(made, say)
  const { atlas, network, counting, savedYear, decisions = [] } = made.request
  if (atlas.networks[network].nodes.length === 0) {
    if (!isRefused(atlas, network)) say(NO_NETWORK)
    return 1
  }
  const view = wholeView(network)
  const isPage = formatPath(command).toLowerCase().endsWith('.html')
  const svg = await printFigureSvg(atlas, view, { counting })
  const hasFigure = isPage || command.out !== '-'
  const text = makeReport({
    atlas,
    view,
    counting,
    savedYear,
    decisions,
    issues: made.fileIssues,
    figure: hasFigure ? { svg, caption: pictureCaption(atlas, view) } : null,
    day,
  })
  const picture = command.out.replace(/\.md$/i, '') + '.svg'
  const files = isPage
    ? [{ path: command.out, content: printReportHtml(text) }]
    : [
        { path: command.out, content: printReportMarkdown(text, basename(picture)) },
        ...(hasFigure ? [{ path: picture, content: svg }] : []),
      ]
  if (!(await writeOut(command, files, surroundings))) return 1
  say(
    `${network === 'stated' ? countOf(atlas.networks.stated.nodes.length, 'node') : countOf(atlas.corpus.papers.length, 'paper')} → ${command.out === '-' ? 'standard output' : files.map(({ path }) => path).join(', ')}`,
  )
  return 0
}
