import { errorText } from '../base/error-text'
import { runPipeline, type PipelineInput } from './pipeline'
import type { Reply, Request, RunReply, RunRequest } from './protocol'
import { createReadingMemory, type ReadingMemory } from './reading-memory'
import { clustersNamedWords } from '../words/clusters-named'

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
    send({ run, kind: 'crashed', message: errorText(error) })
  }
}

/**
 * Makes the maps that are asked for, once the readers that their texts need are there. What was read of a text is remembered
 * for the next map: every decision makes one of mostly the same texts.
 */
export function createAnswer(memory: ReadingMemory = createReadingMemory()) {
  return async (request: Request, send: (reply: Reply) => void): Promise<void> => {
    const { sources, parsed = [] } = request.input
    try {
      memory.learn(sources, parsed)
      await memory.prepare(sources)
    } catch (error) {
      const reason = errorText(error)
      send({ run: request.run, kind: 'crashed', message: clustersNamedWords.aReaderCouldNotBeLoaded(reason) })
      return
    }
    answerWith((input: PipelineInput, report) => runPipeline(input, report, memory.read), request, send)
  }
}
