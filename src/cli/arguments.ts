import { parseArgs } from 'node:util'
import { findDataFormat } from '../export/data-formats'
import { NETWORK_IDS, type NetworkId } from '../graph/atlas'

/** What `build` was asked to do. */
export type BuildCommand = {
  readonly kind: 'build'
  /** Files and folders, as typed. */
  readonly inputs: readonly string[]
  readonly out: string
  /** Null where it was not typed. */
  readonly seed: number | null
  readonly savedYear: number | null
  readonly network: NetworkId
}

export type Command = BuildCommand | { readonly kind: 'help' } | { readonly kind: 'misuse'; readonly message: string }

export const USAGE = `Usage: npm run --silent coterie -- build FILE... --out PATH [options]

Reads saved author pages, abstract lists and Coterie projects, and writes their network.
A folder stands for all files below it.

  --out PATH         the ending picks the format: .json (project), .gexf, .graphml,
                     .csv (writes PATH.nodes.csv and PATH.edges.csv)
  --network NAME     the network of .gexf, .graphml and .csv:
                     coauthors (default), papers, topics or knowledge
  --seed N           a whole number; the same seed gives the same map (default 1)
  --saved-year YEAR  the year in which the pages were saved, for dates without a year
  --help             this text

Notes go to standard error. The exit code is 0 when at least one record was read,
1 when none was or a file could not be written, 2 for wrong usage.`

const misuse = (message: string): Command => ({ kind: 'misuse', message })
const isNetwork = (name: string): name is NetworkId => NETWORK_IDS.some((id) => id === name)

/** Understands the arguments after `coterie`. Never throws. */
export function parseCommand(args: readonly string[]): Command {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        seed: { type: 'string' },
        'saved-year': { type: 'string' },
        network: { type: 'string' },
        decisions: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const [verb, ...inputs] = positionals
  if (values.help === true) return { kind: 'help' }
  if (verb !== 'build') return misuse(verb === undefined ? 'There is no command.' : `There is no command “${verb}”.`)
  if (inputs.length === 0) return misuse('There is no file to read.')
  if (values.decisions !== undefined) return misuse('Decisions are not supported yet.')
  const out = values.out
  if (out === undefined || out === '') return misuse('--out is missing: where should the result go?')
  if (findDataFormat(out) === null) return misuse(`The ending of “${out}” is none of .json, .gexf, .graphml and .csv.`)
  const seed = values.seed === undefined ? null : readWhole(values.seed)
  if (seed === undefined) return misuse(`--seed must be a whole number, not “${values.seed ?? ''}”.`)
  const savedYear = values['saved-year'] === undefined ? null : readWhole(values['saved-year'])
  if (savedYear === undefined || (savedYear !== null && (savedYear < 1000 || savedYear > 9999)))
    return misuse(`--saved-year must be a year such as 2026, not “${values['saved-year'] ?? ''}”.`)
  const network = values.network ?? 'coauthors'
  if (!isNetwork(network)) return misuse(`--network must be one of ${NETWORK_IDS.join(', ')}, not “${network}”.`)
  return { kind: 'build', inputs, out, seed, savedYear, network }
}

/** A whole number that a double holds exactly, or undefined. */
function readWhole(text: string): number | undefined {
  const value = Number(text)
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined
}
