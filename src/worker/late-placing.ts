import type { PlacingClient } from './placing-client'
import { Cancelled } from './run-client'
import { clustersNamedWords } from '../words/clusters-named'

type Place = PlacingClient['place']

/** Places networks by a client that is fetched when the first of them is large enough to need it. */
export function createLatePlacing(
  load: () => Promise<Pick<PlacingClient, 'place' | 'hold'>> = async () =>
    (await import('./placing-client')).createPlacingClient(),
): (...args: Parameters<Place>) => ReturnType<Place> & { readonly hold: (on: boolean) => void } {
  let client: ReturnType<typeof load> | null = null
  return (...args) => {
    let run: ReturnType<Place> | null = null
    let isCancelled = false
    client ??= load()
    const coming = client
    coming.catch(() => {
      client = null
    })
    const result = coming.then(({ place }) => {
      if (isCancelled) throw new Cancelled(clustersNamedWords.thePlacingWasStopped)
      run = place(...args)
      return run.result
    })
    return {
      result,
      cancel() {
        isCancelled = true
        run?.cancel()
      },
      hold(on) {
        void coming.then(
          ({ hold }) => hold(on),
          () => undefined,
        )
      },
    }
  }
}
