import { runPipeline } from './pipeline'
import type { Reply, Request, RunReply, RunRequest } from './protocol'

/** Does the work of one request and sends its replies. A bug of ours becomes a `crashed` reply: an exception would say less. */
export function answerWith<Input, Step, Result>(
  work: (input: Input, report: (step: Step) => void) => Result,
  { run, input }: RunRequest<Input>,
  send: (reply: RunReply<Step, Result>) => void,
): void {
  try {
    const result = work(input, (progress) => send({ run, kind: 'progress', progress }))
    send({ run, kind: 'done', result })
  } catch (error) {
    send({ run, kind: 'crashed', message: error instanceof Error ? error.message : String(error) })
  }
}

/** Makes the map that was asked for. */
export function answer(request: Request, send: (reply: Reply) => void): void {
  answerWith(runPipeline, request, send)
}
