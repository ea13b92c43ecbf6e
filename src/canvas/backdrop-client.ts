import type { RegionGeometry } from '../scene/regions'
import type { Camera } from '../scene/scene'
import type { Theme } from '../scene/theme'
import type { SeenLabel } from './backdrop-labels'
import { createBackdropPainter, type BackdropSight, type BackdropView } from './backdrop-painter'
import type { BackdropPicture, PictureTies } from './backdrop-picture'
import type { Emphasis } from './backdrop-raster'
import type { BackdropAnswer, BackdropOrder } from './backdrop-worker'
import type { Size } from './camera'

type Chosen = { readonly community: number | null; readonly part: number | null }

/** The whole of a large map, painted below what is in hand. The page only moves the last picture until the next arrives. */
export type Backdrop = {
  /** A picture is about to come: what paints it may start. */
  readonly wake: () => void
  /** `awaits`: its ties come later, by `tie`; until then the picture is not whole. */
  readonly show: (picture: BackdropPicture, awaits?: 'ties') => void
  readonly tie: (ties: PictureTies) => void
  /** Its nodes stand elsewhere now. */
  readonly place: (x: Float32Array, y: Float32Array) => void
  readonly setTheme: (theme: Theme) => void
  readonly setLand: (geometry: RegionGeometry | null) => void
  readonly emphasise: (emphasis: Emphasis | null) => void
  readonly resize: (size: Size) => void
  /** A community, or a part of one, is to be open, however far off; null: as the camera decides. */
  readonly open: (what: Partial<Chosen>) => void
  /** The system took the picture away: it is painted again. */
  readonly restore: () => void
  /** The camera is here now; moving pictures are rougher. */
  readonly look: (camera: Camera, isMoving: boolean) => void
  /** The labels of the last picture and the camera that they were laid out for. */
  readonly labels: () => { readonly labels: readonly SeenLabel[]; readonly camera: Camera } | null
  /** What of the map the last picture at rest has in sight. */
  readonly sight: () => BackdropSight | null
  /** Puts the picture out of sight and lets go of the worker: the map is small again. */
  readonly hide: () => void
  readonly destroy: () => void
}

