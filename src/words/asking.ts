import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  of: 'Of',
  coAuthor: 'Co-author',
  conflict: 'Conflict',
  lastJointPaper: 'Last joint paper',
  yearIsInferred: 'Year is inferred',
  yearsAgo: 'Years ago',
  jointPapers: 'Joint papers',
  countIs: 'Count is',
  window: 'Window',
  titles: 'Titles',
  possibleAJointPaperHas: 'possible, a joint paper has no year',
  yes: 'yes',
  no: 'no',
  atLeast: 'at least',
  exact: 'exact',
  lastOf: (ties: string, oldest: number) => `${ties}, last of ${oldest}`,
  theOldestOf: (ties: string, oldest: number) => `${ties}, the oldest of ${oldest}`,
  nothingThatIsShownTiesTo: (one: string, other: string) => `Nothing that is shown ties ${one} to ${other}.`,
  theFiltersLeaveOut: (joinWith: string) => `The filters leave ${joinWith} out.`,
  withoutTheFiltersTheyAre: (hops: number) => `Without the filters they are ${countOf(hops, 'tie')} apart.`,
  withPapersOfMoreThan: (largestTeam: number, hops: number) =>
    `With papers of more than ${countOf(largestTeam, 'author')} they are ${countOf(hops, 'tie')} apart.`,
  noFileThatIsOpen: (one: string, nearOne: number, other: string, nearOther: number) =>
    `No file that is open ties them: ${one} is tied, near or far, to ${countOf(nearOne, 'other')}, and ${other} to ${countOf(nearOther, 'other')}.`,
  aWay: 'A way',
  way: (number: number) => `Way ${number}`,
  through: (joinWith: string) => ` through ${joinWith}`,
  fromTo: (which: string, name: string, name2: string, through: string, summary: string) =>
    `${which} from ${name} to ${name2}${through}: ${summary}.`,
  andTheTiesBetweenThem: (names: string) => `${names}, and the ties between them.`,
  andCoAuthorsInCommon: (names: string, sharedPeople: number) =>
    `${names}, and ${countOf(sharedPeople, 'co-author')} in common.`,
  peopleTwoStepsAwayWith: (far: number, between: number) =>
    `${countOf(far, 'person', 'people')} two steps away with topics in common, through ${countOf(between, 'co-author')}.`,
  before: (now: number) => `before ${now}`,
  yearUnknown: 'year unknown',
  lastPaperWith: (name: string) => `Last paper with ${name}`,
  coAuthorsOfTheDarker: (name: string, inside: number, now: number, now2: number) =>
    `Co-authors of ${name}, the darker the later their last joint paper: ${countOf(inside, 'conflict')} of interest from ${now} to ${now2}.`,
}

export const askingWords = said('asking', en)
