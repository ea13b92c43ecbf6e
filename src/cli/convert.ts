import { countOf } from '../base/count-of'
import type { Issue } from '../base/issue'
import { listRecords } from '../export/references'
import { runPipeline } from '../worker/pipeline'
import { createReadingMemory } from '../worker/reading-memory'
import { formatPath, type ConvertCommand } from './commands'
import { printData } from './print-data'
import { tellIssue } from './make-atlas'
import { readInputs } from './read-inputs'
import type { ExitCode, Surroundings } from './surroundings'
import { findTarget } from './targets'
import { unpackProjects } from './unpack-projects'
import { writeOut } from './write-out'

/**
 * Writes what the files hold in another format: each record once as it was read, or the networks that files state. No paper
 * or person is joined and nothing inferred. Networks are written as the program holds them, without directions, loops or
 * repeated edges; where a file has any, an issue says so.
 */
export async function convert(command: ConvertCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { folder, say } = surroundings
  const target = findTarget(formatPath(command))
  if (target === null || target.kind === 'picture' || target.kind === 'page' || target.kind === 'columns') return 2
  const inputs = await readInputs(folder, command.inputs, surroundings)
  const unpacked = unpackProjects(inputs.sources)
  const { prepare, read } = createReadingMemory()
  await prepare(unpacked.sources)
  const parsed = unpacked.sources.map(read)
  const said = new Set<string>()
  const tellOnce = (issues: readonly Issue[]): void => {
    const lines = issues.map(tellIssue).filter((line) => !said.has(line))
    for (const line of lines) {
      say(line)
      said.add(line)
    }
  }
  tellOnce([...inputs.issues, ...unpacked.issues, ...parsed.flatMap(({ issues }) => issues)])
  const to = command.out === '-' ? 'standard output' : command.out
  if (target.kind === 'records') {
    const records = parsed.flatMap((source) => source.records)
    if (records.length === 0) {
      say('No record was read, so nothing was written.')
      return 1
    }
    const content = target.format.print(listRecords(records))
    if (!(await writeOut(command, [{ path: command.out, content }], surroundings))) return 1
    say(`${countOf(records.length, 'record')} → ${to}`)
    return 0
  }
  const stated = unpacked.sources.filter((_, at) => {
    const network = parsed[at]?.network
    return network !== undefined && network.nodes.length + network.edges.length > 0
  })
  if (stated.length === 0) {
    say('No network was read, so nothing was written. For a network made of papers there is build.')
    return 1
  }
  const atlas = runPipeline(
    {
      sources: stated,
      vocabularies: [],
      seed: 1,
      savedYear: null,
      orientation: 'landscape',
      counting: 'fractional',
      keyPhrases: 'never',
    },
    undefined,
    read,
  )
  tellOnce(atlas.corpus.issues)
  const request = { atlas, sources: stated, network: 'stated', savedYear: null, counting: 'fractional' } as const
  const files = await printData(command, target, request)
  if (!(await writeOut(command, files, surroundings))) return 1
  const { nodes, edges } = atlas.networks.stated
  say(`${countOf(nodes.length, 'node')}, ${countOf(edges.length, 'edge')} → ${to}`)
  return 0
}
