import type { Atlas, Network, Orientation, Placement } from '../graph/atlas'
import type { Arranged } from './arranged-placement'
import type { Shown } from './filter'
import type { NetworkRows } from './filter-index'
import type { MarkLooks } from './mark-looks'

/** All that one drawing of a network needs to know. */
export type Setting = {
  readonly atlas: Atlas
  readonly network: Network
  readonly placement: Placement
  readonly arranged: Arranged
  readonly shown: Shown
  readonly rows: NetworkRows
  readonly isLarge: boolean
  readonly orientation: Orientation
  /** Px for a weight. */
  readonly widthOf: (weight: number) => number
  readonly marks: MarkLooks
  /** Ties that stand out, because they begin in the last year in sight. */
  readonly firsts: ReadonlySet<string>
}
