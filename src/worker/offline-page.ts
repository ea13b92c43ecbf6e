import { OFFLINE_WORKER, VERSION_META, type OfflineReply, type OfflineRequest } from './offline-protocol'
import { IS_ONE_FILE } from '../base/one-file'
import { trustScriptUrl } from './trusted-url'

/** Puts the new version in the place of the old where no other page shows Coterie; resolves with how many do. */
export type TakeNewVersion = () => Promise<number>

/** What the page does for its being kept; the browser's own things in a page, others in a test. */
export type OfflineSurroundings = {
  readonly container: ServiceWorkerContainer
  /** The version of the files that this page was made of. */
  readonly version: string
  /** Tells a person that a new version is ready. */
  readonly onNewVersion: (take: TakeNewVersion) => void
  readonly reload: () => void
}

/** What a page that was built can be kept by; null in development, in the page of one file, in a frame, and where a browser keeps nothing. */
export function findOfflineSurroundings(): Pick<OfflineSurroundings, 'container' | 'version'> | null {
  if (IS_ONE_FILE || window.top !== window || !('serviceWorker' in navigator)) return null
  const version = document.querySelector<HTMLMetaElement>(`meta[name="${VERSION_META}"]`)?.content ?? ''
  return version === '' ? null : { container: navigator.serviceWorker, version }
}

/**
 * Has the page kept, so that it opens without a network, and tells when a new version is ready. Nothing is replaced
 * before a person wants it. Never throws: where a browser refuses, the page comes from its server as ever.
 */
export async function keepOffline({ container, version, onNewVersion, reload }: OfflineSurroundings): Promise<void> {
  let taken = false
  container.addEventListener('controllerchange', () => {
    if (taken) reload()
  })
  const take = (worker: ServiceWorker): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }: MessageEvent<OfflineReply>) => {
        port1.close()
        resolve(data.others)
      }
      // Known before the worker takes over, which may be before it answers.
      taken = true
      worker.postMessage({ kind: 'take-over' } satisfies OfflineRequest, [port2])
    })
  const offer = (worker: ServiceWorker): void => {
    // A page that no worker answers came from the server just now, as new as it can be.
    if (container.controller !== null)
      onNewVersion(async () => {
        const others = await take(worker)
        taken = others === 0
        return others
      })
  }
  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker)
    })
  }
  try {
    // A browser that is told to keep no worker may give no registration.
    const registration = (await container.register(trustScriptUrl(OFFLINE_WORKER), { updateViaCache: 'none' })) as
      ServiceWorkerRegistration | undefined
    if (registration === undefined) return
    if (registration.waiting !== null) offer(registration.waiting)
    follow(registration.installing)
    registration.addEventListener('updatefound', () => {
      follow(registration.installing)
    })
    if (container.controller !== null) return
    const { active } = await container.ready
    active?.postMessage({ kind: 'join', version } satisfies OfflineRequest)
  } catch {
    // No room, or workers are switched off: nothing is lost but the page without a network.
  }
}
