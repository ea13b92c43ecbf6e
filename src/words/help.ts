import { said } from './language'

export const en = {
  thisIsASampleEach:
    'This is a sample. Each disc is a person, a line joins two who wrote together, and a coloured land is a community that the lines suggest.',
  chooseAPersonALine:
    'Choose a person, a line or a land: what is known about it opens here, with the papers that it is known from.',
  chooseAPersonALineOr:
    'Choose a person, a line or a land: what is known about it opens below, with the papers that it is known from.',
  ctrlKFindsEverythingThat:
    'Ctrl K finds everything that can be asked: a path between two people, a comparison, who works on what.',
  settingsAndHelpAboveLists:
    '“Settings and help” above lists everything that can be asked: a path between two people, a comparison.',
  aDisc: 'A disc',
  aPersonAPaperOr: 'a person, a paper or a topic. The larger it is, the more papers stand behind it.',
  aLine: 'A line',
  twoThatBelongTogetherSuch:
    'two that belong together, such as two authors of one paper. Choose it to read those papers.',
  aLand: 'A land',
  aCommunityPeopleTiedMore:
    'a community: people tied more to each other than to the rest. It is found by reckoning and not stated by any file.',
  nearness: 'Nearness',
  marksThatAreTiedAre: 'marks that are tied are drawn near each other. What lies far apart may still be tied.',
  atLeast: '“At least”',
  aCountIsALower:
    'a count is a lower bound where the files may not hold every paper. Data health says what is missing.',
  aClaim: 'A claim',
  somethingThatWasInferredSuch:
    'something that was inferred, such as two names for one person. Review lets you accept or reject it.',
  ctrlK: 'Ctrl K',
  allCommandsByName: 'all commands by name',
  search: 'search',
  esc: 'Esc',
  closeClearTheSelectionLeave: 'close, clear the selection, leave the focus',
  onTheMapWalkFrom: 'on the map: walk from mark to mark; with Shift: pan',
  onTheMapWhatCan: 'on the map: what can be done with the selected mark, as a right click or a long press',
  ctrlClick: 'Ctrl click',
  onTheMapAndIn: 'on the map and in tables: a second person or paper, to make two one',
  onTheMapFocusOn:
    'on the map: focus on the selected neighbourhood, or go into the selected community, and on through its groups; on a selected row of a table: its details',
  onTheMapNearerFarther: 'on the map: nearer, farther, all of it',
  help: 'Help',
  howTheMapIsRead: 'How the map is read, and what each key does.',
  allCommands: 'All commands',
  showTheFirstStepsAgain: 'Show the first steps again',
  howToReadTheMap: 'How to read the map',
  keys: 'Keys',
  firstSteps: 'First steps',
  of: (at: number, hints: number) => `${at} of ${hints}`,
  begin: 'Begin',
  next: 'Next',
  noMoreHints: 'No more hints',
  inTheReview: (what: string) => `review: ${what}`,
  allCommandsPeoplePapersAnd: 'all commands, people, papers and topics by name',
}

export const helpWords = said('help', en)
