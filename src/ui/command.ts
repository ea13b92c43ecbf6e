import type { ClusterId, NodeId, NodeKind } from '../graph/atlas'
import { kindOfNode } from '../scene/atlas-index'
import type { Selection } from '../scene/view'
import { selectMayEdit } from '../state/read-only'
import type { AppState, AppStore } from '../state/store'

/** What a command asks before it runs: a mark of some kind by name, or a community. */
export type Ask =
  | { readonly label: string; readonly kinds: readonly NodeKind[] }
  | { readonly label: string; readonly kinds: 'cluster' }

/** What was chosen for an ask. */
export type Chosen = NodeId | ClusterId

/** What commands need besides the store. `about`: what the menu is of, where one was used. */
export type Page = { readonly store: AppStore; readonly save: () => void; readonly about?: Selection }

/** What a command says in the menu of something on the map, and what of it answers the command's first questions. */
export type Offer = { readonly text: string; readonly chosen: readonly Chosen[] }

export type CommandGroup = 'Ask' | 'See' | 'Narrow' | 'Decide' | 'Undo' | 'File'

/** One thing that a person can do, however they reach it: by key, palette or menu. */
export type Command = {
  readonly id: string
  readonly group: CommandGroup
  /** As a sentence; what it asks is written as “…”. */
  readonly label: string
  /** As tinykeys reads it, and as people do. */
  readonly keys?: readonly { readonly press: string; readonly shown: string }[]
  readonly asks?: readonly Ask[]
  /** Other words by which people may look for it. */
  readonly also?: string
  /** In the menu of something, or of the ground (null); left out, or nothing offered: it does not stand there. */
  readonly offer?: (state: AppState, what: Selection | null) => readonly Offer[]
  /** Whether it can be run as all stands. */
  readonly when: (state: AppState) => boolean
  readonly run: (page: Page, chosen: readonly Chosen[]) => void
}

export const key = (press: string, shown: string): { readonly press: string; readonly shown: string } => ({
  press,
  shown,
})

export const hasAtlas = ({ atlas }: AppState): boolean => atlas !== null
export const mayEdit = (state: AppState): boolean => state.atlas !== null && selectMayEdit(state)
export const reviewing = ({ surface }: AppState): boolean => surface === 'review'

/** An offer that stands in the menu of nodes of some kinds, with the node as the first answer. */
export const ofNodes =
  (kinds: readonly NodeKind[], text: string): NonNullable<Command['offer']> =>
  (_, what) =>
    what?.kind === 'node' && kinds.includes(kindOfNode(what.id)) ? [{ text, chosen: [what.id] }] : []

/** The same of communities. */
export const ofClusters =
  (text: string): NonNullable<Command['offer']> =>
  (_, what) =>
    what?.kind === 'cluster' ? [{ text, chosen: [what.id] }] : []
