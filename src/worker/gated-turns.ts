/** A gate that lets steps pass, or holds them. */
export function createGatedTurns(next: () => Promise<void>): {
  readonly turn: () => Promise<void>
  readonly hold: (on: boolean) => void
} {
  let release: (() => void) | null = null
  let held: Promise<void> | null = null
  return {
    async turn() {
      await next()
      while (held !== null) await held
    },
    hold(on) {
      if (on) held ??= new Promise((resolve) => (release = resolve))
      else {
        held = null
        release?.()
        release = null
      }
    },
  }
}
