import { said } from './language'

export const en = {
  savedAs: (nameOf: string) => `Saved as ${nameOf}`,
  savedAsWithItsPicture: (nameOf: string) => `Saved as ${nameOf}, with its picture beside it`,
  theMethodsParagraphIsOn: 'The methods paragraph is on the clipboard',
  methodsAndReport: 'Methods and report',
  ofWhatIsInView: 'Of what is in view. Every figure is reckoned from the files; nothing is typed by hand.',
  saveAsAPageHtml: 'Save as a page (HTML)',
  saveAsMarkdown: 'Save as Markdown',
  copyTheMethodsParagraph: 'Copy the methods paragraph',
  theReport: 'The report',
  thePageOpensWithTheMap: (caption: string) => `The page opens with the map. ${caption}`,
  tooLargeForTheMemoryHere: 'Too large for the memory here',
  tieAllAuthorsOfPapers: (largestClique: number) => `Tie all authors of papers of at most ${largestClique}`,
}

export const reportDialogWords = said('reportDialog', en)
