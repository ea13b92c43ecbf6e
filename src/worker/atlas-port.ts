import type { WorkerPort } from './client'
import { createPieceGathering, takeApart, type Piece, type PieceGathering } from './hand-over'
import { createRequestSender, type LongTextMessage } from './long-texts'
import type { Reply } from './protocol'

/** What a worker that makes maps sends: its replies, the map of a large one in pieces before the rest of it. */
export type AtlasMessage = Reply | { readonly run: number; readonly kind: 'piece'; readonly piece: Piece }

/** What the page says once it has taken a piece in: then the next may come, so that it can draw in between. */
export type PieceTaken = { readonly kind: 'taken' }

/** The part of a Worker that sends them. */
export type AtlasSender = {
  postMessage(message: LongTextMessage | PieceTaken, options?: { readonly transfer?: ArrayBuffer[] }): void
  terminate(): void
  onmessage: ((event: MessageEvent<AtlasMessage>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

/** How a worker sends its replies. */
export type ReplySender = {
  readonly send: (reply: Reply) => void
  /** The page has taken in what was sent. */
  readonly goOn: () => void
}

/**
 * Sends replies from the worker, a map in pieces: in one, that of a hundred thousand papers would hold the page for seconds,
 * and so would all the pieces at once, since a page draws nothing while messages wait. Each follows when the last is taken.
 */
export function createReplySender(post: (message: AtlasMessage) => void): ReplySender {
  let waiting: AtlasMessage[] = []
  let sent = 0
  const goOn = (): void => {
    const message = waiting[sent++]
    if (message === undefined) return
    if (sent === waiting.length) {
      waiting = []
      sent = 0
    }
    post(message)
  }
  return {
    send(reply) {
      if (reply.kind !== 'done') {
        post(reply)
        return
      }
      const { run } = reply
      waiting = []
      sent = 0
      const result = takeApart(reply.result, (piece) => waiting.push({ run, kind: 'piece', piece }))
      waiting.push({ run, kind: 'done', result })
      goOn()
    },
    goOn,
  }
}

/** A worker as the client of maps uses it: the pieces of a map are put together before it is told of. */
export function gatherPieces(sender: AtlasSender): WorkerPort {
  const gatherings = new Map<number, PieceGathering>()
  const { send, end } = createRequestSender((message, options) => sender.postMessage(message, options))
  const port: WorkerPort = {
    postMessage: send,
    terminate() {
      end()
      sender.terminate()
    },
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  const tell = (data: Reply): void => port.onmessage?.(new MessageEvent<Reply>('message', { data }))
  sender.onmessage = ({ data }) => {
    if (data.kind === 'piece') {
      const gathering = gatherings.get(data.run) ?? createPieceGathering()
      gatherings.set(data.run, gathering)
      gathering.take(data.piece)
      sender.postMessage({ kind: 'taken' })
    } else if (data.kind === 'progress') tell(data)
    else {
      const own = gatherings.get(data.run)
      gatherings.clear()
      tell(data.kind === 'done' && own ? { ...data, result: own.putInto(data.result) } : data)
    }
  }
  sender.onerror = (event) => port.onerror?.(event)
  sender.onmessageerror = (event) => port.onmessageerror?.(event)
  return port
}
