import type { Atlas, NodeId } from '../graph/atlas'
import type { AuthorId } from '../resolve/corpus'
import { indexNetwork, isAuthorId } from './atlas-index'
import type { ConflictRow, Conflicts } from './conflicts'
import type { ToldPath } from './path-telling'
import type { SideBySide } from './side-by-side'
import { joinWith } from './text-part'
import type { TwoStepRow } from './two-steps'
import type { View } from './view'
import { askingWords } from '../words/asking'

/**
 * How a disc is shaded by the years since a last joint paper: `0` to `3`, the darkest first, within the window; `past`: before
 * it; `undated`: nobody knows.
 */
export type Shade = 0 | 1 | 2 | 3 | 'past' | 'undated'

/** What a question about the map lights, on the screen and in figures. */
export type LensLight = {
  /** At full strength; all else is pale. */
  readonly nodes: ReadonlySet<NodeId>
  readonly edges: ReadonlySet<string>
  /** Whom the question is about: they have a ring. */
  readonly about: readonly NodeId[]
  /** Ties of a way in their order, drawn thick and numbered from 1. */
  readonly steps: readonly string[]
  /** Discs that are shaded, and what the shades mean. */
  readonly shades: ReadonlyMap<NodeId, Shade>
  readonly legend: {
    readonly title: string
    readonly rows: readonly { readonly shade: Shade; readonly text: string }[]
  }
  /** What is lit, for captions and for those who hear the page. */
  readonly sentence: string
}

const PLAIN: Pick<LensLight, 'steps' | 'shades' | 'legend'> = {
  steps: [],
  shades: new Map(),
  legend: { title: '', rows: [] },
}

/** One way from a start to an end. `number`: which of the ways it is, from 1; null where it is the only one. */
export function lightPath({ start, hops, summary }: ToldPath, number: number | null): LensLight {
  const end = hops.at(-1)?.to ?? start
  const which = number === null ? askingWords.aWay : askingWords.way(number)
  const between = hops.slice(0, -1).map(({ to }) => to.name)
  const through = between.length === 0 ? '' : askingWords.through(joinWith(between, 'and', 4))
  return {
    ...PLAIN,
    nodes: new Set([start.id, ...hops.map(({ to }) => to.id)]),
    edges: new Set(hops.map(({ edge }) => edge)),
    about: [start.id, end.id],
    steps: hops.map(({ edge }) => edge),
    sentence: askingWords.fromTo(which, start.name, end.name, through, summary),
  }
}

/** Those compared and whom they share, with the ties between; of communities their members and the ties from one to another. */
export function lightCompared(atlas: Atlas, view: View, { columns, sharedPeople }: SideBySide): LensLight | null {
  if (columns.length === 0) return null
  const { clusters, nodes, edgesAt } = indexNetwork(atlas.networks[view.network])
  const partOf = new Map<NodeId, number>()
  columns.forEach(({ what }, at) => {
    for (const id of what.kind === 'person' ? [what.id] : (clusters.get(what.id)?.members ?? [])) partOf.set(id, at)
  })
  const hasClusters = columns.some(({ what }) => what.kind === 'cluster')
  const shared = new Set<NodeId>(hasClusters ? [] : sharedPeople.map(({ item }) => item.id))
  const lit = new Set<NodeId>([...partOf.keys(), ...shared].filter((id) => nodes.has(id)))
  const edges = new Set<string>()
  for (const [id, part] of partOf)
    for (const { id: edge, source, target } of edgesAt.get(id) ?? []) {
      const other = source === id ? target : source
      const otherPart = partOf.get(other)
      if (shared.has(other) || (otherPart !== undefined && otherPart !== part)) edges.add(edge)
    }
  const names = joinWith(
    columns.map(({ name }) => name),
    'and',
    5,
  )
  return {
    ...PLAIN,
    nodes: lit,
    edges,
    about: columns.flatMap(({ what }) => (what.kind === 'person' ? [what.id] : [])),
    sentence: hasClusters
      ? askingWords.andTheTiesBetweenThem(names)
      : askingWords.andCoAuthorsInCommon(names, sharedPeople.length),
  }
}

/** People two steps away who share topics, and those between. */
export function lightTwoSteps(atlas: Atlas, person: AuthorId, rows: readonly TwoStepRow[]): LensLight {
  const { edgesAt } = indexNetwork(atlas.networks.coauthors)
  const between = new Set<NodeId>(rows.flatMap(({ through }) => through.map(({ id }) => id)))
  const far = new Set<NodeId>(rows.map(({ node }) => node.id))
  const edges = new Set<string>()
  for (const id of between)
    for (const { id: edge, source, target } of edgesAt.get(id) ?? []) {
      const other = source === id ? target : source
      if (other === person || far.has(other)) edges.add(edge)
    }
  return {
    ...PLAIN,
    nodes: new Set([person, ...between, ...far]),
    edges,
    about: [person, ...far],
    sentence: askingWords.peopleTwoStepsAwayWith(far.size, between.size),
  }
}

/** The bands of years within a window that share a shade, the newest first: at most four, each as long as the others or a year shorter. */
export function bandsOf(now: number, window: number): readonly (readonly [from: number, to: number])[] {
  const count = Math.min(4, window)
  return Array.from({ length: count }, (_, at) => {
    const newest = now - Math.floor((at * window) / count)
    const oldest = now - Math.floor(((at + 1) * window) / count) + 1
    return [oldest, newest] as const
  })
}

const span = ([from, to]: readonly [number, number]): string =>
  from === to ? String(to) : `${String(from)}–${String(to)}`
const SHADES: readonly Shade[] = [0, 1, 2, 3]

/** Everybody who wrote with a person, the darker the nearer the last joint paper is. */
export function lightConflicts(atlas: Atlas, view: View, conflicts: Conflicts): LensLight {
  const { person, rows, now, window } = conflicts
  const { nodes, edgesAt } = indexNetwork(atlas.networks[view.network])
  const bands = bandsOf(now, window)
  const shadeOf = ({ last, isConflict, isUndated }: ConflictRow): Shade => {
    if (!isConflict) return 'past'
    if (isUndated || last === null) return 'undated'
    const band = bands.findIndex(([from]) => last >= from)
    return SHADES[band] ?? 0
  }
  const shades = new Map(
    rows.filter(({ node }) => nodes.has(node.id)).map((row) => [row.node.id, shadeOf(row)] as const),
  )
  const used = new Set(shades.values())
  const legendRows = [
    ...bands.map((band, at) => ({ shade: SHADES[at] ?? 0, text: span(band) })),
    { shade: 'past' as const, text: askingWords.before(now - window + 1) },
    { shade: 'undated' as const, text: askingWords.yearUnknown },
  ]
  return {
    nodes: new Set([person.id, ...shades.keys()]),
    edges: new Set(
      (edgesAt.get(person.id) ?? [])
        .filter(({ source, target }) => isAuthorId(source) && isAuthorId(target))
        .map(({ id }) => id),
    ),
    about: [person.id],
    steps: [],
    shades,
    // The bands are a scale and stay whole; what is beside it stands there only where it occurs.
    legend: {
      title: askingWords.lastPaperWith(person.name),
      rows: legendRows.filter(({ shade }) => typeof shade === 'number' || used.has(shade)),
    },
    sentence: askingWords.coAuthorsOfTheDarker(person.name, conflicts.inside, now - window + 1, now),
  }
}
