import type { ClusterMeasures } from '../graph/cluster-measures'
import { percent } from './number-words'
import { methodsWords } from '../words/methods'

/** A measure as a panel tells it: what it is called, its figure, and what it means in one sentence. */
export type MeasureWords = { readonly label: string; readonly value: string; readonly meaning: string }

/** Whose weight the share is of: its own, or that of the others where it is more than half of the map. */
function leads({ weightWithin, weightOut }: ClusterMeasures, conductance: number): string {
  const isSmaller = Math.abs(weightOut / (2 * weightWithin + weightOut) - conductance) < 1e-6
  return isSmaller
    ? methodsWords.ofAllWeightAtIts(percent(conductance))
    : methodsWords.itIsMoreThanHalf(percent(conductance))
}

/** The measures of a community in words; those that are not defined for it say why. */
export function measureWords(measures: ClusterMeasures): readonly MeasureWords[] {
  const { conductance, silhouette, density, meanYear, dated, undated, size, tiesWithin } = measures
  return [
    {
      label: methodsWords.conductance,
      value: conductance === null ? '–' : conductance.toFixed(2),
      meaning:
        conductance === null
          ? methodsWords.notDefinedNothingIsTied
          : methodsWords.lowerHoldsTogetherBetter(
              conductance === 0 ? methodsWords.noTieLeadsOutOfIt : leads(measures, conductance),
            ),
    },
    {
      label: methodsWords.silhouette,
      value: silhouette === null ? '–' : silhouette.toFixed(2),
      meaning: silhouette === null ? methodsWords.notDefinedThereIsNo : methodsWords.from1To1How,
    },
    {
      label: methodsWords.density,
      value: density === null ? '–' : density.toFixed(2),
      meaning:
        density === null
          ? methodsWords.notDefinedForOneMember
          : methodsWords.tiesWithinItOfThat(tiesWithin, (size * (size - 1)) / 2),
    },
    {
      label: methodsWords.meanYear,
      value: meanYear === null ? '–' : meanYear.toFixed(1),
      meaning: methodsWords.ofPapersWithAYear(dated, undated),
    },
  ]
}
