import { said } from './language'

export const en = {
  byHand: 'by hand',
  topics: 'Topics',
  addATopic: 'Add a topic…',
  thisPaperIsAbout: 'This paper is about',
  makeANewTopic: (typed: string) => `Make “${typed}” a new topic…`,
  noTopicIsKnownOfIt: 'No topic is known of it.',
  stronglyAndClearlyTheTitle: 'Strongly and clearly: the title says it. Partly and a little: only the abstract does.',
  notAboutByHand: 'Not about, by hand',
  notAboutYouSaidSo: (label: string) => `Not about ${label}: you said so.`,
  takeBack: 'Take back',
  thatItIsNotAbout: (label: string) => `that it is not about ${label}`,
  howMuchThePaperIs: (strength: string) => `How much the paper is about it: ${strength} of 1`,
  notAboutThis: 'Not about this',
  listed: 'listed',
  suggested: 'suggested',
  pagesOwner: 'page’s owner',
  listsOwner: 'list’s owner',
  workingTitle: 'Working title',
  noSourceStatesOneThis: 'no source states one; this is the name that the abstract coins',
  authors: 'Authors',
  moreThanAuthorsItTies: (crowdedOver: number) =>
    `More than ${crowdedOver} authors: it ties only its first, last and page-owning ones.`,
  more: (authors: number) => `${authors} more`,
  abstract: 'Abstract',
  links: 'Links',
  seenIn: 'Seen in',
  places: (sightings: number) => (sightings === 1 ? 'place' : 'places'),
  of: (name: string) => ` of ${name}`,
  weight: 'Weight',
  byItsTies: 'by its ties',
  whatEachAdds: 'what each adds',
  yearInferred: 'year inferred',
}

export const paperWords = said('paper', en)
