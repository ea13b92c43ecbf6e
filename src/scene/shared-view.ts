import * as v from 'valibot'
import { NETWORK_IDS, type ClusterId, type NodeId } from '../graph/atlas'
import type { TopicId } from '../resolve/corpus'
import { readRules } from './shared-rules'
import { COLOURINGS, DENSITIES, looksOf, SIZINGS, USUAL_LOOKS } from './looks'
import { DEPTHS, LAYOUTS, USUAL_ARRANGEMENT } from './arrangement'
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
    /** The layout in which it was done; left out: the usual one. */
    readonly layout?: string
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
  /** The language in which its reasons and some names are told, as HTML names it; left out: English. */
  readonly language?: string
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

/** The longest list and the longest text that a shared view may hold; of one's own, lists as long as any map. */
const MOST = 5000
const MOST_OWN = 1_000_000
const LONGEST = 2000

const text = v.pipe(v.string(), v.maxLength(LONGEST))
const listOf =
  (most: number) =>
  <Item>(item: v.GenericSchema<unknown, Item>) =>
    v.fallback(v.pipe(v.array(item), v.maxLength(most)), [])
type ListOf = ReturnType<typeof listOf>
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

/** Marks that a placing of what is visible may hold, and of communities that it may name. */
const MOST_PLACED = 200_000
const MarkName = v.custom<NodeId>(starts('author', 'paper', 'topic', 'node', 'group'))
const PlacedSchema = v.object({
  nodes: v.pipe(v.array(v.tuple([MarkName, place, place])), v.minLength(1), v.maxLength(MOST_PLACED)),
  names: v.pipe(v.array(v.tuple([ClusterName, place, place])), v.maxLength(MOST_PLACED)),
})

const filtersSchema = (list: ListOf) =>
  v.object({
    onlyClusters: list(ClusterName),
    hiddenClusters: list(ClusterName),
    onlyNodes: list(NodeName),
    hiddenNodes: list(NodeName),
    topics: list(TopicName),
    topicMatch: v.fallback(v.picklist(['any', 'all']), 'any'),
    years: pair(year),
    undated: v.fallback(v.boolean(), false),
    categories: list(text),
    scores: pair(score),
    hasCode: v.fallback(v.boolean(), false),
    affiliations: list(text),
    minPapers: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    rules: v.fallback(v.pipe(v.unknown(), v.transform(readRules)), []),
    join: v.fallback(v.picklist(['and', 'or']), 'and'),
  })

const arrangementSchema = (list: ListOf) =>
  v.object({
    layout: v.fallback(v.picklist(LAYOUTS), 'force'),
    centre: v.fallback(v.nullable(NodeName), null),
    depth: v.fallback(v.picklist(DEPTHS), 1),
    expanded: list(NodeName),
    folded: list(NodeName),
    collapsed: list(ClusterName),
    placed: v.fallback(v.nullable(PlacedSchema), null),
  })

const SelectionSchema = v.variant('kind', [
  v.object({ kind: v.literal('node'), id: NodeName }),
  v.object({ kind: v.literal('edge'), id: v.pipe(v.string(), v.maxLength(2 * LONGEST + 1)) }),
  v.object({ kind: v.literal('cluster'), id: ClusterName }),
])

const LooksSchema = v.object({
  colour: v.fallback(v.picklist(COLOURINGS), USUAL_LOOKS.colour),
  size: v.fallback(v.picklist(SIZINGS), USUAL_LOOKS.size),
  density: v.fallback(v.picklist(DENSITIES), USUAL_LOOKS.density),
  firsts: v.fallback(v.boolean(), USUAL_LOOKS.firsts),
})

const viewSchema = (list: ListOf) =>
  v.object({
    network: v.fallback(v.picklist(NETWORK_IDS), 'coauthors'),
    filters: v.fallback(filtersSchema(list), () => v.parse(FiltersSchema, {})),
    selection: v.fallback(v.nullable(SelectionSchema), null),
    chosen: v.exactOptional(list(NodeName)),
    focus: v.fallback(v.nullable(NodeName), null),
    arrangement: v.exactOptional(v.fallback(arrangementSchema(list), USUAL_ARRANGEMENT)),
    looks: v.exactOptional(v.fallback(LooksSchema, USUAL_LOOKS)),
    camera: v.fallback(v.nullable(v.object({ x: place, y: place, width: extent, height: extent })), null),
    theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
    moves: v.fallback(
      v.object({
        orientation: v.picklist(['landscape', 'portrait']),
        layout: v.exactOptional(text),
        places: list(v.tuple([NodeName, place, place])),
      }),
      { orientation: 'landscape', places: [] },
    ),
  })

const FiltersSchema = filtersSchema(listOf(MOST))
const ViewSchema = viewSchema(listOf(MOST))
const OwnViewSchema = viewSchema(listOf(MOST_OWN))

/** Reads filters that nobody has checked; what is damaged costs only itself. Null where they are none at all. */
export function readFilters(value: unknown): Filters | null {
  const read = v.safeParse(FiltersSchema, value)
  return read.success ? read.output : null
}

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

/** The same of a view that this page kept itself, however many marks it names. */
export function readOwnView(value: unknown): SharedView {
  const read = v.safeParse(OwnViewSchema, value)
  return read.success ? read.output : PLAIN_VIEW
}

/** The filters that are not as usual; `readFilters` gives the same filters again. */
export const briefFilters = (filters: Filters): Partial<Filters> =>
  Object.fromEntries(
    Object.entries(filters).filter(([key, value]) => {
      const usual: unknown = NO_FILTERS[key as keyof Filters]
      return Array.isArray(value) ? !Array.isArray(usual) || value.length > 0 : value !== usual
    }),
  )

/** What of an arrangement, or of looks, is not as usual; undefined where all is. */
function unusual<Choices extends object>(choices: Choices, usual: Choices): Partial<Choices> | undefined {
  const chosen = Object.entries(choices).filter(([field, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== usual[field as keyof Choices],
  )
  return chosen.length === 0 ? undefined : (Object.fromEntries(chosen) as Partial<Choices>)
}

/** Only what is not as usual, so that a link stays short; `readSharedView` gives the same view again. */
export function briefView(view: SharedView) {
  const { network, filters, selection, chosen = [], focus, camera, theme, moves } = view
  const arrangement = unusual(view.arrangement ?? USUAL_ARRANGEMENT, USUAL_ARRANGEMENT)
  const looks = unusual(looksOf(view), USUAL_LOOKS)
  const narrowing = briefFilters(filters)
  return {
    network,
    ...(Object.keys(narrowing).length === 0 ? {} : { filters: narrowing }),
    ...(selection === null ? {} : { selection: selection satisfies Selection }),
    ...(chosen.length === 0 ? {} : { chosen }),
    ...(focus === null ? {} : { focus }),
    ...(arrangement ? { arrangement } : {}),
    ...(looks ? { looks } : {}),
    ...(camera === null ? {} : { camera }),
    ...(theme === 'system' ? {} : { theme }),
    ...(moves.places.length === 0 ? {} : { moves }),
  }
}
