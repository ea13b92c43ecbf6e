import type { Colouring, Density, Looks, SizeFigure } from './looks'
import { OVERLAY_WORDS } from './overlay'
import { lookingWords } from '../words/looking'
import { joinsWords } from '../words/joins'

/** What a choice is called, and what it means in one sentence. */
export type ChoiceWords = { readonly label: string; readonly because: string }

/** What colours can stand for. */
export const COLOUR_WORDS: Readonly<Record<Colouring, ChoiceWords>> = {
  cluster: { label: lookingWords.community, because: lookingWords.eachCommunityHasItsOwnColour },
  type: { label: lookingWords.kind, because: lookingWords.peopleGroupsPapersAndTopics },
  affiliation: { label: lookingWords.affiliation, because: lookingWords.theAffiliationThatIsStatedFirst },
  ...OVERLAY_WORDS,
}

/** What sizes can stand for. */
export const SIZE_WORDS: Readonly<Record<SizeFigure, ChoiceWords & { readonly unit: string }>> = {
  papers: { label: lookingWords.papers, because: lookingWords.theMorePapersInView, unit: lookingWords.papers2 },
  strength: {
    label: lookingWords.weightOfTies,
    because: lookingWords.theSumOfTheWeights,
    unit: lookingWords.weightOfTies2,
  },
  citations: {
    label: lookingWords.citations,
    because: lookingWords.theSumOfTheCitations,
    unit: lookingWords.citations2,
  },
}

/** What the ground can show. */
export const DENSITY_WORDS: Readonly<Record<Density, ChoiceWords>> = {
  none: { label: lookingWords.landAndTies, because: lookingWords.communitiesAsLandWithAllTies },
  marks: { label: lookingWords.density, because: lookingWords.whereMarksAndTheirPapers },
  clusters: { label: lookingWords.densityByCommunity, because: lookingWords.whereEachCommunityCrowdsIn },
}

const TOLD: { readonly [Key in keyof Looks]: (looks: Looks) => string } = {
  colour: ({ colour }) => lookingWords.colouredBy(COLOUR_WORDS[colour].label.toLowerCase()),
  size: ({ size }) => lookingWords.sizedBy(SIZE_WORDS[size].label.toLowerCase()),
  density: ({ density }) =>
    ({
      none: lookingWords.drawnAsLandAndTies,
      marks: lookingWords.drawnAsDensity,
      clusters: lookingWords.drawnAsDensityByCommunity,
    })[density],
  firsts: ({ firsts }) =>
    firsts ? lookingWords.firstCollaborationsMarked : lookingWords.firstCollaborationsNoLongerMarked,
}

/** What was done to the looks of a map; null where nothing was. */
export function tellLooks(before: Looks, after: Looks): string | null {
  const changed = (Object.keys(TOLD) as (keyof Looks)[]).filter((key) => before[key] !== after[key])
  return changed.length === 0 ? null : joinsWords.clauses(changed.map((key) => TOLD[key](after)))
}
