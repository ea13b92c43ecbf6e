import type { FileBytes } from '../base/file-bytes'
import type { Issue } from '../base/issue'
import type { OpenedText } from '../records/open-and-read'

/** What the page asks of the worker at the gate: to open one file, but for texts of it that it has or gave up already. */
export type GateRequest = {
  /** Counts requests, so that a late reply is never taken for a newer one. */
  readonly run: number
  readonly name: string
  /** A file goes to the worker as it is and is read there: the page never holds what is in it. */
  readonly bytes: FileBytes
  readonly without: readonly string[]
  /** Records, nodes and edges that may be handed on. */
  readonly most: number
}

/** What the worker answers: `begin` and `text` by turns, then one `end` or one `crashed`. */
export type GateReply =
  | {
      readonly run: number
      readonly kind: 'begin'
      readonly name: string
      readonly done: number
      readonly total: number
    }
  /** The next part of a long text, which the `text` behind its last part leaves out. */
  | { readonly run: number; readonly kind: 'part'; readonly part: string }
  | { readonly run: number; readonly kind: 'text'; readonly text: OpenedText }
  | { readonly run: number; readonly kind: 'end'; readonly issues: readonly Issue[] }
  | { readonly run: number; readonly kind: 'crashed'; readonly message: string }
