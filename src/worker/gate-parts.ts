import { buffersOf } from '../records/packed-reading'
import type { OpenedText } from '../records/open-and-read'
import type { GateReply } from './gate-protocol'
import { cutText } from './long-texts'

/** Sends a reply of the gate: what was read of a text goes without a copy, a long text in parts before all else of it. */
export function sendInParts(
  reply: GateReply,
  post: (reply: GateReply, transfer: readonly ArrayBuffer[]) => void,
  part?: number,
): void {
  if (reply.kind !== 'text') {
    post(reply, [])
    return
  }
  const { run, text } = reply
  const [first = '', ...others] = cutText(text.source.text, part)
  const isLong = others.length > 0
  if (isLong) for (const one of [first, ...others]) post({ run, kind: 'part', part: one }, [])
  const rest = isLong ? { ...text, source: { ...text.source, text: '' } } : text
  post({ run, kind: 'text', text: rest }, text.parsed === null ? [] : buffersOf(text.parsed))
}

/** The text of a reply with its parts, where it came in such. */
export const joinParts = (text: OpenedText, parts: readonly string[]): OpenedText =>
  parts.length === 0 ? text : { ...text, source: { ...text.source, text: parts.join('') } }
