import { fileBytes, type DataRequest } from '../export/data-formats'
import type { InAndOut } from './commands'
import type { Target } from './targets'
import type { OutFile } from './write-out'

/** The files of a data format; a format of one file keeps the ending as it was typed. */
export async function printData(
  { out, format: typed }: Pick<InAndOut, 'out' | 'format'>,
  { format, ending }: Extract<Target, { readonly kind: 'data' }>,
  request: DataRequest,
): Promise<OutFile[]> {
  const files = await format.print(request)
  const stem = typed === null ? out.slice(0, -ending.length) : out
  return Promise.all(
    files.map(async (file) => ({
      path: files.length === 1 || file.ending === format.ending ? out : stem + file.ending,
      content: await fileBytes(file),
    })),
  )
}
