import { said } from './language'

export const en = {
  thisRowWasLeftOut: 'This row was left out: its first column has no name.',
  isNoTopicHereSo: (label: string) =>
    `“${label}” is no topic here, so it was read as a person, and a person cannot be dropped. Dropping names is not supported; it was kept.`,
  wouldBeReplacedByWhich: (label: string, instead: string) =>
    `“${label}” would be replaced by “${instead}”, which rows above replace by “${label}”. This row was left out; those above stand.`,
  decisionWasLeftOutIt: (index: number) =>
    `Decision ${index} was left out: it has no known kind, nothing that it is about, or no verdict “accepted” or “rejected”.`,
  thisFileOfDecisionsDoes: 'This file of decisions does not say its "version". None was applied.',
  thisFileOfDecisionsGives: (stringify: string) =>
    `This file of decisions gives its "version" as ${stringify}, but versions are whole numbers from 1. None was applied.`,
  theseDecisionsWereSavedBy: (version: number, decisionsVersion: number) =>
    `These decisions were saved by a newer Coterie (version ${version} of the file; this one reads up to ${decisionsVersion}). None was applied.`,
  thisFileOfDecisionsHas: 'This file of decisions has no "decisions". None was applied.',
  theDecisionsOfThisFile: 'The "decisions" of this file are no list. None was applied.',
  thisIsNoFileOf:
    'This is no file of decisions: it is neither “coterie-decisions” nor a thesaurus with “label” and “replace by” at its head.',
  thisFileOfDecisionsIs: 'This file of decisions is damaged: it is not complete JSON. Nothing was read.',
  thisIsNoFileOfDecisions: 'This is no file of decisions: its first level has no "format": "coterie-decisions".',
  theUnnamedOwnerOf: (unnamed: string) => `the unnamed owner of ${unnamed}`,
  aRecordWithoutWords: 'a record without words',
  andMore: (named: string, more: number) => `${named} and ${more} more`,
  and: (named: string, last: string) => `${named} and ${last}`,
  thatTheseRecordsAreOnePaper: (not: string, nameAll: string) => `that these records are${not} one paper (${nameAll})`,
  thatAreOnePerson: (nameAll: string, not: string) => `that ${nameAll} are${not} one person`,
  thatIsMoreThanOnePerson: (nameOf: string, not: string) => `that ${nameOf} is${not} more than one person`,
  thatDidWrite: (nameOf: string, not: string, nameAll: string) => `that ${nameOf} did${not} write ${nameAll}`,
  thatIs: (nameOf: string, not: string, nameAll: string) => `that ${nameOf} is${not} ${nameAll}`,
  thatIsTheWorkOf: (nameAll: string, not: string, nameOf: string) => `that ${nameAll} is${not} the work of ${nameOf}`,
  thatTheYearOfWas: (nameAll: string, not: string) => `that the year of ${nameAll} was${not} inferred rightly`,
  thatIsRightlyCalledSo: (nameAll: string, not: string) => `that ${nameAll} is${not} rightly called so`,
  thatIsAGroup: (nameAll: string, not: string) => `that ${nameAll} is${not} a group`,
  thatTheTopicIsCalled: (nameOf: string, not: string, other: string) =>
    `that the topic ${nameOf} is${not} called “${other}”`,
  thatTheTopicIsA: (nameOf: string, not: string, nameOf2: string) =>
    `that the topic ${nameOf} is${not} a part of ${nameOf2}`,
  thatTheTopicIsHidden: (nameOf: string, not: string) => `that the topic ${nameOf} is${not} hidden`,
  thatThereIsNoATopic: (verdictIsRejected: boolean, other: string) =>
    `that there is${verdictIsRejected ? ' no' : ' a'} topic “${other}”`,
  thatIsAboutTheTopic: (nameOf: string, not: string, nameOf2: string) =>
    `that ${nameOf} is${not} about the topic ${nameOf2}`,
  thatACommunityOfIsCalled: (value: number, not: string, other: string) =>
    `that a community of ${value} is${not} called “${other}”`,
  itWasDecidedAndLater: (decision: string) =>
    `It was decided ${decision}, and later the opposite; the later decision counts.`,
  aPageHasOneOwner: (nameSome: string, nameSome2: string) =>
    `A page has one owner, but ${nameSome} were accepted as ${nameSome2}; none of them was taken.`,
  itWasDecidedButMust: (decision: string, nameSome: string) =>
    `It was decided ${decision}, but ${nameSome} must stay apart; it was refused.`,
  toSayWouldGoIn: (decision: string) => `To say ${decision} would go in a circle of names; it was refused.`,
  itWasDecidedBut: (decision: string, why: string, outcome: string) =>
    `It was decided ${decision}, but ${why}; ${outcome}.`,
  areNotInTheseSources: (nameSome: string, missing: number) =>
    `${nameSome} ${missing === 1 ? 'is' : 'are'} not in these sources`,
  itWasNotAppliedAnd: 'it was not applied, and it is kept',
  itWasRefused: 'it was refused',
  isNoTopicsIdSuch: (id: string) => `“${id}” is no topic’s id, such as “topic:bird-song”`,
  itHasNoName: 'it has no name',
  aVocabularyHasThatTopic: 'a vocabulary has that topic',
  itsPhrasesWereAddedToIt: 'its phrases were added to it',
  isCalledSoAlready: (nameSome: string) => `${nameSome} is called so already`,
  theySayTheSameWord: 'they say the same word for word, so that nothing tells them apart',
  nothingInTheseSourcesAsks: 'nothing in these sources asks for it',
  theRestOfItWasApplied: 'the rest of it was applied',
  itWasNotApplied: 'it was not applied',
  itWasDecidedButAnd: (decision: string, why: string, outcome: string) =>
    `It was decided ${decision}, but ${why}; ${outcome}, and it is kept.`,
  youNoted: (note: string) => `You noted: ${note}`,
  itNamesNoOtherTopic: 'it names no other topic',
  thatWouldLeadRoundIn: 'that would lead round in a circle',
  thatIsNoName: 'that is no name',
  isCalledSoTheTwo: (nameSome: string) => `${nameSome} is called so; the two can be merged`,
  aTopic: 'a topic',
}

export const decisionsToldWords = said('decisionsTold', en)
