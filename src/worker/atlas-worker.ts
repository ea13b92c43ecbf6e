import { createAnswer } from './answer'
import { createReplySender, type PieceTaken } from './atlas-port'
import { createRequestReceiver, type LongTextMessage } from './long-texts'

const answer = createAnswer()
const receive = createRequestReceiver()
const { send, goOn } = createReplySender((message) => self.postMessage(message))

self.onmessage = ({ data }: MessageEvent<LongTextMessage | PieceTaken>) => {
  if (data.kind === 'taken') {
    goOn()
    return
  }
  const request = receive(data)
  if (request !== null) void answer(request, send)
}
