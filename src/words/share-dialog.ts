import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  link: 'Link',
  pageToSend: 'Page to send',
  viewAndData: 'View and data',
  viewOnly: 'View only',
  asTheReaders: 'As the reader’s',
  light: 'Light',
  dark: 'Dark',
  isOnTheClipboard: (what: string) => `${what} is on the clipboard`,
  thisBrowserDidNotLet: 'This browser did not let Coterie write to the clipboard. Select the text and copy it by hand.',
  savedAs: (name: string) => `Saved as ${name}`,
  share: 'Share',
  nothingIsUploadedWhatYou:
    'Nothing is uploaded: what you share is in the link or the page itself, and goes where you send it.',
  shareAs: 'Share as',
  whatItIsCalled: 'What it is called',
  whoOpensIt: 'Who opens it',
  forLookingOnly: 'For looking only',
  searchFiltersAndPicturesBut: 'search, filters and pictures, but no opening, deciding or saving',
  compact: 'Compact',
  forASmallFrameIn: 'for a small frame in another page',
  colours: 'Colours',
  theLink: 'The link',
  itCarries: 'It carries',
  theLinkIsBeingMade: 'The link is being made.',
  whereTheReaderFindsCoterie: 'Where the reader finds Coterie',
  thisAddressIsOfThis:
    'This address is of this computer alone, and so is the link. Put in the address of a Coterie page that they can reach, or send a page.',
  copyLink: 'Copy link',
  thePage: 'The page',
  coterieItselfTakesOfIt: (megabytes: string) => `Coterie itself takes ${megabytes} of it.`,
  onePageWithFilesAll: (sources: number, text: string) =>
    `One page with ${countOf(sources, 'file')}, all that was made of ${sources === 1 ? 'it' : 'them'}, and Coterie itself. It opens from disk or as an attachment in any browser of today, without a network. ${text}`,
  makingThePage: 'Making the page',
  savePage: 'Save page',
  inAnotherPage: 'In another page',
  codeOfTheFrame: 'Code of the frame',
  theCode: 'The code',
  copyCode: 'Copy code',
}

export const shareDialogWords = said('shareDialog', en)
