import { expect, test, vi } from 'vitest'
import type { NodeId } from '../../src/graph/atlas'
import { sweepResolutions } from '../../src/graph/resolution-sweep'
import { measureStability } from '../../src/graph/stability'
import { toStudy } from '../../src/graph/studied-network'
import { Cancelled } from '../../src/worker/run-client'
import { answerStudy } from '../../src/worker/study'
import { createStudyClient, type StudyPort } from '../../src/worker/study-client'
import type { StudyProgress, StudyReply, StudyRequest } from '../../src/worker/study-protocol'
import { twoGroups } from '../fixtures/atlases'

const network = twoGroups().networks.coauthors
const study = toStudy(network, 1)
const partition = network.clusters.map(({ members }) => members)

/** A worker that answers when it is told to, in a copy, as a real one would. */
function makeWorker() {
  const requests: StudyRequest[] = []
  const port: StudyPort = {
    postMessage: (request) => requests.push(structuredClone(request)),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  const send = (data: StudyReply) => port.onmessage?.(new MessageEvent('message', { data: structuredClone(data) }))
  const work = () => {
    const request = requests.at(-1)
    if (request !== undefined) answerStudy(request, send)
  }
  return { requests, port, send, work }
}

function setUp() {
  const workers: ReturnType<typeof makeWorker>[] = []
  const client = createStudyClient(() => {
    const worker = makeWorker()
    workers.push(worker)
    return worker.port
  })
  return { workers, client }
}

test('a study in a worker gives what the same study gives here, with progress after each run', async () => {
  const { workers, client } = setUp()
  const progress: StudyProgress[] = []
  const { result } = client.measureStability(study, partition, (step) => progress.push(step))
  workers[0]?.work()
  const { nodes, edges, settings, seed } = study
  expect(await result).toEqual(measureStability(nodes, edges, { seed, settings, reference: partition }))
  expect(progress).toHaveLength(52)
  expect(progress.at(-1)).toEqual({ done: 51, total: 51 })
})

test('a sweep in a worker gives what the same sweep gives here', async () => {
  const { workers, client } = setUp()
  const { result } = client.sweepResolutions(study, () => undefined)
  workers[0]?.work()
  const { nodes, edges, settings, seed } = study
  expect(await result).toEqual(sweepResolutions(nodes, edges, { seed, settings }))
})

test('only ids and weights go to the worker', () => {
  const { workers, client } = setUp()
  client.sweepResolutions(study, () => undefined).result.catch(() => undefined)
  const [request] = workers[0]?.requests ?? []
  expect(Object.keys(request?.input.nodes[0] ?? {})).toEqual(['id'])
  expect(Object.keys(request?.input.edges[0] ?? {})).toEqual(['source', 'target', 'weight'])
  client.dispose()
})

test('cancelling a study ends its worker, and the next one has a new worker', async () => {
  const { workers, client } = setUp()
  const { result, cancel } = client.sweepResolutions(study, () => undefined)
  cancel()
  await expect(result).rejects.toBeInstanceOf(Cancelled)
  expect(workers[0]?.port.terminate).toHaveBeenCalledOnce()
  const next = client.measureStability(study, partition, () => undefined)
  workers[1]?.work()
  expect((await next.result).runs).toBe(50)
})

test('a fault in a study is named, and the answer to another kind is not taken', async () => {
  const { workers, client } = setUp()
  const broken = client.sweepResolutions(study, () => undefined)
  workers[0]?.send({ run: 1, kind: 'crashed', message: 'no such node' })
  await expect(broken.result).rejects.toThrow(/fault in Coterie: no such node\. The map is unchanged/)
  const mixed = client.sweepResolutions(study, () => undefined)
  const stability = measureStability<NodeId>([], [], { seed: 1, settings: study.settings, runs: 1, reference: [] })
  workers[0]?.send({ run: 2, kind: 'done', result: { kind: 'stability', stability } })
  await expect(mixed.result).rejects.toThrow(/result of another/)
})

test('where there is no worker, a study is made on the page', async () => {
  const client = createStudyClient(() => null)
  const { result } = client.measureStability(study, partition, () => undefined)
  expect((await result).nodes).toHaveLength(network.nodes.length)
})
