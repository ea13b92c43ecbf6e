import { toast } from 'sonner'

/** How long it can be taken back, ms. */
const LONG = 12_000

/**
 * Tells what was done, and offers for a while to take it back, once. What takes it back is let go of with the note: the library
 * keeps its last hundred notes, and each of them would keep a whole map.
 */
export function offerBack(text: string, label: string, takeBack: () => void): void {
  let held: (() => void) | null = takeBack
  const letGo = (): void => {
    held = null
  }
  const onClick = (): void => {
    const back = held
    letGo()
    back?.()
  }
  toast(text, { action: { label, onClick }, duration: LONG, onDismiss: letGo, onAutoClose: letGo })
}
