import { answerGate } from './answer-gate'
import type { GateRequest } from './gate-protocol'

self.onmessage = ({ data }: MessageEvent<GateRequest>) => {
  void answerGate(data, (reply) => self.postMessage(reply))
}
