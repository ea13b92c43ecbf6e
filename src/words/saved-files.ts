import { countOf } from '../base/count-of'
import { said } from './language'

/** What the networks are called within a sentence. */
const NETWORKS: Readonly<Record<string, string>> = {
  coauthors: 'people',
  papers: 'papers',
  topics: 'topics',
  knowledge: 'everything',
  stated: 'network',
}

export const en = {
  coterieProjectWhichOpensHereAgain: 'Coterie project, which opens here again',
  coterieProjectCompressed: 'Coterie project, compressed',
  gexfForGephi: 'GEXF, for Gephi',
  graphmlForNetworkxIgraphYed: 'GraphML, for NetworkX, igraph, yEd and Cytoscape',
  vosviewerJsonForVosviewerAnd: 'VOSviewer JSON, for VOSviewer and VOSviewer Online',
  pajekANetworkAndAPartition: 'Pajek, a network and a partition',
  cx2ForCytoscapeAndNdex: 'CX2, for Cytoscape and NDEx',
  cytoscapeJsJsonForCytoscape: 'Cytoscape.js JSON, for Cytoscape and web pages',
  dotForGraphviz: 'DOT, for Graphviz',
  csvATableOfNodes: 'CSV, a table of nodes and one of edges',
  have: (number: number) => (number === 1 ? 'has' : 'have'),
  are: (number: number) => (number === 1 ? 'is' : 'are'),
  inTheFileAndNot: (count: string, where: string, stands: string) =>
    `${count}${where} ${stands} in the file and not on the map made now`,
  onTheMapMadeNow: (count: string, where: string, stands: string) =>
    `${count}${where} ${stands} on the map made now and not in the file`,
  somethingElseThatIsNot: (count: string, where: string, has: string) =>
    `${count}${where} ${has} something else that is not the same`,
  inTheFileNow: (stored: string, now: string) => `“${stored}” in the file, now “${now}”`,
  anotherTitle: 'another title',
  otherAuthors: 'other authors',
  anotherDate: 'another date',
  otherTopics: 'other topics',
  anotherName: 'another name',
  anotherNumberOfPapers: 'another number of papers',
  inTheFileNow2: (figure: string, figure2: string) => `${figure} in the file, now ${figure2}`,
  anotherLabel: 'another label',
  anotherStanding: 'another standing',
  anotherConfidence: 'another confidence',
  otherReasons: 'other reasons',
  anotherCommunity: 'another community',
  anotherPlace: 'another place',
  otherMeasures: 'other measures',
  anotherWeight: 'another weight',
  otherEvidence: 'other evidence',
  anotherSize: 'another size',
  otherReasonsForItsName: 'other reasons for its name',
  hasOrHave: (count: string, has: string, what: string) => `${count} ${has} ${what}`,
  network: (network: string) => NETWORKS[network] ?? network,
  ofTheNetworkOf: (networkNames: string) => ` of the network of ${networkNames}`,
  theFiguresAreOthers: (where: string) => `The figures${where} are others`,
  inTheFileNow3: (field: string, figure: string, figure2: string) => `${field}: ${figure} in the file, now ${figure2}`,
  whenItWasSharedNow: (stored: number, field: string, now: number) =>
    `${stored} ${field} when it was shared, now ${now}`,
  namesPlacesWeightsOrCommunities: 'Names, places, weights or communities are others; a link does not say which',
  thisLinkIsDamagedIt:
    'This link is damaged: it may have been cut or changed on its way. Ask for it again, or for a file.',
  thisLinkIsLongerThan: 'This link is longer than any that Coterie makes. It was not opened.',
  thisLinkWasMadeBy: 'This link was made by a newer Coterie, which this one cannot read.',
  thisLinkUnpacksToMore: 'This link unpacks to more than Coterie opens. It was not opened.',
  thePageOfOneFile: 'The page of one file lacks a place for its map: build it again.',
  papersAuthorsAndTopicsDrawn: (papers: number, authors: number, topics: number) =>
    `${countOf(papers, 'paper')}, ${countOf(authors, 'author')} and ${countOf(topics, 'topic')}, drawn with Coterie.`,
  px: (grouped: string, grouped2: string) => `${grouped} × ${grouped2} px`,
  isTooLargePngGoes: (size: string, grouped: string) =>
    `${size} is too large: PNG goes up to ${grouped} px a side. Choose fewer dots an inch, or SVG or PDF, which have no dots.`,
  isTooLargeForJpeg: (size: string, kindIsJpeg: boolean, grouped: string, grouped2: string, grouped3: string) =>
    `${size} is too large for ${kindIsJpeg ? 'JPEG' : 'WebP'}, which a browser makes in one piece: up to ${grouped} px a side and ${grouped2} million px in all. PNG goes up to ${grouped3} px a side.`,
  theBrowserMadeNoPicture: 'The browser made no picture of this size. Choose a smaller one, or SVG.',
  thisBrowserCannotMakeWebp: 'This browser cannot make WebP pictures. Choose PNG or JPEG.',
  lit: (sentence: string) => `Lit: ${sentence}`,
  onlyASelectionIsDrawnMarks: (only: number) => `Only a selection is drawn: ${countOf(only, 'mark')}.`,
  coterie: (networkNames: string) => `Coterie: ${networkNames}`,
  bibtexForLatexJabrefAndZotero: 'BibTeX, for LaTeX, JabRef and Zotero',
  risForEndnoteZoteroAndMendeley: 'RIS, for EndNote, Zotero and Mendeley',
  cslJsonForPandocAndZotero: 'CSL-JSON, for Pandoc and Zotero',
  csvATableOfPapers: 'CSV, a table of papers',
  theFontIsNotPart: (path: string) => `The font ${path} is not part of the page.`,
  forPdfThisPageHolds:
    'For PDF this page holds Latin, Greek and Cyrillic letters only, and the picture has others. Save it as SVG, or use Coterie itself.',
  theFont: (path: string) => `The font ${path}`,
}

export const savedFilesWords = said('savedFiles', en)
