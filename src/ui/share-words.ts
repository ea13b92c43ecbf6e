import { countOf } from '../base/count-of'
import { withEmbed } from '../export/embed-word'
import type { PreparedLink } from '../export/prepare-share'
import type { SharedMap } from '../scene/shared-view'
import type { Document } from '../state/document'
import { NETWORK_NAMES } from './TopBar'

/** The most that a link carries, in words; `LONGEST_FRAGMENT` of the link's own code holds to it. */
const MOST = '32 KB'

/** “24.1 KB”; a character counts as a byte, as it does in an address. */
const kilobytes = (characters: number): string =>
  characters < 1024 ? `${String(characters)} bytes` : `${(characters / 1024).toFixed(1)} KB`

/** “5.4 MB”. */
export const megabytes = (characters: number): string => `${(characters / 1024 / 1024).toFixed(1)} MB`

/** What a link carries, how large that is, and who reads it. */
export function linkSentence(link: PreparedLink, wanted: boolean, document: Document): string {
  if (!wanted)
    return 'Only the view: who opens it must have the files, and opens them first. Names of what is selected and filtered are in it.'
  if (!link.carriesData)
    return `With the data the link would take ${kilobytes(link.lengthWithData)}, and links carry at most ${MOST}. It carries the view only; a page to send carries all.`
  const cargo = document.isSample
    ? 'The sample comes with every Coterie, so only the view and what you decided are in the link'
    : `${countOf(document.sources.length, 'file')} with ${document.sources.length === 1 ? 'its' : 'their'} whole text ${document.sources.length === 1 ? 'is' : 'are'} in the link`
  return `${cargo}: ${kilobytes(link.fragment.length)} of at most ${MOST}. Whoever has the link has the data; no server is sent what stands behind the #.`
}

/** The link to a page at a place. */
export const linkAt = (place: string, fragment: string, embed: boolean): string =>
  `${place}#${embed ? withEmbed(fragment, true) : fragment}`

/** Whether an address leads to this computer alone. */
export function isLocal(place: string): boolean {
  try {
    const { protocol, hostname } = new URL(place)
    return protocol === 'file:' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
  } catch {
    return true
  }
}

/** What a link would open: each line one thing. */
export function offerLines({ view, data, readOnly, digest }: SharedMap): readonly string[] {
  const network = NETWORK_NAMES.find(({ value }) => value === view.network)?.label.toLowerCase() ?? ''
  const { filters } = view
  const narrowing = [
    filters.onlyClusters.length + filters.hiddenClusters.length > 0 ? 'some communities' : '',
    filters.topics.length > 0 ? countOf(filters.topics.length, 'topic') : '',
    filters.years ? `the years ${String(filters.years[0])} to ${String(filters.years[1])}` : '',
    filters.categories.length > 0 ? countOf(filters.categories.length, 'field') : '',
    filters.minPapers > 1 ? `people of ${String(filters.minPapers)} papers or more` : '',
  ].filter((part) => part !== '')
  return [
    ...(digest ? [`${countOf(digest.papers, 'paper')} by ${countOf(digest.authors, 'author')}`] : []),
    data.kind === 'sample'
      ? 'The sample that comes with Coterie'
      : data.kind === 'project'
        ? `${kilobytes(data.text.length)} of texts, settings and decisions, all of them in the link`
        : 'No data: it is a view of files that you have',
    `Opens on the network of ${network}${narrowing.length > 0 ? `, narrowed to ${narrowing.join(', ')}` : ''}${view.selection ? ', with something selected' : ''}`,
    ...(readOnly ? ['For looking only, until you make a copy of your own'] : []),
  ]
}
