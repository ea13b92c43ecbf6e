import { said } from './language'

export const en = {
  resolutionModularityStability: (resolution: number, communities: string, modularity: string, stability: string) =>
    `Resolution ${resolution}: ${communities}, modularity ${modularity}, stability ${stability}`,
  to: (least: number, communities: string) => `${least} to ${communities}`,
  fromResolutionToTheCommunities: (resolution: number, resolution2: number, found: string) =>
    `From resolution ${resolution} to ${resolution2} the communities hardly change: ${found}.`,
  connectedComponentsDoNotDepend: 'Connected components do not depend on a resolution.',
  resolutionIsNotOnA: (resolution: number) =>
    `Resolution ${resolution} is not on a plateau: a little more or less gives other communities.`,
  resolutionIsOnAPlateau: (resolution: number, plateauText: string) =>
    `Resolution ${resolution} is on a plateau. ${plateauText}`,
  communities: 'Communities',
  modularityAtResolution1: 'Modularity (at resolution 1)',
  stability: 'Stability',
}

export const sweepWords = said('sweep', en)
