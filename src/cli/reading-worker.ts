import { parentPort } from 'node:worker_threads'
import { readOnce } from './read-once'

/** Reads one file after the other in a thread of its own; each answer follows its question. */
parentPort?.on('message', ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => {
  void readOnce(name, bytes).then((reading) => parentPort?.postMessage(reading))
})
