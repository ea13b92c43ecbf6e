/** Follows the printing of the page. */
export type PrintWatch = {
  /** While the page is laid out for paper, the map keeps the size that it has on the screen. */
  readonly isPrinting: () => boolean
  readonly stop: () => void
}

/** A layer's place in the stack: by its frame among the map's layers, then by its own z-index, as Cytoscape stacks its canvases. */
function stackOf(frame: Element): HTMLCanvasElement[] {
  return [...frame.children].flatMap((layer) =>
    layer instanceof HTMLCanvasElement
      ? [layer]
      : [...layer.querySelectorAll('canvas')].sort(
          (one, other) => (Number(one.style.zIndex) || 0) - (Number(other.style.zIndex) || 0),
        ),
  )
}

/** Paints the map for paper where its picture on the screen is none, and says whether it did; `scale`: px of the canvas for a px of the screen. */
export type PaintForPaper = (context: CanvasRenderingContext2D, scale: number) => boolean

/**
 * The map as one picture at the screen's own sharpness: what `paintAnew` paints, else all of its layers as they stand on the screen.
 * Cost: linear in its pixels, and what it takes to paint.
 */
function flatten(frame: HTMLElement, paintAnew: PaintForPaper): HTMLCanvasElement | null {
  const at = frame.getBoundingClientRect()
  const ratio = Math.min(2, Math.max(1, globalThis.devicePixelRatio || 1))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(at.width * ratio)
  canvas.height = Math.round(at.height * ratio)
  const context = canvas.getContext('2d')
  if (!context || canvas.width === 0 || canvas.height === 0) return null
  if (paintAnew(context, ratio)) return canvas
  context.fillStyle = getComputedStyle(frame).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const layer of stackOf(frame)) {
    const { left, top, width, height } = layer.getBoundingClientRect()
    if (layer.hidden || layer.width === 0 || layer.height === 0 || width === 0 || height === 0) continue
    context.globalAlpha = Number(getComputedStyle(layer).opacity)
    context.drawImage(layer, (left - at.left) * ratio, (top - at.top) * ratio, width * ratio, height * ratio)
  }
  return canvas
}

/**
 * A page on paper has another width than the window, and no worker can paint anew for it in time: layers of fixed sizes would be
 * cut. While the page is printed, one picture stands in their place, which style sheets fit to the paper.
 */
export function watchPrinting(frame: HTMLElement, paintAnew: PaintForPaper): PrintWatch {
  let picture: HTMLCanvasElement | null = null
  const begin = (): void => {
    picture?.remove()
    picture = flatten(frame, paintAnew)
    if (!picture) return
    picture.className = 'print-picture'
    frame.after(picture)
  }
  const end = (): void => {
    picture?.remove()
    picture = null
  }
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return {
    isPrinting: () => picture !== null,
    stop() {
      end()
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    },
  }
}
