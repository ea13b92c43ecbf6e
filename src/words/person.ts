import { said } from './language'

export const en = {
  betweenCommunities: 'Between communities',
  joins: (joins: number) => `joins ${joins}`,
  tiesWeight: 'ties, weight',
  between: 'Between',
  theShareOfShortestWays: 'The share of shortest ways between two others that lead through here.',
  participation: 'Participation',
  howEvenlyTheTiesAre: 'How evenly the ties are spread over communities: 0 all in one, near 1 over many.',
  thoseWhoStandBetween: 'Those who stand between',
  thoseWhoHoldItTogether: 'Those who hold it together',
  theForemost: 'the foremost',
  aGroupNotAPerson: 'a group, not a person',
  alsoWritten: (aliases: string) => `also written ${aliases}`,
  papers: (count: number) => (count === 1 ? 'paper' : 'papers'),
  coAuthors: (count: number) => (count === 1 ? 'co-author' : 'co-authors'),
  active: 'active',
  stated: (figures: string) => `Stated: ${figures}`,
  onPapersMarked: (affiliations: string) => `On papers marked ${affiliations}`,
  whoItMayBe: 'Who it may be',
  coAuthors2: 'Co-authors',
  jointPapers: 'joint papers',
  topics: 'Topics',
  papers2: 'Papers',
  whatEachAdds: 'what each adds',
  isThisOnePerson: 'Is this one person?',
  samePersonAs: 'Same person as…',
  twoPeople: 'Two people?',
}

export const personWords = said('person', en)
