import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  edgesFromANodeTo: (loops: number) =>
    `${countOf(loops, 'edge')} from a node to itself: the map has none, so they are left out.`,
  pairsOfNodesWithMore: (repeated: number) =>
    `${countOf(repeated, 'pair')} of nodes with more than one edge: each is one line, whose weight is their sum.`,
  theEdgesHaveADirection:
    'The edges have a direction: their details name it, the map and the files made from it have none.',
  anEdgeNamesTheNode: (id: string, source: string) =>
    `An edge names the node “${id}”, which ${source} does not list; it was added.`,
  isNoTopicIdOne: (id: string) => `“${id}” is no topic id; one looks like “topic:video-generation”`,
  hasNoLabel: (id: string) => `${id} has no label`,
  theLabelOfIsLonger: (id: string, longestLabel: number) => `the label of ${id} is longer than ${longestLabel} letters`,
  hasNeitherPhrasesNorAbbreviations: (id: string) => `${id} has neither phrases nor abbreviations`,
  thisIsNoVocabularyThe: (missing: string) => `This is no vocabulary: the header lacks ${missing}. Nothing was read.`,
  theRowWasLeftOut: (topic: string) => `The row was left out: ${topic}.`,
  theRowWasLeftOutStands: (id: string) => `The row was left out: ${id} stands above already.`,
  theBroaderTopicIsNo: (broader: string, id: string) =>
    `The broader topic “${broader}” is no topic id; ${id} has none now.`,
  thisVocabularyIsEmpty: 'This vocabulary is empty.',
  theBroaderTopicIsUnknown: (broader: string, id: string) =>
    `The broader topic ${broader} is unknown; ${id} has none now.`,
  wouldBeBroaderThanItself: (id: string) => `${id} would be broader than itself; it has no broader topic now.`,
  standsInAnotherVocabularyToo: (id: string) => `${id} stands in another vocabulary too; that one is used.`,
  authorPage: 'author page',
  abstractList: 'abstract list',
  googleScholarPage: 'Google Scholar page',
  arxivPage: 'arXiv page',
  pubmedNbib: 'PubMed (nbib)',
  webOfScience: 'Web of Science',
  pubmedXml: 'PubMed XML',
  endnoteXml: 'EndNote XML',
  arxivFeed: 'arXiv feed',
  semanticScholar: 'Semantic Scholar',
  webOfScienceTable: 'Web of Science table',
  openalexCsv: 'OpenAlex CSV',
  dimensionsCsv: 'Dimensions CSV',
  lensCsv: 'Lens CSV',
  ieeeCsv: 'IEEE CSV',
  vosviewerJson: 'VOSviewer JSON',
  vosviewerMap: 'VOSviewer map',
  vosviewerNetwork: 'VOSviewer network',
  cytoscapeJsJson: 'Cytoscape.js JSON',
  pajek: 'Pajek',
  tableOfNodes: 'table of nodes',
  tableOfEdges: 'table of edges',
}

export const readNotesWords = said('readNotes', en)
