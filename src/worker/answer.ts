import { runPipeline } from './pipeline'
import type { Reply, Request } from './protocol'

/** Runs one request and sends its replies. A bug of ours becomes a `crashed` reply: an exception would say less. */
export function answer({ run, input }: Request, send: (reply: Reply) => void): void {
  try {
    const atlas = runPipeline(input, (progress) => send({ run, kind: 'progress', progress }))
    send({ run, kind: 'done', atlas })
  } catch (error) {
    send({ run, kind: 'crashed', message: error instanceof Error ? error.message : String(error) })
  }
}
