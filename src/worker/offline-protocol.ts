/** What a page asks of the worker that keeps its files. */
export type OfflineRequest =
  /** A page that came from the network, and is of this version, wants its further files from the worker. */
  | { readonly kind: 'join'; readonly version: string }
  /** A person wants the new version. The answer, on the port that comes along, is an OfflineReply. */
  | { readonly kind: 'take-over' }

/** How many other pages show Coterie; the new version takes over where there are none. */
export type OfflineReply = { readonly others: number }

/** The worker's script, beside the page, and the name under which the page states its version. */
export const OFFLINE_WORKER = 'service-worker.js'
export const VERSION_META = 'coterie-version'
