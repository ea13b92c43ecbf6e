import { memoizeLastOf } from '../base/memoize'
import type { Atlas, Network } from '../graph/atlas'
import { indexCorpus, isAuthorId, isPaperId, isTopicId } from './atlas-index'
import type { Shown } from './filter'
import { isFigure, isKind, type Looks, type OverlayFigure, type SizeFigure } from './looks'
import { kindsOf, type MarkKinds } from './mark-kinds'
import { overlayOf, placeInRange, type Overlay } from './overlay'
import type { ColourKey } from './scene'
import { INK_KEY, RAMP_STEPS, rampKey } from './shades'

/** Figures of which few marks have much and many little: their ramp goes by the root, so that the many differ too. */
const BY_ROOT: ReadonlySet<OverlayFigure> = new Set(['citations', 'degree', 'betweenness'])

/** Where a value stands along the ramp of a figure, 0 to 1. */
export function placeOnRamp(figure: OverlayFigure, value: number, [least, most]: readonly [number, number]): number {
  if (!BY_ROOT.has(figure)) return placeInRange(value, [least, most])
  return placeInRange(Math.sqrt(Math.max(0, value)), [Math.sqrt(Math.max(0, least)), Math.sqrt(Math.max(0, most))])
}

/** The value that stands in the middle of the ramp of a figure. */
export function middleOfRamp(figure: OverlayFigure, [least, most]: readonly [number, number]): number {
  if (!BY_ROOT.has(figure)) return (least + most) / 2
  return ((Math.sqrt(Math.max(0, least)) + Math.sqrt(Math.max(0, most))) / 2) ** 2
}

const stepAt = (place: number): number => Math.min(RAMP_STEPS - 1, Math.floor(place * RAMP_STEPS))

/** What sizes stand for, where they do not stand for papers. */
export type MarkSizes = {
  /** Of every node of the network; null where nothing states one. */
  readonly values: readonly (number | null)[]
  /** The greatest of those in view; 0 where none has any. */
  readonly most: number
  /** Nodes in view that have none. */
  readonly missing: number
  /** Papers to a unit: a disc of so many papers is as large as one of the figure. The greatest is as large as that of most papers. */
  readonly share: number
}

/** What marks look like under a choice of colours and sizes. `null`: as usual. */
export type MarkLooks = {
  readonly looks: Looks
  readonly overlay: Overlay | null
  readonly kinds: MarkKinds | null
  readonly sizes: MarkSizes | null
  /** Colour of a node by its place in the network, or null where its figure is not known; left out: that of its community. */
  readonly colourOf?: (place: number) => ColourKey | null
}

/** The citations that the papers in view of a node state, summed; null where none states any. */
function citationsOf(atlas: Atlas, shown: Shown, id: Network['nodes'][number]['id']): number | null {
  const { papers, authors, topics } = indexCorpus(atlas.corpus)
  const ids = isAuthorId(id)
    ? authors.get(id)?.papers
    : isTopicId(id)
      ? topics.get(id)?.papers
      : isPaperId(id)
        ? [id]
        : []
  let sum: number | null = null
  for (const paper of ids ?? []) {
    const citations = papers.get(paper)?.citations
    if (citations !== undefined && (shown.papersOf.get(paper) ?? 0) > 0) sum = (sum ?? 0) + citations
  }
  return sum
}

function sizesOf(atlas: Atlas, network: Network, shown: Shown, size: SizeFigure): MarkSizes | null {
  if (size === 'papers') return null
  const values = network.nodes.map((node) =>
    size === 'strength' ? node.weightedDegree : citationsOf(atlas, shown, node.id),
  )
  let [most, papers, missing] = [0, 1, 0]
  network.nodes.forEach((node, at) => {
    if (!shown.nodes.has(node.id)) return
    const value = values[at] ?? null
    if (value === null) missing++
    else most = Math.max(most, value)
    papers = Math.max(papers, shown.papersOf.get(node.id) ?? node.papers)
  })
  return { values, most, missing, share: most > 0 ? papers / most : 0 }
}

/**
 * What colours and sizes of a network's marks stand for, of what filters leave. Linear in the papers of its nodes. Remembered
 * for the last arguments of each atlas: map and legend ask in turn.
 */
export const marksBy = memoizeLastOf((atlas: Atlas, network: Network, shown: Shown, looks: Looks): MarkLooks => {
  const { colour } = looks
  const sizes = sizesOf(atlas, network, shown, looks.size)
  const plain = { looks, overlay: null, kinds: null, sizes }
  if (looks.density !== 'none') return { ...plain, colourOf: () => INK_KEY }
  if (isKind(colour)) {
    const kinds = kindsOf(atlas, network, shown, colour)
    return {
      ...plain,
      kinds,
      colourOf(place) {
        const kind = kinds.values[place] ?? null
        return kind === null ? null : (kinds.kinds[kind]?.colour ?? null)
      },
    }
  }
  if (!isFigure(colour)) return plain
  const overlay = overlayOf(atlas, network, shown, colour)
  return {
    ...plain,
    overlay,
    colourOf(place) {
      const value = overlay.values[place] ?? null
      if (value === null || overlay.range === null) return null
      return rampKey(stepAt(placeOnRamp(colour, value, overlay.range)))
    },
  }
})
