import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { errorText } from '../base/error-text'
import type { InAndOut } from './commands'
import type { Surroundings } from './surroundings'

/** A file to write: its path as typed, and what it holds. */
export type OutFile = { readonly path: string; readonly content: string | Uint8Array }

/** The first of these files that was itself typed as an input: what could not be read of it would be lost. */
async function findInput(inputs: readonly string[], files: readonly OutFile[], folder: string): Promise<string | null> {
  const realOf = (path: string): Promise<string | null> => realpath(resolve(folder, path)).catch(() => null)
  const read = new Set(await Promise.all(inputs.map(realOf)))
  for (const { path } of files) {
    const real = await realOf(path)
    if (real !== null && read.has(real)) return path
  }
  return null
}

/**
 * Writes the files of a result, or the only one to standard output; false where that failed, which is said. A file that was
 * read is never written over.
 */
export async function writeOut(
  { inputs, out }: Pick<InAndOut, 'inputs' | 'out'>,
  files: readonly OutFile[],
  { folder, say, write }: Surroundings,
): Promise<boolean> {
  try {
    if (out === '-') {
      if (write === undefined) throw new Error('there is no standard output')
      for (const { content } of files) write(content)
      return true
    }
    const input = await findInput(inputs, files, folder)
    if (input !== null) {
      say(`${input} is one of the files that were read, so nothing was written over it. Name another with --out.`)
      return false
    }
    for (const { path, content } of files) {
      await mkdir(dirname(resolve(folder, path)), { recursive: true })
      await writeFile(resolve(folder, path), content)
    }
    return true
  } catch (error) {
    say(`${out === '-' ? 'The result' : out} could not be written: ${errorText(error)}`)
    return false
  }
}
