import { isAuthorId, kindOfNode } from '../scene/atlas-index'
import type { AppState } from '../state/store'
import type { Ask, Chosen, Command, Page } from './command'

/** What is selected, where it answers a command's first question; then only the others are asked. */
export function answerBySelection({ view }: AppState, asks: readonly Ask[]): readonly Chosen[] {
  const [first] = asks
  const { selection } = view
  if (first === undefined || selection === null || selection.kind === 'edge') return []
  if (first.kinds === 'cluster') return selection.kind === 'cluster' ? [selection.id] : []
  if (selection.kind !== 'node' || !first.kinds.includes(kindOfNode(selection.id))) return []
  return first.kinds.length > 1 || isAuthorId(selection.id) || kindOfNode(selection.id) === first.kinds[0]
    ? [selection.id]
    : []
}

/** Runs a command at once, or has the palette ask what it needs. `given` answers the first questions; else what is selected may. */
export function startCommand(page: Page, command: Command, given?: readonly Chosen[]): void {
  const state = page.store.getState()
  const asks = command.asks ?? []
  const known = given ?? answerBySelection(state, asks)
  state.rememberCommand(command.id)
  if (known.length === asks.length) command.run(page, known)
  else state.askFor(command.id, known)
}
