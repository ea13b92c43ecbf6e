import { computeRegions } from '../scene/regions'
import type { SceneRegion } from '../scene/scene'

/** A question to the worker; `run` comes back with the answer. */
export type RegionQuestion = {
  readonly run: number
  readonly regions: readonly SceneRegion[]
  readonly zoom: number
}

self.onmessage = ({ data: { run, regions, zoom } }: MessageEvent<RegionQuestion>) => {
  self.postMessage({ run, geometry: computeRegions(regions, zoom) })
}
