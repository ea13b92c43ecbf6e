import { breathe } from '../base/breathe'
import type { BackdropWorker } from './backdrop-client'

/** A picture of so many nodes takes longer to copy than a frame may have beside the work that led to it. */
const LARGE = 20_000

/**
 * Gives a worker large pictures in a turn of their own, since a browser copies them while they are posted, and all that comes
 * behind one after it.
 */
export function withLaterOrders(worker: BackdropWorker, turn: () => Promise<void> = breathe): BackdropWorker {
  const waiting: Parameters<BackdropWorker['postMessage']>[0][] = []
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
      else if (order.kind === 'show' && order.picture.nodes > LARGE) {
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
