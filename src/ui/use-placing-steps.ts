import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Stage } from '../canvas/stage'
import type { Scene } from '../scene/scene'
import type { AppState } from '../state/store'
import { useAppStore } from './app-context'

/** A gesture is over when the map has stood still for so long, ms. */
const STILL_AFTER = 250

/** Shows the last step of a placing on the map, where it is of the network that the map draws. */
function showStep(stage: Stage | null, scene: Scene | null, { placingStep, moves }: AppState): void {
  if (!stage || !scene || !placingStep) return
  // In another layout nobody stands where the map places them.
  if (scene.layout !== undefined) return
  if (placingStep.network !== scene.network || placingStep.orientation !== scene.orientation) return
  // Nobody but the map uses what it is given; what it keeps in its place is its own.
  stage.place(
    placingStep.x.slice(),
    placingStep.y.slice(),
    moves.orientation === scene.orientation ? moves.places : new Map(),
  )
}

/**
 * Shows the steps of a placing as they come. They wait while a hand moves the map or a mark on it: until the pointer is up and the
 * camera has stood still for a moment. What is returned is to be called with each camera and at each press of the pointer.
 */
export function usePlacingSteps(
  stage: RefObject<Stage | null>,
  scene: Scene | null,
): { readonly onMotion: () => void; readonly onPress: () => void } {
  const store = useAppStore()
  const pressed = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const onMotion = useCallback(() => {
    const { placing, holdPlacing } = store.getState()
    if (!placing) return
    holdPlacing(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (!pressed.current) store.getState().holdPlacing(false)
    }, STILL_AFTER)
  }, [store])
  const onPress = useCallback(() => {
    pressed.current = true
    onMotion()
  }, [onMotion])
  useEffect(() => {
    const release = (): void => {
      pressed.current = false
      onMotion()
    }
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
      clearTimeout(timer.current)
      store.getState().holdPlacing(false)
    }
  }, [store, onMotion])
  // After the map has taken a scene, which knows of no step.
  useLayoutEffect(() => {
    showStep(stage.current, scene, store.getState())
    return store.subscribe((now, before) => {
      if (now.placingStep !== before.placingStep) showStep(stage.current, scene, now)
    })
  }, [store, stage, scene])
  return { onMotion, onPress }
}
