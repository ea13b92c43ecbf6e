import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { EvaluateCommand } from './arguments'
import type { Surroundings } from './coterie'
import { printTable } from './evaluation-table'

/**
 * Prints a table of how often the program is right on labelled data; 1 where the data are not there or are none. What
 * measures is loaded only when it is asked for.
 */
export async function evaluate(
  { subject, folder: typed }: EvaluateCommand,
  { folder, say, print = say }: Surroundings,
): Promise<0 | 1> {
  const path = resolve(folder, typed)
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) {
    say(`There is no folder ${typed}, so nothing was evaluated.`)
    return 1
  }
  try {
    print(printTable(await measure(subject, path)))
    return 0
  } catch (error) {
    say(`${typed} could not be evaluated: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

async function measure(subject: EvaluateCommand['subject'], path: string) {
  if (subject === 'same-paper') return (await import('./evaluate-papers')).evaluateSamePaper(path)
  return (await import('./evaluate-people')).evaluateSameAuthor(path)
}
