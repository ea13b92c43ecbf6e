import type { Atlas } from '../graph/atlas'
import type { PipelineInput, Progress } from './pipeline'

/** What the page asks of the worker. `run` counts requests, so that a late reply is never taken for a newer one. */
export type Request = { readonly run: number; readonly input: PipelineInput }

/** What the worker answers: any number of `progress`, then one `done` or one `crashed`. */
export type Reply =
  | { readonly run: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly run: number; readonly kind: 'done'; readonly atlas: Atlas }
  | { readonly run: number; readonly kind: 'crashed'; readonly message: string }
