import { countOf } from '../base/count-of'
import { said } from './language'
import { line } from './line'
import type { Part } from './line'

export const en = {
  typeATopicsName: 'Type a topic’s name',
  noPaperYet: 'no paper yet',
  noTopicIsCalledThat: 'No topic is called that. Type fewer letters.',
  moreTypeToNarrowThem: (found: number) => `${found} more; type to narrow them.`,
  leave: 'Leave',
  nameOfTheTopic: 'Name of the topic',
  anotherTopicIsCalledAlready: (label: string) => `Another topic is called “${label}” already.`,
  makeItPartOfThatOne: 'Make it part of that one',
  keep: 'Keep',
  byTheVocabulary: 'by the vocabulary',
  byTheRecords: 'by the records',
  inTheTexts: 'in the texts',
  whenItWasAdded: 'when it was added',
  rename: 'Rename…',
  makeItPartOf: 'Make it part of…',
  itVanishesFromPapersFilters: 'It vanishes from papers, filters and maps; “All topics” brings it back',
  hide: 'Hide',
  isAPartOf: (label: string) => `“${label}” is a part of`,
  hiddenByHand: 'Hidden by hand.',
  bringItBack: 'Bring it back',
  called: (foundLabel: string, foundBy: string) => `Called “${foundLabel}” ${foundBy}.`,
  useThatNameAgain: 'Use that name again',
  wasMadePartOfIt: (label: string) => `“${label}” was made part of it.`,
  takeBack: 'Take back',
  addedByHand: 'Added by hand.',
  phrasesWereAddedByHand: 'Phrases were added by hand.',
  removeTheTopic: 'Remove the topic',
  byHand: 'by hand',
  addATopic: 'Add a topic',
  itIsGivenToAnd: (title: string) =>
    `It is given to “${title}”, and to every paper whose words earn it. It can be undone.`,
  itIsGivenToEvery:
    'It is given to every paper whose words earn it, and can be given to papers by hand. It can be undone.',
  name: 'Name',
  aTopicIsCalledAlready: (label: string) => `A topic is called “${label}” already.`,
  phrasesThatEarnItOne: 'Phrases that earn it, one a line',
  caseAccentsHyphensAndPlurals:
    'Case, accents, hyphens and plurals do not count; short words in capitals, as ViT, count only where a text writes them so. A mention in passing does not make a topic.',
  noneGetsTheTopic: 'none gets the topic.',
  allOfThemGetTheTopic: 'all of them get the topic.',
  ofThemAreAboutIt: (about: Part, reachAboutIs1: boolean) =>
    line(about, ` of them ${reachAboutIs1 ? 'is' : 'are'} about it and ${reachAboutIs1 ? 'gets' : 'get'} the topic.`),
  papersSayOneOfThem: (b: (inside: string) => Part, said: number, reachSaidIs1: boolean, text: Part) =>
    line(b(countOf(said, 'paper')), ` ${reachSaidIs1 ? 'says' : 'say'} one of them in title or abstract; `, text),
  withoutPhrasesItIsOnly: 'Without phrases it is only given by hand.',
  cancel: 'Cancel',
  addTheTopic: 'Add the topic',
  asFound: 'As found',
  always: 'Always',
  never: 'Never',
  keyPhrasesOfTheTexts: 'Key phrases of the texts',
  phrasesThatPapersHaveIn:
    'Phrases that papers have in common can become topics. “As found” takes them where the topic files leave more than 30 % of the papers without a topic.',
  keyPhrasesBecomeTopics: 'Key phrases become topics',
  undo: 'Undo',
  topicFiles: 'Topic files',
  topicsOfThemWithPapers: (held: number, held2: number, isOwn: boolean) =>
    `${countOf(held, 'topic')}, ${held2} of them with papers here${isOwn ? '' : '; comes with Coterie'}`,
  remove: 'Remove',
  dropATopicFileOf:
    'Drop a topic file of your own (.tsv) anywhere on the page, or choose one. The README tells how one is written, under “Topics of your own”. A project keeps it.',
  chooseATopicFile: 'Choose a topic file',
  topicFilesToLoad: 'Topic files to load',
  keyPhrase: 'key phrase',
  hidden: 'hidden',
  topicsWithPapers: (count: number) => `${countOf(count, 'topic')} with papers`,
  ofYourOwnWithout: (count: number) => `${count} of your own without`,
  hidden2: (count: number) => `${count} hidden`,
  allTopics: 'All topics',
  theTopicFilesHaveMore: (unused: number) =>
    unused > 0 ? ` The topic files have ${unused} more that no paper here is about.` : '',
  findATopic: 'Find a topic',
  addATopic2: 'Add a topic…',
  id: 'Id',
  topic: 'Topic',
  comesFrom: 'Comes from',
  papers: 'Papers',
  state: 'State',
  topics: 'Topics',
  noTopicIsCalledThatType: 'No topic is called that. Type fewer letters, or add it.',
}

export const topicsDialogWords = said('topicsDialog', en)
