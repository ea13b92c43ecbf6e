import { useMemo } from 'react'
import { foldedWords } from '../base/fold'
import type { Atlas, NetworkId, NodeId, NodeKind } from '../graph/atlas'
import { colourOf, HOME, kindOfNode, nodeName } from '../scene/atlas-index'
import { matchLabel, rankByLabel } from '../scene/command-match'
import type { ColourKey } from '../scene/scene'
import type { SearchHit } from '../scene/search'
import { useApp, useAppStore } from './app-context'
import type { Ask, Chosen, Command, CommandGroup } from './command'
import { commandsNow } from './commands'
import { useSearch } from './use-search'
import { paletteWords } from '../words/palette'

/** What a line does when it is chosen. */
export type LineAct =
  | { readonly kind: 'command'; readonly command: Command; readonly chosen: readonly Chosen[] | null }
  | { readonly kind: 'answer'; readonly id: Chosen }
  | { readonly kind: 'reach'; readonly id: NodeId }

/** One line of the palette: a command, what a command asks for, or something that can be gone to. */
export type PaletteLine = {
  readonly id: string
  readonly heading: string
  readonly label: string
  readonly matches: SearchHit['matches']
  readonly detail: string
  readonly keys: readonly string[]
  readonly mark: { readonly group: CommandGroup } | { readonly kind: NodeKind | 'cluster'; readonly colour: ColourKey }
  readonly act: LineAct
}

const HEADINGS: Readonly<Record<CommandGroup, string>> = {
  Ask: paletteWords.ask,
  See: paletteWords.see,
  Narrow: paletteWords.narrowTheMap,
  Decide: paletteWords.decideWhoIsWho,
  Undo: paletteWords.takeBack,
  File: paletteWords.files,
}
const KINDS: Readonly<Record<NodeKind, string>> = {
  author: paletteWords.people,
  paper: paletteWords.papers,
  topic: paletteWords.topics,
  node: paletteWords.nodes,
}
const USED_LAST = paletteWords.usedLast
const DO = paletteWords.do
/** Lines of each sort while something is typed. */
const MOST_COMMANDS = 8
const MOST_HITS = 6
const MOST_WHOLE = 4
const MOST_ANSWERS = 12

const lineOf = (command: Command, heading: string, matches: SearchHit['matches'] = []): PaletteLine => ({
  id: `${heading} ${command.id}`,
  heading,
  label: command.label,
  matches,
  detail: '',
  keys: (command.keys ?? []).map(({ shown }) => shown).slice(0, 1),
  mark: { group: command.group },
  act: { kind: 'command', command, chosen: null },
})

const hitLine = ({ id, kind, label, detail, matches, colour }: SearchHit, act: LineAct): PaletteLine => ({
  id,
  heading: KINDS[kind],
  label,
  matches,
  detail,
  keys: [],
  mark: { kind, colour: colour ?? 'c0' },
  act,
})

/** The first words typed that name commands with a question, and the rest, which is a name: “path chen”. */
function splitQuery(
  commands: readonly Command[],
  query: string,
): { readonly commands: readonly Command[]; readonly name: string } {
  const words = query.trim().split(/\s+/u)
  const asking = commands.filter(({ asks }) => asks !== undefined && asks[0]?.kinds !== 'cluster')
  for (let count = words.length - 1; count > 0; count--) {
    const start = words.slice(0, count).join(' ')
    const found = asking.filter(({ label, also }) => matchLabel(label, start, also) !== null)
    if (found.length > 0) return { commands: rankByLabel(found, start), name: words.slice(count).join(' ') }
  }
  return { commands: [], name: '' }
}

/** A command whose first question a name answers: “Path from Mengzhao Chen to …”. */
function wholeLine(command: Command, hit: SearchHit): PaletteLine {
  const [before = '', ...after] = command.label.split('…')
  const matches = hit.matches.map(([start, end]) => [start + before.length, end + before.length] as const)
  return {
    ...lineOf(command, DO),
    id: `${command.id} ${hit.id}`,
    label: `${before}${hit.label}${after.join('…')}`,
    matches: [[0, before.trimEnd().length], ...matches],
    act: { kind: 'command', command, chosen: [hit.id] },
  }
}

