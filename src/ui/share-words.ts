import { withEmbed } from '../export/embed-word'
import type { PreparedLink } from '../export/prepare-share'
import type { SharedMap } from '../scene/shared-view'
import type { Document } from '../state/document'
import { NETWORK_NAMES } from './TopBar'
import { countsWords } from '../words/counts'
import { sharingWords } from '../words/sharing'
import { joinsWords } from '../words/joins'

/** The most that a link carries, in words; `LONGEST_FRAGMENT` of the link's own code holds to it. */
const MOST = '32 KB'

/** “24.1 KB”; a character counts as a byte, as it does in an address. */
const kilobytes = (characters: number): string =>
  characters < 1024 ? sharingWords.bytes(characters) : `${(characters / 1024).toFixed(1)} KB`

/** “5.4 MB”. */
export const megabytes = (characters: number): string => `${(characters / 1024 / 1024).toFixed(1)} MB`

/** What a link carries, how large that is, and who reads it. */
export function linkSentence(link: PreparedLink, wanted: boolean, document: Document): string {
  if (!wanted) return sharingWords.onlyTheViewWhoOpens
  if (!link.carriesData) return sharingWords.withTheDataTheLink(kilobytes(link.lengthWithData), MOST)
  const cargo = document.isSample
    ? sharingWords.theSampleComesWithEvery
    : sharingWords.filesWithTheirWholeText(document.sources.length)
  return sharingWords.ofAtMostWhoeverHas(cargo, kilobytes(link.fragment.length), MOST)
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
    filters.onlyClusters.length + filters.hiddenClusters.length > 0 ? sharingWords.someCommunities : '',
    filters.topics.length > 0 ? countsWords.topics(filters.topics.length) : '',
    filters.years ? sharingWords.theYearsTo(filters.years[0], filters.years[1]) : '',
    filters.categories.length > 0 ? countsWords.fields(filters.categories.length) : '',
    filters.rules.some(({ kind, off }) => kind !== 'quick' && !off) ? sharingWords.furtherConditions : '',
    sharingWords.peopleOfPapersOrMore(filters.minPapers),
  ].filter((part) => part !== '')
  return [
    ...(digest ? [sharingWords.papersByAuthors(digest.papers, digest.authors)] : []),
    data.kind === 'sample'
      ? sharingWords.theSampleThatComesWithCoterie
      : data.kind === 'project'
        ? sharingWords.ofTextsSettingsAndDecisions(kilobytes(data.text.length))
        : sharingWords.noDataItIsA,
    sharingWords.opensOnTheNetworkOf(
      network,
      narrowing.length > 0 ? sharingWords.narrowedTo(joinsWords.listed(narrowing)) : '',
      view.selection ? sharingWords.withSomethingSelected : '',
    ),
    ...(readOnly ? [sharingWords.forLookingOnlyUntilYou] : []),
  ]
}
