import { parseArgs } from 'node:util'
import { findDataFormat } from '../export/data-formats'
import { CLUSTER_METHODS, NETWORK_IDS, type ClusterMethod, type NetworkId } from '../graph/atlas'
import { HIGHEST_RESOLUTION } from '../records/project-settings'
import { KEY_PHRASES, type KeyPhrases } from '../resolve/key-phrases'

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
  /** Topic files, as typed. */
  readonly vocabularies: readonly string[]
  /** γ and method for the communities of `network`, and the fewest members that one has; null where it was not typed. */
  readonly resolution: number | null
  readonly clusters: ClusterMethod | null
  readonly minSize: number | null
  /** Whether it was typed that smaller ones join another. */
  readonly mergeSmall: boolean
  readonly keyPhrases: KeyPhrases | null
}

export const SUBJECTS = ['same-paper', 'same-author', 'communities', 'topics'] as const

/** What `evaluate` was asked to do: to measure one part of the resolver on labelled data of a folder. */
export type EvaluateCommand = {
  readonly kind: 'evaluate'
  readonly subject: (typeof SUBJECTS)[number]
  readonly folder: string
  /** All that was typed: communities are those of several files, everything else is measured in one folder. */
  readonly inputs: readonly string[]
  /** Of communities: as for `build`. */
  readonly minSize: number | null
  readonly mergeSmall: boolean
}

export type Command =
  BuildCommand | EvaluateCommand | { readonly kind: 'help' } | { readonly kind: 'misuse'; readonly message: string }

export const USAGE = `Usage: npm run --silent coterie -- build FILE... --out PATH [options]

       npm run --silent evaluate -- same-paper|same-author|topics FOLDER
       npm run --silent evaluate -- communities FILE... [--min-size N [--merge-small]]

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
  --vocabulary FILE  topics of your own beside those that come along; may be repeated
  --key-phrases WHEN phrases of the texts become topics: auto (default: where the
                     vocabularies leave much without a topic), always or never
  --clusters METHOD  how the communities of --network’s network are found: louvain
                     (default), leiden or components
  --resolution G     above 0; higher gives more and smaller communities there
  --min-size N       communities of fewer than N members have no colour of their own there
  --merge-small      they join the community that they are tied to most instead
  --help             this text

“evaluate” prints how often the program is right about labelled pairs of records
(train.txt and valid.txt), papers of ambiguous names (*.xml) or titles that people filed
under headings (*.tsv with the columns title and labels) in a folder, and
how good and how stable the communities of networks are: of pages, projects, lists of
edges (two names and perhaps a weight a line) and networks of VOSviewer (.json).

Notes go to standard error. The exit code is 0 when at least one record was read,
1 when none was or a file could not be read or written, 2 for wrong usage.`

const misuse = (message: string): Command => ({ kind: 'misuse', message })
const isSubject = (name: string): name is EvaluateCommand['subject'] => SUBJECTS.some((subject) => subject === name)
const isNetwork = (name: string): name is NetworkId => NETWORK_IDS.some((id) => id === name)

const isMethod = (name: string): name is ClusterMethod => CLUSTER_METHODS.some((method) => method === name)
const isKeyPhrases = (name: string): name is KeyPhrases => KEY_PHRASES.some((when) => when === name)

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
        vocabulary: { type: 'string', multiple: true },
        'key-phrases': { type: 'string' },
        clusters: { type: 'string' },
        resolution: { type: 'string' },
        'min-size': { type: 'string' },
        'merge-small': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const [verb, ...inputs] = positionals
  if (values.help === true) return { kind: 'help' }
  const minSize = values['min-size'] === undefined ? null : readWhole(values['min-size'])
  if (minSize === undefined || (minSize !== null && minSize < 1))
    return misuse(`--min-size must be a whole number from 1, not “${values['min-size'] ?? ''}”.`)
  const small = { minSize, mergeSmall: values['merge-small'] === true }
  if (verb === 'evaluate') return parseEvaluation(inputs, small)
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
  const vocabularies = values.vocabulary ?? []
  if (vocabularies.includes('')) return misuse('--vocabulary needs a file.')
  const resolution = values.resolution === undefined ? null : readResolution(values.resolution)
  if (resolution === undefined)
    return misuse(
      `--resolution must be a number above 0, at most ${HIGHEST_RESOLUTION}, not “${values.resolution ?? ''}”.`,
    )
  const clusters = values.clusters ?? null
  if (clusters !== null && !isMethod(clusters))
    return misuse(`--clusters must be one of ${CLUSTER_METHODS.join(', ')}, not “${clusters}”.`)
  const keyPhrases = values['key-phrases'] ?? null
  if (keyPhrases !== null && !isKeyPhrases(keyPhrases))
    return misuse(`--key-phrases must be one of ${KEY_PHRASES.join(', ')}, not “${keyPhrases}”.`)
  const decisions = values.decisions ?? null
  const chosen = { vocabularies, resolution, clusters, ...small, keyPhrases }
  return { kind: 'build', inputs, out, seed, savedYear, network, decisions, ...chosen }
}

type SmallOnes = Pick<BuildCommand, 'minSize' | 'mergeSmall'>

function parseEvaluation([subject = '', folder, ...others]: readonly string[], small: SmallOnes): Command {
  if (!isSubject(subject)) return misuse(`What is to be evaluated? One of ${SUBJECTS.join(', ')}, not “${subject}”.`)
  if (subject === 'communities' && folder === undefined) return misuse('There is no file to read.')
  if (folder === undefined || (others.length > 0 && subject !== 'communities'))
    return misuse('One folder with labelled data is needed.')
  if (subject !== 'communities' && (small.minSize !== null || small.mergeSmall))
    return misuse(`--min-size and --merge-small are for communities, not for ${subject}.`)
  if (small.mergeSmall && small.minSize === null)
    return misuse('--merge-small needs --min-size: which communities are small?')
  return { kind: 'evaluate', subject, folder, inputs: [folder, ...others], ...small }
}

/** A whole number that a double holds exactly, or undefined. */
function readWhole(text: string): number | undefined {
  const value = Number(text)
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined
}

/** A decimal number above 0, or undefined. */
function readResolution(text: string): number | undefined {
  const value = Number(text)
  return /^\d+(?:\.\d+)?$/.test(text) && value > 0 && value <= HIGHEST_RESOLUTION ? value : undefined
}
