import type { StateCreator } from 'zustand/vanilla'
import type { NodeId } from '../graph/atlas'
import type { PathAim } from '../graph/find-paths'
import type { AuthorId } from '../resolve/corpus'
import type { MatrixOrder, MatrixRows } from '../scene/matrix'
import type { Comparable } from '../scene/side-by-side'
import type { AppState } from './store'

/** A question about the map that has a panel of its own. It changes nothing of what is drawn but what is lit. */
export type Lens =
  | {
      readonly kind: 'path'
      readonly from: NodeId
      readonly to: NodeId
      readonly aim: PathAim
      /** Papers of more authors tie nobody here; null: every paper does. */
      readonly largestTeam: number | null
      /** Which of the ways is lit, from 0. */
      readonly way: number
    }
  | { readonly kind: 'compare'; readonly things: readonly Comparable[] }
  | {
      readonly kind: 'conflicts'
      readonly person: AuthorId
      /** Years in which a joint paper makes a conflict, and the year that is now; null: the last of the corpus. */
      readonly window: number
      readonly now: number | null
    }
  | { readonly kind: 'two-steps'; readonly person: AuthorId }
  | { readonly kind: 'matrix'; readonly rows: MatrixRows; readonly order: MatrixOrder }
  | { readonly kind: 'history' }
  | { readonly kind: 'views' }

/** Years that a programme committee usually asks for. */
export const USUAL_WINDOW = 4

export type LensSlice = {
  readonly lens: Lens | null
  /** True while details of something stand before the lens, which stays open behind them. */
  readonly lensBehind: boolean
  readonly openLens: (lens: Lens | null) => void
  /** Brings the lens before the details again. */
  readonly backToLens: () => void
  /** Asks the same lens differently; nothing where another is open. */
  readonly turnLens: <Kind extends Lens['kind']>(kind: Kind, change: Partial<Extract<Lens, { kind: Kind }>>) => void
  /** Sets one more beside those compared, or begins a comparison with it; what is there already stays. */
  readonly alsoCompare: (thing: Comparable) => void
}

export const lensSlice: StateCreator<AppState, [], [], LensSlice> = (set, get) => ({
  lens: null,
  lensBehind: false,
  openLens: (lens) => set({ lens, lensBehind: false }),
  backToLens: () => set({ lensBehind: false }),
  turnLens(kind, change) {
    const { lens } = get()
    if (lens?.kind === kind) set({ lens: { ...lens, ...change } as Lens })
  },
  alsoCompare(thing) {
    const { lens } = get()
    const things = lens?.kind === 'compare' ? lens.things : []
    set({
      lens: { kind: 'compare', things: [...things.filter(({ id }) => id !== thing.id), thing] },
      lensBehind: false,
    })
  },
})
