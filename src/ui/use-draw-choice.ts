import { useEffect, type RefObject } from 'react'
import type { Place, Stage } from '../canvas/stage-types'
import type { ChooseMode } from '../scene/choose'
import type { DrawingTool } from '../state/choose-slice'
import type { AppStore } from '../state/store'
import { useAppStore } from './app-context'
import { mapWords } from '../words/map'

/** A stroke of fewer px is a click. */
const LEAST_STROKE = 6
/** A corner is kept where the hand has moved so far, px: finer than a mark, and few enough for a whole screen. */
const STEP = 3

type Stroke = {
  readonly tool: DrawingTool
  readonly pointer: number
  readonly corners: Place[]
  readonly mode: ChooseMode
  /** Whether a press without a stroke chooses the mark below it; with a tool in hand it does nothing. */
  readonly isPress: boolean
}

/** What a stroke does to what was chosen before: Ctrl or Cmd takes away, Shift adds; a tool alone begins anew. */
const modeOf = ({ ctrlKey, metaKey, shiftKey }: PointerEvent): ChooseMode =>
  ctrlKey || metaKey ? 'remove' : shiftKey ? 'add' : 'replace'

/** The corners of the area that a stroke encloses. */
function outlineOf({ tool, corners }: Stroke): readonly Place[] {
  const [first, last] = [corners[0], corners.at(-1)]
  if (tool === 'lasso' || first === undefined || last === undefined) return corners
  return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }]
}

const pathOf = (corners: readonly Place[]): string =>
  corners.length === 0 ? '' : `M${corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`

/** “14 people added”: the count of what a stroke enclosed is said by the selection itself; nothing enclosed is said here. */
function finish(store: AppStore, stage: Stage, stroke: Stroke): void {
  const { choose, chooseAlso, announce } = store.getState()
  const { corners, mode, isPress } = stroke
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  const [start] = corners
  if (extent < LEAST_STROKE) {
    const id = isPress && start ? stage.markAt(start.x, start.y) : null
    if (id !== null) chooseAlso(id)
    return
  }
  const ids = stage.within(outlineOf(stroke))
  if (ids.length === 0) announce(mapWords.nothingLiesWithin)
  else choose(ids, mode)
}

/**
 * Chooses marks by strokes: with Shift held a lasso, with Shift and Alt a box, or with the tool in hand, also by touch. A press
 * with Shift on a mark has it join or leave. The map hears nothing of a stroke; Escape gives it up. `isMounted`: the frame is there.
 */
export function useDrawChoice(
  frame: RefObject<HTMLElement | null>,
  path: RefObject<SVGPathElement | null>,
  stage: RefObject<Stage | null>,
  isMounted: boolean,
): void {
  const store = useAppStore()
  useEffect(() => {
    const element = frame.current
    if (!element || !isMounted) return undefined
    let stroke: Stroke | null = null
    const placeOf = (event: PointerEvent): Place => {
      const { left, top } = element.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const draw = (): void => {
      path.current?.setAttribute('d', stroke ? pathOf(outlineOf(stroke)) : '')
    }
    const end = (): void => {
      stroke = null
      draw()
      if (store.getState().drawing !== null) store.getState().takeTool(null)
    }
    const onDown = (event: PointerEvent): void => {
      if (!(event.target instanceof Element) || !event.target.closest('.graph-canvas')) return
      const tool = store.getState().drawing
      if (stroke !== null || event.button !== 0 || (tool === null && !event.shiftKey)) return
      stroke = {
        tool: tool ?? (event.altKey ? 'box' : 'lasso'),
        pointer: event.pointerId,
        corners: [placeOf(event)],
        mode: modeOf(event),
        isPress: tool === null,
      }
      element.setPointerCapture(event.pointerId)
      element.focus({ preventScroll: true })
      event.stopPropagation()
    }
    const onMove = (event: PointerEvent): void => {
      if (stroke?.pointer !== event.pointerId) return
      event.stopPropagation()
      const at = placeOf(event)
      const last = stroke.corners.at(-1)
      if (last && Math.hypot(at.x - last.x, at.y - last.y) < STEP) return
      stroke.corners.push(at)
      draw()
    }
    const onUp = (event: PointerEvent): void => {
      if (stroke?.pointer !== event.pointerId) return
      event.stopPropagation()
      const drawn = stroke
      end()
      if (stage.current) finish(store, stage.current, drawn)
    }
    const onCancel = (event: PointerEvent): void => {
      if (stroke?.pointer === event.pointerId) end()
    }
    // The map below listens to mouse and touch; a stroke is none of its business.
    const keepFromMap = (event: Event): void => {
      if (stroke !== null) event.stopPropagation()
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || (stroke === null && store.getState().drawing === null)) return
      // What stands above the map is left first.
      if (event.target instanceof Element && event.target.closest('[role="menu"], dialog') !== null) return
      event.stopPropagation()
      end()
    }
    const BELOW = ['mousedown', 'mousemove', 'mouseup', 'touchstart', 'touchmove', 'touchend', 'click'] as const
    element.addEventListener('pointerdown', onDown, true)
    element.addEventListener('pointermove', onMove, true)
    element.addEventListener('pointerup', onUp, true)
    element.addEventListener('pointercancel', onCancel, true)
    for (const name of BELOW) element.addEventListener(name, keepFromMap, { capture: true, passive: true })
    window.addEventListener('keydown', onKey, true)
    return () => {
      element.removeEventListener('pointerdown', onDown, true)
      element.removeEventListener('pointermove', onMove, true)
      element.removeEventListener('pointerup', onUp, true)
      element.removeEventListener('pointercancel', onCancel, true)
      for (const name of BELOW) element.removeEventListener(name, keepFromMap, true)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [store, frame, path, stage, isMounted])
}
