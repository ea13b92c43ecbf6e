import { readersProjectsWords } from '../words/readers-projects'

/** One way in which a map that was made again is another: a sentence, and what it is about, the first few. */
export type Difference = { readonly text: string; readonly examples: readonly string[] }

/** What became of a stored result when the map was made again from its files. */
export type ProjectComparison = {
  /** The version of the program that saved it; null where the file does not say. */
  readonly savedBy: string | null
  /** Empty: the map is identical to the stored one. */
  readonly differences: readonly Difference[]
}

/** What a comparison comes to, in one sentence or two. */
export function tellComparison({ savedBy, differences }: ProjectComparison): string {
  if (differences.length === 0) return readersProjectsWords.madeAgainFromItsFiles
  const by = savedBy === null ? '' : readersProjectsWords.itWasSavedByVersion(savedBy)
  return readersProjectsWords.madeAgainFromItsFilesThis(differences.length, by)
}
