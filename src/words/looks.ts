import { said } from './language'

export const en = {
  noSourceStatesIt: 'No source states it.',
  colours: 'Colours',
  coloursAndSizes: 'Colours and sizes',
  sizes: 'Sizes',
  ground: 'Ground',
  byCommunity: 'By community',
  close: 'Close',
  noMarkInViewStatesIt: 'No mark in view states it.',
  theStrongerTheMore: 'The stronger, the more.',
  whatColoursMean: 'What colours mean',
  noMarkInViewHas: (unit: string) => `No mark in view has ${unit}.`,
  listedTogether: 'listed together',
  pagesOwner: 'page’s owner',
  sharePeopleOrTopics: 'share people or topics',
  byPagesOwner: 'by page’s owner',
  inTheSamePapers: 'in the same papers',
  listedAbout: 'listed, about',
  statedInTheFile: 'stated in the file',
  key: 'Key',
  papers: 'papers',
  aPersonWhosePageLeaves: 'A person whose page leaves the name out',
  unnamed: 'unnamed',
  sizesAsTheFileStatesThem: 'sizes as the file states them',
  theMoreTiesTheLarger: 'the more ties, the larger',
  paper: 'paper',
  workingTitle: 'working title',
  topic: 'topic',
  beginsIn: (firsts: number) => `begins in ${firsts}`,
}

export const looksWords = said('looks', en)
