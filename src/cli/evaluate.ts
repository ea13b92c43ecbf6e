import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errorText } from '../base/error-text'
import { loadReaders } from '../records/formats'
import { parseVocabulary } from '../resolve/vocabulary'
import { loadVocabularies } from '../worker/sample'
import type { EvaluateCommand } from './commands'
import type { Surroundings } from './surroundings'
import { printTable, type EvaluationTable } from './evaluation-table'
import { readInputs } from './read-inputs'

/**
 * Prints a table of how often the program is right on labelled data; 1 where the data are not there or are none. What
 * measures is loaded only when it is asked for.
 */
export async function evaluate(command: EvaluateCommand, surroundings: Surroundings): Promise<0 | 1> {
  if (command.subject === 'communities') return evaluateFiles(command, surroundings)
  const { subject, folder: typed } = command
  const { folder, say, print = say } = surroundings
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
    if (subject === 'readers') print(await measureReaders(path, command.list))
    else print((await measure(subject, path)).map(printTable).join('\n\n'))
    return 0
  } catch (error) {
    say(`${typed} could not be evaluated: ${errorText(error)}`)
    return 1
  }
}

/** Measures the communities of all files together. */
async function evaluateFiles(
  { inputs, minSize, mergeSmall }: EvaluateCommand,
  { folder, say, print = say }: Surroundings,
): Promise<0 | 1> {
  const { sources, issues } = await readInputs(folder, inputs)
  for (const { source, message } of issues) say(`${source}: ${message}`)
  const { evaluateCommunities } = await import('./evaluate-communities')
  await loadReaders(sources)
  try {
    const texts = await loadVocabularies()
    const vocabularies = texts.map(({ name, text }) => parseVocabulary(name, text).vocabulary)
    print(printTable(evaluateCommunities(sources, vocabularies, { minSize: minSize ?? 1, mergeSmall })))
    return 0
  } catch (error) {
    say(`Nothing was evaluated: ${errorText(error)}`)
    return 1
  }
}

/** The table of what was read, and every difference where they are wanted. */
async function measureReaders(path: string, list: boolean): Promise<string> {
  const [{ askReaders, listDifferences, tabulateReaders }, { startReading }] = await Promise.all([
    import('./evaluate-readers'),
    import('./reading-thread'),
  ])
  const { read, end } = startReading()
  try {
    const report = await askReaders(path, read)
    return [printTable(tabulateReaders(report)), ...(list ? [listDifferences(report)] : [])].join('\n\n')
  } finally {
    await end()
  }
}

async function measure(
  subject: Exclude<EvaluateCommand['subject'], 'readers'>,
  path: string,
): Promise<readonly EvaluationTable[]> {
  if (subject === 'topics') return (await import('./evaluate-topics')).evaluateTopics(path)
  if (subject === 'same-paper') return [(await import('./evaluate-papers')).evaluateSamePaper(path)]
  return [(await import('./evaluate-people')).evaluateSameAuthor(path)]
}
