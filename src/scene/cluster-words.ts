import { countOf } from '../base/count-of'
import type { ClusterMeasures } from '../graph/cluster-measures'
import { percent } from './number-words'

/** A measure as a panel tells it: what it is called, its figure, and what it means in one sentence. */
export type MeasureWords = { readonly label: string; readonly value: string; readonly meaning: string }

/** Whose weight the share is of: its own, or that of the others where it is more than half of the map. */
function leads({ weightWithin, weightOut }: ClusterMeasures, conductance: number): string {
  const isSmaller = Math.abs(weightOut / (2 * weightWithin + weightOut) - conductance) < 1e-6
  return isSmaller
    ? `Of all weight at its members, ${percent(conductance)} leads out of it.`
    : `It is more than half of the map: of all weight at the others, ${percent(conductance)} leads into it.`
}

/** The measures of a community in words; those that are not defined for it say why. */
export function measureWords(measures: ClusterMeasures): readonly MeasureWords[] {
  const { conductance, silhouette, density, meanYear, dated, undated, size, tiesWithin } = measures
  return [
    {
      label: 'Conductance',
      value: conductance === null ? '–' : conductance.toFixed(2),
      meaning:
        conductance === null
          ? 'Not defined: nothing is tied within it, or nothing outside of it.'
          : `${conductance === 0 ? 'No tie leads out of it.' : leads(measures, conductance)} Lower holds together better.`,
    },
    {
      label: 'Silhouette',
      value: silhouette === null ? '–' : silhouette.toFixed(2),
      meaning:
        silhouette === null
          ? 'Not defined: there is no other community, or nothing ties its members.'
          : 'From −1 to 1: how much nearer its members’ ties are to each other’s than to those of the next community. Higher is clearer.',
    },
    {
      label: 'Density',
      value: density === null ? '–' : density.toFixed(2),
      meaning:
        density === null
          ? 'Not defined for one member.'
          : `${countOf(tiesWithin, 'tie')} within it of ${(size * (size - 1)) / 2} that there could be.`,
    },
    {
      label: 'Mean year',
      value: meanYear === null ? '–' : meanYear.toFixed(1),
      meaning: `Of ${countOf(dated, 'paper')} with a year${undated === 0 ? '' : `; ${undated} ${undated === 1 ? 'has' : 'have'} none`}.`,
    },
  ]
}
