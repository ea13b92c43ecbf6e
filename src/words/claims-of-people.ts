import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  noTopic: 'no topic',
  noVenue: 'no venue',
  noSubject: 'no subject',
  thePapersAndTheOther: (mentions: number, mentions2: number) =>
    `The ${countOf(mentions, 'paper')} and the other ${countOf(mentions2, 'paper')} of this name share no co-author, and no co-author of one wrote with one of the other.`,
  theyShare: (subjects: string) => `They share ${subjects}.`,
  bothStateAffiliationsAndTheseDiffer: 'Both state affiliations, and these differ.',
  yearsLieBetweenThem: (gap: number) => `${gap} years lie between them.`,
  givenNameAndFamilyName: 'Given name and family name are common among the names read.',
  againstItFewPeopleCan: 'Against it: few people can be expected to bear this name.',
  aPersonSaidThatThese: 'A person said that these papers are those of somebody else of the same name.',
  theIdentifiersDiffer: (conflict: string) => `The identifiers differ: ${conflict}.`,
  onePersonHasOneIdentifier: 'One person has one identifier of a kind, so these are two people of one name.',
  unnamedOwnerPapers: (papers: number) => `Unnamed owner, ${papers} papers`,
  unnamedOwnerHIndex: (hIndex: number) => `Unnamed owner, h-index ${hIndex}`,
  hasAnotherPageLineThat: (name: string, source: string, line: number) =>
    `${name} has another page (${source}, line ${line}); that page's figures are shown, the papers of both are kept.`,
  theNameHasTheWord: (name: string, group: string) =>
    `The name “${name}” has the word “${group}”, as names of groups do and names of people do not.`,
  youSaidThatThisIs: 'You said that this is a group.',
  nextOf: (name: string, papers: number) => `; next ${name} of ${papers}`,
  isAnAuthorOfOf: (name: string, own: number, papers: number, next: string) =>
    `${name} is an author of ${own} of the list's ${countOf(papers, 'abstract')}${next}.`,
  addressesLeadToRepositoriesOf: (repositories: number, account: string, name: string) =>
    `${repositories} ${repositories === 1 ? 'address leads' : 'addresses lead'} to repositories of the account “${account}”, which is called like ${name}.`,
  againstItOfAbstractsNo: (unknown: number, name: string) =>
    `Against it: of ${countOf(unknown, 'abstract')} no source shows that ${name} is an author; on such a list they may be of co-authors or of anybody.`,
  againstItAuthorListsStated: (denied: number, name: string) =>
    `Against it: ${countOf(denied, 'author list')} stated whole ${denied === 1 ? 'does' : 'do'} not name ${name}.`,
  youSaidWhoseListIt: (name: string) => `You said whose list it is; no paper speaks for ${name}.`,
  line: (source: string, line: number) => `${source}, line ${line}`,
  aPersonsPageListsOnly: (where: string, papers: number) =>
    `A person's page lists only papers of that person, and this page (${where}) lists ${countOf(papers, 'paper')}.`,
  thePageLeavesTheName: 'The page leaves the name out, so its owner stands for one person whose name is not known.',
  aPersonsPageListsOnlyPapers: (name: string, where: string) =>
    `A person's page lists only papers of that person, and these stand on the page of ${name} (${where}).`,
  listsOfThePagesPapers: (hidden: number, papers: number, name: string) =>
    `${countOf(hidden, 'list')} of the page's ${countOf(papers, 'paper')} ${hidden === 1 ? 'ends' : 'end'} before the name of ${name}.`,
  thesePapersStandOnThe: (name: string, source: string, line: number) =>
    `These papers stand on the page of ${name} (${source}, line ${line}).`,
  againstItListsThatAre: (denied: number, name: string) =>
    `Against it: ${countOf(denied, 'list')} that ${denied === 1 ? 'is' : 'are'} stated whole ${denied === 1 ? 'does' : 'do'} not name ${name}.`,
  ofThePapers: (listed: number, all: number) => `${listed} of the ${countOf(all, 'paper')}`,
  isListedOnNobodyElse: (name: string, of: string) =>
    `${name} is listed on ${of}; nobody else is listed on more than one.`,
  isListedOnNextMore: (name: string, of: string, ahead: boolean, name2: string, listed: number) =>
    `${name} is listed on ${of}; ${ahead ? 'next' : 'more often'} ${name2} on ${listed}.`,
  listsStatedWholeName: (whole: number, name: string) =>
    `${countOf(whole, 'list')} stated whole ${whole === 1 ? 'names' : 'name'} ${name}.`,
  againstItPapersOfThe: (left: number) =>
    `Against it: ${countOf(left, 'paper')} of the page ${left === 1 ? 'does' : 'do'} not show the name, though the lists may be cut.`,
  againstItHasAPage: (name: string) => `Against it: ${name} has a page of their own among the sources.`,
  youSaidWhoTheOwner: 'You said who the owner is; no list speaks for it.',
  andMore: (items: string, items2: number) => `${items} and ${items2} more`,
  bothWroteWith: (listSome: string) => `Both wrote with ${listSome}.`,
  theAffiliationsThatBothStateAgree: 'The affiliations that both state agree.',
  bothWroteAbout: (listSome: string) => `Both wrote about ${listSome}.`,
  bothPublishedInTheSameVenue: 'Both published in the same venue.',
  againstItTheirPapersSpanYears: (span: number) => `Against it: their papers span ${span} years.`,
  theirPapersLieWithinYearYears: (span: number, span2: number) =>
    `Their papers lie within ${span} ${span2 === 0 ? 'year' : 'years'}.`,
  againstItManyCanBe: 'Against it: many can be expected to bear this name.',
  andHaveOneIdentifier: (spelled: string, spelled2: string, identifier: string) =>
    `${spelled} and ${spelled2} have one identifier: ${identifier}.`,
  andDifferInTheWay: (spelled: string, spelled2: string) =>
    `${spelled} and ${spelled2} differ in the way of writing only.`,
  againstItNothingElseSpeaks: 'Against it: nothing else speaks for it.',
  mayBeShortForAnd: (spelled: string, spelled2: string) =>
    `${spelled} may be short for ${spelled2}, and no other name fits.`,
  mayBeShortFor: (spelled: string, spelled2: string) => `${spelled} may be short for ${spelled2}.`,
  againstItOtherNameFits: (fits: number, fits2: number) =>
    `Against it: ${fits} other ${fits2 === 2 ? 'name fits' : 'names fit'} as well.`,
  andAreEachOtherWith: (spelled: string, spelled2: string) =>
    `${spelled} and ${spelled2} are each other with given and family name exchanged.`,
  itWasDecidedButIt: (decision: string, why: string) => `It was decided ${decision}, but ${why}; it was not applied.`,
  anotherDecisionKeepsThemApart: 'another decision keeps them apart',
  aPersonSaidThatTheseAre: 'A person said that these are two.',
  aPersonSaidThatTheseAreOne: 'A person said that these are one.',
  noneOrAllOfThese: 'none or all of these papers bear the name',
}

export const claimsOfPeopleWords = said('claimsOfPeople', en)
