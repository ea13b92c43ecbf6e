import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  theNetworkOfPeople: 'The network of people',
  theNetworkOfPapers: 'The network of papers',
  theNetworkOfTopics: 'The network of topics',
  theNetworkOfPeoplePapers: 'The network of people, papers and topics',
  theNetworkThatTheFilesState: 'The network that the files state',
  whereOnlyPapersOfAt: (count: string, count2: string) =>
    ` Where only papers of at most ${count} authors tie all of them, it has ${count2}, which fit.`,
  itsTiesOfWeightAnd: (count: string, count2: string) =>
    ` Its ties of weight ${count} and more are ${count2}, which fit: leave the others out of the file, and open it again.`,
  aboutOfThePapersFit: (count: string, count2: string) =>
    ` About ${count} of the ${count2} papers fit: open fewer files at once.`,
  hasTiesBetweenNodesAbout: (
    names: string,
    count: string,
    count2: string,
    bytesText: string,
    bytesText2: string,
    fitText: string,
  ) =>
    `${names} has ${count} ties between ${count2} nodes, about ${bytesText}; there is room for ${bytesText2}. It was not made; everything else is here.${fitText}`,
  bothOfItsAllOf: (count: number, foundPapersIsCount: boolean, papers: number) =>
    count === 1
      ? 'Its one paper'
      : foundPapersIsCount
        ? `${count === 2 ? 'Both of its' : `All of its ${count}`} papers`
        : `${papers} of its ${count} papers`,
  isAbout: 'is about',
  areAbout: 'are about',
  andNoneOfTheOther: (rest: number, elsewhere: number) =>
    rest === 0 ? '' : `, and ${elsewhere === 0 ? 'none' : `${elsewhere}`} of the other ${rest}`,
  namedByHand: 'Named by hand.',
  namedByHandWhenIt: (given: number, kept: number) =>
    `Named by hand when it had ${given} members, of whom ${kept} ${kept === 1 ? 'is' : 'are'} here.`,
  itsFileCallsItSo: 'Its file calls it so.',
  itHadThisNameBefore: (because: string) => `${because} It had this name before, so it keeps it.`,
  anotherCommunityHasThatName: (because: string, part: string) =>
    `${because} Another community has that name, so ${part} is added.`,
  around: (member: string) => `Around ${member}`,
  nothingButItsMembersIs: (papers: number, member: string) =>
    `${papers === 0 ? 'Nothing but its members is known of it' : 'No topic or phrase covers its papers'}, so it is named after its member ${member}.`,
  anotherCommunityHasThatNameSo: (term: string, because: string) =>
    `Another community has that name, so ${term} is added: ${because}`,
  anotherCommunityHasThatNameSoIs: (member: string) => `Another community has that name, so ${member} is added.`,
  itsMostCentralMembersAre: 'Its most central members are named as those of another community, so a letter is added.',
  givenByHandToMembers: (all: number, kept: number) =>
    `Given by hand to ${all} members, of whom ${kept} ${kept === 1 ? 'is' : 'are'} here.`,
  itsMostCentralMemberIt: 'Its most central member: it tells who, not on what.',
  anotherCommunityHasThisName: (because: string) => `${because} Another community has this name.`,
  onTheirOwn: 'On their own',
  noPaperHereJoinsAny: 'No paper here joins any of them to someone else.',
  papersApart: 'Papers apart',
  noneOfThemSharesAn: 'None of them shares an author or a topic with another paper here.',
  topicsApart: 'Topics apart',
  noPaperHereJoinsAnyOf: 'No paper here joins any of them to another topic.',
  apartFromTheRest: 'Apart from the rest',
  noneOfThemHasAn: 'None of them has an author or a topic here.',
  noEdgeJoinsAnyOf: 'No edge joins any of them to another node.',
  inNoGroup: 'In no group',
  theFilePutsNoneOf: 'The file puts none of them into a group.',
  itWasDecidedButNo: (decision: string) =>
    `It was decided ${decision}, but no community holds half of those members now; the name waits, and it is kept.`,
  herePeopleAndTopicsTie: (papers: string, largestShared: string, ofAll: string, ties: string) =>
    `Here people and topics tie papers only where they have at most ${papers} papers, not ${largestShared} as usual: of up to ${ofAll} ties the ${ties} by what is rarest are made, so that the network fits in memory. The other networks are whole.`,
  theBrowserEndedTheWorkerTwice:
    'The browser ended twice what makes the map, as browsers do where memory runs out. So this map is a smaller one: without topics from key phrases, and without networks that would take more than 200 MB.',
  itsWorkerStopped: 'its worker stopped',
  aMessageToOrFrom: 'a message to or from its worker could not be read',
  aReaderCouldNotBeLoaded: (reason: string) => `a reader could not be loaded (${reason})`,
  theBuildWasCancelled: 'The build was cancelled.',
  theMapCouldNotBe: (reason: string) =>
    `The map could not be made, because of a fault in Coterie: ${reason}. What you had open is unchanged.`,
  itWasNotReadWithin: (limit: number) => `It was not read within ${countOf(limit, 'second')} and was given up.`,
  aMessageOfItsWorker: 'a message of its worker could not be read',
  theOpeningWasCancelled: 'The opening was cancelled.',
  soMuchInThisArchive: 'So much in this archive could not be read that the rest of it was given up.',
  coterieBrokeDownOverIt: (reason: string) => `Coterie broke down over it, because of a fault of its own: ${reason}.`,
  thePlacingWasStopped: 'The placing was stopped.',
  thePeopleCouldNotBe: (reason: string) =>
    `The people could not be placed within their communities, because of a fault in Coterie: ${reason}. The map stays as it is.`,
  theStudyWasCancelled: 'The study was cancelled.',
  theStudyCouldNotBe: (reason: string) =>
    `The study could not be finished, because of a fault in Coterie: ${reason}. The map is unchanged.`,
}

export const clustersNamedWords = said('clustersNamed', en)
