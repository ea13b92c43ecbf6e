/** What an issue is filed under that is about the machine's memory and no file. */
export const MEMORY = 'Memory'

/**
 * Something in a person's text that could not be read or that they should know.
 * Bad input is data: an Issue is shown beside what was read and is never thrown.
 */
export type Issue = {
  /** The name of the file, as the person knows it. */
  readonly source: string
  /** 1-based line in that file; 0 where the whole file is meant. */
  readonly line: number
  /** `skipped`: something present was left out. `notice`: everything was kept, but look here. */
  readonly severity: 'skipped' | 'notice'
  /** One plain sentence: what is wrong and what was done. */
  readonly message: string
}
