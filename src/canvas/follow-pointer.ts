import type { Core } from 'cytoscape'

/** Where the pointer is, px of the map's window; null: not over the map. */
export type PointerPlace = { readonly x: number; readonly y: number }

/** Tells where the pointer is, at most once a frame, while no button is pressed. Returns how to stop. */
export function followPointer(cy: Core, onPlace: (place: PointerPlace | null) => void): () => void {
  let pointer: PointerPlace | null = null
  let frame = 0
  const soon = (place: PointerPlace | null): void => {
    pointer = place
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      onPlace(pointer)
    })
  }
  const leave = (): void => {
    soon(null)
  }
  cy.on('mousemove', ({ renderedPosition, originalEvent }) => {
    if (!(originalEvent as Partial<MouseEvent>).buttons) soon(renderedPosition)
  })
  const container = cy.container()
  container?.addEventListener('mouseleave', leave)
  return () => {
    if (frame !== 0) cancelAnimationFrame(frame)
    container?.removeEventListener('mouseleave', leave)
  }
}
