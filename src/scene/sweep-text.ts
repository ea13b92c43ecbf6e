import type { ResolutionSweep, SweepStep } from '../graph/resolution-sweep'
import { countsWords } from '../words/counts'
import { sweepWords } from '../words/sweep'

const communities = (count: number): string => countsWords.communities(count)

/** “Resolution 1.3: 11 communities, modularity 0.56, stability 1.00” */
export const stepText = ({ resolution, clusters, modularity, stability }: SweepStep): string =>
  sweepWords.resolutionModularityStability(
    resolution,
    communities(clusters),
    modularity.toFixed(2),
    stability.toFixed(2),
  )

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
  const found = least === most ? communities(most) : sweepWords.to(least, communities(most))
  return sweepWords.fromResolutionToTheCommunities(first.resolution, last.resolution, found)
}

/** What the sweep says of the resolution that is in use, in one sentence; empty where it is none of the steps. */
export function currentText(sweep: Pick<ResolutionSweep, 'steps' | 'current' | 'plateaus' | 'settings'>): string {
  if (sweep.settings.method === 'components') return sweepWords.connectedComponentsDoNotDepend
  const step = sweep.steps[sweep.current]
  if (step === undefined) return ''
  const plateau = sweep.plateaus.find(({ from, to }) => from <= sweep.current && sweep.current <= to)
  if (plateau === undefined) return sweepWords.resolutionIsNotOnA(step.resolution)
  return sweepWords.resolutionIsOnAPlateau(step.resolution, plateauText(sweep, plateau))
}
