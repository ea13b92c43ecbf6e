import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { Sight } from '../canvas/camera'
import { smallCamera } from '../canvas/paint-small'
import type { Stage } from '../canvas/stage'
import type { Scene } from '../scene/scene'
import type { Theme } from '../scene/theme'
import { useAppStore } from './app-context'
import { ARROW_STEPS } from './arrow-steps'
import { useSight, type SightReading } from './sight-reading'
import { mapWords } from '../words/map'

type MinimapProps = {
  readonly stage: RefObject<Stage | null>
  readonly scene: Scene
  readonly theme: Theme
  readonly sight: SightReading
}

/** Pixels for a px: sharp on every screen, and small anyway. */
const SHARP = 2
const SIZE = { width: 176, height: 116 } as const
/** A key moves the frame by this share of what is in sight, and makes it this much larger or smaller. */
const STEP = 0.25
const GROW = 1.25

/** All of the map, small, with a frame around what is in sight: dragged, or moved by keys. Out of sight while all is in sight. */
export function Minimap({ stage, scene, theme, sight }: MinimapProps) {
  const seen = useSight(sight)
  return seen === null ? null : <Overview stage={stage} scene={scene} theme={theme} seen={seen} />
}

function Overview({ stage, scene, theme, seen }: Omit<MinimapProps, 'sight'> & { readonly seen: Sight }) {
  const store = useAppStore()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [held, setHeld] = useState<{ readonly dx: number; readonly dy: number } | null>(null)
  const camera = smallCamera(scene, SIZE, null)

  useEffect(() => {
    const paint = (): void => {
      const context = canvas.current?.getContext('2d')
      if (!context) return
      context.setTransform(SHARP, 0, 0, SHARP, 0, 0)
      stage.current?.paintSmall(context, SIZE, null)
    }
    // The stage takes the scene and the theme first.
    let frame = requestAnimationFrame(paint)
    const stop = store.subscribe((now, before) => {
      if (now.placingStep === before.placingStep) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(paint)
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [stage, store, scene, theme])

  const lookAt = (x: number, y: number, scale = 1): void => {
    stage.current?.look({
      x: Math.max(0, Math.min(scene.width, x)),
      y: Math.max(0, Math.min(scene.height, y)),
      width: seen.width * scale,
      height: seen.height * scale,
    })
  }
  const placeOf = (event: PointerEvent): { readonly x: number; readonly y: number } => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return {
      x: (event.clientX - left - camera.panX) / camera.zoom,
      y: (event.clientY - top - camera.panY) / camera.zoom,
    }
  }
  const onDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const { x, y } = placeOf(event)
    const isOnFrame = Math.abs(x - seen.x) <= seen.width / 2 && Math.abs(y - seen.y) <= seen.height / 2
    // The frame stays under the hand where it was taken; a press beside it brings it there.
    setHeld(isOnFrame ? { dx: seen.x - x, dy: seen.y - y } : { dx: 0, dy: 0 })
    if (!isOnFrame) lookAt(x, y)
  }
  const onMove = (event: PointerEvent): void => {
    if (!held) return
    const { x, y } = placeOf(event)
    lookAt(x + held.dx, y + held.dy)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROW_STEPS.get(event.key)
    if (arrow) lookAt(seen.x + arrow[0] * seen.width * STEP, seen.y + arrow[1] * seen.height * STEP)
    else if (event.key === '+' || event.key === '=') lookAt(seen.x, seen.y, 1 / GROW)
    else if (event.key === '-') lookAt(seen.x, seen.y, GROW)
    else if (event.key === 'Home' || event.key === '0') stage.current?.fit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const clip = (low: number, high: number, most: number): readonly [number, number] => {
    const from = Math.max(1, Math.min(most - 7, low))
    return [from, Math.max(6, Math.min(most - 1, high) - from)]
  }
  const at = (value: number, pan: number): number => value * camera.zoom + pan
  const [left, width] = clip(
    at(seen.x - seen.width / 2, camera.panX),
    at(seen.x + seen.width / 2, camera.panX),
    SIZE.width,
  )
  const [top, height] = clip(
    at(seen.y - seen.height / 2, camera.panY),
    at(seen.y + seen.height / 2, camera.panY),
    SIZE.height,
  )
  const percent = (share: number): string => `${String(Math.round(100 * Math.max(0, Math.min(1, share))))} %`
  return (
    <div
      className="minimap"
      role="application"
      aria-roledescription={mapWords.overview}
      aria-label={mapWords.allOfTheMapWith(percent(seen.x / scene.width), percent(seen.y / scene.height))}
      tabIndex={0}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={() => {
        setHeld(null)
      }}
      onPointerCancel={() => {
        setHeld(null)
      }}
      onKeyDown={onKey}
    >
      <canvas ref={canvas} width={SIZE.width * SHARP} height={SIZE.height * SHARP} aria-hidden="true" />
      <span className="minimap-frame" style={{ left, top, width, height }} aria-hidden="true" />
    </div>
  )
}
