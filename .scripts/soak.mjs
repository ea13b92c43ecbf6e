// @ts-check
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openBuilt, serveToBrowser } from './open-built.mjs'
import { tableOf, tell } from './reliability-docs.mjs'
import { createHand, openAnew } from './soak-actions.mjs'

// npm run soak -- [--minutes M] [--seed S] [--write]: ten things a second on the built page, and what its heap does meanwhile. Every
// minute the sample is opened anew before the heap is looked at: what is open and what can be undone are then the same each time.

/** A thing begins no sooner than so long after the one before, ms. */
const PACE = 100
/** What takes longer is a machine that slept or was held: it counts as no more, ms. */
const LONGEST = 5000
/** Things that are told where the page breaks. */
const TOLD = 30
/** Looks while much is met for the first time: they do not count. */
const FIRST_LOOKS = 3
/** Between two looks at the heap, ms. */
const BETWEEN = 60_000
/** What the heap may grow in 10,000 things, MB. */
const GOAL = 1
const MEGABYTE = 1024 * 1024

/** @typedef {{ readonly actions: number, readonly heap: number, readonly code: number, readonly held: number, readonly nodes: number, readonly listeners: number }} Look */

/**
 * By how much `y` grows when `x` grows by one, by the line of least squares, and the standard error of it; NaN for less than three.
 * @param {readonly (readonly [x: number, y: number])[]} points
 */
export function slopeOf(points) {
  const mean = (/** @type {0 | 1} */ of) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [middleX, middleY] = [mean(0), mean(1)]
  const above = points.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0)
  const below = points.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0)
  const slope = below === 0 ? 0 : above / below
  const rest = points.reduce((sum, [x, y]) => sum + (y - middleY - slope * (x - middleX)) ** 2, 0)
  return { slope, error: Math.sqrt(rest / (points.length - 2) / below) }
}

/**
 * What can be reached, MB: the page's code as the browser compiled it, which grows while parts of the page are met for the first
 * time, and all else that is the program's, with its texts and buffers. What the browser holds for its own ends, as shapes of
 * letters, is left out.
 * @param {import('playwright').CDPSession} session
 */
async function weigh(session) {
  /** @type {string[]} */
  const chunks = []
  const take = (/** @type {{ chunk: string }} */ { chunk }) => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  /** @type {{ nodes: number[], strings: string[], snapshot: { meta: { node_fields: string[], node_types: [string[]] } } }} */
  const { nodes, strings, snapshot } = JSON.parse(chunks.join(''))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, name, size] = [fields.indexOf('type'), fields.indexOf('name'), fields.indexOf('self_size')]
  let [code, held] = [0, 0]
  for (let at = 0; at < nodes.length; at += fields.length) {
    const [kind, bytes] = [types[0][nodes[at + type] ?? 0], nodes[at + size] ?? 0]
    if (kind === 'code') code += bytes
    else if (kind !== 'native' || strings[nodes[at + name] ?? 0]?.startsWith('system /')) held += bytes
  }
  return { code: code / MEGABYTE, held: held / MEGABYTE }
}

/**
 * The heap with nothing in it that could be collected, and what the page's documents hold.
 * @param {import('playwright').CDPSession} session
 * @param {number} actions
 * @returns {Promise<Look>}
 */
async function lookAtHeap(session, actions) {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { actions, heap: usedSize / MEGABYTE, ...(await weigh(session)), nodes, listeners: jsEventListeners }
}

/**
 * What was typed, by its name; a number that is none is the usual one.
 * @param {string} name
 * @param {number} usual
 */
function typed(name, usual) {
  const at = process.argv.indexOf(`--${name}`)
  const value = at < 0 ? Number.NaN : Number(process.argv[at + 1])
  return Number.isFinite(value) && value > 0 ? value : usual
}

async function soak() {
  const [minutes, seed] = [typed('minutes', 10), typed('seed', 1)]
  const { address, browser, close } = await serveToBrowser()
  const { page, complaints } = await openBuilt(browser, address)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  page.on('dialog', (dialog) => void dialog.accept())
  const act = createHand(page, seed)
  /** @type {Look[]} */
  const looks = []
  let actions = 0
  /** @type {string[]} */
  const lately = []
  // Time that goes by while heaps are looked at is not counted.
  let left = minutes * 60_000
  let untilLook = 0
  while (left > 0) {
    if (untilLook <= 0) {
      untilLook = BETWEEN
      await openAnew(page)
      const look = await lookAtHeap(session, actions)
      looks.push(look)
      console.error(
        `${actions}: ${look.heap.toFixed(2)} MB, ${look.code.toFixed(2)} MB of it code, ${look.held.toFixed(2)} MB held beside it, ${look.nodes} nodes, ${look.listeners} listeners, ${complaints.length} complaints`,
      )
    }
    const since = Date.now()
    lately.splice(0, Math.max(0, lately.length - TOLD + 1))
    lately.push(
      await act().catch((error) => {
        throw new Error(`Broke after ${actions} things; the last ones: ${lately.join(', ')}.`, { cause: error })
      }),
    )
    actions++
    const rest = PACE - (Date.now() - since)
    if (rest > 0) await sleep(rest)
    const spent = Math.min(LONGEST, Date.now() - since)
    left -= spent
    untilLook -= spent
  }
  await openAnew(page)
  looks.push(await lookAtHeap(session, actions))
  await close()
  return { minutes, seed, actions, looks, complaints }
}

/**
 * What the page holds beside its code, in 10,000 things, MB.
 * @param {readonly Look[]} looks
 */
const slopeOfLooks = (looks) => slopeOf(looks.map(({ actions, held }) => [actions / 10_000, held]))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { minutes, seed, actions, looks, complaints } = await soak()
  const { slope, error } = slopeOfLooks(looks.slice(FIRST_LOOKS))
  const first = looks[0]
  const last = looks.at(-1)
  const shown = looks.filter((_, at) => at % Math.ceil(looks.length / 10) === 0 || at === looks.length - 1)
  const text = [
    `${actions} things in ${minutes} minutes, seed ${seed}. The heap went from ${first?.heap.toFixed(1)} to ${last?.heap.toFixed(1)} MB, of which ${first?.code.toFixed(1)} and ${last?.code.toFixed(1)} MB are compiled code. What can be reached beside it, with texts and buffers, went from ${first?.held.toFixed(1)} to ${last?.held.toFixed(1)} MB; it grew by ${slope.toFixed(2)} MB in 10,000 things (standard error ${error.toFixed(2)}) over the looks from the ${FIRST_LOOKS + 1}th on. Complaints of the page and in its console: ${complaints.length}.`,
    tableOf([
      ['things done', 'heap, MB', 'of it code, MB', 'reached beside code, MB', 'nodes of documents', 'listeners'],
      ...shown.map(({ actions: done, heap, code, held, nodes, listeners }) => [
        String(done),
        heap.toFixed(2),
        code.toFixed(2),
        held.toFixed(2),
        String(nodes),
        String(listeners),
      ]),
    ]),
  ].join('\n\n')
  await tell('soak', text)
  for (const complaint of complaints) console.error(complaint)
  process.exit(complaints.length === 0 && slope < GOAL ? 0 : 1)
}
