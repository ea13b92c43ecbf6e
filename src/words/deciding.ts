import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  isTwoPeople: (name: string) => `Is ${name} two people?`,
  chooseThePapersOfThe: 'Choose the papers of the other one. It can be undone.',
  papers: 'Papers',
  noYear: 'no year',
  papersStayPapersGoTo: (left: number, chosen: number) =>
    `${countOf(left, 'paper')} stay, ${countOf(chosen, 'paper')} go to the other person.`,
  cancel: 'Cancel',
  byHand: 'by hand',
  makeTwoPeople: 'Make two people',
  moreTypeToNarrowThem: (found: number) => `${found} more; type to narrow them.`,
  findAPerson: 'Find a person',
  people: 'People',
  chooseAPerson: 'Choose a person',
  nobodyIsCalledThat: 'Nobody is called that.',
  whoIsTheSameAs: (name: string) => `Who is the same as ${name}?`,
  theTwoBecomeOnePerson: 'The two become one person, with the papers of both. It can be undone.',
  is: (name: string, name2: string) => `${name} is ${name2}`,
  findAPaper: 'Find a paper',
  chooseAPaper: 'Choose a paper',
  noPaperIsCalledThat: 'No paper is called that.',
  whichPaperIsTheSameAs: (name: string) => `Which paper is the same as ${name}?`,
  theTwoBecomeOnePaper: 'The two become one paper, with the authors and texts of both. It can be undone.',
  onePaperWith: (name: string) => `One paper with ${name}`,
}

export const decidingWords = said('deciding', en)
