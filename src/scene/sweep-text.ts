import { countOf } from '../base/count-of'
import type { ResolutionSweep, SweepStep } from '../graph/resolution-sweep'

const communities = (count: number): string => countOf(count, 'community', 'communities')

/** “Resolution 1.3: 11 communities, modularity 0.56, stability 1.00” */
export const stepText = ({ resolution, clusters, modularity, stability }: SweepStep): string =>
  `Resolution ${resolution}: ${communities(clusters)}, modularity ${modularity.toFixed(2)}, stability ${stability.toFixed(2)}`

/** “From resolution 1.05 to 1.6 the communities hardly change (11 to 12).” */
export function plateauText(
  { steps }: Pick<ResolutionSweep, 'steps'>,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const within = steps.slice(from, to + 1)
  const [first, last] = [within[0], within.at(-1)]
  if (first === undefined || last === undefined) return ''
  const counts = within.map(({ clusters }) => clusters)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  const found = least === most ? communities(most) : `${least} to ${communities(most)}`
  return `From resolution ${first.resolution} to ${last.resolution} the communities hardly change: ${found}.`
}

/** What the sweep says of the resolution that is in use, in one sentence; empty where it is none of the steps. */
export function currentText(sweep: Pick<ResolutionSweep, 'steps' | 'current' | 'plateaus' | 'settings'>): string {
  if (sweep.settings.method === 'components') return 'Connected components do not depend on a resolution.'
  const step = sweep.steps[sweep.current]
  if (step === undefined) return ''
  const plateau = sweep.plateaus.find(({ from, to }) => from <= sweep.current && sweep.current <= to)
  if (plateau === undefined)
    return `Resolution ${step.resolution} is not on a plateau: a little more or less gives other communities.`
  return `Resolution ${step.resolution} is on a plateau. ${plateauText(sweep, plateau)}`
}
