import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { placeCommands, README } from '../../.scripts/commands.mjs'
import { COMMANDS } from '../../src/ui/commands'
import { printCommandTable } from '../../src/ui/command-table'

test('the README’s table of commands is the page’s own list (npm run commands writes it anew)', async () => {
  const readme = readFileSync(README, 'utf8')
  expect(await placeCommands(readme, printCommandTable())).toBe(readme)
})

test('every command is called differently, and its label has a place for everything that it asks', () => {
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length)
  // A label without questions may end in “…”, where a panel asks on.
  for (const { label, asks = [] } of COMMANDS)
    if (asks.length > 0) expect([label, label.split('…').length - 1]).toEqual([label, asks.length])
})

test('outside of the review, no key stands for two commands', () => {
  const presses = COMMANDS.filter(({ group, when }) => group !== 'Decide' || when.name !== 'reviewing').flatMap(
    ({ keys = [] }) => keys.map(({ press }) => press),
  )
  expect(presses).toEqual([...new Set(presses)])
})
