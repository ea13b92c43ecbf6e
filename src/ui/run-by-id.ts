import type { AppStore } from '../state/store'
import { COMMANDS } from './commands'
import { saveProject } from './save-project'
import { startCommand } from './start-command'

/** Runs a command of the list as its key would, where it can be run. */
export function runById(store: AppStore, id: string): void {
  const command = COMMANDS.find((each) => each.id === id)
  if (command?.when(store.getState()) !== true) return
  startCommand({ store, save: () => void saveProject(store) }, command)
}