/** All that can be done, those used last first; or what answers the words that were typed. */
export function useCommandLines(query: string): { readonly lines: readonly PaletteLine[]; readonly commands: number } {
  const store = useAppStore()
  const recent = useApp(({ settings }) => settings.recent)
  const now = commandsNow(store.getState())
  const split = splitQuery(now, query)
  const { hits } = useSearch(query, MOST_HITS)
  const { hits: named } = useSearch(split.name, MOST_HITS)
  if (foldedWords(query).length === 0) {
    const last = recent.flatMap((id) => now.find((command) => command.id === id) ?? [])
    const rest = now.filter((command) => !last.includes(command))
    return {
      lines: [
        ...last.map((command) => lineOf(command, USED_LAST)),
        ...(Object.keys(HEADINGS) as CommandGroup[]).flatMap((group) =>
          rest.filter((command) => command.group === group).map((command) => lineOf(command, HEADINGS[group])),
        ),
      ],
      commands: now.length,
    }
  }
  const ranked = rankByLabel(now, query)
  const whole = split.commands.flatMap((command) => {
    const kinds = command.asks?.[0]?.kinds ?? []
    return named.filter(({ kind }) => kinds !== 'cluster' && kinds.includes(kind)).map((hit) => wholeLine(command, hit))
  })
  return {
    lines: [
      // A word of a command's own label may be one of a name too: whoever types the label means the command.
      ...ranked.slice(0, MOST_COMMANDS).map((command) => lineOf(command, DO, command.matches)),
      ...whole.slice(0, MOST_WHOLE),
      ...hits.map((hit) => hitLine(hit, { kind: 'reach', id: hit.id })),
    ],
    commands: ranked.length,
  }
}

/** Marks of some kinds with the most papers (or ties), while nothing is typed yet. Cost: linear. */
function leading(atlas: Atlas, network: NetworkId, kinds: readonly NodeKind[]): readonly NodeId[] {
  const [kind] = kinds
  const home = kinds.length > 1 ? network : HOME[kind ?? 'author']
  const best: { readonly id: NodeId; readonly weight: number }[] = []
  for (const node of atlas.networks[home].nodes) {
    if (!kinds.includes(node.kind)) continue
    const weight = node.papers + node.weightedDegree / 1e4
    if (best.length === MOST_ANSWERS && weight <= (best.at(-1)?.weight ?? 0)) continue
    const at = best.findIndex((other) => other.weight < weight)
    best.splice(at < 0 ? best.length : at, 0, { id: node.id, weight })
    if (best.length > MOST_ANSWERS) best.pop()
  }
  return best.map(({ id }) => id)
}

const NO_KINDS: readonly NodeKind[] = []

/** What answers a question: marks by search, those that stand out before anything is typed, communities in view by name. */
export function useAnswers(
  ask: Ask | undefined,
  query: string,
  without: readonly Chosen[],
): { readonly lines: readonly PaletteLine[]; readonly due: Promise<readonly PaletteLine[] | null> | null } {
  const atlas = useApp((state) => state.atlas)
  const network = useApp(({ view }) => view.network)
  const kinds = ask === undefined || ask.kinds === 'cluster' ? NO_KINDS : ask.kinds
  const { hits, due } = useSearch(kinds.length > 0 ? query : '', 4 * MOST_ANSWERS)
  const first = useMemo(
    () => (atlas === null || kinds.length === 0 ? [] : leading(atlas, network, kinds)),
    [atlas, network, kinds],
  )
  if (ask === undefined || atlas === null) return { lines: [], due: null }
  const answer = (id: Chosen): LineAct => ({ kind: 'answer', id })
  const isFree = ({ id }: { readonly id: Chosen }): boolean => !without.includes(id)
  if (ask.kinds === 'cluster') {
    const clusters = atlas.networks[network].clusters
      .map((cluster) => ({ ...cluster, label: cluster.name }))
      .filter(isFree)
    return {
      lines: rankByLabel(clusters, query).map((cluster) => ({
        id: cluster.id,
        heading: paletteWords.communities,
        label: cluster.name,
        matches: cluster.matches,
        detail: String(cluster.size),
        keys: [],
        mark: { kind: 'cluster', colour: colourOf(cluster) },
        act: answer(cluster.id),
      })),
      due: null,
    }
  }
  const linesOf = (found: readonly SearchHit[]): readonly PaletteLine[] =>
    found
      .filter((hit) => kinds.includes(hit.kind) && isFree(hit))
      .slice(0, MOST_ANSWERS)
      .map((hit) => hitLine(hit, answer(hit.id)))
  if (query.trim() !== '')
    return { lines: linesOf(hits), due: due && due.then((found) => (found === null ? null : linesOf(found))) }
  const known = first.filter((id) => !without.includes(id))
  return {
    lines: known.map((id) => ({
      id,
      heading: paletteWords.theMostActive,
      label: nodeName(atlas.corpus, id),
      matches: [],
      detail: '',
      keys: [],
      mark: { kind: kindOfNode(id), colour: 'c0' },
      act: answer(id),
    })),
    due: null,
  }
}
