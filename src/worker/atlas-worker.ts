import { answer } from './answer'
import type { Request } from './protocol'

self.onmessage = ({ data }: MessageEvent<Request>) => {
  answer(data, (reply) => self.postMessage(reply))
}
