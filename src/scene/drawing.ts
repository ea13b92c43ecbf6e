/**
 * A display list: what both painters (canvas and SVG) understand. Units are px of the picture, y downwards,
 * colours are `#rrggbb`, angles do not occur. Marks are painted in order.
 */
export type Paint = { readonly colour: string; readonly opacity?: number }

export type Stroke = Paint & {
  readonly width: number
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[]
  readonly cap?: 'butt' | 'round'
}

export type FontSpec = {
  readonly family: 'sans' | 'serif'
  readonly px: number
  readonly weight: number
  readonly italic?: boolean
  /** Extra px after each letter. */
  readonly tracking?: number
}

export type Mark =
  /** `d` is SVG path data with absolute M, L, Q, C, Z only. `clip` is such data too; the fill rule of both is even-odd. */
  | {
      readonly kind: 'path'
      readonly d: string
      readonly fill?: Paint
      readonly stroke?: Stroke
      readonly clip?: string
    }
  | {
      readonly kind: 'circle'
      readonly x: number
      readonly y: number
      readonly r: number
      readonly fill?: Paint
      readonly stroke?: Stroke
    }
  | {
      readonly kind: 'rect'
      /** Top left. */
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius: number
      readonly fill?: Paint
      readonly stroke?: Stroke
    }
  | {
      readonly kind: 'text'
      /** The anchor's x and the baseline's y. */
      readonly x: number
      readonly y: number
      readonly text: string
      readonly font: FontSpec
      readonly anchor: 'start' | 'middle' | 'end'
      readonly fill: Paint
      /** Painted under the letters, round joins. */
      readonly halo?: Stroke
    }
  /** Pixels, RGBA with straight alpha, rows from the top, stretched over a box and smoothed. */
  | {
      readonly kind: 'raster'
      /** Top left. */
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly columns: number
      readonly rows: number
      readonly rgba: Uint8ClampedArray<ArrayBuffer>
    }
  /**
   * Marks painted at a joint opacity, clipped to path data where given; `title` names them for readers of an SVG. A `crowd` is
   * many lines, discs and squares without words, so that printers may paint them as one picture.
   */
  | {
      readonly kind: 'group'
      readonly opacity: number
      readonly crowd?: boolean
      readonly clip?: string
      readonly title?: string
      readonly marks: readonly Mark[]
    }

/** A picture: its size in px, its ground (null: transparent), what it says to those who cannot see it, and its marks. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly ground: string | null
  readonly title: string
  readonly description: string
  /** The language of title, description and legend (BCP 47); left out: not stated. */
  readonly lang?: string
  readonly marks: readonly Mark[]
}
