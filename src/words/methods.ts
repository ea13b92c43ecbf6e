import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  n1Authors1APaper: '1 ÷ (authors − 1) a paper',
  peopleAndTopicsSharedRare: 'people and topics shared, rare ones more',
  jointPapersPapers: 'joint ÷ (papers × papers)',
  asSureAsItIsKnown: 'as sure as it is known',
  asTheFileStatesIt: 'as the file states it',
  person: 'person',
  people: 'people',
  paper: 'paper',
  papers: 'papers',
  topic: 'topic',
  topics: 'topics',
  other: 'other',
  others: 'others',
  node: 'node',
  nodes: 'nodes',
  this: (kind: string) => `this ${kind}`,
  thisGroup: 'this group',
  thisPerson: 'this person',
  byWhatItSharesWith: ' by what it shares with ',
  through: ' through ',
  joins: 'Joins ',
  theyAreAbout: (papers: number, joinWith: string) => `${papers === 1 ? 'It is' : 'They are'} about ${joinWith}.`,
  soFarAsTheLists: 'So far as the lists show: those that are cut may hide other ties.',
  inParts: (cardinal: string) => `, in ${cardinal} parts: `,
  withoutLoseEveryPathTo: <P>(
    self: string,
    countOf: P,
    cutOff: number,
    largest: number,
    value: string,
    joinWith: string,
  ): readonly (string | P)[] => [
    `Without ${self} `,
    countOf,
    ` ${cutOff === 1 ? 'loses' : 'lose'} every path to the remaining ${largest}`,
    value,
    `${joinWith}.`,
  ],
  withoutNobodyNothingLosesTouch: (self: string, viewNetworkIsCoauthors: boolean) =>
    `Without ${self} ${viewNetworkIsCoauthors ? 'nobody' : 'nothing'} loses touch`,
  andWaysBetweenTheOthers: (start: string, now: string) =>
    `${start}, and ways between the others stay as long (${now} steps in the mean).`,
  butWaysBetweenTheOthers: (start: string, now: string, then: string) =>
    `${start}, but ways between the others grow from ${now} to ${then} steps in the mean.`,
  ofAllWeightAtIts: (conductance: string) => `Of all weight at its members, ${conductance} leads out of it.`,
  itIsMoreThanHalf: (conductance: string) =>
    `It is more than half of the map: of all weight at the others, ${conductance} leads into it.`,
  conductance: 'Conductance',
  notDefinedNothingIsTied: 'Not defined: nothing is tied within it, or nothing outside of it.',
  noTieLeadsOutOfIt: 'No tie leads out of it.',
  lowerHoldsTogetherBetter: (text: string) => `${text} Lower holds together better.`,
  silhouette: 'Silhouette',
  notDefinedThereIsNo: 'Not defined: there is no other community, or nothing ties its members.',
  from1To1How:
    'From −1 to 1: how much nearer its members’ ties are to each other’s than to those of the next community. Higher is clearer.',
  density: 'Density',
  notDefinedForOneMember: 'Not defined for one member.',
  tiesWithinItOfThat: (tiesWithin: number, size: number) =>
    `${countOf(tiesWithin, 'tie')} within it of ${size} that there could be.`,
  meanYear: 'Mean year',
  ofPapersWithAYear: (dated: number, undated: number) =>
    `Of ${countOf(dated, 'paper')} with a year${undated === 0 ? '' : `; ${undated} ${undated === 1 ? 'has' : 'have'} none`}.`,
  inAPartThatSplitsOff: 'in a part that splits off',
  with: (name: string) => `with “${name}”`,
  in: (text: string, share: string) => `${text} in ${share}`,
  withThisCommunityInOfRuns: (value: string, runs: number) => `With this community in ${value} of ${runs} runs`,
  bothTogetherInOfTheRuns: (share: string, runs: number) => `Both together in ${share} of the ${runs} runs.`,
  connectedComponents: 'connected components',
  asTheFileStatesThem: 'as the file states them',
  bestOf: (runs: number) => `best of ${runs}`,
  resolution: (resolution: number) => `resolution ${resolution}`,
  thoseBelowMerged: (minSize: number) => `those below ${minSize} merged`,
  modularityRecomputed: (modularity: string) => `modularity ${modularity}, recomputed`,
  whateverIsTiedTogetherHowever: (quality: string, resolution: number) =>
    `Whatever is tied together, however loosely, is one community; ${quality} at resolution ${resolution}.`,
  theCommunitiesAreThoseThat: (quality: string, resolution: number) =>
    `The communities are those that the file states; ${quality} at resolution ${resolution}.`,
  thoseBelowMembersMerged: (minSize: number) => `, those below ${minSize} members merged`,
  bestOfRunsAtResolutionSeed: (
    methodNames: string,
    runs: number,
    resolution: number,
    seed: number,
    merged: string,
    quality: string,
  ) => `${methodNames}, best of ${runs} runs at resolution ${resolution}, seed ${seed}${merged}; ${quality}.`,
  marksArePlacedByForces:
    'Marks are placed by forces within each community; ties across communities are weakened for that: they decide where communities stand and which way they are turned.',
  aFifth: 'a fifth',
  personPaperOrTopic: 'person, paper or topic',
  peoplePapersAndTopics: 'people, papers and topics',
  nothingIsTiedToAnything: 'Nothing is tied to anything here, so no run can differ from another.',
  noneOfChangesSidesIn: (whole: string, bound: string) =>
    `None of ${whole} changes sides in more than ${bound} of the runs.`,
  ofChangeSidesInMore: (changing: number, whole: string, bound: string) =>
    `${changing} of ${whole} ${changing === 1 ? 'changes' : 'change'} sides in more than ${bound} of the runs.`,
  atResolution: (resolution: number) => ` at resolution ${resolution}`,
  comparedWereSingleRunsOf: (
    runs: number,
    methodNames: string,
    gamma: string,
    seed: number,
    isStated: boolean,
    runs2: number,
  ) =>
    `Compared were ${countOf(runs, 'single run')} of ${methodNames}${gamma}, from seeds that follow from ${seed}; the map shows ${isStated ? 'what the file states' : `the best of ${runs2}`}.`,
  allRunsFindTheSameCommunities: 'All runs find the same communities.',
  twoRunsAgreeToOn: (likeness: string) =>
    `Two runs agree to ${likeness} on average (adjusted Rand index; 1 is the same, 0 is chance).`,
  theCommunitiesAreThereWhichever: (figure: string) => `${figure} The communities are there whichever run one takes.`,
  theCommunitiesAreThereTheir: (figure: string) => `${figure} The communities are there, their borders are not sharp.`,
  anotherRunWouldGiveOther: (figure: string) =>
    `${figure} Another run would give other communities: take them as one way to read the map.`,
  whatMostRunsAgreeOn: 'What most runs agree on is what the map shows.',
  whatMostRunsAgreeOnHas: (communities: number) =>
    `What most runs agree on has ${countOf(communities, 'community', 'communities')}.`,
  nothingTiesItsMembersSo: 'Nothing ties its members, so no run can part them.',
  allMembersAreItsCore: (all: number) =>
    all === 1 ? 'Its one member is its core.' : `All ${all} members are its core.`,
  everyMemberChangesSidesIn: (core: number, bound: string, all: number) =>
    core === 0
      ? `Every member changes sides in more than ${bound} of the runs.`
      : `${core} of ${all} members are its core.`,
  itsOutlineDiffersFromRun: (members: string) => `${members} Its outline differs from run to run.`,
  mostRunsDoNotFindIt: (members: string) => `${members} Most runs do not find it.`,
  itsOutlineIsMuchThe: (members: string, borderIs0AndOverlap: boolean) =>
    `${members} Its outline is much the same in ${borderIs0AndOverlap ? 'every run' : 'most runs'}.`,
  inAPartThatSplits: (times: number) => `in a part that splits off in ${times}`,
  withIn: (name: string, times: number) => `with “${name}” in ${times}`,
  withItsCommunityInOfRuns: (stays: number, runs: number) =>
    `With its community in ${stays} of ${countOf(runs, 'run')}`,
}

export const methodsWords = said('methods', en)
