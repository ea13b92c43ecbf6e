import { answerGate } from './answer-gate'
import { sendInParts } from './gate-parts'
import type { GateRequest } from './gate-protocol'

self.onmessage = ({ data }: MessageEvent<GateRequest>) => {
  void answerGate(data, (reply) =>
    sendInParts(reply, (message, transfer) => self.postMessage(message, { transfer: [...transfer] })),
  )
}
