import type { ClusterId, EdgeKind, NetworkId, NodeId, NodeKind, Orientation } from '../graph/atlas'
import type { AuthorshipEvidence } from '../resolve/corpus'
import type { FontSpec } from './drawing'
import type { Looks } from './looks'

/** How strongly something is drawn. `out`: filtered away, a pale dot in its place. */
export type Presence = 'shown' | 'out'

/** Names one of the colours of a theme: `c0` to `c36` are communities', those beyond stand for figures. */
export type ColourKey = `c${number}`

export type SceneNode = {
  readonly id: NodeId
  readonly kind: NodeKind
  /** Full text for tooltips and readers. */
  readonly name: string
  /** What is written at the mark; empty: nothing. */
  readonly label: string
  readonly labelFont: FontSpec
  /** Papers of one write in `ink-2`, others in `ink`. */
  readonly labelTone: 'ink' | 'ink-2'
  /** Layout units (px at zoom 1). */
  readonly x: number
  readonly y: number
  /** Half of the mark's size in px of the screen, at all zooms: radius of a disc, half side of a square. */
  readonly radius: number
  /** Topics are pills with their text inside: width and height in px of the screen; others null. */
  readonly pill: { readonly width: number; readonly height: number } | null
  readonly look: 'person' | 'unnamed' | 'group' | 'paper' | 'derived-paper' | 'topic' | 'community'
  readonly cluster: ClusterId
  readonly colour: ColourKey
  readonly presence: Presence
  /**
   * Where its mark is left hollow: `border` for a member at the border of its community, which only the map on the screen tells;
   * `unknown` where the figure that colours stand for is not known of it.
   */
  readonly hollow?: 'border' | 'unknown'
  /** True where the layout kept no room for the label: it is written from nearby only. */
  readonly quiet?: boolean
  /** Order for labels: higher first. */
  readonly importance: number
  /** Papers left by the filters; equals all where nothing is filtered. */
  readonly papersShown: number
  /** Years and counts, written after the label at close range (“2022–25, ≥ 13 papers”); left out: nothing. */
  readonly note?: string
}

export type SceneEdge = {
  readonly id: string
  readonly kind: EdgeKind
  readonly source: NodeId
  readonly target: NodeId
  readonly within: boolean
  /** The cluster's colour where both ends are in it, else null (`--edge`). */
  readonly colour: ColourKey | null
  /** Px of the screen, at all zooms. */
  readonly width: number
  readonly opacity: number
  readonly evidence: AuthorshipEvidence
  /** Signed distance of the control point from the middle of the chord, as a share of its length. */
  readonly bend: number
  readonly presence: Presence
}

/** A box in layout space whose size is in px of the screen: it does not grow with zoom. */
export type ScreenBox = {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly width: number
  readonly height: number
}

export type SceneRegion = {
  readonly cluster: ClusterId
  readonly name: string
  readonly colour: ColourKey
  readonly hatched: boolean
  /** False where no member is shown: drawn pale. */
  readonly lit: boolean
  /** True where a density is drawn in its place: its shape counts, but nothing of it is seen. */
  readonly bare?: boolean
  /** Boxes of its members (mark and label) and of its name; (x, y) in layout units, offset and size in px. */
  readonly boxes: readonly ScreenBox[]
}

export type SceneName = {
  readonly cluster: ClusterId
  readonly lines: readonly string[]
  readonly px: number
  /** Centre, layout units. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: ColourKey
  readonly lit: boolean
  /** The smallest type that it may be set in, px; left out: that of the screen. */
  readonly leastPx?: number
  /** The community's number in figures without colours; it is part of the first line. */
  readonly number?: string
}

/** What is drawn under marks to say what their places mean; layout units. Words keep their size on the screen. */
export type SceneGuide =
  | {
      readonly kind: 'line'
      readonly x: number
      readonly top: number
      readonly bottom: number
      readonly isStrong: boolean
    }
  | { readonly kind: 'ring'; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly kind: 'band'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: ColourKey
      readonly hatched: boolean
      readonly cluster: ClusterId
    }
  | {
      readonly kind: 'words'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly isStrong: boolean
      /** Kept in sight at the upper edge while its place is above it. */
      readonly sticks?: true
    }

/** What is drawn, before a camera looks at it. Pure data. */
export type Scene = {
  readonly network: NetworkId
  /** The placing that it is drawn from. */
  readonly orientation: Orientation
  /** The layout, and of rings the mark in their middle; left out: the usual one. */
  readonly layout?: string
  /** Axes, rings and bands that say what places mean; left out: none. */
  readonly guides?: readonly SceneGuide[]
  /** True where the whole frame is to be seen, not its land alone. */
  readonly isFramed?: boolean
  /** Layout units. */
  readonly width: number
  readonly height: number
  readonly nodes: readonly SceneNode[]
  /** How many nodes the whole map has, where `nodes` are only a part of them. */
  readonly nodesOfAll?: number
  /** Weakest first. */
  readonly edges: readonly SceneEdge[]
  readonly regions: readonly SceneRegion[]
  readonly names: readonly SceneName[]
  /** What colours and ground stand for; left out: as usual. */
  readonly looks?: Looks
  /** Of large maps: the part of its community that each of `nodes` is in, numbered from 0 to `count` − 1. */
  readonly parts?: { readonly of: Int32Array; readonly count: number }
  /** True for figures: ties and names are drawn one by one however small the map is. */
  readonly wholeAtAnyZoom?: boolean
}

/** Where a person looks from: screen = layout × zoom + pan. */
export type Camera = { readonly zoom: number; readonly panX: number; readonly panY: number }
