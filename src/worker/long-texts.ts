import { breathe } from '../base/breathe'
import type { Request } from './protocol'

/** UTF-16 units of a text that goes to another thread in one message: it is copied in far less than a frame. */
const PART = 1 << 20

/** A text in parts that a message may hold; joined they are the text. */
export function* cutText(text: string, part: number = PART): Generator<string> {
  for (let from = 0; from < text.length; from += part) yield text.slice(from, from + part)
}

/** A request, long texts of its sources left out; and before it, in parts, those that the worker has not yet. */
export type LongTextMessage =
  | { readonly kind: 'part'; readonly text: number; readonly part: string }
  | {
      readonly kind: 'request'
      readonly request: Request
      /** Of each source the number of its text; null where it stands in the request. */
      readonly texts: readonly (number | null)[]
    }

/** A long text, and the number by which both sides call it. */
type HeldText = { readonly number: number; readonly text: string }

type Post = (message: LongTextMessage, options?: { readonly transfer?: ArrayBuffer[] }) => void

/**
 * Sends requests so that the page never stands still for a long text: it goes in parts, with turns between them, and once as long
 * as requests hold it. `end` keeps what waits from being sent.
 */
export function createRequestSender(
  post: Post,
  turn: () => Promise<void> = breathe,
): {
  readonly send: (request: Request, options?: { readonly transfer?: ArrayBuffer[] }) => void
  readonly end: () => void
} {
  /** What the worker has. Few texts are long; as keys of a map each would be read through once to be found. */
  let held: readonly HeldText[] = []
  let numbers = 0
  let isOver = false
  return {
    send(request, options) {
      const { sources } = request.input
      const kept: HeldText[] = []
      const coming: HeldText[] = []
      const texts = sources.map(({ text }) => {
        if (text.length <= PART) return null
        const again = kept.find((one) => one.text === text)
        if (again !== undefined) return again.number
        const known = held.find((one) => one.text === text)
        const mine = known ?? { number: numbers++, text }
        if (known === undefined) coming.push(mine)
        kept.push(mine)
        return mine.number
      })
      held = kept
      const bare = sources.map((source, at) => (texts[at] === null ? source : { ...source, text: '' }))
      const message = {
        kind: 'request',
        request: { ...request, input: { ...request.input, sources: bare } },
        texts,
      } as const
      const sendAll = async (): Promise<void> => {
        for (const { number, text } of coming)
          for (const part of cutText(text)) {
            if (isOver) return
            post({ kind: 'part', text: number, part })
            await turn()
          }
        if (!isOver) post(message, options)
      }
      if (coming.length === 0) post(message, options)
      else void sendAll()
    },
    end() {
      isOver = true
    },
  }
}

/** Puts requests together in the worker; null for a part. Texts that a request holds no more are forgotten. */
export function createRequestReceiver(): (message: LongTextMessage) => Request | null {
  let held = new Map<number, string>()
  const coming = new Map<number, string[]>()
  return (message) => {
    if (message.kind === 'part') {
      const parts = coming.get(message.text)
      if (parts === undefined) coming.set(message.text, [message.part])
      else parts.push(message.part)
      return null
    }
    const { request, texts } = message
    for (const [number, parts] of coming) held.set(number, parts.join(''))
    coming.clear()
    held = new Map([...held].filter(([number]) => texts.includes(number)))
    const sources = request.input.sources.map((source, at) => {
      const number = texts[at] ?? null
      return number === null ? source : { ...source, text: held.get(number) ?? '' }
    })
    return { ...request, input: { ...request.input, sources } }
  }
}
