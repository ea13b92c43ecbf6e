import type { Selection } from '../scene/view'
import { useApp, useAppStore } from './app-context'
import { mapMenu } from './menu-commands'
import { saveProject } from './save-project'
import { startCommand } from './start-command'
import { evidenceWords } from '../words/evidence'

/** The questions that can be asked of what the details are about: those of its menu on the map. */
export function AskRow({ about }: { readonly about: Selection }) {
  const store = useAppStore()
  const state = useApp((now) => now)
  const lines = mapMenu(state, about)
    ?.groups.flat()
    .filter(({ command }) => command.group === 'Ask' && command.id !== 'details')
  if (lines === undefined || lines.length === 0) return null
  return (
    <ul className="ask-row" aria-label={evidenceWords.ask}>
      {lines.map(({ command, text, chosen }) => (
        <li key={text}>
          <button
            className="chip"
            onClick={() => {
              startCommand({ store, save: () => void saveProject(store), about }, command, chosen)
            }}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  )
}
