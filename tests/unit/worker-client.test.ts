import { expect, test, vi } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import { Cancelled, createAtlasClient, type WorkerPort } from '../../src/worker/client'
import type { PipelineInput, Progress } from '../../src/worker/pipeline'
import type { Reply, Request } from '../../src/worker/protocol'
import { checkScriptUrl } from '../../src/worker/trusted-url'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'

const INPUT: PipelineInput = {
  sources: [],
  vocabularies: [],
  seed: 1,
  savedYear: null,
  orientation: 'landscape',
  counting: 'fractional',
}

/** A worker that answers when it is told to. */
function makeWorker() {
  const requests: Request[] = []
  const port: WorkerPort = {
    postMessage: (request) => requests.push(request),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  const reply = (data: Reply) => port.onmessage?.(new MessageEvent('message', { data }))
  return { requests, port, reply }
}

function setUp() {
  const workers: ReturnType<typeof makeWorker>[] = []
  const client = createAtlasClient(() => {
    const worker = makeWorker()
    workers.push(worker)
    return worker.port
  })
  return { workers, client }
}

const seeded = (seed: number): Atlas => ({ ...EXPORTED_ATLAS, seed })

test('a build resolves with the atlas of its own run', async () => {
  const { workers, client } = setUp()
  const progress: Progress[] = []
  const { result } = client.build(INPUT, (step) => progress.push(step))
  workers[0]?.reply({ run: 1, kind: 'progress', progress: { stage: 'read', done: 0, total: 5 } })
  workers[0]?.reply({ run: 1, kind: 'done', result: seeded(5) })
  expect(await result).toMatchObject({ seed: 5 })
  expect(progress).toEqual([{ stage: 'read', done: 0, total: 5 }])
})

test('a newer build cancels the one before it, whose late reply changes nothing', async () => {
  const { workers, client } = setUp()
  const first = client.build(INPUT, () => undefined)
  const second = client.build(INPUT, () => undefined)
  await expect(first.result).rejects.toBeInstanceOf(Cancelled)
  workers[0]?.reply({ run: 1, kind: 'done', result: seeded(1) })
  workers[1]?.reply({ run: 1, kind: 'done', result: seeded(1) })
  workers[1]?.reply({ run: 2, kind: 'done', result: seeded(2) })
  expect(await second.result).toMatchObject({ seed: 2 })
})

test('cancelling ends the worker and rejects by name', async () => {
  const { workers, client } = setUp()
  const { result, cancel } = client.build(INPUT, () => undefined)
  cancel()
  await expect(result).rejects.toMatchObject({ name: 'Cancelled' })
  expect(workers[0]?.port.terminate).toHaveBeenCalledOnce()
})

test('cancelling a build that is done leaves the next one alone', async () => {
  const { workers, client } = setUp()
  const first = client.build(INPUT, () => undefined)
  workers[0]?.reply({ run: 1, kind: 'done', result: seeded(1) })
  await first.result
  const second = client.build(INPUT, () => undefined)
  first.cancel()
  workers[0]?.reply({ run: 2, kind: 'done', result: seeded(2) })
  expect(await second.result).toMatchObject({ seed: 2 })
})

test('a worker is kept from one build to the next', async () => {
  const { workers, client } = setUp()
  const { result } = client.build(INPUT, () => undefined)
  workers[0]?.reply({ run: 1, kind: 'done', result: seeded(1) })
  await result
  client.build(INPUT, () => undefined).result.catch(() => undefined)
  expect(workers).toHaveLength(1)
  client.dispose()
})

test('a fault in the pipeline rejects with a sentence that names it', async () => {
  const { workers, client } = setUp()
  const { result } = client.build(INPUT, () => undefined)
  workers[0]?.reply({ run: 1, kind: 'crashed', message: 'no such topic' })
  await expect(result).rejects.toThrow(/fault in Coterie: no such topic\. What you had open is unchanged/)
})

const lose = (worker: { readonly port: WorkerPort } | undefined): void =>
  worker?.port.onerror?.({ message: 'out of memory' } as ErrorEvent)

test('a worker that is lost is replaced, and the other one makes the map, reading anew what went with the first', async () => {
  const { workers, client } = setUp()
  const { result } = client.build({ ...INPUT, parsed: [] }, () => undefined)
  lose(workers[0])
  expect(workers[0]?.port.terminate).toHaveBeenCalled()
  const { parsed: _gone, ...whole } = INPUT
  expect(workers[1]?.requests).toEqual([{ run: 1, input: whole }])
  workers[1]?.reply({ run: 1, kind: 'done', result: seeded(2) })
  expect(await result).toMatchObject({ seed: 2 })
})

test('the third worker is asked for a smaller map, which says so; when it is lost too, that is told and the next build begins anew', async () => {
  const { workers, client } = setUp()
  const { result } = client.build(INPUT, () => undefined)
  lose(workers[0])
  lose(workers[1])
  expect(workers[2]?.requests).toMatchObject([{ run: 1, input: { sparing: true } }])
  lose(workers[2])
  await expect(result).rejects.toThrow(/out of memory.*What you had open is unchanged/)
  expect(workers).toHaveLength(3)
  const next = client.build(INPUT, () => undefined)
  expect(workers[3]?.requests).toEqual([{ run: 2, input: INPUT }])
  workers[3]?.reply({ run: 2, kind: 'done', result: seeded(2) })
  expect(await next.result).toMatchObject({ seed: 2 })
})

test('a build that is cancelled after its worker was lost is not made again', async () => {
  const { workers, client } = setUp()
  const { result, cancel } = client.build(INPUT, () => undefined)
  lose(workers[0])
  cancel()
  await expect(result).rejects.toBeInstanceOf(Cancelled)
  lose(workers[1])
  expect(workers).toHaveLength(2)
})

test('disposing cancels what runs', async () => {
  const { client } = setUp()
  const { result } = client.build(INPUT, () => undefined)
  client.dispose()
  await expect(result).rejects.toBeInstanceOf(Cancelled)
})

test('where there is no worker, the build runs on the page', async () => {
  const client = createAtlasClient(() => null)
  const source = { name: 'a.txt', text: 'Abstract: We read pages and name the reader PageNet.' }
  const { result } = client.build({ ...INPUT, sources: [source] }, () => undefined)
  expect((await result).corpus.papers).toHaveLength(1)
})

test('only scripts of the page’s own origin are trusted', () => {
  const page = 'http://127.0.0.1:4173/some/where/'
  expect(checkScriptUrl('./assets/a.js', page)).toBe('http://127.0.0.1:4173/some/where/assets/a.js')
  for (const url of [
    'https://example.org/a.js',
    '//example.org/a.js',
    'data:text/javascript,0',
    ['javascript', '0'].join(':'),
    'blob:http://127.0.0.1:4173/1',
  ])
    expect(() => checkScriptUrl(url, page)).toThrow(/not a script of this page/)
})
