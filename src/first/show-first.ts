import { NO_INSET } from '../canvas/camera'
import { LOW, PHONE, RAIL, SHEET_PEEK, zoomPercent } from '../canvas/frame-shape'
import type { SurveyRegions } from '../canvas/region-survey'
import type { NodeId } from '../graph/atlas'
import { DARK, LIGHT, type Theme } from '../scene/theme'
import type { Settings } from '../storage/settings'
import type { Language } from '../words/chosen-language'
import { buildPieces, controlsOf } from './build-frame'
import { createFirstMap, type FirstMap } from './first-map'
import type { Early, FirstPicture, Shape } from './first-picture'

/** The first picture on the page, until the page's own map takes its place. */
export type FirstLook = {
  readonly map: FirstMap
  /** Whether it must go before the map is ready: files are dragged in, or the window has taken another shape. */
  mustYield(): boolean
  /** The page around its map, as a still picture of it. */
  readonly frame: HTMLElement
  early(): Early
  /** Takes it away; what lies under it is the page. */
  close(): void
}

/** Whether the page opens on the sample as it was drawn when the page was built. */
export const opensOnSample = ({ hash, search }: { readonly hash: string; readonly search: string }): boolean =>
  !hash.includes('share=') && !new URLSearchParams(search).has('atlas')

/** Whether the sample would be drawn under these settings, in this language, as it was drawn when the page was built. */
export const isUsual = ({ network, counting }: Settings, language: Language): boolean =>
  network === 'coauthors' && counting === 'fractional' && language === 'en'

const holds = (query: string): boolean => window.matchMedia(query).matches
const shapeNow = (): Shape => (holds(PHONE) ? 'phone' : holds(RAIL) ? 'rail' : holds(LOW) ? 'low' : 'wide')
/** What the map's three buttons do, as keys. */
const ZOOM_KEYS = ['+', '-', '0']
const DARK_SYSTEM = '(prefers-color-scheme: dark)'

/**
 * Puts the first picture over the page's root, which is hidden meanwhile: the frame as a still picture of what comes, and in it
 * a map that can be moved and pointed at. Resolves once it has been painted.
 */
export function showFirst(
  root: HTMLElement,
  picture: FirstPicture,
  settings: Settings,
  survey: SurveyRegions,
): Promise<FirstLook> {
  const shape = shapeNow()
  const dark = window.matchMedia(DARK_SYSTEM)
  const theme = (): Theme => (settings.theme === 'dark' || (settings.theme === 'system' && dark.matches) ? DARK : LIGHT)
  if (settings.theme !== 'system') document.documentElement.dataset.theme = settings.theme

  const look = document.createElement('div')
  look.className = 'first-look'
  const frame = document.createElement('div')
  frame.ariaHidden = 'true'
  buildPieces(frame, picture.frames[shape])
  const app = frame.firstElementChild
  if (app instanceof HTMLElement) {
    app.style.setProperty('--left-width', `${String(settings.leftWidth)}px`)
    app.style.setProperty('--right-width', `${String(settings.rightWidth)}px`)
  }
  const place = document.createElement('div')
  place.className = 'first-map'
  place.tabIndex = 0
  place.role = 'img'
  place.ariaLabel = picture.label
  look.append(place, frame)
  document.body.append(look)
  root.style.visibility = 'hidden'

  // The map stands where the frame leaves it room, but beside the frame: that is a still picture which nobody hears.
  const surface = frame.querySelector('.surface')
  const put = (): void => {
    const { left, top, width, height } = (surface ?? frame).getBoundingClientRect()
    Object.assign(place.style, {
      left: `${String(left)}px`,
      top: `${String(top)}px`,
      width: `${String(width)}px`,
      height: `${String(height)}px`,
    })
  }
  put()
  const observer = new ResizeObserver(put)
  if (surface) observer.observe(surface)

  const zoomButtons = [...frame.querySelectorAll('.zoom-buttons button')]
  const zoomShown = frame.querySelector('.status-zoom')
  let mark: NodeId | null = null
  let control: number | null = null
  let filesComing = false
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !map.onKey(event.key, event.shiftKey)) return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent): void => {
    const { target } = event
    const found = controlsOf(frame).findIndex((one) => target instanceof Node && one.contains(target))
    if (found < 0) return
    event.preventDefault()
    const zoomed = ZOOM_KEYS[zoomButtons.findIndex((one) => one.contains(target as Node))]
    if (zoomed !== undefined) {
      map.onKey(zoomed, false)
      return
    }
    control = found
    look.classList.add('waiting')
  }
  // A file that is let fall on a page which does not take it would replace the page.
  const onDrag = (event: DragEvent): void => {
    event.preventDefault()
    filesComing = true
  }
  const onDark = (): void => {
    map.setTheme(theme())
  }
  place.addEventListener('keydown', onKey)
  frame.addEventListener('click', onClick)
  for (const type of ['dragenter', 'dragover', 'drop'] as const) look.addEventListener(type, onDrag)
  dark.addEventListener('change', onDark)

  let painted = (): void => undefined
  const whenPainted = new Promise<void>((resolve) => {
    painted = resolve
  })
  const map = createFirstMap(place, {
    scene: shape === 'phone' ? picture.scenes.portrait : picture.scenes.landscape,
    theme: theme(),
    inset: shape === 'phone' ? { ...NO_INSET, bottom: SHEET_PEEK } : NO_INSET,
    survey,
    onZoom(zoom) {
      if (zoomShown) zoomShown.textContent = `${String(zoomPercent(zoom))} %`
    },
    onPress(pressed) {
      mark = pressed
    },
    onPainted() {
      painted()
    },
  })
  return whenPainted.then(() => ({
    map,
    mustYield: () => filesComing || shapeNow() !== shape,
    frame,
    early: () => ({ mark, control, onMap: document.activeElement === place }),
    close() {
      observer.disconnect()
      dark.removeEventListener('change', onDark)
      map.destroy()
      root.style.visibility = ''
      look.remove()
    },
  }))
}
