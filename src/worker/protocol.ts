import type { Atlas } from '../graph/atlas'
import type { PipelineInput, Progress } from './pipeline'

/** What the page asks of a worker. `run` counts requests, so that a late reply is never taken for a newer one. */
export type RunRequest<Input> = { readonly run: number; readonly input: Input }

/** What a worker answers: any number of `progress`, then one `done` or one `crashed`. */
export type RunReply<Step, Result> =
  | { readonly run: number; readonly kind: 'progress'; readonly progress: Step }
  | { readonly run: number; readonly kind: 'done'; readonly result: Result }
  | { readonly run: number; readonly kind: 'crashed'; readonly message: string }

/** To the worker that makes maps, and from it. */
export type Request = RunRequest<PipelineInput>
export type Reply = RunReply<Progress, Atlas>
