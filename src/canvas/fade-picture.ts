const blank = ({ width, height }: HTMLCanvasElement): HTMLCanvasElement => {
  const made = document.createElement('canvas')
  made.width = width
  made.height = height
  return made
}

/** A picture of a canvas as it is now; null of one without a size. */
export function keepPicture(canvas: HTMLCanvasElement): HTMLCanvasElement | null {
  if (canvas.width === 0 || canvas.height === 0) return null
  const kept = blank(canvas)
  kept.getContext('2d')?.drawImage(canvas, 0, 0)
  return kept
}

/** What `paint` draws into a context like this one, on a canvas of its own; null where there is none to be had. */
export function paintAside(
  context: CanvasRenderingContext2D,
  paint: (onto: CanvasRenderingContext2D) => void,
): HTMLCanvasElement | null {
  const made = blank(context.canvas)
  const own = made.getContext('2d')
  if (!own) return null
  own.setTransform(context.getTransform())
  paint(own)
  return made
}

/** Paints a picture over what is there, as strongly as it is to be seen, of 0 to 1. */
export function paintOver(context: CanvasRenderingContext2D, picture: HTMLCanvasElement, strength: number): void {
  if (strength <= 0) return
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha = Math.min(1, strength)
  context.drawImage(picture, 0, 0)
  context.restore()
}
