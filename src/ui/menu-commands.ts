import { indexNetwork, nodeName } from '../scene/atlas-index'
import type { Selection } from '../scene/view'
import type { AppState } from '../state/store'
import type { Command, CommandGroup, Offer } from './command'
import { COMMANDS } from './commands'
import { commandsWords } from '../words/commands'

/** One line of the map's menu. */
export type MenuLine = Offer & { readonly command: Command }

/** What the menu of the map says: whose it is, and groups of what can be done. */
export type MapMenuText = { readonly title: string; readonly groups: readonly (readonly MenuLine[])[] }

/** Groups of commands that stand together in a menu, in its order. */
const TOGETHER: readonly (readonly CommandGroup[])[] = [['Ask'], ['See', 'Narrow'], ['Decide'], ['Undo', 'File']]

/** What the thing is called; null where it is not on the map in view. */
function titleOf({ atlas, view }: AppState, what: Selection | null): string | null {
  if (atlas === null) return null
  if (what === null) return commandsWords.theMap
  const { nodes, edges, clusters } = indexNetwork(atlas.networks[view.network])
  if (what.kind === 'cluster') return clusters.get(what.id)?.name ?? null
  if (what.kind === 'node') return nodes.has(what.id) ? nodeName(atlas.corpus, what.id) : null
  const edge = edges.get(what.id)
  if (edge === undefined) return null
  return [edge.source, edge.target].map((id) => nodes.get(id)?.shortLabel ?? nodeName(atlas.corpus, id)).join(' – ')
}

/** What can be done about something on the map, or with the map itself (null), of the one list of commands; null where it is not there. */
export function mapMenu(state: AppState, what: Selection | null): MapMenuText | null {
  const title = titleOf(state, what)
  if (title === null) return null
  const lines = COMMANDS.flatMap((command): readonly MenuLine[] =>
    // What is asked about something need not be selected first.
    command.id === 'details' || command.when(state)
      ? (command.offer?.(state, what) ?? []).map((offer) => ({ ...offer, command }))
      : [],
  )
  const groups = TOGETHER.map((together) => lines.filter(({ command }) => together.includes(command.group)))
  return { title, groups: groups.filter((group) => group.length > 0) }
}
