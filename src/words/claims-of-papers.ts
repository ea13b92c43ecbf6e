import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  theTitleBeginsWithTheName: (head: string) => `The title begins with the name “${head}”.`,
  theAbstractShortensTheTitlesTo: (head: string, text: string) =>
    `The abstract shortens the title's “${head}” to “${text}”.`,
  theAbstractIntroducesAsItsOwn: (name: string) => `The abstract introduces “${name}” as its own.`,
  theAbstractGivesInBrackets: (name: string) =>
    `The abstract gives “${name}” in brackets as the short form of what it offers.`,
  aLinkedAddressEndsIn: 'A linked address ends in the same name.',
  theAbstractUsesTheNameTimes: (count: number) => `The abstract uses the name ${count} times.`,
  bothAre: (show: string) => `Both are ${show}.`,
  oneIsTheOther: (show: string, show2: string) => `One is ${show}, the other ${show2}.`,
  onlyOneIsCalled: (aside: string) => `Only one is called “${aside}”.`,
  theTitlesAreTheSame: 'The titles are the same.',
  theTitlesNameDifferentNumbers: 'The titles name different numbers.',
  theTitlesDifferInPunctuation: 'The titles differ in punctuation and labels only.',
  oneTitleIsPartOf: 'One title is part of the other.',
  theTitlesShareOfWords: (shared: number, more: number) => `The titles share ${shared} of ${more} words.`,
  theTitlesDifferInA: (shared: number, more: number) =>
    `The titles differ in a few letters (${shared} of ${more} words are the same).`,
  oneTitleIsTheOther: 'One title is the other with a subtitle.',
  allWordsOfOneTitle: (fewer: number) => `All ${fewer} words of one title stand in the other.`,
  theTitlesBeginWithThe: (shared: number, more: number) =>
    `The titles begin with the same name and share ${shared} of ${more} words.`,
  allAuthorsAreTheSame: (count: number) =>
    count === 1 ? 'The author is the same.' : `All ${count} authors are the same.`,
  moreInTheFamilyName: (family: number, equal: number) =>
    family === 0 ? '' : `, ${family}${equal === 0 ? '' : ' more'} in the family name`,
  ofAuthorsAreTheSame: (equal: number, count: number, more: string) =>
    `${equal} of ${countOf(count, 'author')} are the same${more}.`,
  ofAuthorsAgreeInThe: (family: number, count: number) =>
    `${family} of ${countOf(count, 'author')} agree in the family name only.`,
  noAuthorIsInBoth: 'No author is in both lists, of which one is cut.',
  bothNameWhereTheyAppeared: 'Both name where they appeared, in different years.',
  theYearsDifferBy: (apart: number) => `The years differ by ${apart}.`,
  theYearsDifferByTwo: (apart: number) => `The years differ by ${apart === 1 ? 'one' : 'two'}.`,
  theYearsAreTheSame: 'The years are the same',
  only: 'Only',
  butOnly: (year: string) => `${year}, but only`,
  oneAppearedInAJournal: (text: string) => `${text} one appeared in a journal.`,
  andSoIsThePlace: (year: string) => `${year}, and so is the place.`,
  theAbstractsAreTheSame: 'The abstracts are the same word for word.',
  ofTheWordsOfThe: (percent: string) => `${percent} % of the words of the two abstracts are the same.`,
  ofTheWordsOfTheShorter: (percent: string) =>
    `${percent} % of the words of the shorter abstract stand in the longer one, in the same order.`,
  theTitlesDifferButAn: 'The titles differ, but an author is the same.',
  youSaidThatTheyAre: 'You said that they are one paper.',
  otherRecordsOfTheTwo: 'Other records of the two papers speak against it.',
  untitledPaper: 'Untitled paper',
  youSaidThatThePages: (savedYear: number) => `You said that the pages were saved in ${savedYear}.`,
  aPageLeavesTheYear: 'A page leaves the year out of the dates of the year in which it was saved.',
  theLatestYearThatIs: (year: number, source: string, line: number) =>
    `The latest year that is stated is ${year} (${source}, line ${line}), so it was saved later.`,
  noSourceStatesATitle: 'No source states a title or an abstract.',
  noSourceStatesATitleAnd: 'No source states a title and the abstract coins no name; its first words stand in.',
  noSourceStatesATitleStands: (name: string) => `No source states a title; “${name}” stands in.`,
  datesInHaveNoYear: (papers: number, source: string, year: number) =>
    `${papers} ${papers === 1 ? 'date' : 'dates'} in ${source} ${papers === 1 ? 'has' : 'have'} no year; ${year} is taken.`,
  line: (source: string, line: number) => `${source}, line ${line}`,
  and: (reason: string, one: string, other: string) => `${reason} (${one}, and ${other}).`,
  moreRecordsAgreeInThe: (told: number) => `${told} more records agree in the same way.`,
  youSaidThatTheyAreOne: (decisionVerdictIsAccepted: boolean) =>
    `You said that they are ${decisionVerdictIsAccepted ? 'one paper' : 'different papers'}.`,
}

export const claimsOfPapersWords = said('claimsOfPapers', en)
