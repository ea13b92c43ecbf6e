import { said } from './language'

export const en = {
  listedOn: 'listed on ',
  listedOn2: (ordinal: string) => `listed ${ordinal} on `,
  authorOf: <P>(shortTitle: P, whyUnlisted: string): readonly (string | P)[] => [
    'author of ',
    shortTitle,
    `: ${whyUnlisted}`,
  ],
  itStandsOnAList: 'it stands on a list of this person’s papers',
  itStandsOnAListThat: 'it stands on a list that may be this person’s',
  itStandsOnThisPersons: 'it stands on this person’s page, which was rejected as a reason',
  theListLeavesTheName: 'the list leaves the name out, but the page is this person’s',
  theListIsCutThe: 'the list is cut, the page is this person’s',
  itStandsOnThisPersonsPage: 'it stands on this person’s page',
  isAboutYouSaidSo: <P>(shortTitle: P, label: string): readonly (string | P)[] => [
    shortTitle,
    ` is about ${label}: you said so`,
  ],
  isAboutWhichImplies: (label: string, label2: string) => `is about ${label}, which implies ${label2}`,
  isAbout: (label: string) => `is about ${label}`,
  statesAsAKeyword: 'states as a keyword',
  says: 'says',
  otherPaperPapers: (papers: number, papers2: number) => `${papers} other ${papers2 === 2 ? 'paper' : 'papers'}`,
  n1ForEachPaper: '1 for each paper',
  n1Authors1: '1 ÷ (authors − 1)',
  halfOfTheWeightEach: 'half of the weight each',
  n1PapersOfEach: (a: string, b: string) => `1 ÷ (${a} × ${b} papers of each)`,
  listed: (listed: number) => `${listed}: listed`,
  asTheFileStatesIt: 'as the file states it',
  howMuchItIsAboutIt: (about: number) => `${about} × how much it is about it`,
  ownerOfAnUnnamedPage: (weight: number) => `${weight}: owner of an unnamed page`,
  ownerOfThePageOrList: (weight: number) => `${weight}: owner of the page or list`,
  thePageOf: (name: string) => `the page of ${name}`,
  aListOfPapersOf: (name: string) => `a list of papers of ${name}`,
  and: ' and ',
  bothAreListedOn: <P>(shortTitle: P): readonly (string | P)[] => ['both are listed on ', shortTitle],
  standsOnWhomItsList: <P>(shortTitle: P, grounds: string, stated: boolean): readonly (string | P)[] => [
    shortTitle,
    ` stands on ${grounds}${stated ? ', whom its list does not show' : ', and no list states its authors'}`,
  ],
}

export const reckoningWords = said('reckoning', en)
