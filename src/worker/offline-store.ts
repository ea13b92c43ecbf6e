/** The files of one build: each address below the page's folder with the SHA-256 of its bytes in hexadecimal. */
export type BuildFiles = {
  /** A digest over all files: two builds of one version are the same byte for byte. */
  readonly version: string
  /** Kept from the first visit on: without them the page does not work. */
  readonly kept: readonly (readonly [path: string, digest: string])[]
  /** Kept once they were asked for: fonts of rarer scripts, and what is large and seldom wanted. */
  readonly asked: readonly (readonly [path: string, digest: string])[]
}

/** What the store works with; `scope` is the address of the page's folder. */
export type OfflinePlace = {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>
  readonly fetch: (asked: string | Request, options?: RequestInit) => Promise<Response>
  readonly scope: string
}

/** What a page is told where a file cannot be had: no network, or a server that has another version of it. */
export const NO_NETWORK = 503
export const OTHER_VERSION = 410

/** The page itself, which is asked for as its folder. */
const PAGE = 'index.html'

/** Files that are fetched at once. */
const AT_ONCE = 6

/** What another server said of how it sent the bytes is not true of the bytes that are kept. */
const OF_SENDING = ['Content-Encoding', 'Content-Length', 'Transfer-Encoding', 'Connection', 'Keep-Alive', 'Vary']

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The server was reached, and has no file with these bytes. */
class OtherVersion extends Error {}

/** Keeps the files of one version, and answers with them and with no others. */
export type OfflineStore = {
  /** Keeps all that the page needs; rejects, and keeps nothing, where the server does not have exactly this version. */
  install(): Promise<void>
  /** Forgets every other version of the page in this folder. */
  forgetOthers(): Promise<void>
  /**
   * What is answered to a request, or null where it is none for a file of the build: parts of files, anything that is not
   * read (GET), and every address that is not in the list go to the network as they are.
   */
  answer(request: Request): Promise<Response> | null
}

export function createOfflineStore(build: BuildFiles, { caches, fetch, scope }: OfflinePlace): OfflineStore {
  const folder = new URL(scope)
  // One server may have several Coteries, each in a folder of its own.
  const prefix = `coterie ${folder.pathname} `
  const name = prefix + build.version
  const kept = new Map(build.kept)
  const digests = new Map([...build.kept, ...build.asked])
  // The digest is part of the address, so that what did not change is found among the files of another version.
  const keyOf = (path: string, digest: string): string => new URL(`${path}?${digest}`, folder).href

  async function fetchOnce(path: string, digest: string, cache: RequestCache): Promise<Response | null> {
    const answer = await fetch(new URL(path === PAGE ? './' : path, folder).href, { cache })
    if (!answer.ok) return null
    const bytes = await answer.arrayBuffer()
    if ((await digestOf(bytes)) !== digest) return null
    const headers = new Headers(answer.headers)
    for (const header of OF_SENDING) headers.delete(header)
    // Made anew: an answer that came by a detour would not be accepted for the page itself.
    return new Response(bytes, { headers })
  }

  /** A file of this version, or an exception. What the browser kept of the page's own loading is used where it is right. */
  async function fetchFile(path: string, digest: string): Promise<Response> {
    const isNamedByContent = path.startsWith('assets/')
    const found =
      (await fetchOnce(path, digest, isNamedByContent ? 'default' : 'no-cache')) ??
      (await fetchOnce(path, digest, 'reload'))
    if (found === null) throw new OtherVersion(`The server has another ${path}.`)
    return found
  }

  async function keep(cache: Cache, path: string, digest: string): Promise<void> {
    const key = keyOf(path, digest)
    if ((await cache.match(key)) !== undefined) return
    const earlier = await caches.match(key)
    if (earlier === undefined && !kept.has(path)) return
    await cache.put(key, earlier ?? (await fetchFile(path, digest)))
  }

  /** The address of a file of the build, below the folder; null for any other. */
  function pathOf(request: Request): string | null {
    const url = new URL(request.url)
    if (url.origin !== folder.origin || !url.pathname.startsWith(folder.pathname)) return null
    const path = url.pathname.slice(folder.pathname.length)
    // What follows the page's own address says what it shall show, and is read by the page.
    if (path === '' || path === PAGE) return request.mode === 'navigate' ? PAGE : null
    return digests.has(path) && url.search === '' ? path : null
  }

  async function answerWith(request: Request, path: string): Promise<Response> {
    const digest = digests.get(path) ?? ''
    const cache = await caches.open(name)
    const found = await cache.match(keyOf(path, digest))
    if (found !== undefined) return found
    // A browser that is short of room may have thrown all away: then the page comes whole from its server again.
    const page = await cache.match(keyOf(PAGE, digests.get(PAGE) ?? ''))
    if (page === undefined) return fetch(request)
    try {
      const file = await fetchFile(path, digest)
      // Without room it is fetched again when it is wanted again.
      await cache.put(keyOf(path, digest), file.clone()).catch(() => undefined)
      return file
    } catch (error) {
      return new Response(null, { status: error instanceof OtherVersion ? OTHER_VERSION : NO_NETWORK })
    }
  }

  return {
    async install() {
      // A server that went back to the version that is in use has it installed anew, into the same place.
      const isThere = (await caches.keys()).includes(name)
      const cache = await caches.open(name)
      const waiting = [...digests]
      const takeNext = async (): Promise<void> => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await keep(cache, ...next)
      }
      try {
        await Promise.all(Array.from({ length: AT_ONCE }, takeNext))
      } catch (error) {
        waiting.length = 0
        if (!isThere) await caches.delete(name)
        throw error
      }
    },
    async forgetOthers() {
      const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name)
      await Promise.all(others.map((other) => caches.delete(other)))
    },
    answer(request) {
      if (request.method !== 'GET' || request.headers.has('Range')) return null
      const path = pathOf(request)
      // A browser that cannot read what it kept has a server still.
      return path === null ? null : answerWith(request, path).catch(() => fetch(request))
    },
  }
}
