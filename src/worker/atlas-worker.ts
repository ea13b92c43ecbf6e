import { createAnswer } from './answer'
import { sendInPieces } from './atlas-port'
import type { Request } from './protocol'

const answer = createAnswer()

self.onmessage = ({ data }: MessageEvent<Request>) => {
  void answer(data, (reply) => sendInPieces(reply, (message) => self.postMessage(message)))
}
