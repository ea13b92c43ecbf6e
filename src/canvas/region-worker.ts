import { computeRegions } from '../scene/regions'
import type { SceneRegion } from '../scene/scene'
import { unpackRegions, type PackedRegions } from './region-boxes'

/** A question to the worker; `run` comes back with the answer. */
export type RegionQuestion = {
  readonly run: number
  /** As numbers where there are many. */
  readonly regions: readonly SceneRegion[] | PackedRegions
  readonly zoom: number
}

self.onmessage = ({ data: { run, regions, zoom } }: MessageEvent<RegionQuestion>) => {
  self.postMessage({ run, geometry: computeRegions('numbers' in regions ? unpackRegions(regions) : regions, zoom) })
}
