import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  edgesFromANodeTo: (loops: number) =>
    loops === 0 ? '' : ` ${countOf(loops, 'edge')} from a node to itself ${loops === 1 ? 'was' : 'were'} left out.`,
  nodesAndEdgesAreThose: (names: string, stated: number, without: string) =>
    `Nodes and edges are those that ${names} ${stated === 1 ? 'states' : 'state'}; edges of the same two nodes were added up into one tie, whatever their direction.${without}`,
  byHand: 'by hand',
  asTheFileNamesThem: 'as the file names them',
  byALeadingMember: 'by a leading member',
  theyAreNamed: (joinWith: string) => `; they are named ${joinWith}`,
  modularityNewmanGirvan2004: (modularity: string) => `modularity ${modularity} (Newman & Girvan, 2004)`,
  wereFound: (found: string, count: string, clusters: number, quality: string, names: string) =>
    `${found}. ${count} ${clusters === 1 ? 'was' : 'were'} found, ${quality}${names}.`,
  theAreStatedByThe: (count: string, clusters: number, resolution: number, quality: string, names: string) =>
    `The ${count} ${clusters === 1 ? 'is' : 'are'} stated by the file, not sought; at resolution ${resolution} their ${quality} was reckoned anew${names}.`,
  theMapWasLaidOut: 'The map was laid out from the same seed, so that the same files give the same picture.',
  theNodesOfTheMap: 'The nodes of the map stand where the file places them.',
  nodesWithMostTiesOf: (first: number, rows: number) => `Nodes with most ties (${first} of ${rows} in view)`,
  node: 'Node',
  community: 'Community',
  ties: 'Ties',
  weight: 'Weight',
  betweenness: 'Betweenness',
  networksThatFilesState: 'Networks that files state',
  file: 'File',
  format: 'Format',
  nodes: 'Nodes',
  edges: 'Edges',
  twoPapersAreTiedWhere: 'Two papers are tied where they share people or topics.',
  twoTopicsAreTiedWhere: 'Two topics are tied where papers are about both.',
  peopleAreTiedToThe: 'People are tied to the papers that they wrote, and papers to the topics that they are about.',
  eachOfTheNAuthors:
    'each of the n authors of a paper adds 1/(n − 1) to every tie with another (fractional counting; Newman, 2001)',
  eachJointPaperAdds1: 'each joint paper adds 1 (full counting)',
  aPaperOfMoreThan: (largestClique: number) =>
    `a paper of more than ${largestClique} authors ties only its first, last and page-owning ones`,
  twoPeopleAreTiedWhere: (weight: string, crowded: string) =>
    `Two people are tied where they wrote a paper together; ${weight}, and ${crowded}.`,
  theNetworkHasNodesAnd: (nodes: number) =>
    `The network has ${countOf(nodes, 'node')} and no tie, so no community was sought.`,
  thoseBelowMembersWereMerged: (minSize: number, mergeSmall: boolean) =>
    minSize > 1 ? `; those below ${minSize} members ${mergeSmall ? 'were merged' : 'are drawn as others'}` : '',
  whateverIsTiedTogetherHowever: 'Whatever is tied together, however loosely, is one community',
  communitiesWereFoundByThe: (
    methodNames: string,
    methodIsLeiden: boolean,
    runs: number,
    resolution: number,
    seed: number,
  ) =>
    `Communities were found by the ${methodNames} algorithm (${methodIsLeiden ? 'Traag et al., 2019' : 'Blondel et al., 2008'}), the best of ${countOf(runs, 'run')} at resolution ${resolution}, seed ${seed}`,
  theNetworkHasNodesAndTies: (nodes: number, edges: number) =>
    `The network has ${countOf(nodes, 'node')} and ${countOf(edges, 'tie')}.`,
  communitiesWereFoundModularityNewman: (
    size: string,
    how: string,
    small: string,
    clusters: number,
    modularity: string,
  ) =>
    `${size} ${how}${small}. ${countOf(clusters, 'community', 'communities')} ${clusters === 1 ? 'was' : 'were'} found, modularity ${modularity} (Newman & Girvan, 2004), and named by the topics that set them apart.`,
  betweennessFreeman1977WasEstimated: (pivots: number, of: number, toPrecision: string) =>
    `Betweenness (Freeman, 1977) was estimated from the shortest paths of ${pivots} of the ${of} nodes that have a tie, drawn at random (Geisberger et al., 2008); the standard error of a value is at most ${toPrecision}.`,
  noneWasDecidedByHand: (decisions: number) =>
    decisions === 0 ? 'none was decided by hand' : `${countOf(decisions, 'decision')} were made by hand`,
  recordsWereTakenForOne: (acted: number, count: number, decided: string) =>
    `Records were taken for one paper by identifiers, else by title, authors, year and abstract together, and names for one person by identifiers, else by the form of the name and what surrounds it. Of what was inferred, ${countOf(acted, 'claim')} ${acted === 1 ? 'is' : 'are'} acted on and ${count} only suggested; ${decided}.`,
  nothingWasFilteredOut: 'Nothing was filtered out.',
  theViewIsNarrowedTo: (conditions: string) => `The view is narrowed to: ${conditions}.`,
  networksWereReadWithCoterie: (version: string, sources: number, input: string) =>
    `Networks were read with Coterie ${version} from ${countOf(sources, 'source')} (${input}).`,
  bibliographicRecordsWereReadWith: (
    version: string,
    sources: number,
    input: string,
    sum: number,
    sum2: number,
    sum3: number,
    sum4: number,
    papers: number,
    authors: number,
    topics: number,
  ) =>
    `Bibliographic records were read with Coterie ${version} from ${countOf(sources, 'source')} (${input}): ${countOf(sum, 'record')}, of which ${sum2} first brought a paper and ${sum3} joined one already read; ${sum4} could not be read. They make ${countOf(papers, 'paper')}, ${countOf(authors, 'author')} and ${countOf(topics, 'topic')}.`,
  of: (count: number, of: number, value: string) => `${count} of ${of} (${value} %)`,
  authorListsThatAreCut: (share: string) =>
    `Author lists that are cut or missing: ${share} papers. Counts of papers, co-authors and ties that rest on them are lower bounds.`,
  tiesBehindWhichAList: (share: string) =>
    `Ties behind which a list is cut: ${share}; their fractional weight is an upper bound.`,
  papersWithoutAYearThey: (share: string) =>
    `Papers without a year: ${share}. They are left out where years are filtered.`,
  yearsThatNoSourceStates: (share: string) => `Years that no source states and that were inferred: ${share}.`,
  titlesThatNoSourceStates: (share: string) =>
    `Titles that no source states and that were derived from the abstract: ${share}.`,
  papersInWhichNoTopic: (share: string) => `Papers in which no topic was found: ${share}.`,
  pairsOfNamesThatMay: (claims: number) => `Pairs of names that may be one person and were kept apart: ${claims}.`,
  namesThatMayStandFor: (claims: number) => `Names that may stand for two people and were kept as one: ${claims}.`,
  pairsOfRecordsThatMay: (claims: number) => `Pairs of records that may be one paper and were kept apart: ${claims}.`,
  ownersOfPagesWhoseNames: (authors: number) =>
    `Owners of pages whose names the pages leave out: ${authors}; placeholders stand for them.`,
  recordsThatCouldNotBe: (reduce: number) =>
    `Records that could not be read: ${reduce}; they are listed below with file, line and reason.`,
  people: 'People',
  papers: 'Papers',
  topics: 'Topics',
  everything: 'Everything',
  asFilesStateIt: 'As files state it',
  sourcesRecordsReadKeptMerged: 'Sources: records read = kept + merged',
  source: 'Source',
  records: 'Records',
  kept: 'Kept',
  merged: 'Merged',
  skipped: 'Skipped',
  notRecognised: 'not recognised',
  unreadFile: 'unread file',
  dataHealth: (subtitle: string) => `Data health: ${subtitle}`,
  networks: 'Networks',
  network: 'Network',
  method: 'Method',
  density: 'Density',
  communities: 'Communities',
  resolution: 'Resolution',
  runs: 'Runs',
  modularity: 'Modularity',
  communitiesOfTheNetworkInView: 'Communities of the network in view',
  members: 'Members',
  conductance: 'Conductance',
  silhouette: 'Silhouette',
  leadingPeople: 'Leading people',
  meanYear: 'Mean year',
  peopleWithMostPapersOf: (mostRows: string, rows: string) =>
    `People with most papers (${mostRows} of ${rows} in view)`,
  person: 'Person',
  coAuthors: 'Co-authors',
  topicsWithMostPapersOf: (mostRows: string, rows: string) =>
    `Topics with most papers (${mostRows} of ${rows} in view)`,
  topic: 'Topic',
  whatWasInferredAssumedAnd: 'What was inferred: assumed and accepted claims are acted on',
  claim: 'Claim',
  assumed: 'Assumed',
  accepted: 'Accepted',
  suggested: 'Suggested',
  rejected: 'Rejected',
  aNetworkOfCoAuthors: 'A network of co-authors',
  aNetworkOfPapers: 'A network of papers',
  aNetworkOfTopics: 'A network of topics',
  peoplePapersAndTopics: 'People, papers and topics',
  aNetworkAsItsFile: 'A network as its file states it',
  aNetwork: 'A network',
  januaryFebruaryMarchAprilMay: 'January February March April May June July August September October November December',
  day: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  none: 'none',
  everyListYearAndTitle: 'Every list, year and title is stated by a source, and no doubtful claim waits.',
  noPaperWasReadSo: 'No paper was read, so nothing of papers, people or topics was inferred.',
  line: (line: number) => (line > 0 ? `, line ${line}` : ''),
  program: 'Program',
  coterie: (version: string) => `Coterie ${version}`,
  seed: 'Seed',
  networkInView: 'Network in view',
  counting: 'Counting',
  largestListThatTiesEveryPair: 'Largest list that ties every pair',
  methodOfCommunities: 'Method of communities',
  smallestCommunity: 'Smallest community',
  smallerOnesMerged: ', smaller ones merged',
  yearInWhichPagesWereSaved: 'Year in which pages were saved',
  notStated: 'not stated',
  decisionsByHand: 'Decisions by hand',
  filters: 'Filters',
  parameters: 'Parameters',
  parameter: 'Parameter',
  value: 'Value',
  andMore: (all: number) => `and ${all} more`,
  whatCouldNotBeRead: 'What could not be read',
  andMore2: (sources: number) => ` and ${sources} more`,
  coterieContributorsCoterieALocal: (version: string) =>
    `Coterie contributors. Coterie: a local-first explorer of scholarly networks (version ${version}) [computer software].`,
  readOn: (day: string) => `, read on ${day}`,
  dataFilesCiteTheDatabases: (sources: number, names: string, more: string, text: string) =>
    `Data: ${countOf(sources, 'file')} (${names}${more})${text}. Cite the databases and pages from which they were saved.`,
  on: (day: string) => ` on ${day}`,
  madeByCoterieFromSources: (version: string, text: string, sources: number) =>
    `Made by Coterie ${version}${text} from ${countOf(sources, 'source')}.`,
  methods: 'Methods',
  limits: 'Limits',
  peopleAndTopics: 'People and topics',
  data: 'Data',
  networksAndParameters: 'Networks and parameters',
  toCite: 'To cite',
}

export const reportWords = said('report', en)
