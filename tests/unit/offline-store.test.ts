import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createOfflineStore, NO_NETWORK, OTHER_VERSION, type BuildFiles } from '../../src/worker/offline-store'

const SCOPE = 'https://example.org/some/where/'

/** What a browser keeps for one origin, by the names of the caches and the addresses in them. */
function emptyCaches() {
  const all = new Map<string, Map<string, Response>>()
  const open = (name: string) => {
    const entries = all.get(name) ?? new Map<string, Response>()
    all.set(name, entries)
    return Promise.resolve({
      match: (key: string) => Promise.resolve(entries.get(key)?.clone()),
      put: (key: string, answer: Response) => {
        entries.set(key, answer)
        return Promise.resolve()
      },
    } as unknown as Cache)
  }
  const caches = {
    open,
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name)),
    match: (key: RequestInfo | URL) =>
      Promise.resolve(
        [...all.values()]
          .map((entries) => entries.get(key as string))
          .find(Boolean)
          ?.clone(),
      ),
  }
  return { all, caches }
}

type Files = Readonly<Record<string, string>>
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const listOf = (files: Files) => Object.entries(files).map(([path, text]) => [path, digestOf(text)] as const)
const buildOf = (version: string, kept: Files, asked: Files = {}): BuildFiles => ({
  version,
  kept: listOf(kept),
  asked: listOf(asked),
})

/** A server whose files can change; null: it cannot be reached. */
function serverOf(files: Files | null) {
  const server = { files, asked: [] as string[] }
  const fetch = (what: string | Request): Promise<Response> => {
    const path = new URL(typeof what === 'string' ? what : what.url).pathname.replace('/some/where/', '')
    server.asked.push(path)
    if (server.files === null) return Promise.reject(new TypeError('Failed to fetch'))
    const text = server.files[path === '' ? 'index.html' : path]
    return Promise.resolve(text === undefined ? new Response('no', { status: 404 }) : new Response(text))
  }
  return { server, fetch }
}

/** A request as the page makes it; one for the page itself is the browser's, which no program can make. */
const ask = (path: string, { headers = {}, method = 'GET' } = {}): Request =>
  path === ''
    ? ({ url: SCOPE, method, mode: 'navigate', headers: new Headers(headers) } as unknown as Request)
    : new Request(new URL(path, SCOPE), { headers, method })

const FIRST = { 'index.html': 'page 1', 'assets/a-1.js': 'script 1', 'data.json': 'data' }
const SECOND = { 'index.html': 'page 2', 'assets/a-2.js': 'script 2', 'data.json': 'data' }
const FONT = { 'assets/font.woff': 'letters' }

async function installed(build = buildOf('1', FIRST, FONT), files: Files = { ...FIRST, ...FONT }) {
  const { all, caches } = emptyCaches()
  const { server, fetch } = serverOf(files)
  const store = createOfflineStore(build, { caches, fetch, scope: SCOPE })
  await store.install()
  return { all, caches, server, fetch, store }
}
const textOf = async (answer: Promise<Response> | null): Promise<string | null> => {
  const got = await answer
  return got === null ? null : got.ok ? got.text() : String(got.status)
}

test('what is kept is answered without the server, and what was not asked for is not fetched', async () => {
  const { server, store } = await installed()
  expect(server.asked.sort()).toEqual(['', 'assets/a-1.js', 'data.json'])
  server.files = null
  for (const [path, text] of Object.entries(FIRST))
    expect(await textOf(store.answer(ask(path === 'index.html' ? '' : path)))).toBe(text)
})

test('a server that has another version than the list, or only a part, leaves nothing half kept', async () => {
  for (const files of [{ ...FIRST, 'data.json': 'other data' }, { 'index.html': 'page 1' }, null]) {
    const { all, caches } = emptyCaches()
    const { fetch } = serverOf(files)
    const store = createOfflineStore(buildOf('1', FIRST), { caches, fetch, scope: SCOPE })
    await expect(store.install()).rejects.toThrow()
    expect([...all.keys()]).toEqual([])
  }
})

test('a file that was left in the way of the right one is fetched past it', async () => {
  const { caches } = emptyCaches()
  const modes: (RequestCache | undefined)[] = []
  const store = createOfflineStore(buildOf('1', { 'assets/a-1.js': 'right' }), {
    caches,
    fetch: (_asked, options) => {
      modes.push(options?.cache)
      return Promise.resolve(new Response(options?.cache === 'reload' ? 'right' : 'stale'))
    },
    scope: SCOPE,
  })
  await store.install()
  expect(modes).toEqual(['default', 'reload'])
  expect(await textOf(store.answer(ask('assets/a-1.js')))).toBe('right')
})

