import * as v from 'valibot'
import { NETWORK_IDS, type ClusterId, type NodeId } from '../graph/atlas'
import type { TopicId } from '../resolve/corpus'
import { NO_FILTERS, type Filters, type Selection, type View } from './view'

/** The part of a map that is in sight: its middle and its extent in layout units, so that it fits windows of any size. */
export type SharedCamera = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What a person saw, as a link or a file carries it. */
export type SharedView = View & {
  /** Null: all of it. */
  readonly camera: SharedCamera | null
  readonly theme: 'system' | 'light' | 'dark'
  /** Where marks were dragged, in layout units of that placing. */
  readonly moves: {
    readonly orientation: 'landscape' | 'portrait'
    readonly places: readonly (readonly [id: NodeId, x: number, y: number])[]
  }
}

/** What the result was when it was shared, in a few figures: enough to tell whether it was made again as it was. */
export type ResultDigest = {
  /** The version of the program that made it. */
  readonly savedBy: string
  readonly papers: number
  readonly authors: number
  readonly topics: number
  /** Ties of all networks. */
  readonly ties: number
  /** Of all that the result holds, in hexadecimal digits. */
  readonly hash: string
}

/**
 * What a link or a file shares. `project`: a project file's text. `sample`: the same without texts, which are those of
 * the sample that comes with Coterie. `view`: no data; the person who opens it has them.
 */
export type SharedMap = {
  /** What the map is called. */
  readonly title: string
  readonly view: SharedView
  /** To be looked at only. */
  readonly readOnly: boolean
  readonly data: { readonly kind: 'project' | 'sample'; readonly text: string } | { readonly kind: 'view' }
  /** Null where the data hold the result itself, or nobody said. */
  readonly digest: ResultDigest | null
}

/** The longest list and the longest text that a shared view may hold. */
const MOST = 5000
const LONGEST = 2000

const text = v.pipe(v.string(), v.maxLength(LONGEST))
const list = <Item>(item: v.GenericSchema<unknown, Item>) => v.fallback(v.pipe(v.array(item), v.maxLength(MOST)), [])
const starts =
  (...kinds: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= LONGEST && kinds.some((kind) => value.startsWith(`${kind}:`))
const NodeName = v.custom<NodeId>(starts('author', 'paper', 'topic', 'node'))
const ClusterName = v.custom<ClusterId>(starts('cluster'))
const TopicName = v.custom<TopicId>(starts('topic'))
/** Farther out than any map reaches. */
const place = v.pipe(v.number(), v.finite(), v.minValue(-1e7), v.maxValue(1e7))
const extent = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(1e7))
const year = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))
const score = v.pipe(v.number(), v.finite())
const pair = (item: v.GenericSchema<unknown, number>) => v.fallback(v.nullable(v.tuple([item, item])), null)

const FiltersSchema = v.object({
  onlyClusters: list(ClusterName),
  hiddenClusters: list(ClusterName),
  topics: list(TopicName),
  topicMatch: v.fallback(v.picklist(['any', 'all']), 'any'),
  years: pair(year),
  categories: list(text),
  scores: pair(score),
  hasCode: v.fallback(v.boolean(), false),
  affiliations: list(text),
  minPapers: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
})

const SelectionSchema = v.variant('kind', [
  v.object({ kind: v.literal('node'), id: NodeName }),
  v.object({ kind: v.literal('edge'), id: v.pipe(v.string(), v.maxLength(2 * LONGEST + 1)) }),
  v.object({ kind: v.literal('cluster'), id: ClusterName }),
])

const ViewSchema = v.object({
  network: v.fallback(v.picklist(NETWORK_IDS), 'coauthors'),
  filters: v.fallback(FiltersSchema, () => readFilters({})),
  selection: v.fallback(v.nullable(SelectionSchema), null),
  focus: v.fallback(v.nullable(NodeName), null),
  camera: v.fallback(v.nullable(v.object({ x: place, y: place, width: extent, height: extent })), null),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  moves: v.fallback(
    v.object({
      orientation: v.picklist(['landscape', 'portrait']),
      places: list(v.tuple([NodeName, place, place])),
    }),
    { orientation: 'landscape', places: [] },
  ),
})

const readFilters = (value: unknown): v.InferOutput<typeof FiltersSchema> => v.parse(FiltersSchema, value)

/** A view with nothing chosen, on the network of people. */
export const PLAIN_VIEW: SharedView = {
  network: 'coauthors',
  filters: NO_FILTERS,
  selection: null,
  focus: null,
  camera: null,
  theme: 'system',
  moves: { orientation: 'landscape', places: [] },
}

/** Reads a shared view that nobody has checked; what is damaged costs only itself. Never throws. */
export function readSharedView(value: unknown): SharedView {
  const read = v.safeParse(ViewSchema, value)
  return read.success ? read.output : PLAIN_VIEW
}

/** Only what is not as usual, so that a link stays short; `readSharedView` gives the same view again. */
export function briefView({ network, filters, selection, focus, camera, theme, moves }: SharedView) {
  const chosen: Partial<Filters> = Object.fromEntries(
    Object.entries(filters).filter(([key, value]) => {
      const usual: unknown = NO_FILTERS[key as keyof Filters]
      return Array.isArray(value) ? !Array.isArray(usual) || value.length > 0 : value !== usual
    }),
  )
  return {
    network,
    ...(Object.keys(chosen).length === 0 ? {} : { filters: chosen }),
    ...(selection === null ? {} : { selection: selection satisfies Selection }),
    ...(focus === null ? {} : { focus }),
    ...(camera === null ? {} : { camera }),
    ...(theme === 'system' ? {} : { theme }),
    ...(moves.places.length === 0 ? {} : { moves }),
  }
}
