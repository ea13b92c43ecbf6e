// @ts-check
import { parentPort, workerData } from 'node:worker_threads'

// Reads damaged files in a thread of its own, so that one whose reading never ends can be stopped and told.
const { program, samples, seed, from, to, current, told } = workerData
const { prepareBases, runInputs } = await import(program)
const number = new Int32Array(current)
const { bases, findings } = await prepareBases(samples)
if (from === 0) for (const finding of findings) parentPort?.postMessage({ finding })
const kinds = new Map(told)
const PIECE = 250
for (let at = from; at < to; at += PIECE) {
  const tally = await runInputs(bases, {
    seed,
    from: at,
    to: Math.min(to, at + PIECE),
    begin: (/** @type {number} */ index) => void Atomics.store(number, 0, index),
    find: (/** @type {unknown} */ finding) => parentPort?.postMessage({ finding }),
    mostOfKind: 3,
    told: kinds,
  })
  parentPort?.postMessage({ tally })
}
parentPort?.postMessage({ done: true })
