import { errorText } from '../base/error-text'
import { MOST_NODES_WITH_LABELS, placeNetwork, placeNetworkInSteps } from '../graph/layout'
import type { LargeEnd } from '../graph/layout-large'
import { unpackPlacing, type PackedPlacing, type PlacingStep } from '../graph/packed-placing'
import type { RunReply, RunRequest } from './protocol'

export type PlacingRequest = RunRequest<PackedPlacing>
export type PlacingReply = RunReply<PlacingStep, LargeEnd>

/** Steps that are told of, at most: each is a picture. */
const TOLD = 24

/**
 * Places a network and tells of its steps. Between two of them it awaits `turn`, so that whoever runs it can take other
 * orders, or hold it; what comes out does not depend on that.
 */
export async function answerPlacing(
  { run, input }: PlacingRequest,
  send: (reply: PlacingReply) => void,
  turn: () => Promise<void>,
): Promise<void> {
  try {
    const total = input.idLengths.length
    if (total <= MOST_NODES_WITH_LABELS) {
      // A small part of a large map is placed as a small map is: at once, with room for its words.
      await turn()
      send({ run, kind: 'done', result: { placement: placeNetwork(unpackPlacing(input)), shiftX: 0, shiftY: 0 } })
      return
    }
    const steps = placeNetworkInSteps(unpackPlacing(input))
    let told = 0
    let step = steps.next()
    while (step.done !== true) {
      const { placed, places } = step.value
      if (placed - told >= total / TOLD) {
        told = placed
        send({ run, kind: 'progress', progress: { placed, total, ...places() } })
      }
      await turn()
      step = steps.next()
    }
    send({ run, kind: 'done', result: step.value })
  } catch (error) {
    send({ run, kind: 'crashed', message: errorText(error) })
  }
}
