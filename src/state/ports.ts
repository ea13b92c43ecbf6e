import type { Atlas, Orientation } from '../graph/atlas'
import type { Source } from '../records/record'
import type { Decision } from '../resolve/decisions'
import type { Settings } from '../storage/settings'

/** How far a build has come: `done` of `total` in a stage; total 0 where it is not known. */
export type BuildProgress = { readonly stage: string; readonly done: number; readonly total: number }

export type BuildRequest = {
  readonly sources: readonly Source[]
  readonly seed: number
  readonly savedYear: number | null
  readonly decisions: readonly Decision[]
  readonly orientation: Orientation
  readonly counting: 'fractional' | 'full'
  readonly largestClique: number
}

export type Build = { readonly result: Promise<Atlas>; cancel(): void }

/** A calendar day, month 1–12: what a file name needs of the clock. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** Everything outside the page's own memory that the store may ask for; the page's root supplies it, tests supply their own. */
export type Ports = {
  build(request: BuildRequest, onProgress: (progress: BuildProgress) => void): Build
  loadSample(): Promise<readonly Source[]>
  readSettings(): Settings
  writeSettings(settings: Settings): void
  readonly today: () => Day
  /** Whether the map's place is taller than wide, so that it wants a placing of its own. */
  orientation(): Orientation
}
