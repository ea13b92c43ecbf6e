import type { TiesAs } from '../export/crowd-budget'
import type { ClusterMethod, NetworkId } from '../graph/atlas'
import type { KeyPhrases } from '../resolve/key-phrases'

/** How the atlas is to be made; null: it was not typed, so that a project or the usual way decides. */
export type AtlasOptions = {
  /** The day that reports and PDF files bear. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null
  readonly seed: number | null
  readonly savedYear: number | null
  /** Null: people, or where the files hold no paper the network that one states. */
  readonly network: NetworkId | null
  /** A file of decisions, as typed, or null. */
  readonly decisions: string | null
  /** Topic files, as typed. */
  readonly vocabularies: readonly string[]
  /** γ and method for the communities of `network`, and the fewest members that one has. */
  readonly resolution: number | null
  readonly clusters: ClusterMethod | null
  readonly minSize: number | null
  /** Whether it was typed that smaller ones join another. */
  readonly mergeSmall: boolean
  readonly keyPhrases: KeyPhrases | null
  /** How ties and small marks stand in a picture. */
  readonly ties: TiesAs | null
}

/** Files and folders to read, as typed (`-` for standard input), and where the result goes (`-` for standard output). */
export type InAndOut = {
  readonly inputs: readonly string[]
  readonly out: string
  /** The ending that decides the format instead of that of `out`, with its dot; null: it was not typed. */
  readonly format: string | null
}

export type BuildCommand = { readonly kind: 'build' } & InAndOut & AtlasOptions
export type ReportCommand = { readonly kind: 'report' } & InAndOut & AtlasOptions
/** To write what was read in another format, nothing joined and nothing inferred. */
export type ConvertCommand = { readonly kind: 'convert' } & InAndOut

export const SUBJECTS = ['same-paper', 'same-author', 'communities', 'topics', 'readers'] as const

/** What `evaluate` was asked to do: to measure one part of the program on labelled data of a folder. */
export type EvaluateCommand = {
  readonly kind: 'evaluate'
  readonly subject: (typeof SUBJECTS)[number]
  readonly folder: string
  /** All that was typed: communities are those of several files, everything else is measured in one folder. */
  readonly inputs: readonly string[]
  /** Of communities: as for `build`. */
  readonly minSize: number | null
  readonly mergeSmall: boolean
  /** Whether every difference is listed (readers). */
  readonly list: boolean
}

export type Command =
  | BuildCommand
  | ReportCommand
  | ConvertCommand
  | EvaluateCommand
  | { readonly kind: 'help' }
  | { readonly kind: 'misuse'; readonly message: string }

/** The path that decides the format: what was typed, unless a format was. */
export const formatPath = ({ out, format }: Pick<InAndOut, 'out' | 'format'>): string =>
  format === null ? out : `out${format.startsWith('.') ? '' : '.'}${format}`
