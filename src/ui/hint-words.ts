import { helpWords } from '../words/help'

/** A note for those who see the page for the first time, and where it stands: beside what it speaks of. */
export type Hint = { readonly place: 'land' | 'details' | 'search'; readonly text: string; readonly onPhone?: string }

/** The three of them, in order. */
export const HINTS: readonly Hint[] = [
  {
    place: 'land',
    text: helpWords.thisIsASampleEach,
  },
  {
    place: 'details',
    text: helpWords.chooseAPersonALine,
    onPhone: helpWords.chooseAPersonALineOr,
  },
  {
    place: 'search',
    text: helpWords.ctrlKFindsEverythingThat,
    onPhone: helpWords.settingsAndHelpAboveLists,
  },
]

/** How the map is read, as pairs of what is seen and what it means. */
export const READING: readonly { readonly seen: string; readonly means: string }[] = [
  { seen: helpWords.aDisc, means: helpWords.aPersonAPaperOr },
  {
    seen: helpWords.aLine,
    means: helpWords.twoThatBelongTogetherSuch,
  },
  {
    seen: helpWords.aLand,
    means: helpWords.aCommunityPeopleTiedMore,
  },
  { seen: helpWords.nearness, means: helpWords.marksThatAreTiedAre },
  {
    seen: helpWords.atLeast,
    means: helpWords.aCountIsALower,
  },
  {
    seen: helpWords.aClaim,
    means: helpWords.somethingThatWasInferredSuch,
  },
]
