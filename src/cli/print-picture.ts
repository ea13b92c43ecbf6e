import type { DataRequest } from '../export/data-formats'
import type { TiesAs } from '../export/crowd-budget'
import type { Day } from '../export/file-name'
import { printFigurePdf, printFigureSvg, wholeView } from '../export/picture-files'
import { readFontFile } from './read-font'

/** The day of pictures where nobody says which day it is: PDF asks for one. */
const NO_DAY = { year: 2000, month: 1, day: 1 } as const

/** The picture of the whole network, painted without a browser. */
export async function printPicture(
  { atlas, network, counting }: DataRequest,
  ending: '.svg' | '.pdf',
  day: Day | null,
  ties: TiesAs,
): Promise<string | Uint8Array> {
  const view = wholeView(network)
  if (ending === '.svg') return printFigureSvg(atlas, view, { counting, ties })
  return printFigurePdf(atlas, view, { counting, ties, date: day ?? NO_DAY, readFont: readFontFile })
}
