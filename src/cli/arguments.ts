import { parseArgs } from 'node:util'
import { errorText } from '../base/error-text'
import { TIES_AS, type TiesAs } from '../export/crowd-budget'
import { CLUSTER_METHODS, NETWORK_IDS, type ClusterMethod, type NetworkId } from '../graph/atlas'
import { HIGHEST_RESOLUTION } from '../records/project-settings'
import { KEY_PHRASES, type KeyPhrases } from '../resolve/key-phrases'
import { formatPath, SUBJECTS, type AtlasOptions, type Command, type EvaluateCommand } from './commands'
import { findTarget, REPORT_ENDINGS, TARGET_ENDINGS } from './targets'

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string', short: 'f' },
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
  ties: { type: 'string' },
  date: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Options that `convert` has no use for: it makes no atlas. */
const OF_THE_ATLAS = Object.keys(OPTIONS).filter((name) => !['out', 'format', 'list', 'help'].includes(name))

/** A command that cannot be understood; thrown within this file only. */
class Misuse extends Error {}

const misuse = (message: string): Command => ({ kind: 'misuse', message })
const isSubject = (name: string): name is EvaluateCommand['subject'] => SUBJECTS.some((subject) => subject === name)
const isNetwork = (name: string): name is NetworkId => NETWORK_IDS.some((id) => id === name)
const isMethod = (name: string): name is ClusterMethod => CLUSTER_METHODS.some((method) => method === name)
const isTies = (name: string): name is TiesAs => TIES_AS.some((as) => as === name)
const isKeyPhrases = (name: string): name is KeyPhrases => KEY_PHRASES.some((when) => when === name)

const parse = (args: readonly string[]) => parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
type Values = ReturnType<typeof parse>['values']

/** Understands the arguments after `coterie`. Never throws. */
export function parseCommand(args: readonly string[]): Command {
  try {
    const { values, positionals } = parse(args)
    const [verb, ...inputs] = positionals
    if (values.help === true) return { kind: 'help' }
    if (verb === 'evaluate') return parseEvaluation(inputs, values)
    if (verb === undefined) return misuse('There is no command.')
    if (verb !== 'build' && verb !== 'report' && verb !== 'convert') return misuse(`There is no command “${verb}”.`)
    if (inputs.length === 0) return misuse('There is no file to read.')
    const { out, format = null } = values
    if (out === undefined || out === '') return misuse('--out is missing: where should the result go?')
    if (out === '-' && format === null) return misuse('--out - needs --format: what should be written?')
    const path = formatPath({ out, format })
    if (verb === 'report') {
      if (!REPORT_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending)))
        return misuse(`A report ends in ${REPORT_ENDINGS.join(' or ')}, not as “${path}” does.`)
      return { kind: 'report', inputs, out, format, ...parseAtlas(values) }
    }
    const target = findTarget(path)
    if (target === null) return misuse(`The ending of “${path}” is none of ${TARGET_ENDINGS.join(', ')}.`)
    if (out === '-' && target.files > 1) return misuse(`${path} is several files, which standard output cannot hold.`)
    if (verb === 'build') return { kind: 'build', inputs, out, format, ...parseAtlas(values) }
    const idle = OF_THE_ATLAS.find((name) => name in values)
    if (idle !== undefined) return misuse(`convert makes no atlas, so --${idle} means nothing to it.`)
    if (!target.converts) return misuse(`convert writes papers and networks; for “${path}” there is build.`)
    return { kind: 'convert', inputs, out, format }
  } catch (error) {
    return misuse(errorText(error))
  }
}

