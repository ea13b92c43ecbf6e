import { breathe } from '../base/breathe'
import { inTurns } from '../base/in-steps'
import type { Atlas, NetworkId, Orientation } from '../graph/atlas'
import { layoutNodeOf, unnamedPeople } from '../graph/layout-input'
import type { LargeEnd } from '../graph/layout-large'
import { buffersOfPlacing, packPlacingInSteps, type PackedPlacing, type PlacingStep } from '../graph/packed-placing'
import { createGatedTurns } from './gated-turns'
import type { PlacingOrder } from './placing-worker'
import { answerLater, Cancelled, createRunClient, Lost, type Run, type RunPort } from './run-client'
import { spawnPlacingWorker } from './spawn-placing-worker'
import { clustersNamedWords } from '../words/clusters-named'

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

const CANCELLED = clustersNamedWords.thePlacingWasStopped

/** Places networks in a worker, or on the page itself where there is none; see `createRunClient`. */
export function createPlacingClient(spawn: () => PlacingPort | null = spawnPlacingWorker): PlacingClient {
  let port: PlacingPort | null = null
  let isHeld = false
  /** What was asked for last: while it is packed, a later one takes its place. */
  let newest: object | null = null
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
    cancelled: CANCELLED,
    crashed: (reason) => clustersNamedWords.thePeopleCouldNotBe(reason),
  })
  return {
    place({ corpus, networks, seed }, network, orientation, onStep) {
      const { nodes, edges, clusters, parts } = networks[network]
      const unnamed = unnamedPeople(corpus)
      const rest = { edges, clusters, ...(parts && { parts: parts.of }), seed, orientation }
      const asked = (newest = {})
      let run: Run<LargeEnd> | null = null
      async function send(): Promise<LargeEnd> {
        const packing = packPlacingInSteps(rest, nodes.length, (at) => {
          const node = nodes[at]
          return node && layoutNodeOf(network, node, unnamed, orientation)
        })
        const packed = await inTurns(packing, breathe, () => newest === asked)
        if (packed === null || newest !== asked) throw new Cancelled(CANCELLED)
        run = start(packed, onStep)
        return run.result
      }
      // What was packed went with the worker that was lost, so it is packed anew, once.
      const result = send().catch((error: unknown) => {
        if (error instanceof Lost && newest === asked) return send()
        throw error
      })
      return {
        result,
        cancel() {
          if (newest === asked) newest = null
          run?.cancel()
        },
      }
    },
    hold(on) {
      if (on === isHeld) return
      isHeld = on
      own.hold(on)
      port?.postMessage({ hold: on })
    },
    dispose() {
      newest = null
      dispose()
    },
  }
}
