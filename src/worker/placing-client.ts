import { breathe } from '../base/breathe'
import type { Atlas, NetworkId, Orientation } from '../graph/atlas'
import { layoutInputOf, unnamedPeople } from '../graph/layout-input'
import type { LargeEnd } from '../graph/layout-large'
import { buffersOfPlacing, packPlacing, type PackedPlacing, type PlacingStep } from '../graph/packed-placing'
import { createGatedTurns } from './gated-turns'
import type { PlacingOrder } from './placing-worker'
import { answerLater, createRunClient, type Run, type RunPort } from './run-client'
import { spawnPlacingWorker } from './spawn-placing-worker'

/** The part of a Worker that the client uses; tests supply their own. */
export type PlacingPort = RunPort<PackedPlacing, PlacingStep, LargeEnd> & {
  postMessage(order: PlacingOrder, options?: { readonly transfer?: ArrayBuffer[] }): void
}

export type PlacingClient = {
  /** Places a network of an atlas; the one before it is given up. */
  readonly place: (
    atlas: Atlas,
    network: NetworkId,
    orientation: Orientation,
    onStep: (step: PlacingStep) => void,
  ) => Run<LargeEnd>
  /** Holds what runs still, or lets it go on. */
  readonly hold: (on: boolean) => void
  /** Cancels what runs and ends the worker. */
  readonly dispose: () => void
}

/** Places networks in a worker, or on the page itself where there is none; see `createRunClient`. */
export function createPlacingClient(spawn: () => PlacingPort | null = spawnPlacingWorker): PlacingClient {
  let port: PlacingPort | null = null
  let isHeld = false
  const own = createGatedTurns(breathe)
  const { start, dispose } = createRunClient<PackedPlacing, PlacingStep, LargeEnd>({
    spawn() {
      port = spawn()
      if (isHeld) port?.postMessage({ hold: true })
      return port
    },
    answer: answerLater(async () => {
      const { answerPlacing } = await import('./placing')
      return (request, send) => answerPlacing(request, send, own.turn)
    }),
    handOn: buffersOfPlacing,
    cancelled: 'The placing was stopped.',
    crashed: (reason) =>
      `The people could not be placed within their communities, because of a fault in Coterie: ${reason}. The map stays as it is.`,
  })
  return {
    place({ corpus, networks, seed }, network, orientation, onStep) {
      const input = layoutInputOf(networks[network], unnamedPeople(corpus), seed, orientation)
      return start(packPlacing(input), onStep)
    },
    hold(on) {
      if (on === isHeld) return
      isHeld = on
      own.hold(on)
      port?.postMessage({ hold: on })
    },
    dispose,
  }
}
