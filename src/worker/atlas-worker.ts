import { createAnswer } from './answer'
import type { Request } from './protocol'

const answer = createAnswer()

self.onmessage = ({ data }: MessageEvent<Request>) => {
  void answer(data, (reply) => self.postMessage(reply))
}
