import { useEffect, useState } from 'react'
import type { Sight } from '../canvas/camera'

/** What of the map is in sight, told beside React's state, since it changes with every frame of a gesture; null: all of it. */
export type SightReading = {
  readonly tell: (sight: Sight | null) => void
  /** Hears of it at most once a frame; returns how to stop. */
  readonly listen: (hear: (sight: Sight | null) => void) => () => void
  /** Hears of it once it has rested. */
  readonly listenAtRest: (hear: () => void) => () => void
  readonly last: () => Sight | null
}

/** So long, ms, the camera stands still before it has come to rest. */
const RESTS_AFTER = 450

export function createSightReading(): SightReading {
  let sight: Sight | null = null
  let frame = 0
  let resting: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<(sight: Sight | null) => void>()
  const resters = new Set<() => void>()
  return {
    tell(next) {
      sight = next
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0
          for (const hear of listeners) hear(sight)
        })
      clearTimeout(resting)
      resting = setTimeout(() => {
        for (const hear of resters) hear()
      }, RESTS_AFTER)
    },
    listen(hear) {
      listeners.add(hear)
      return () => {
        listeners.delete(hear)
      }
    },
    listenAtRest(hear) {
      resters.add(hear)
      return () => {
        resters.delete(hear)
      }
    },
    last: () => sight,
  }
}

/** What is in sight, at most once a frame. */
export function useSight(reading: SightReading): Sight | null {
  const [sight, setSight] = useState(reading.last)
  useEffect(() => reading.listen(setSight), [reading])
  return sight
}
