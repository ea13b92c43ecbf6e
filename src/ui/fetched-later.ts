import { createElement, lazy, useState, type ComponentType } from 'react'

type Fetch<Props> = () => Promise<ComponentType<Props>>

/** What fetches each part that the page does not need at first. */
const fetches: (() => Promise<unknown>)[] = []

/**
 * A part of the page that is fetched when it is first shown, or before, once the page has nothing else to do (`fetchTheRest`): then it
 * is there at once, as if it had come with the page, so that whoever opens it by a key has the focus in it. Where fetching
 * fails, the part throws, and is fetched anew when it is shown again.
 */
export function fetchedLater<Props extends object>(fetch: Fetch<Props>): ComponentType<Props> {
  let there: ComponentType<Props> | null = null
  let coming: Promise<ComponentType<Props>> | null = null
  const load = (): Promise<ComponentType<Props>> => {
    coming ??= fetch().then(
      (part) => (there = part),
      (error: unknown) => {
        coming = null
        awaited = waitFor()
        throw error
      },
    )
    return coming
  }
  const waitFor = (): ComponentType<Props> => lazy(async () => ({ default: await load() }))
  let awaited = waitFor()
  fetches.push(load)
  return function Part(props: Props) {
    // What is shown stays what it is, else it would begin anew.
    const [part] = useState<ComponentType<Props>>(() => there ?? awaited)
    return createElement(part, props)
  }
}

/** Fetches, one after the other and each when there is nothing else to do, what was not yet shown. A failure is told when it is. */
export async function fetchTheRest(isFree: () => Promise<void>): Promise<void> {
  for (const load of fetches) {
    await isFree()
    await load().catch(() => undefined)
  }
}

/** Resolves when the page has nothing else to do; where a browser cannot tell, after a moment. */
export const whenFree = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(() => {
        resolve()
      })
    else setTimeout(resolve, 200)
  })
