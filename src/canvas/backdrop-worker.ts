import type { RegionGeometry } from '../scene/regions'
import type { Theme } from '../scene/theme'
import type { SeenLabel } from './backdrop-labels'
import { createBackdropPainter, type BackdropSight, type BackdropView } from './backdrop-painter'
import type { BackdropPicture, PictureTies } from './backdrop-picture'
import type { Emphasis } from './backdrop-raster'

/** What the page tells the worker. Only `paint` is answered. */
export type BackdropOrder =
  | { readonly kind: 'show'; readonly picture: BackdropPicture }
  /** The ties of a picture that was shown without them. */
  | { readonly kind: 'ties'; readonly ties: PictureTies }
  /** The nodes of the picture stand elsewhere now. */
  | { readonly kind: 'places'; readonly x: Float32Array; readonly y: Float32Array }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'land'; readonly geometry: RegionGeometry | null }
  | { readonly kind: 'emphasis'; readonly emphasis: Emphasis | null }
  | { readonly kind: 'paint'; readonly run: number; readonly view: BackdropView }

/** A painted view; null where there was nothing to paint. */
export type BackdropAnswer = {
  readonly run: number
  readonly view: BackdropView
  readonly bitmap: ImageBitmap | null
  readonly labels: readonly SeenLabel[] | null
  readonly sight?: BackdropSight | null
}

const painter = createBackdropPainter(() => new OffscreenCanvas(1, 1))

async function paint(run: number, view: BackdropView): Promise<void> {
  const painted = painter.paint(view)
  const bitmap = painted ? await createImageBitmap(painted.image) : null
  const answer: BackdropAnswer = { run, view, bitmap, labels: painted?.labels ?? null, sight: painted?.sight ?? null }
  self.postMessage(answer, { transfer: bitmap ? [bitmap] : [] })
}

self.onmessage = ({ data }: MessageEvent<BackdropOrder>) => {
  switch (data.kind) {
    case 'show':
      painter.show(data.picture)
      return
    case 'ties':
      painter.tie(data.ties)
      return
    case 'places':
      painter.place(data.x, data.y)
      return
    case 'theme':
      painter.setTheme(data.theme)
      return
    case 'land':
      painter.setLand(data.geometry)
      return
    case 'emphasis':
      painter.emphasise(data.emphasis)
      return
    case 'paint':
      // A promise that fails would end here unheard: an error is told to the page, which starts another worker.
      paint(data.run, data.view).catch((error: unknown) => {
        reportError(error)
      })
  }
}
