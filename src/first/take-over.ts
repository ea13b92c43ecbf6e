import type { SurveyRegions } from '../canvas/region-survey'
import type { AppState, AppStore } from '../state/store'
import { controlsOf, nameOf } from './build-frame'
import type { FirstLook } from './show-first'

/** A survey that tells whether the page's map has its land. */
export type WatchedSurvey = { readonly survey: SurveyRegions; readonly isSettled: () => boolean }

export function watchSurvey(survey: SurveyRegions): WatchedSurvey {
  let [asked, answered] = [0, 0]
  return {
    survey: async (regions, zoom) => {
      asked++
      try {
        return await survey(regions, zoom)
      } finally {
        answered++
      }
    },
    isSettled: () => answered > 0 && answered === asked,
  }
}

/** Puts what was typed early into the page's own field, as if it were typed there: React hears of it by the event alone. */
function typeOn(value: string, field: HTMLInputElement): void {
  if (field.type !== 'search' || value === '') return
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Pictures of the page that are waited for after the last change: Cytoscape and the layers paint in the next one. */
const STILL_FRAMES = 3
/** And as many more where the page does not read as its first picture does: a part of it may be on its way still. */
const PATIENT_FRAMES = 90

/** Whether there is something on the page that the first picture would hide. */
const hasOther = ({ task, surface, dialog, embed, offer, folder, atlas, view, document }: AppState): boolean =>
  task.kind === 'failed' ||
  (task.kind === 'idle' && atlas === null) ||
  surface !== 'map' ||
  dialog !== null ||
  embed ||
  offer !== null ||
  folder !== null ||
  (atlas !== null && (view.network !== 'coauthors' || !document.isSample))

/**
 * Lets the page take the place of the first picture, once its map stands where that one stands: the camera is handed over, then
 * what was begun early (a mark or a control that was pressed, the focus on the map) is gone on with. Where the page has something
 * else to show, or broke, the picture goes at once. `nextFrame` is the browser's.
 */
export function takeOver(
  first: FirstLook,
  store: AppStore,
  isSettled: () => boolean,
  root: HTMLElement,
  nextFrame: (step: () => void) => void,
): { readonly yieldNow: () => void } {
  let isOver = false
  // A map that is whole in the one is so in the other.
  let handed = first.map.sight() === null ? first.map.camera() : null
  let still = 0

  const finish = (): void => {
    isOver = true
    const { mark, control, onMap } = first.early()
    const pressed = control === null ? undefined : controlsOf(first.frame)[control]
    first.close()
    if (onMap) document.getElementById('map')?.focus()
    const same = control === null ? undefined : controlsOf(root)[control]
    if (mark !== null && store.getState().atlas !== null) store.getState().select({ kind: 'node', id: mark })
    if (!pressed || !same || nameOf(pressed) !== nameOf(same)) return
    same.focus()
    if (pressed instanceof HTMLInputElement && same instanceof HTMLInputElement) typeOn(pressed.value, same)
    same.click()
  }
  /** Whether the page may be seen now; hands the camera over where it has moved. */
  const isReady = (): boolean => {
    if (first.mustYield() || hasOther(store.getState())) return true
    const camera = first.map.camera()
    if (!isSettled() || first.map.isBusy()) still = 0
    else if (camera !== handed) {
      handed = camera
      still = 0
      store.setState({ cameraWish: { camera: first.map.sight() } })
    } else still++
    return still > (root.textContent === first.frame.textContent ? STILL_FRAMES : PATIENT_FRAMES)
  }
  const step = (): void => {
    if (isOver) return
    if (isReady()) finish()
    else nextFrame(step)
  }
  nextFrame(step)
  return {
    yieldNow() {
      if (!isOver) finish()
    },
  }
}
