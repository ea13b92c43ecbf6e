import type { Issue } from '../base/issue'
import type { Atlas } from '../graph/atlas'
import type { Decision } from '../resolve/decisions'
import type { View } from '../scene/view'
import type { Day } from './file-name'

/** A table of a report; `numeric[i]` says that column i holds figures. Every row is as long as `heads`. */
export type ReportTable = {
  readonly caption: string
  readonly heads: readonly string[]
  readonly numeric: readonly boolean[]
  readonly rows: readonly (readonly string[])[]
}

/** A piece of a report, for whatever prints it. All texts are plain and may be hostile: printers escape them. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A text that is meant to be copied into a paper. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'figure'; readonly svg: string; readonly caption: string }

export type Report = { readonly title: string; readonly subtitle: string; readonly blocks: readonly ReportBlock[] }

/** All that a report tells of. Every figure in it is reckoned from this. */
export type ReportInput = {
  readonly atlas: Atlas
  readonly view: View
  readonly counting: 'fractional' | 'full'
  readonly savedYear: number | null
  readonly decisions: readonly Decision[]
  /** What was told of the files when they were opened. */
  readonly issues: readonly Issue[]
  /** The picture of the view, as an SVG document; null where there is none. */
  readonly figure: { readonly svg: string; readonly caption: string } | null
  /** The day that the report bears; null leaves it out. */
  readonly day: Day | null
}
