import { breathe } from '../base/breathe'
import type { BackdropWorker } from './backdrop-client'
import type { BackdropOrder } from './backdrop-worker'

/** A picture of so many nodes, and land of so many regions, take longer to copy than a frame may have beside what led to them. */
const MANY_NODES = 20_000
const MANY_REGIONS = 2000

function isLarge(order: BackdropOrder): boolean {
  if (order.kind === 'show') return order.picture.nodes > MANY_NODES
  return order.kind === 'land' && (order.geometry?.regions.length ?? 0) > MANY_REGIONS
}

/**
 * Gives a worker large pictures and lands in a turn of their own, since a browser copies them while they are posted, and all that comes
 * behind one after it.
 */
export function withLaterOrders(worker: BackdropWorker, turn: () => Promise<void> = breathe): BackdropWorker {
  const waiting: BackdropOrder[] = []
  let isOver = false
  const postAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      await turn()
      const order = waiting[0]
      if (isOver || order === undefined) return
      worker.postMessage(order)
      waiting.shift()
    }
  }
  return {
    postMessage(order) {
      if (waiting.length > 0) waiting.push(order)
      else if (isLarge(order)) {
        waiting.push(order)
        void postAll()
      } else worker.postMessage(order)
    },
    terminate() {
      isOver = true
      worker.terminate()
    },
    get onmessage() {
      return worker.onmessage
    },
    set onmessage(listener) {
      worker.onmessage = listener
    },
    get onerror() {
      return worker.onerror
    },
    set onerror(listener) {
      worker.onerror = listener
    },
  }
}
