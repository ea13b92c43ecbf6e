import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  forLookingOnly: 'For looking only',
  makeItEditable: 'Make it editable',
  aViewThatWaits: 'A view that waits',
  papers: (papers: number) => ` (${papers} papers)`,
  theLinkHoldsAView: (value: string) =>
    `The link holds a view and no data. Open the files that it belongs to${value}, and they are shown as they were seen.`,
  openFiles: 'Open files',
  showItOnThisMap: 'Show it on this map',
  madeAgain: 'Made again',
  notIdentical: 'not identical',
  whatDiffers: 'What differs',
  close: 'Close',
  bytes: (characters: number) => `${characters} bytes`,
  onlyTheViewWhoOpens:
    'Only the view: who opens it must have the files, and opens them first. Names of what is selected and filtered are in it.',
  withTheDataTheLink: (kilobytes: string, most: string) =>
    `With the data the link would take ${kilobytes}, and links carry at most ${most}. It carries the view only; a page to send carries all.`,
  theSampleComesWithEvery: 'The sample comes with every Coterie, so only the view and what you decided are in the link',
  filesWithTheirWholeText: (sources: number) =>
    `${countOf(sources, 'file')} with ${sources === 1 ? 'its' : 'their'} whole text ${sources === 1 ? 'is' : 'are'} in the link`,
  ofAtMostWhoeverHas: (cargo: string, kilobytes: string, most: string) =>
    `${cargo}: ${kilobytes} of at most ${most}. Whoever has the link has the data; no server is sent what stands behind the #.`,
  someCommunities: 'some communities',
  theYearsTo: (year: number, year2: number) => `the years ${year} to ${year2}`,
  furtherConditions: 'further conditions',
  peopleOfPapersOrMore: (minPapers: number) => (minPapers > 1 ? `people of ${minPapers} papers or more` : ''),
  papersByAuthors: (papers: number, authors: number) => `${countOf(papers, 'paper')} by ${countOf(authors, 'author')}`,
  theSampleThatComesWithCoterie: 'The sample that comes with Coterie',
  ofTextsSettingsAndDecisions: (kilobytes: string) =>
    `${kilobytes} of texts, settings and decisions, all of them in the link`,
  noDataItIsA: 'No data: it is a view of files that you have',
  narrowedTo: (narrowing: string) => `, narrowed to ${narrowing}`,
  withSomethingSelected: ', with something selected',
  opensOnTheNetworkOf: (network: string, value: string, text: string) =>
    `Opens on the network of ${network}${value}${text}`,
  forLookingOnlyUntilYou: 'For looking only, until you make a copy of your own',
  thisLinkCannotBeOpened: 'This link cannot be opened',
  goOnWithoutIt: 'Go on without it',
  aSharedMap: 'A shared map',
  somebodySharedThisMapWith: 'Somebody shared this map with you. Nothing was fetched for it, and nothing is sent.',
  itTakesThePlaceOf: 'It takes the place of the map that is open. Save that first if you want to keep it.',
  notNow: 'Not now',
  openIt: 'Open it',
}

export const sharingWords = said('sharing', en)
