import { IS_ONE_FILE } from '../base/one-file'
import type { NetworkId } from '../graph/atlas'
import type { DialogName } from '../state/interface-slice'
import type { AppState } from '../state/store'
import { changeLanguage } from './change-language'
import { hasAtlas, key, mayEdit, reviewing, type Command } from './command'
import { ARRANGING } from './commands-arrange'
import { ASKING } from './commands-ask'
import { LOOKING } from './commands-looks'
import { PASSING } from './commands-time'
import { FILTERING } from './commands-filter'
import { CHOOSING } from './commands-choose'
import { DECIDING } from './commands-decide'
import { VIEWING } from './commands-views'
import { commandsWords } from '../words/commands'
import { speakingWords } from '../words/speaking'

const show = (id: NetworkId, label: string, digit: string): Command => ({
  id: `show-${id}`,
  group: 'See',
  label,
  keys: [key(digit, digit)],
  when: ({ atlas }) => atlas !== null && (id !== 'stated' || atlas.networks.stated.nodes.length > 0),
  run: ({ store }) => store.getState().showNetwork(id),
})

type Opening = Pick<Command, 'group' | 'label' | 'keys' | 'also'> & { readonly when?: Command['when'] }

const open = (dialog: DialogName, { when = hasAtlas, ...rest }: Opening): Command => ({
  id: `open-${dialog}`,
  when,
  run: ({ store }) => store.getState().openDialog(dialog),
  ...rest,
})

/** What can be done at the bench, with keys that mean nothing, or something else, elsewhere. */
const review = (id: string, label: string, letter: string, run: (state: AppState) => void): Command => ({
  id,
  group: 'Decide',
  label,
  keys: [key(letter.toLowerCase(), letter)],
  when: reviewing,
  run: ({ store }) => {
    run(store.getState())
  },
})

/**
 * Every command of the page, once. Keys, palette, menus and the help sheet read this list; of two with the same key the first
 * that can be run is meant.
 */
export const COMMANDS: readonly Command[] = [
  ...ASKING,
  ...FILTERING,
  ...CHOOSING,
  ...VIEWING,
  show('coauthors', commandsWords.showPeople, '1'),
  show('papers', commandsWords.showPapers, '2'),
  show('topics', commandsWords.showTopics, '3'),
  show('knowledge', commandsWords.showEverything, '4'),
  show('stated', commandsWords.showTheNetworkOfTheFile, '5'),
  {
    id: 'table',
    group: 'See',
    label: commandsWords.theTableInsteadOfThe,
    also: commandsWords.listRowsSpreadsheet,
    keys: [key('t', 'T')],
    when: hasAtlas,
    run: ({ store }) => {
      const { surface, showSurface } = store.getState()
      showSurface(surface === 'table' ? 'map' : 'table')
    },
  },
  ...ARRANGING,
  ...LOOKING,
  ...PASSING,
  open('health', { group: 'See', label: commandsWords.dataHealth, also: commandsWords.qualityIssuesMissingIncomplete }),
  open('clusters', {
    group: 'See',
    label: commandsWords.howCommunitiesWereFound,
    also: commandsWords.clustersMethodResolutionLeidenLouvain,
  }),
  open('topics', { group: 'See', label: commandsWords.allTopics, also: commandsWords.vocabularyKeywords }),
  review('accept', commandsWords.acceptTheClaim, 'A', ({ decideHere }) => decideHere('accepted')),
  review('reject', commandsWords.rejectTheClaim, 'R', ({ decideHere }) => decideHere('rejected')),
  review('later', commandsWords.leaveTheClaimForLater, 'L', ({ putOff }) => putOff()),
  review('take-back', commandsWords.takeTheDecisionOnThis, 'B', ({ undecideHere }) => undecideHere()),
  review('next-claim', commandsWords.nextClaim, 'J', ({ stepReview }) => stepReview(1)),
  review('claim-before', commandsWords.claimBefore, 'K', ({ stepReview }) => stepReview(-1)),
  review('undo-here', commandsWords.undo, 'Z', ({ undo }) => undo()),
  {
    id: 'review',
    group: 'Decide',
    label: commandsWords.reviewClaims,
    keys: [key('r', 'R')],
    when: (state) => mayEdit(state) && !reviewing(state),
    run: ({ store }) => store.getState().showSurface('review'),
  },
  ...DECIDING,
  {
    id: 'undo',
    group: 'Undo',
    label: commandsWords.undo,
    also: commandsWords.takeBack,
    keys: [key('$mod+z', 'Ctrl Z')],
    offer: ({ history }, what) =>
      what === null ? [{ text: commandsWords.undo2(history.past.at(-1)?.text ?? ''), chosen: [] }] : [],
    when: ({ history }) => history.past.length > 0,
    run: ({ store }) => store.getState().undo(),
  },
  {
    id: 'redo',
    group: 'Undo',
    label: commandsWords.redo,
    keys: [key('$mod+Shift+z', 'Ctrl ⇧ Z'), key('$mod+y', 'Ctrl Y')],
    when: ({ history }) => history.future.length > 0,
    run: ({ store }) => store.getState().redo(),
  },
  {
    id: 'history',
    group: 'Undo',
    label: commandsWords.historyAndCheckpoints,
    also: commandsWords.stepsLogUndoNameBookmark,
    offer: (_, what) => (what === null ? [{ text: commandsWords.historyAndCheckpoints, chosen: [] }] : []),
    keys: [key('h', 'H')],
    when: hasAtlas,
    run: ({ store }) => store.getState().openLens({ kind: 'history' }),
  },
  open('import', {
    group: 'File',
    label: commandsWords.openFilesOrPasteText,
    also: commandsWords.importLoadData,
    keys: [key('o', 'O')],
    when: () => true,
  }),
  open('export', {
    group: 'File',
    label: commandsWords.export,
    also: commandsWords.picturePngSvgPdfDataDownload,
    keys: [key('e', 'E')],
  }),
  open('report', { group: 'File', label: commandsWords.methodsAndReport, keys: [key('m', 'M')] }),
  {
    id: 'save',
    group: 'File',
    label: commandsWords.saveTheProjectAsAFile,
    keys: [key('s', 'S')],
    when: hasAtlas,
    run: ({ save }) => {
      save()
    },
  },
  open('projects', {
    group: 'File',
    label: commandsWords.projects,
    also: commandsWords.savedBetweenVisits,
    when: () => true,
  }),
  open('share', { group: 'File', label: commandsWords.shareALinkOrAPage, keys: [key('Shift+S', '⇧ S')] }),
  open('menu', {
    group: 'File',
    label: commandsWords.settings,
    also: commandsWords.themeDarkLightCountingPreferences,
    when: () => true,
  }),
  {
    id: 'language',
    group: 'File',
    label: speakingWords.languageTheOther,
    also: speakingWords.languageChineseEnglish,
    // A page of one file holds one language.
    when: () => !IS_ONE_FILE,
    run: ({ store }) => void changeLanguage(store),
  },
  open('help', {
    group: 'File',
    label: commandsWords.helpHowToReadThe,
    also: commandsWords.shortcutsKeyboardLegendGuideHintsManual,
    keys: [key('Shift+?', '?')],
    when: () => true,
  }),
]

/** The commands that can be run as all stands, in the list's order. */
export const commandsNow = (state: AppState): readonly Command[] => COMMANDS.filter(({ when }) => when(state))
