import type { CommandGroup } from './command'
import { COMMANDS } from './commands'

const HEADS: Readonly<Record<CommandGroup, string>> = {
  Ask: 'ask',
  See: 'see',
  Narrow: 'narrow the map',
  Decide: 'decide',
  Undo: 'take back',
  File: 'files',
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** Every command as a table in Markdown, in the list's order within each group, for those who read about the page first. */
export function printCommandTable(): string {
  const rows = (Object.keys(HEADS) as CommandGroup[]).flatMap((group) =>
    COMMANDS.filter((command) => command.group === group).map(({ label, keys = [], offer }) => [
      HEADS[group],
      cell(label),
      keys.map(({ shown }) => `<kbd>${cell(shown)}</kbd>`).join(' or '),
      offer ? 'yes' : '',
    ]),
  )
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(['to', 'command', 'key', 'in the map’s menu']),
    line(['---', '---', '---', '---']),
    ...rows.map((row) => line(row)),
  ].join('\n')
}