/** The part of a Worker that backdrops need; tests supply their own. */
export type BackdropWorker = {
  postMessage(order: BackdropOrder): void
  onmessage: ((event: MessageEvent<BackdropAnswer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** Starts a worker; null where the browser has none. */
export type SpawnBackdrop = () => BackdropWorker | null

/** How far a picture reaches beyond the window on each side, as a share of its longer side: panning uncovers it. */
const MARGIN = 0.08
/** A worker that has not answered for so long, ms, is lost: a picture of 100,000 nodes takes a tenth of it. */
const LOST_AFTER = 6000
/** A worker that was lost is started anew so many times; then the page paints, which is slower and cannot be lost. */
const MOST_RESTARTS = 1

/** The order in which a new worker is told what the last one knew. */
const KINDS = ['theme', 'show', 'ties', 'land', 'emphasis'] as const
type Known = Partial<Record<(typeof KINDS)[number], BackdropOrder>>

/** A worker's part played by the page, where there is none or it keeps breaking down. */
function paintOnPage(): BackdropWorker {
  const painter = createBackdropPainter(() => document.createElement('canvas'))
  const port: BackdropWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage(order) {
      if (order.kind === 'show') painter.show(order.picture)
      else if (order.kind === 'ties') painter.tie(order.ties)
      else if (order.kind === 'places') painter.place(order.x, order.y)
      else if (order.kind === 'theme') painter.setTheme(order.theme)
      else if (order.kind === 'land') painter.setLand(order.geometry)
      else if (order.kind === 'emphasis') painter.emphasise(order.emphasis)
      else {
        const painted = painter.paint(order.view)
        void (painted ? createImageBitmap(painted.image) : Promise.resolve(null)).then((bitmap) => {
          const answer: BackdropAnswer = {
            run: order.run,
            view: order.view,
            bitmap,
            labels: painted?.labels ?? null,
            sight: painted?.sight ?? null,
          }
          port.onmessage?.(new MessageEvent('message', { data: answer }))
        })
      }
    },
  }
  return port
}

/**
 * A backdrop on a canvas. `onPicture` is called when another picture, and so perhaps other labels, have arrived. One picture
 * is asked for at a time, always the latest; a worker that is lost is started anew and told what the last one knew. One that
 * is lost again is not: the page paints from then on, and `onSlower` is called once.
 */
export function createBackdrop(
  canvas: HTMLCanvasElement,
  spawn: SpawnBackdrop,
  onPicture: () => void,
  onSlower: () => void = () => undefined,
): Backdrop {
  const screen = canvas.getContext('bitmaprenderer')
  const ratio = Math.min(2, Math.max(1, globalThis.devicePixelRatio || 1))
  let port: BackdropWorker | null = null
  let known: Known = {}
  let size: Size = { width: 0, height: 0 }
  let camera: Camera | null = null
  let drawn: BackdropView | null = null
  let labels: { readonly labels: readonly SeenLabel[]; readonly camera: Camera } | null = null
  let sight: BackdropSight | null = null
  let wanted: BackdropView | null = null
  let chosen: Chosen = { community: null, part: null }
  /** What is being painted. */
  let asking: BackdropView | null = null
  let asked = 0
  let isBusy = false
  /** The first painting that has the ties of the picture. */
  let tiedFrom = 0
  let losses = 0
  let isOnPage = false
  /** Of a new map, marks and ties are shown before words have been laid out. */
  let isFirst = true
  let watch: ReturnType<typeof setTimeout> | undefined

  const place = (): void => {
    if (!drawn || !camera) return
    const scale = camera.zoom / drawn.camera.zoom
    const x = camera.panX - (drawn.camera.panX + drawn.margin) * scale
    const y = camera.panY - (drawn.camera.panY + drawn.margin) * scale
    canvas.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`
  }
  const receive = ({ data }: MessageEvent<BackdropAnswer>): void => {
    if (data.run !== asked) return
    clearTimeout(watch)
    isBusy = false
    // A worker whose own canvas the system took away has nothing to paint on.
    if (!data.bitmap && !isOnPage) {
      restart()
      return
    }
    if (data.bitmap && screen) {
      const { window: of, margin } = data.view
      // The screen takes the bitmap's own size, printers the canvas's.
      const { width, height } = data.bitmap
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width
        canvas.height = height
      }
      screen.transferFromImageBitmap(data.bitmap)
      canvas.style.width = `${String(of.width + 2 * margin)}px`
      canvas.style.height = `${String(of.height + 2 * margin)}px`
      drawn = data.view
      place()
      canvas.dataset.painted = data.view.isMoving ? 'roughly' : data.labels && data.run >= tiedFrom ? 'whole' : 'bare'
      if (data.sight && !data.view.isMoving) sight = data.sight
      if (data.labels) labels = { labels: data.labels, camera: data.view.camera }
      else wanted ??= { ...data.view, wantsLabels: true }
      isFirst = false
      onPicture()
    }
    send()
  }
  const restart = (): void => {
    clearTimeout(watch)
    port?.terminate()
    port = null
    isBusy = false
    // What the lost one was asked is asked again, unless something newer is.
    wanted ??= asking ?? drawn
    losses += 1
    if (losses === MOST_RESTARTS + 1) onSlower()
    send()
  }
  const start = (): BackdropWorker => {
    const spawned = losses <= MOST_RESTARTS ? spawn() : null
    isOnPage = spawned === null
    const made = spawned ?? paintOnPage()
    made.onmessage = receive
    made.onerror = restart
    for (const kind of KINDS) {
      const order = known[kind]
      if (order) made.postMessage(order)
    }
    return made
  }
  const send = (): void => {
    if (isBusy || !wanted || !known.show || !known.theme) return
    port ??= start()
    isBusy = true
    const view = wanted
    asking = wanted
    wanted = null
    clearTimeout(watch)
    if (!isOnPage) watch = setTimeout(restart, LOST_AFTER)
    port.postMessage({ kind: 'paint', run: ++asked, view })
  }
  const tell = (order: Extract<BackdropOrder, { readonly kind: (typeof KINDS)[number] }>): void => {
    known = { ...known, [order.kind]: order }
    port?.postMessage(order)
  }
  const ask = (isMoving: boolean): void => {
    if (!camera || size.width === 0 || size.height === 0) return
    const margin = Math.round(Math.max(size.width, size.height) * MARGIN)
    wanted = { camera, window: size, margin, ratio, isMoving, ...chosen, wantsLabels: !isFirst }
    send()
  }
  const again = (): void => {
    ask(false)
  }

  return {
    wake() {
      port ??= start()
    },
    show(picture, awaits) {
      canvas.hidden = false
      // What is lit, and ties that came later, belong to another picture.
      const { emphasis: _lit, ties: _ties, ...kept } = known
      known = kept
      tiedFrom = awaits === 'ties' ? Infinity : 0
      isFirst = labels === null
      labels = null
      tell({ kind: 'show', picture })
      again()
    },
    tie(ties) {
      if (!known.show) return
      tiedFrom = asked + 1
      tell({ kind: 'ties', ties })
      again()
    },
    place(x, y) {
      if (known.show?.kind !== 'show') return
      // A worker that is started anew is shown all of it at once.
      known = { ...known, show: { kind: 'show', picture: { ...known.show.picture, x, y } } }
      port?.postMessage({ kind: 'places', x, y })
      again()
    },
    setTheme(theme) {
      tell({ kind: 'theme', theme })
      again()
    },
    setLand(geometry) {
      tell({ kind: 'land', geometry })
      again()
    },
    emphasise(emphasis) {
      tell({ kind: 'emphasis', emphasis })
      again()
    },
    resize(next) {
      size = next
      again()
    },
    open(what) {
      const before = chosen
      chosen = { ...before, ...what }
      if (chosen.community !== before.community || chosen.part !== before.part) again()
    },
    look(next, isMoving) {
      camera = next
      place()
      ask(isMoving)
    },
    restore() {
      if (!canvas.hidden) again()
    },
    labels: () => labels,
    sight: () => sight,
    hide() {
      canvas.hidden = true
      clearTimeout(watch)
      port?.terminate()
      port = null
      isBusy = false
      asked += 1
      known = known.theme ? { theme: known.theme } : {}
      wanted = null
      asking = null
      labels = null
      sight = null
      isFirst = true
    },
    destroy() {
      clearTimeout(watch)
      port?.terminate()
      port = null
      known = {}
      wanted = null
    },
  }
}
