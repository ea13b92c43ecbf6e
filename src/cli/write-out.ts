import { access, constants, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pid } from 'node:process'
import { errorText } from '../base/error-text'
import type { InAndOut } from './commands'
import type { Surroundings } from './surroundings'

/** What a file holds, whole or in pieces that are made while it is written. */
export type OutContent = string | Uint8Array | Iterable<Uint8Array>

/** A file to write: its path as typed, and what it holds. */
export type OutFile = { readonly path: string; readonly content: OutContent }

const piecesOf = (content: OutContent): Iterable<string | Uint8Array> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content

const isPermitted = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )

/**
 * Writes a file piece by piece. It takes the place of an earlier one only when it is whole, so that nothing is lost where the
 * disk is full or the program is stopped; pipes and devices, and files in folders that take no other, are written straight.
 */
async function writePieces(path: string, content: OutContent): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => null)
  if (before !== null) await access(target, constants.W_OK)
  const isReplaced = (before === null || before.isFile()) && (await isPermitted(dirname(target)))
  const place = isReplaced ? join(dirname(target), `.coterie-${String(pid)}.part`) : target
  try {
    const file = await open(place, 'w')
    try {
      for (const piece of piecesOf(content)) await file.writeFile(piece)
      if (isReplaced && before !== null) await file.chmod(before.mode & 0o777)
    } finally {
      await file.close()
    }
    if (isReplaced) await rename(place, target)
  } catch (error) {
    if (isReplaced) await rm(place, { force: true })
    throw error
  }
}

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
      for (const { content } of files) for (const piece of piecesOf(content)) await write(piece)
      return true
    }
    const input = await findInput(inputs, files, folder)
    if (input !== null) {
      say(`${input} is one of the files that were read, so nothing was written over it. Name another with --out.`)
      return false
    }
    for (const { path, content } of files) {
      await mkdir(dirname(resolve(folder, path)), { recursive: true })
      await writePieces(resolve(folder, path), content)
    }
    return true
  } catch (error) {
    say(`${out === '-' ? 'The result' : out} could not be written: ${errorText(error)}`)
    return false
  }
}
