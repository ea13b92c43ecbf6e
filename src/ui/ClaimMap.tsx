import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Size } from '../canvas/camera'
import { createLayer, type Layer } from '../canvas/layers'
import { paintMarks } from '../canvas/paint'
import type { SurveyRegions } from '../canvas/region-survey'
import { reviewCamera, reviewMarks, type ReviewMap } from '../scene/review-map'
import type { RegionGeometry } from '../scene/regions'
import type { Theme } from '../scene/theme'

type Surveyed = { readonly map: ReviewMap; readonly geometry: RegionGeometry }

/** The map of people around a claim, small: painted once land and words are there, until then the picture before it. */
export function ClaimMap({
  map,
  theme,
  survey,
}: {
  readonly map: ReviewMap
  readonly theme: Theme
  readonly survey: SurveyRegions
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<Layer | null>(null)
  const paint = useRef<(context: CanvasRenderingContext2D) => void>(() => undefined)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [surveyed, setSurveyed] = useState<Surveyed | null>(null)
  const camera = useMemo(() => reviewCamera(map, size), [map, size])

  useLayoutEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    const made = createLayer(element, (context) => {
      paint.current(context)
    })
    layer.current = made
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      made.resize(width, height)
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const repaint = (): void => {
      made.invalidate()
    }
    document.fonts.addEventListener('loadingdone', repaint)
    return () => {
      document.fonts.removeEventListener('loadingdone', repaint)
      observer.disconnect()
      made.destroy()
      layer.current = null
    }
  }, [])

  useEffect(() => {
    if (size.width === 0) return undefined
    let gone = false
    void survey(map.scene.regions, camera.zoom).then((geometry) => {
      if (!gone) setSurveyed({ map, geometry })
    })
    return () => {
      gone = true
    }
  }, [map, camera.zoom, size.width, survey])

  useLayoutEffect(() => {
    if (surveyed?.map !== map) return
    const marks = reviewMarks(map, camera, size, theme, surveyed.geometry)
    paint.current = (context) => {
      paintMarks(context, marks)
    }
    layer.current?.invalidate()
  }, [map, camera, size, theme, surveyed])

  return (
    <canvas
      ref={canvas}
      className="claim-map"
      role="img"
      aria-label={map.name}
      data-lit={map.lit.size}
      data-ties={map.ties.size}
      data-painted={surveyed?.map === map}
    />
  )
}