test('the next version takes over what did not change, keeps both until it is wanted, then forgets the former', async () => {
  const { all, caches, server, fetch, store: first } = await installed()
  await textOf(first.answer(ask('assets/font.woff')))
  const second = createOfflineStore(buildOf('2', SECOND, FONT), { caches, fetch, scope: SCOPE })
  server.files = { ...SECOND, ...FONT }
  server.asked.length = 0
  await caches.open('coterie / 1')
  await second.install()
  expect(server.asked.sort()).toEqual(['', 'assets/a-2.js'])
  server.files = null
  expect(await textOf(first.answer(ask('assets/a-1.js')))).toBe('script 1')
  expect(await textOf(first.answer(ask('')))).toBe('page 1')
  expect(await textOf(second.answer(ask('')))).toBe('page 2')
  await second.forgetOthers()
  // What another Coterie of the same server keeps stays.
  expect([...all.keys()]).toEqual(['coterie / 1', 'coterie /some/where/ 2'])
  expect(await textOf(second.answer(ask('assets/font.woff')))).toBe('letters')
})

test('what is fetched when it is asked for is of the same version, or its lack has its reason', async () => {
  const { server, store } = await installed()
  server.files = null
  expect(await textOf(store.answer(ask('assets/font.woff')))).toBe(String(NO_NETWORK))
  for (const files of [SECOND, { 'assets/font.woff': 'other letters' }]) {
    server.files = files
    expect(await textOf(store.answer(ask('assets/font.woff')))).toBe(String(OTHER_VERSION))
  }
  server.files = FONT
  expect(await textOf(store.answer(ask('assets/font.woff')))).toBe('letters')
  server.files = null
  expect(await textOf(store.answer(ask('assets/font.woff')))).toBe('letters')
})

test('parts of files, what is written, and what is not of the build go to the network as they are', async () => {
  const { store } = await installed()
  expect(store.answer(ask('data.json', { headers: { Range: 'bytes=0-9' } }))).toBeNull()
  expect(store.answer(ask('data.json', { method: 'POST' }))).toBeNull()
  expect(store.answer(ask('data.json?fresh'))).toBeNull()
  expect(store.answer(ask('maps/atlas.parquet/manifest.json'))).toBeNull()
  expect(store.answer(ask('__proto__'))).toBeNull()
  expect(store.answer(ask('../data.json'))).toBeNull()
  expect(store.answer(ask('https://example.com/some/where/data.json'))).toBeNull()
})

test('where the browser has thrown away what was kept, the page comes from its server, whatever version that has', async () => {
  const { all, server, store } = await installed()
  all.clear()
  server.files = SECOND
  expect(await textOf(store.answer(ask('')))).toBe('page 2')
  expect(await textOf(store.answer(ask('data.json')))).toBe('data')
  expect(await textOf(store.answer(ask('assets/a-1.js')))).toBe('404')
})

test('the page is answered as itself, also where its server sent the browser round, and packed', async () => {
  const { caches } = emptyCaches()
  const store = createOfflineStore(buildOf('1', { 'index.html': 'page' }), {
    caches,
    fetch: () => {
      const answer = new Response('page', {
        headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'br', 'Content-Length': '3' },
      })
      Object.defineProperty(answer, 'redirected', { value: true })
      return Promise.resolve(answer)
    },
    scope: SCOPE,
  })
  await store.install()
  const answer = await store.answer(ask(''))
  expect(answer?.redirected).toBe(false)
  expect(Object.fromEntries(answer?.headers ?? [])).toEqual({ 'content-type': 'text/html' })
})

test('a server that goes back to the version in use, and then fails, takes nothing of it away', async () => {
  const { all, caches, server, fetch, store } = await installed()
  const entries = all.get([...all.keys()][0] ?? '')
  entries?.delete([...entries.keys()].find((key) => key.includes('data.json')) ?? '')
  server.files = null
  await expect(
    createOfflineStore(buildOf('1', FIRST, FONT), { caches, fetch, scope: SCOPE }).install(),
  ).rejects.toThrow()
  expect(await textOf(store.answer(ask('')))).toBe('page 1')
})

test('where the browser cannot read what it kept, the page comes from its server', async () => {
  const { fetch } = serverOf(FIRST)
  const { caches } = emptyCaches()
  const broken = { ...caches, open: () => Promise.reject(new DOMException('The store is damaged.', 'UnknownError')) }
  const store = createOfflineStore(buildOf('1', FIRST), { caches: broken, fetch, scope: SCOPE })
  expect(await textOf(store.answer(ask('')))).toBe('page 1')
})
