import { said } from './language'

export const en = {
  theNodeStandsTwiceFirst: (show: string, line: number) =>
    `The node “${show}” stands twice (first in line ${line}); the first was kept.`,
  theWeightOfAnEdge: (show: string) => `The weight “${show}” of an edge is no number; it counts as 1.`,
  theFileHoldsANetwork: 'The file holds a network without a node.',
  theFileHoldsNoEdge: 'The file holds no edge.',
  moreNotesOfThisKind: (more: number) => `${more} more notes of this kind are not listed.`,
  anEdgeNamesTheNode: (show: string) => `An edge names the node “${show}”, which the file does not list; it was added.`,
  theTextIsNoJsonHere: (message: string) => `The text is no JSON here: ${message}.`,
  aPartWasLeftOut: (told: string) => `${told} A part was left out.`,
  whatCouldBeReadWasKept: (told: string) => `${told} What could be read was kept.`,
  theNodesHaveMembersBut: 'The nodes have members, but the file does not say which form of hierarchy it is.',
  theFileSaysItIs: (jsonText: string, known: string) =>
    `The file says it is a hierarchy of the form “${jsonText}”; only “${known}” is known.`,
  theFileDoesNotSay: 'The file does not say how many models the hierarchy is made of.',
  aFilterOfTheFile: 'A filter of the file is not as its form asks; it was not read.',
  theEdgesOfTheHierarchy: 'The edges of the hierarchy run in a ring, so that it has no top.',
  aNodeHasNoId: 'A node has no id; it was left out.',
  anEdgeDoesNotSay: 'An edge does not say what it joins; it was left out.',
  theEdgeStandsTwiceFirst: (id: string, before: number) =>
    `The edge ${id} stands twice (first in line ${before}); both were kept.`,
  theFileDoesNotSayWhich: 'The file does not say which version of CX it is; it was read as CX2.',
  theFileSaysItIsCx: (jsonText: string) => `The file says it is CX “${jsonText}”; it was read as CX2.`,
  theFileHoldsNoAspectNodes: 'The file holds no aspect “nodes”.',
  theFileDoesNotEnd: 'The file does not end in a status, so that it may be cut.',
  theFileSaysThatWriting: (value: string) => `The file says that writing it failed${value}.`,
  theFileSaysThatIt: (elementCount: number, name: string, count: number) =>
    `The file says that it holds ${elementCount} ${name}; it holds ${count}.`,
  theTextIsNoList: 'The text is no list of aspects as CX2 has it; nothing was taken from it.',
  anElementHasNoData: 'An element has no data; it was left out.',
  theFileHoldsNoElements: 'The file holds no elements that can be read.',
  aRemarkDoesNotEnd: 'A remark does not end; what follows was not read.',
  aQuotationMarkIsNot: 'A quotation mark is not closed; what follows was not read.',
  hasNoPlaceHereIt: (character: string) => `“${character}” has no place here; it was passed over.`,
  theFileHoldsMoreThan: 'The file holds more than one graph; only the first was read.',
  hasNoPlaceHereItWas: (text: string) => `“${text}” has no place here; it was passed over.`,
  theFileEndsInThe: 'The file ends in the middle; what stands before was read.',
  theBracesNestDeeperThan: 'The braces nest deeper than 100 levels; what follows was not read.',
  theLineIsNoEdge: 'The line is no edge of two names and perhaps a weight; it was left out.',
  aQuotationMarkIsNotClosed: 'A quotation mark is not closed or stands within a text.',
  theRowDoesNotName: 'The row does not name both ends of an edge; it was left out.',
  theRowHasCellsThe: (cells: number, columns: number) =>
    `The row has ${cells} cells, the first one ${columns}; the rest was not read.`,
  tableOfEdges: 'table of edges',
  theFileBringsADocument:
    'The file brings a document type with rules of its own, which is not read for safety; nothing was taken from it.',
  tooMuchOfTheText: 'Too much of the text is no XML; what follows was not read.',
  theFileBringsADocumentType: 'The file brings a document type with rules of its own, which is not read for safety.',
  theElementsNestDeeperThan: 'The elements nest deeper than 100 levels; what follows was not read.',
  theFileHoldsNoElement: 'The file holds no element.',
  thisIsNotWellFormed: (plain: string) => `This is not well-formed XML (${plain}); it was passed over.`,
  theFileDoesNotDeclare: (id: string) =>
    `The file does not declare the attribute “${id}”; its values were kept under that name.`,
  anEdgeOfMoreThan: 'An edge of more than two ends was left out.',
  theFileDoesNotDeclareThe: (key: string) =>
    `The file does not declare the key “${key}”; its values were kept under that name.`,
  theRowHasNoId: 'The row has no id; it was left out.',
  tableOfNodes: 'table of nodes',
  beginsAPartThatIs: (line: string) => `“${line}” begins a part that is not read.`,
  theLineStandsInNo: 'The line stands in no part that is read; it was left out.',
  theLineDoesNotBegin: 'The line does not begin with the number of a vertex; it was left out.',
  theVertexStandsTwiceThe: (id: number) => `The vertex ${id} stands twice; the first was kept.`,
  theLineIsNoNumber: 'The line is no number; it was left out.',
  theLineNamesNoSecond: 'The line names no second vertex; it was left out.',
  theLineDoesNotBeginWith: 'The line does not begin with the numbers of two vertices; it was left out.',
  theFileSaysThatItHolds: (counted: number) =>
    `The file says that it holds ${counted} vertices; only those that it lists or joins were read.`,
  theTextIsNoJson: 'The text is no JSON that can be read; nothing was taken from it.',
  theFileHasNeitherItems: 'The file has neither items nor links under “network”.',
  anItemHasNeitherAn: 'An item has neither an id nor a label; it was left out.',
  aLinkDoesNotSay: 'A link does not say what it joins; it was left out.',
  theRowHasCellsTheFirst: (cells: number, columns: number) =>
    `The row has ${cells} cells, the first one ${columns}; it was read as far as it goes.`,
  vosviewerMap: 'VOSviewer map',
  vosviewerNetwork: 'VOSviewer network',
  theLineDoesNotName: 'The line does not name two items; it was left out.',
}

export const readersNetworksWords = said('readersNetworks', en)
