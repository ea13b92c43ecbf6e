import { breathe } from '../base/breathe'
import { createGatedTurns } from './gated-turns'
import { answerPlacing, type PlacingReply, type PlacingRequest } from './placing'

/** What the page tells the worker: to place a network, to hold still while a hand moves the map, and to go on. */
export type PlacingOrder = PlacingRequest | { readonly hold: boolean }

const { turn, hold } = createGatedTurns(breathe)

/** The memory of a step goes to the page without a copy. */
const send = (reply: PlacingReply): void =>
  self.postMessage(reply, {
    transfer: reply.kind === 'progress' ? [reply.progress.x.buffer, reply.progress.y.buffer] : [],
  })

self.onmessage = ({ data }: MessageEvent<PlacingOrder>) => {
  if ('hold' in data) hold(data.hold)
  else void answerPlacing(data, send, turn)
}