function parseAtlas(values: Values): AtlasOptions {
  if (values.decisions === '') throw new Misuse('--decisions needs a file.')
  const seed = values.seed === undefined ? null : readWhole(values.seed)
  if (seed === undefined) throw new Misuse(`--seed must be a whole number, not “${values.seed ?? ''}”.`)
  const savedYear = values['saved-year'] === undefined ? null : readWhole(values['saved-year'])
  if (savedYear === undefined || (savedYear !== null && (savedYear < 1000 || savedYear > 9999)))
    throw new Misuse(`--saved-year must be a year such as 2026, not “${values['saved-year'] ?? ''}”.`)
  const network = values.network ?? null
  if (network !== null && !isNetwork(network))
    throw new Misuse(`--network must be one of ${NETWORK_IDS.join(', ')}, not “${network}”.`)
  const vocabularies = values.vocabulary ?? []
  if (vocabularies.includes('')) throw new Misuse('--vocabulary needs a file.')
  const resolution = values.resolution === undefined ? null : readResolution(values.resolution)
  if (resolution === undefined)
    throw new Misuse(
      `--resolution must be a number above 0, at most ${HIGHEST_RESOLUTION}, not “${values.resolution ?? ''}”.`,
    )
  const clusters = values.clusters ?? null
  if (clusters !== null && !isMethod(clusters))
    throw new Misuse(`--clusters must be one of ${CLUSTER_METHODS.join(', ')}, not “${clusters}”.`)
  const keyPhrases = values['key-phrases'] ?? null
  if (keyPhrases !== null && !isKeyPhrases(keyPhrases))
    throw new Misuse(`--key-phrases must be one of ${KEY_PHRASES.join(', ')}, not “${keyPhrases}”.`)
  const ties = values.ties ?? null
  if (ties !== null && !isTies(ties)) throw new Misuse(`--ties must be one of ${TIES_AS.join(', ')}, not “${ties}”.`)
  const decisions = values.decisions ?? null
  const date = values.date === undefined ? null : readDay(values.date)
  if (date === undefined) throw new Misuse(`--date must be a day such as 2026-06-14, not “${values.date ?? ''}”.`)
  return {
    date,
    seed,
    savedYear,
    network,
    decisions,
    vocabularies,
    resolution,
    clusters,
    ...readSmall(values),
    keyPhrases,
    ties,
  }
}

function readSmall(values: Values): Pick<AtlasOptions, 'minSize' | 'mergeSmall'> {
  const minSize = values['min-size'] === undefined ? null : readWhole(values['min-size'])
  if (minSize === undefined || (minSize !== null && minSize < 1))
    throw new Misuse(`--min-size must be a whole number from 1, not “${values['min-size'] ?? ''}”.`)
  return { minSize, mergeSmall: values['merge-small'] === true }
}

function parseEvaluation([subject = '', folder, ...others]: readonly string[], values: Values): Command {
  const small = readSmall(values)
  if (!isSubject(subject)) return misuse(`What is to be evaluated? One of ${SUBJECTS.join(', ')}, not “${subject}”.`)
  if (subject === 'communities' && folder === undefined) return misuse('There is no file to read.')
  if (folder === undefined || (others.length > 0 && subject !== 'communities'))
    return misuse('One folder with labelled data is needed.')
  if (subject !== 'communities' && (small.minSize !== null || small.mergeSmall))
    return misuse(`--min-size and --merge-small are for communities, not for ${subject}.`)
  if (small.mergeSmall && small.minSize === null)
    return misuse('--merge-small needs --min-size: which communities are small?')
  return { kind: 'evaluate', subject, folder, inputs: [folder, ...others], ...small, list: values.list === true }
}

/** A whole number that a double holds exactly, or undefined. */
function readWhole(text: string): number | undefined {
  const value = Number(text)
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined
}

/** A day of the calendar, or undefined. */
function readDay(text: string): AtlasOptions['date'] | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const stands = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text)
  return stands ? { year, month, day } : undefined
}

/** A decimal number above 0, or undefined. */
function readResolution(text: string): number | undefined {
  const value = Number(text)
  return /^\d+(?:\.\d+)?$/.test(text) && value > 0 && value <= HIGHEST_RESOLUTION ? value : undefined
}
