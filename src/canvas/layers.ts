/** One canvas of the map's size, kept sharp on every screen, repainted at most once a frame. */
export type Layer = {
  readonly element: HTMLCanvasElement
  /** Asks for a repaint at the next frame; asking twice paints once. */
  invalidate(): void
  resize(width: number, height: number): void
  destroy(): void
}

/**
 * Wraps a canvas whose content `paint` draws in px of the screen. The bitmap is that many device pixels; beyond 2 a
 * ratio costs memory that the eye does not see.
 */
export function createLayer(
  element: HTMLCanvasElement,
  paint: (context: CanvasRenderingContext2D, width: number, height: number) => void,
  isPinned = false,
): Layer {
  const context = element.getContext('2d')
  const ratio = Math.min(2, Math.max(1, window.devicePixelRatio || 1))
  let width = 0
  let height = 0
  let frame = 0

  const draw = (): void => {
    frame = 0
    if (!context || width === 0 || height === 0) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    paint(context, width, height)
  }
  const invalidate = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  // A context that the system took away comes back empty.
  element.addEventListener('contextrestored', invalidate)
  return {
    element,
    invalidate,
    resize(nextWidth, nextHeight) {
      if (nextWidth === width && nextHeight === height) return
      width = nextWidth
      height = nextHeight
      element.width = Math.round(width * ratio)
      element.height = Math.round(height * ratio)
      if (isPinned) {
        element.style.width = `${String(width)}px`
        element.style.height = `${String(height)}px`
      }
      // A resized canvas is blank until painted: paint now, not in the next frame, so that nothing flashes.
      if (frame !== 0) cancelAnimationFrame(frame)
      draw()
    },
    destroy() {
      element.removeEventListener('contextrestored', invalidate)
      if (frame !== 0) cancelAnimationFrame(frame)
    },
  }
}

/**
 * A layer that lies on others: it keeps its size also where it is laid out anew without a word to scripts, as on a printed
 * page, on which layers that stretched would part from each other.
 */
export const createPinnedLayer = (
  element: HTMLCanvasElement,
  paint: (context: CanvasRenderingContext2D, width: number, height: number) => void,
): Layer => createLayer(element, paint, true)
