import { said } from './language'

export const en = {
  aTopicOfTheVocabulary: (file: string) => `A topic of the vocabulary ${file}`,
  aTopicOfTheVocabularies: 'A topic of the vocabularies',
  aKeywordThatTheRecordsState: 'A keyword that the records state',
  aKeyPhraseOfThese: (papers: number) => `A key phrase of these texts: ${papers} of them have it in common`,
  aTopicOfYourOwn: 'A topic of your own',
  alsoSpelled: (shown: string) => `Also spelled ${shown}`,
  fewer: 'fewer',
  andMore: (variants: number) => `and ${variants} more`,
  aKindOf: (label: string) => `a kind of ${label}`,
  includes: (narrower: string) => `includes ${narrower}`,
  papers: (papers: number) => (papers === 1 ? 'paper' : 'papers'),
  people: 'people',
  active: 'active',
  showOtherTopicsAgain: 'Show other topics again',
  onlyPapersAboutIt: 'Only papers about it',
  people2: 'People',
  papers2: 'papers',
  comesWith: 'Comes with',
  papersOfBoth: 'papers of both',
  phrases: 'Phrases',
  thatEarnedIt: 'that earned it',
  noneOfItsOwnIt: 'none of its own: it is implied by narrower topics',
  papers3: 'Papers',
  latestFirst: 'latest first',
  weight: 'Weight',
  byItsTies: 'by its ties',
  whatEachAdds: 'what each adds',
}

export const topicWords = said('topic', en)
