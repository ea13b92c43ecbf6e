import type { CommandGroup } from './command'
import { COMMANDS } from './commands'
import { helpWords } from '../words/help'

/** A row of the help sheet: keys, and what they do. */
export type KeyRow = { readonly keys: readonly string[]; readonly what: string }

/** Keys that fields, map and table handle themselves. */
const OTHERS: readonly KeyRow[] = [
  { keys: [helpWords.ctrlK, '/'], what: helpWords.allCommandsPeoplePapersAnd },
  { keys: [helpWords.esc], what: helpWords.closeClearTheSelectionLeave },
  { keys: ['←', '↑', '→', '↓'], what: helpWords.onTheMapWalkFrom },
  { keys: ['⇧ F10'], what: helpWords.onTheMapWhatCan },
  { keys: [helpWords.ctrlClick], what: helpWords.onTheMapAndIn },
  {
    keys: ['Enter'],
    what: helpWords.onTheMapFocusOn,
  },
  { keys: ['+', '−', '0'], what: helpWords.onTheMapNearerFarther },
]

/** What a command does, and where it does it alone. */
const tell = (group: CommandGroup, what: string): string => (group === 'Decide' ? helpWords.inTheReview(what) : what)

/** Every key of the page, for the help sheet. */
export const KEYS: readonly KeyRow[] = [
  ...OTHERS,
  ...COMMANDS.flatMap(({ keys, label, group }) =>
    keys === undefined
      ? []
      : [
          {
            keys: keys.map(({ shown }) => shown),
            what: tell(group, label.charAt(0).toLowerCase() + label.slice(1)),
          },
        ],
  ),
]
