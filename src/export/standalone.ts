import type { SharedMap } from '../scene/shared-view'
import { printShared } from './shared-map'
import { escapeXml } from './xml'
import { savedFilesWords } from '../words/saved-files'

/** The element of a page of one file that holds what it shows. */
export const DATA_ID = 'coterie-data'

/** A shared map in a page of its own. */
export type StandaloneMap = SharedMap & {
  /** One sentence on what the map holds, for search and previews. */
  readonly description: string
  /** Whether the page is for a small frame of another page. */
  readonly embed: boolean
}

const DATA = new RegExp(`(<script type="application/json" id="${DATA_ID}">)[^<]*(</script>)`)
const TITLE = /(<title>)[^<]*(<\/title>)/
const DESCRIPTION = /(<meta\s+name="description"\s+content=")[^"]*(")/

/**
 * The page of one file with a map in it: the template is the page as it was built, or such a page that holds another map.
 * Whatever names and titles hold, they stay data: `<` does not occur in the JSON, and the page's text is escaped.
 * Throws where the template is none, which would be a fault of the build.
 */
export function printStandalone(template: string, map: StandaloneMap): string {
  const { description, embed, ...shared } = map
  const json = JSON.stringify({ ...printShared(shared), description, ...(embed ? { embed } : {}) })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return [
    [DATA, json] as const,
    [TITLE, escapeXml(shared.title)] as const,
    [DESCRIPTION, escapeXml(description)] as const,
  ].reduce((page, [place, text]) => {
    if (!place.test(page)) throw new Error(savedFilesWords.thePageOfOneFile)
    return page.replace(place, (_whole, before: string, after: string) => before + text + after)
  }, template)
}
