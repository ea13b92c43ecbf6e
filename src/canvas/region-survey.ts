import type { RegionGeometry } from '../scene/regions'
import type { SceneRegion } from '../scene/scene'

/** Surveys the land of communities at a zoom, off the page's thread where there is a worker. */
export type SurveyRegions = (regions: readonly SceneRegion[], zoom: number) => Promise<RegionGeometry>

/** Land is surveyed anew when the zoom has changed by this factor; until then the last picture is moved and scaled. */
const STALE = 1.25

export type RegionSurvey = {
  /** The newest geometry, or null before the first. */
  readonly current: () => RegionGeometry | null
  /** Drops the geometry in hand: it is of another map. */
  forget(): void
  /** Asks for these regions at this zoom; where an answer is still due, only the latest question is asked next. */
  request(regions: readonly SceneRegion[], zoom: number): void
  /** Asks again only where the zoom has changed enough. */
  refresh(zoom: number): void
  destroy(): void
}

type Question = { readonly regions: readonly SceneRegion[]; readonly zoom: number }

/**
 * Keeps one survey under way and the newest one in hand; `onReady` is called when the picture has changed. The first land of a
 * map may move the camera: labels then find their places anew, whether or not they were painted before it came.
 */
export function createRegionSurvey(
  survey: SurveyRegions,
  onReady: (geometry: RegionGeometry, isFirst: boolean) => void,
): RegionSurvey {
  let geometry: RegionGeometry | null = null
  let asked: Question | null = null
  let waiting: Question | null = null
  let busy = false
  let gone = false

  const next = (): Question | null => {
    const question = gone ? null : waiting
    waiting = null
    return question
  }
  const isOutdated = ({ regions }: Question): boolean => gone || (waiting !== null && waiting.regions !== regions)
  const run = async (): Promise<void> => {
    busy = true
    for (let question = next(); question; question = next()) {
      asked = question
      const answer = await survey(question.regions, question.zoom)
      // A newer scene may have been asked for meanwhile; its answer follows, and an old one would only flash.
      if (isOutdated(question)) continue
      const isFirst = geometry === null
      geometry = answer
      onReady(answer, isFirst)
    }
    busy = false
  }
  const request = (regions: readonly SceneRegion[], zoom: number): void => {
    waiting = { regions, zoom }
    if (!busy) void run()
  }
  return {
    current: () => geometry,
    forget() {
      geometry = null
    },
    request,
    refresh(zoom) {
      const last = waiting ?? asked
      if (!last) return
      const ratio = zoom / last.zoom
      if (ratio > STALE || ratio < 1 / STALE) request(last.regions, zoom)
    },
    destroy() {
      gone = true
    },
  }
}
