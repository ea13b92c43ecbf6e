import { errorText } from '../base/error-text'
import type { DataRequest } from '../export/data-formats'
import { preparePlainPage } from '../export/prepare-share'
import type { Surroundings } from './surroundings'

/**
 * The map as one page that opens from disk: the whole project and the explorer, on the network that was asked for. Null
 * where the page was not built and cannot be, which is said.
 */
export async function printPage(request: DataRequest, { readPage, say }: Surroundings): Promise<string | null> {
  let template: string
  try {
    if (readPage === undefined) throw new Error('there is no built page to put the map into')
    template = await readPage()
  } catch (error) {
    say(`The page was not written: ${errorText(error)}`)
    return null
  }
  return preparePlainPage(request, template)
}
