/** Figures by which marks can be coloured along a ramp. */
export const COLOUR_FIGURES = [
  'year',
  'score',
  'citations',
  'growth',
  'novelty',
  'degree',
  'betweenness',
  'incompleteness',
] as const
/** A figure by which marks can be coloured along a ramp. */
export type OverlayFigure = (typeof COLOUR_FIGURES)[number]

/** Kinds by which marks can be coloured. */
export const COLOUR_KINDS = ['type', 'affiliation'] as const
export type ColourKind = (typeof COLOUR_KINDS)[number]

/** What the colour of a mark can stand for. */
export const COLOURINGS = ['cluster', ...COLOUR_KINDS, ...COLOUR_FIGURES] as const
export type Colouring = (typeof COLOURINGS)[number]

/** What the size of a mark can stand for. */
export const SIZINGS = ['papers', 'strength', 'citations'] as const
export type SizeFigure = (typeof SIZINGS)[number]

/**
 * Whether the map is drawn as a density instead of land and ties (N. J. van Eck and L. Waltman, Scientometrics 84, 523–538,
 * 2010): of all marks, or of communities, each in its colour.
 */
export const DENSITIES = ['none', 'marks', 'clusters'] as const
export type Density = (typeof DENSITIES)[number]

/** What colours, sizes and ground of a map stand for. */
export type Looks = {
  readonly colour: Colouring
  readonly size: SizeFigure
  readonly density: Density
  /** Whether ties that begin in the last year in sight stand out. */
  readonly firsts: boolean
}

export const USUAL_LOOKS: Looks = { colour: 'cluster', size: 'papers', density: 'none', firsts: false }

/** What a view says of colours, sizes and ground. */
export const looksOf = ({ looks }: { readonly looks?: Looks }): Looks => looks ?? USUAL_LOOKS

/** Whether a figure is drawn along a ramp; else the colour stands for a kind or a community. */
export const isFigure = (colour: Colouring): colour is OverlayFigure =>
  (COLOUR_FIGURES as readonly string[]).includes(colour)
export const isKind = (colour: Colouring): colour is ColourKind => (COLOUR_KINDS as readonly string[]).includes(colour)
