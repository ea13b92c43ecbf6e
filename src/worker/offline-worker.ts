import type { OfflineReply, OfflineRequest } from './offline-protocol'
import { createOfflineStore, type BuildFiles } from './offline-store'

/** Written above this program when the page has been built (.scripts/offline.mjs). */
declare const COTERIE_BUILD: BuildFiles

type Late = Event & { waitUntil(done: Promise<unknown>): void }
type Fetching = Late & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Asking = Late & {
  readonly data: OfflineRequest
  readonly ports: readonly MessagePort[]
  readonly source: { readonly id: string } | null
}

/** What this worker uses of its surroundings, which the types of a page do not know. */
type OfflineScope = {
  readonly registration: { readonly scope: string }
  readonly clients: {
    matchAll(which: {
      readonly type: 'window'
      readonly includeUncontrolled: true
    }): Promise<readonly { readonly id: string; readonly url: string }[]>
    claim(): Promise<void>
  }
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', listener: (event: Late) => void): void
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(kind: 'message', listener: (event: Asking) => void): void
}

const here = globalThis as unknown as OfflineScope
const store = createOfflineStore(COTERIE_BUILD, {
  caches,
  fetch: (asked, options) => fetch(asked, options),
  scope: here.registration.scope,
})

/** How many pages in this folder are open beside the one that asks. */
async function countOthers(asking: Asking['source']): Promise<number> {
  const pages = await here.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return pages.filter(({ id, url }) => id !== asking?.id && url.startsWith(here.registration.scope)).length
}

async function answer({ data, ports, source }: Asking): Promise<void> {
  const others = await countOthers(source)
  if (data.kind === 'take-over') {
    // A page of the old version that stays open would get files of the new one.
    if (others === 0) await here.skipWaiting()
    ports[0]?.postMessage({ others } satisfies OfflineReply)
  } else if (data.version === COTERIE_BUILD.version && others === 0) await here.clients.claim()
}

here.addEventListener('install', (event) => {
  event.waitUntil(store.install())
})
here.addEventListener('activate', (event) => {
  event.waitUntil(store.forgetOthers())
})
here.addEventListener('fetch', (event) => {
  const answered = store.answer(event.request)
  if (answered !== null) event.respondWith(answered)
})
here.addEventListener('message', (event) => {
  event.waitUntil(answer(event))
})
