import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  oneColumn: 'One column',
  oneAndAHalfColumns: 'One and a half columns',
  twoColumns: 'Two columns',
  slide169: 'Slide, 16 : 9',
  posterA1: 'Poster, A1',
  posterA0: 'Poster, A0',
  ownWidth: 'Own width',
  letter: 'Letter',
  coAuthors: 'Co-authors',
  papersTiedBySharedPeople: 'Papers tied by shared people and topics',
  topicsTiedByThePapers: 'Topics tied by the papers that are about both',
  peoplePapersAndTopics: 'People, papers and topics',
  aNetworkAsItsFile: 'A network as its file states it',
  sizeNumberOfTies: 'size: number of ties',
  sizeAsStatedInTheFile: 'size: as stated in the file',
  sizeAsStatedElseNumber: 'size: as stated, else number of ties',
  inInkBeginsIn: (year: number) => `in ink: begins in ${year}`,
  width1N1: 'width: Σ 1/(n−1)',
  widthJointPapers: 'width: joint papers',
  widthAssociationStrength: 'width: association strength',
  widthWeight: (statedSize: string) => `${statedSize}; width: weight`,
  widthWeight2: 'width: weight',
  noMarkInViewStatesIt: (label: string) => `${label}: no mark in view states it`,
  listedOnTheSamePaper: 'listed on the same paper',
  sharePeopleOrTopics: 'share people or topics',
  inTheSamePapers: 'in the same papers',
  listedAbout: 'listed, about',
  statedInTheFile: 'stated in the file',
  papersRead: 'papers read',
  notNamedOnItsPage: 'not named on its page',
  knownFromThePagesOwner: 'known from the page’s owner',
  theGroundShowsTheDensity:
    'The ground shows the density of marks by their papers, with a Gaussian kernel of an eighth of their mean distance (Van Eck and Waltman, 2010).',
  node: 'node',
  seed: (seed: number) => `, seed ${seed}`,
  tie: 'tie',
  regionsAreCommunitiesModularity: (methodText: string, seed: string, modularity: string) =>
    `Regions are communities (${methodText}${seed}, modularity ${modularity}).`,
  ofPapers: (shown: number, all: number) => `${shown} of ${countOf(all, 'paper')}`,
  inFiles: (what: string, files: string, nodes: string, ties: string) => `${what} (${files}): ${nodes}, ${ties}.`,
  inSources: (what: string, sources: number, what2: string, span: string) =>
    `${what} in ${countOf(sources, 'source')}: ${what2}${span}.`,
  regionsAreCommunitiesSeedModularity: (methodText: string, seed: number, clusters: number, modularity: string) =>
    `Regions are communities (${methodText}, seed ${seed}${clusters > 1 ? `, modularity ${modularity}` : ''}), named by the topics that set them apart.`,
  authorListsEndInEt: (cut: number) =>
    cut > 0 ? `${countOf(cut, 'author list')} end in “et al.”, so sizes are lower bounds.` : '',
  yearsAreInferred: (inferred: number) =>
    inferred > 0 ? `${countOf(inferred, 'year')} ${inferred === 1 ? 'is' : 'are'} inferred.` : '',
  filtersInForceAnyIsEnough: (conditions: number, viewFiltersJoinIsOr: boolean, conditions2: string) =>
    `${conditions === 1 ? 'Filter' : 'Filters'} in force${viewFiltersJoinIsOr ? ' (any is enough)' : ''}: ${conditions2}.`,
}

export const figuresWords = said('figures', en)
