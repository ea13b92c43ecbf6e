import { readFileBytes } from '../base/file-bytes'
import { errorText } from '../base/error-text'
import { openAndRead, type OpeningWitness } from '../records/open-and-read'
import type { GateReply, GateRequest } from './gate-protocol'
import { openingWords } from '../words/opening'

/**
 * Opens the file of one request and sends what comes of it: one that the browser cannot read says why. A bug of ours becomes a
 * `crashed` reply.
 */
export async function answerGate(
  { run, name, bytes, without, most }: GateRequest,
  send: (reply: GateReply) => void,
): Promise<void> {
  let read: Uint8Array
  try {
    read = await readFileBytes(bytes)
  } catch (error) {
    const message = openingWords.theBrowserCouldNotRead(` (${errorText(error)})`)
    send({ run, kind: 'end', issues: [{ source: name, line: 0, severity: 'skipped', message }] })
    return
  }
  try {
    const witness: OpeningWitness = {
      begin: (text, done, total) => send({ run, kind: 'begin', name: text, done, total }),
      take: (text) => send({ run, kind: 'text', text }),
    }
    const issues = await openAndRead(name, read, new Set(without), witness, most)
    send({ run, kind: 'end', issues })
  } catch (error) {
    send({ run, kind: 'crashed', message: errorText(error) })
  }
}
