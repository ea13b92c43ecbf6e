/** Every key of the page, for the help sheet; `use-shortcuts.ts` and the map's own handler act on them. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly what: string }[] = [
  { keys: ['/'], what: 'search' },
  { keys: ['1', '2', '3', '4'], what: 'people, papers, topics, everything' },
  { keys: ['T'], what: 'the table instead of the map, and back' },
  { keys: ['R'], what: 'review claims; there: A accept, R reject, L later, J and K next and previous, Z undo' },
  { keys: ['Ctrl Z', 'Ctrl ⇧ Z'], what: 'undo and redo decisions' },
  { keys: ['O'], what: 'open files or paste text' },
  { keys: ['E'], what: 'export' },
  { keys: ['M'], what: 'methods and report' },
  { keys: ['S'], what: 'save the project as a file' },
  { keys: ['⇧ S'], what: 'share a link or a page' },
  { keys: ['Esc'], what: 'close, clear the selection, leave the focus' },
  { keys: ['?'], what: 'this sheet' },
  { keys: ['←', '↑', '→', '↓'], what: 'on the map: walk from mark to mark; with Shift: pan' },
  { keys: ['⇧ F10'], what: 'on the map: what can be done with the selected mark, as a right click or a long press' },
  { keys: ['Ctrl click'], what: 'on the map and in tables: a second person or paper, to make two one' },
  {
    keys: ['Enter'],
    what: 'on the map: focus on the selected neighbourhood; on a selected row of a table: its details',
  },
  { keys: ['+', '−', '0'], what: 'on the map: nearer, farther, all of it' },
]
