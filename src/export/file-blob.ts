import { breathe } from '../base/breathe'
import { fileBytes, type DataFile } from './data-formats'

/** Bytes that are printed without a breath: some hundredths of a second. */
const BATCH = 1 << 20
/** From here on a person waits, and should know what for. */
const LONG = 16 * BATCH

/**
 * A file for the browser to save. Its pieces are handed over while they are printed, so that the browser can lay them aside,
 * and the page stays at hand between them. `tellLong` is called once where it takes longer than a moment.
 */
export async function fileBlob(file: DataFile, type: string, tellLong: () => void = () => undefined): Promise<Blob> {
  const parts: Blob[] = []
  let [batch, size, all]: [Uint8Array<ArrayBuffer>[], number, number] = [[], 0, 0]
  for (const bytes of await fileBytes(file)) {
    batch.push(bytes)
    size += bytes.length
    if (size < BATCH) continue
    if (all < LONG && all + size >= LONG) tellLong()
    parts.push(new Blob(batch))
    ;[batch, size, all] = [[], 0, all + size]
    await breathe()
  }
  return new Blob([...parts, ...batch], { type })
}
