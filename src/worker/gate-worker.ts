import { answerGate } from './answer-gate'
import { buffersOf } from '../records/packed-reading'
import type { GateReply, GateRequest } from './gate-protocol'

self.onmessage = ({ data }: MessageEvent<GateRequest>) => {
  void answerGate(data, (reply) => self.postMessage(reply, { transfer: handedOn(reply) }))
}

/** What was read of a text goes to the page without a copy. */
function handedOn(reply: GateReply): ArrayBuffer[] {
  return reply.kind === 'text' && reply.text.parsed !== null ? buffersOf(reply.text.parsed) : []
}
