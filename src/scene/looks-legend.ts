import type { Atlas, Network } from '../graph/atlas'
import { discRadius } from '../graph/mark-size'
import type { Corpus } from '../resolve/corpus'
import { dotRadius, MOST_DISCS } from './build-scene'
import { shownBy, type Shown } from './filter'
import { looksOf, type Colouring, type SizeFigure } from './looks'
import { COLOUR_WORDS, DENSITY_WORDS, SIZE_WORDS } from './looks-text'
import type { MarkKind } from './mark-kinds'
import { marksBy, middleOfRamp } from './mark-looks'
import { OVERLAY_WORDS } from './overlay'
import type { View } from './view'
import { lookingWords } from '../words/looking'

/** What the colours of a map stand for, beside its communities. */
export type ColourLegend =
  /** Along the ramp: what stands at its least, in its middle and at its most; null where no mark in view has a figure. */
  | {
      readonly kind: 'ramp'
      readonly label: string
      readonly ticks: readonly [string, string, string] | null
      readonly missing: string
    }
  | { readonly kind: 'kinds'; readonly label: string; readonly kinds: readonly MarkKind[]; readonly missing: string }
  | {
      readonly kind: 'density'
      readonly label: string
      readonly ticks: readonly [string, string]
      readonly ramp: boolean
    }

/** What sizes stand for: some discs, the smallest first, each with its figure; px at zoom 1. */
export type SizeLegend = {
  readonly unit: string
  readonly discs: readonly { readonly radius: number; readonly text: string }[]
  readonly missing: string
}

/** What colours and sizes stand for where they do not stand for what is usual; null: as usual. */
export type LooksLegend = { readonly colour: ColourLegend | null; readonly size: SizeLegend | null }

/** “3 without, drawn hollow”; empty where every mark has a figure. */
const withoutText = (missing: number, drawn: string): string => lookingWords.marksWithoutDrawn(missing, drawn)

const rounded = (value: number): string =>
  value >= 10 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1)

function colourLegend(atlas: Atlas, network: Network, shown: Shown, view: View): ColourLegend | null {
  const looks = looksOf(view)
  const { overlay, kinds } = marksBy(atlas, network, shown, looks)
  if (looks.density !== 'none') {
    const { label } = DENSITY_WORDS[looks.density]
    return { kind: 'density', label, ticks: [lookingWords.few, lookingWords.many], ramp: looks.density === 'marks' }
  }
  if (kinds) {
    const present = kinds.kinds.filter((kind) => kind.shown > 0)
    const { label } = COLOUR_WORDS[looks.colour]
    return { kind: 'kinds', label, kinds: present, missing: withoutText(kinds.missing, lookingWords.hollow) }
  }
  if (!overlay) return null
  const { figure, range, missing } = overlay
  const { label, write } = OVERLAY_WORDS[figure]
  const ticks = range && ([write(range[0]), write(middleOfRamp(figure, range)), write(range[1])] as const)
  return { kind: 'ramp', label, ticks, missing: withoutText(missing, lookingWords.hollow) }
}

function sizeLegend(atlas: Atlas, network: Network, shown: Shown, view: View): SizeLegend | null {
  const looks = looksOf(view)
  const { sizes } = marksBy(atlas, network, shown, looks)
  if (!sizes || looks.density !== 'none') return null
  const { most, share, missing } = sizes
  const radiusOf = network.nodes.length > MOST_DISCS ? dotRadius : discRadius
  const figures = most > 0 ? [most / 10, most / 2.5, most] : []
  return {
    unit: SIZE_WORDS[looks.size].unit,
    discs: figures.map((figure) => ({ radius: radiusOf(figure * share), text: rounded(figure) })),
    missing: withoutText(missing, lookingWords.smallest),
  }
}

/** What colours and sizes of a view stand for, with their ranges and how many marks have none. */
export function looksLegend(atlas: Atlas, view: View, shown: Shown = shownBy(atlas, view)): LooksLegend {
  const network = atlas.networks[view.network]
  return { colour: colourLegend(atlas, network, shown, view), size: sizeLegend(atlas, network, shown, view) }
}

/** The legend of colours as a sentence, for those who hear the page, and for captions; empty where they are communities. */
export function colourSentence({ colour }: LooksLegend): string {
  if (!colour) return ''
  // The ground says itself what it shows.
  if (colour.kind === 'density') return ''
  const missing = colour.missing === '' ? '' : `; ${colour.missing}`
  if (colour.kind === 'kinds') return lookingWords.colours(colour.label.toLowerCase(), missing)
  if (!colour.ticks) return lookingWords.coloursWhichNoMarkIn(colour.label.toLowerCase())
  return lookingWords.coloursTo(colour.label.toLowerCase(), colour.ticks[0], colour.ticks[2], missing)
}

/** The legend of sizes as a sentence; empty where they are papers. */
export function sizeSentence({ size }: LooksLegend): string {
  if (!size) return ''
  const missing = size.missing === '' ? '' : `; ${size.missing}`
  return size.discs.length === 0 ? lookingWords.sizesWhichNoMarkIn(size.unit) : lookingWords.sizes(size.unit, missing)
}

/** Whether anything in a network states what colours or sizes could stand for, whatever filters leave. */
export type LooksOffered = {
  readonly colours: ReadonlySet<Colouring>
  readonly sizes: ReadonlySet<SizeFigure>
}

/** What a network's colours and sizes can stand for. Linear in papers and people. */
export function looksOffered({ corpus }: Atlas, network: Network): LooksOffered {
  const { papers, authors } = corpus
  const has = (test: (paper: (typeof papers)[number]) => boolean): boolean => papers.some(test)
  const isStated = network.id === 'stated'
  const drawsPeople = network.nodes.some(({ kind }) => kind === 'author')
  const offered: Readonly<Record<Colouring, boolean>> = {
    cluster: true,
    type: true,
    affiliation:
      !isStated &&
      ((drawsPeople && authors.some(({ affiliations }) => affiliations.length > 0)) ||
        (network.nodes.some(({ kind }) => kind === 'paper') && has(({ affiliations }) => affiliations.length > 0))),
    year: !isStated && has(({ year }) => year !== null),
    growth: !isStated && has(({ year }) => year !== null),
    score: !isStated && has(({ score }) => score !== null),
    citations: !isStated && has(({ citations }) => citations !== undefined),
    novelty: drawsPeople && authors.some(({ profile }) => (profile?.novelty ?? null) !== null),
    incompleteness: !isStated && papers.length > 0,
    degree: true,
    betweenness: true,
  }
  const colours = Object.entries(offered).flatMap(([colour, is]) => (is ? [colour as Colouring] : []))
  return {
    colours: new Set(colours),
    sizes: new Set<SizeFigure>(['papers', 'strength', ...(offered.citations ? (['citations'] as const) : [])]),
  }
}

/** The most papers that a named person has, at least 1, and whether any network states sizes of its nodes. */
export function keySizes({ authors, stated = [] }: Corpus): { readonly mostPapers: number; readonly isSized: boolean } {
  let mostPapers = 1
  for (const { unnamed, papers } of authors) if (!unnamed) mostPapers = Math.max(mostPapers, papers.length)
  return { mostPapers, isSized: stated.some(({ network }) => network.nodes.some(({ size }) => (size ?? 0) > 0)) }
}
