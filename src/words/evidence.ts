import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  fewer: 'Fewer',
  all: (items: number) => `All ${items}`,
  onlyPapersAbout: (label: string) => `Only papers about ${label}`,
  line: (source: string, line: number) => `${source}, line ${line}`,
  ask: 'Ask',
  restsOnAClaim: (subject: string) => `Rests on a claim: ${subject}.`,
  accept: 'Accept',
  reject: 'Reject',
  takeBack: 'Take back',
  whatIfNot: 'What if not?',
  review: 'Review',
  listWhatChanges: 'List what changes',
  line2: (line: number) => `Line ${line}`,
  theTextOfThisSource: 'The text of this source is not at hand.',
  fact: 'Fact',
  accepted: 'Accepted',
  assumed: 'Assumed',
  suggested: 'Suggested',
  lineReadItInItsPlace: (source: string, line: number) => `${source}, line ${line}: read it in its place`,
  line3: 'Line',
  of: (source: string) => `of ${source}:`,
  howWeKnow: 'How we know',
  restsOnClaims: (cards: number) => `Rests on ${countOf(cards, 'claim')}`,
  noYear: 'no year',
  inferred: 'inferred',
  workingTitle: '· working title',
  sum: 'Sum',
}

export const evidenceWords = said('evidence', en)
