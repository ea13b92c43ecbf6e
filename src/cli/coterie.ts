import { countOf } from '../base/count-of'
import { printRecords } from '../export/record-formats'
import type { Atlas } from '../graph/atlas'
import { parseCommand } from './arguments'
import { formatPath, type BuildCommand } from './commands'
import { convert } from './convert'
import { evaluate } from './evaluate'
import { isRefused, makeAtlas, NO_NETWORK, sayComparison, tellIssue, type MadeAtlas } from './make-atlas'
import { printColumns } from './print-columns'
import { printData } from './print-data'
import { printPage } from './print-page'
import { printPicture } from './print-picture'
import { report } from './report'
import type { ExitCode, Surroundings } from './surroundings'
import { findTarget, type Target } from './targets'
import { SHORT_USAGE, USAGE } from './usage'
import { writeOut, type OutFile } from './write-out'

export type { Surroundings } from './surroundings'

/**
 * Runs the command line and returns its exit code: 0 where at least one record or network was read, 1 where none was or
 * nothing could be written, 2 for wrong usage. Only results go to standard output.
 */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const command = parseCommand(args)
  switch (command.kind) {
    case 'build':
      return build(command, surroundings)
    case 'report':
      return report(command, surroundings)
    case 'convert':
      return convert(command, surroundings)
    case 'evaluate':
      return evaluate(command, surroundings)
    case 'help':
      // What was asked for goes where results go, so that it can be paged and searched.
      ;(surroundings.print ?? surroundings.say)(USAGE)
      return 0
    case 'misuse':
      surroundings.say(`${command.message}\n\n${SHORT_USAGE}`)
      return 2
  }
}

async function build(command: BuildCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { say } = surroundings
  const target = findTarget(formatPath(command))
  if (target === null) return 2
  const made = await makeAtlas(command.inputs, command, surroundings)
  if (made === null) return 1
  for (const issue of made.issues) say(tellIssue(issue))
  sayComparison(made, say)
  const isWhole = target.kind === 'page' || (target.kind === 'data' && target.format.isProject === true)
  if (isWhole && made.newer !== null) {
    say('A project of a newer Coterie is not saved again, so nothing was written.')
    return 1
  }
  const { atlas } = made.request
  const records = atlas.corpus.sources.reduce((sum, source) => sum + source.records, 0)
  if (records === 0 && atlas.networks.stated.nodes.length === 0) {
    if (!isRefused(atlas, 'stated')) say('No record was read, so nothing was written.')
    return 1
  }
  if (target.kind === 'records' && atlas.corpus.papers.length === 0) {
    say('No paper was read, so nothing was written.')
    return 1
  }
  if (!isWhole && target.kind !== 'records' && atlas.networks[made.request.network].nodes.length === 0) {
    if (!isRefused(atlas, made.request.network)) say(NO_NETWORK)
    return 1
  }
  const files = await print(command, target, made, surroundings)
  if (files === null || !(await writeOut(command, files, surroundings))) return 1
  const isFolder = target.kind === 'columns'
  const to = command.out === '-' ? 'standard output' : isFolder ? command.out : files.map(({ path }) => path).join(', ')
  say(`${summarise(atlas, records)} → ${to}`)
  return 0
}

async function print(
  command: BuildCommand,
  target: Target,
  { request }: MadeAtlas,
  surroundings: Surroundings,
): Promise<readonly OutFile[] | null> {
  const path = command.out
  switch (target.kind) {
    case 'data':
      return printData(command, target, request)
    case 'records': {
      const { atlas } = request
      return [{ path, content: printRecords(atlas, new Set(atlas.corpus.papers.map(({ id }) => id)), target.format) }]
    }
    case 'page': {
      const content = await printPage(request, surroundings)
      return content === null ? null : [{ path, content }]
    }
    case 'columns':
      return printColumns(command, request, surroundings)
    case 'picture': {
      const day = command.date ?? surroundings.today ?? null
      return [{ path, content: await printPicture(request, target.ending, day, command.ties ?? 'auto') }]
    }
  }
}

/** “5 sources: 61 records, 46 papers, 72 authors, 22 topics, 0 skipped”; of networks without records “1 source: 34 nodes, 78 edges, 0 skipped”. */
function summarise({ corpus, networks }: Atlas, records: number): string {
  const { sources, papers, authors, topics } = corpus
  const skipped = sources.reduce((sum, source) => sum + source.skipped, 0)
  const { nodes, edges } = networks.stated
  if (nodes.length > 0 && records === 0)
    return `${countOf(sources.length, 'source')}: ${countOf(nodes.length, 'node')}, ${countOf(edges.length, 'edge')}, ${skipped} skipped`
  const found = [countOf(records, 'record'), countOf(papers.length, 'paper'), countOf(authors.length, 'author')]
  return `${countOf(sources.length, 'source')}: ${[...found, countOf(topics.length, 'topic'), `${skipped} skipped`].join(', ')}`
}
