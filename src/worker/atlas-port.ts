import type { WorkerPort } from './client'
import { putTogether, takeApart, type Piece } from './hand-over'
import type { Reply, Request } from './protocol'

/** What a worker that makes maps sends: its replies, the map of a large one in pieces before the rest of it. */
export type AtlasMessage = Reply | { readonly run: number; readonly kind: 'piece'; readonly piece: Piece }

/** The part of a Worker that sends them. */
export type AtlasSender = {
  postMessage(request: Request, options?: { readonly transfer?: ArrayBuffer[] }): void
  terminate(): void
  onmessage: ((event: MessageEvent<AtlasMessage>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
}

/** Sends a reply from the worker, a map in pieces: in one, that of a hundred thousand papers would hold the page for seconds. */
export function sendInPieces(reply: Reply, send: (message: AtlasMessage) => void): void {
  if (reply.kind !== 'done') {
    send(reply)
    return
  }
  const { run } = reply
  const result = takeApart(reply.result, (piece) => send({ run, kind: 'piece', piece }))
  send({ run, kind: 'done', result })
}

/** A worker as the client of maps uses it: the pieces of a map are put together before it is told of. */
export function gatherPieces(sender: AtlasSender): WorkerPort {
  let pieces: { readonly run: number; readonly piece: Piece }[] = []
  const port: WorkerPort = {
    postMessage: (request, options) => sender.postMessage(request, options),
    terminate: () => sender.terminate(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  const tell = (data: Reply): void => port.onmessage?.(new MessageEvent<Reply>('message', { data }))
  sender.onmessage = ({ data }) => {
    if (data.kind === 'piece') pieces.push(data)
    else if (data.kind === 'progress') tell(data)
    else {
      const own = pieces.filter(({ run }) => run === data.run).map(({ piece }) => piece)
      pieces = []
      tell(data.kind === 'done' ? { ...data, result: putTogether(data.result, own) } : data)
    }
  }
  sender.onerror = (event) => port.onerror?.(event)
  sender.onmessageerror = (event) => port.onmessageerror?.(event)
  return port
}
