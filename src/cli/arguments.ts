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
  /** A file of decisions, as typed, or null. */
  readonly decisions: string | null
}

export const SUBJECTS = ['same-paper', 'same-author'] as const

/** What `evaluate` was asked to do: to measure one part of the resolver on labelled data of a folder. */
export type EvaluateCommand = {
  readonly kind: 'evaluate'
  readonly subject: (typeof SUBJECTS)[number]
  readonly folder: string
}

export type Command =
  BuildCommand | EvaluateCommand | { readonly kind: 'help' } | { readonly kind: 'misuse'; readonly message: string }

export const USAGE = `Usage: npm run --silent coterie -- build FILE... --out PATH [options]

       npm run --silent evaluate -- same-paper|same-author FOLDER

Reads saved author pages, abstract lists and Coterie projects, and writes their network.
A folder stands for all files below it.

  --out PATH         the ending picks the format: .json (project), .gexf, .graphml,
                     .csv (writes PATH.nodes.csv and PATH.edges.csv)
  --network NAME     the network of .gexf, .graphml and .csv:
                     coauthors (default), papers, topics or knowledge
  --seed N           a whole number; the same seed gives the same map (default 1)
  --saved-year YEAR  the year in which the pages were saved, for dates without a year
  --decisions FILE   decisions about what is the same: a file saved by Coterie, a project,
                     or a thesaurus with the columns “label” and “replace by”
  --help             this text

“evaluate” prints how often the program is right about labelled pairs of records
(train.txt and valid.txt) or about papers of ambiguous names (*.xml) in a folder.

Notes go to standard error. The exit code is 0 when at least one record was read,
1 when none was or a file could not be read or written, 2 for wrong usage.`

const misuse = (message: string): Command => ({ kind: 'misuse', message })
const isSubject = (name: string): name is EvaluateCommand['subject'] => SUBJECTS.some((subject) => subject === name)
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
  if (verb === 'evaluate') return parseEvaluation(inputs)
  if (verb !== 'build') return misuse(verb === undefined ? 'There is no command.' : `There is no command “${verb}”.`)
  if (inputs.length === 0) return misuse('There is no file to read.')
  if (values.decisions === '') return misuse('--decisions needs a file.')
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
  return { kind: 'build', inputs, out, seed, savedYear, network, decisions: values.decisions ?? null }
}

function parseEvaluation([subject = '', folder, ...others]: readonly string[]): Command {
  if (!isSubject(subject)) return misuse(`What is to be evaluated? One of ${SUBJECTS.join(', ')}, not “${subject}”.`)
  if (folder === undefined || others.length > 0) return misuse('One folder with labelled data is needed.')
  return { kind: 'evaluate', subject, folder }
}

/** A whole number that a double holds exactly, or undefined. */
function readWhole(text: string): number | undefined {
  const value = Number(text)
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined
}
