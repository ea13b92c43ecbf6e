import { errorText } from '../base/error-text'
import { openAndRead, type OpeningWitness } from '../records/open-and-read'
import type { GateReply, GateRequest } from './gate-protocol'

/** Opens the file of one request and sends what comes of it. A bug of ours becomes a `crashed` reply. */
export async function answerGate(
  { run, name, bytes, without, most }: GateRequest,
  send: (reply: GateReply) => void,
): Promise<void> {
  try {
    const witness: OpeningWitness = {
      begin: (text, done, total) => send({ run, kind: 'begin', name: text, done, total }),
      take: (text) => send({ run, kind: 'text', text }),
    }
    const issues = await openAndRead(name, bytes, new Set(without), witness, most)
    send({ run, kind: 'end', issues })
  } catch (error) {
    send({ run, kind: 'crashed', message: errorText(error) })
  }
}
