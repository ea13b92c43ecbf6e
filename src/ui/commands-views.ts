import { nameNodes } from '../scene/atlas-index'
import { selectInHand } from '../state/choose-selectors'
import { hasAtlas, key, reviewing, type Command } from './command'
import { commandsWords } from '../words/commands'

/** Commands that move the camera, and those that go from view to view. */
export const VIEWING: readonly Command[] = [
  {
    id: 'zoom-selection',
    group: 'See',
    label: commandsWords.zoomToWhatIsSelected,
    keys: [key('z', 'Z')],
    when: (state) => hasAtlas(state) && !reviewing(state) && selectInHand(state).length > 0,
    run: ({ store }) => {
      const { surface, showSurface, aimAt, atlas, say } = store.getState()
      if (surface !== 'map') showSurface('map')
      const ids = selectInHand(store.getState())
      aimAt(ids)
      if (atlas !== null) say(commandsWords.zoomedTo(nameNodes(atlas, ids, 'and')))
    },
  },
  {
    id: 'zoom-all',
    group: 'See',
    label: commandsWords.zoomToAllOfTheMap,
    keys: [key('0', '0')],
    when: ({ atlas, surface }) => atlas !== null && surface === 'map',
    run: ({ store }) => {
      const { aimAt, say } = store.getState()
      aimAt(null)
      say(commandsWords.allOfTheMapIs)
    },
  },
  {
    id: 'view-back',
    group: 'See',
    label: commandsWords.backToTheViewBefore,
    keys: [key('Alt+ArrowLeft', 'Alt ←')],
    // Also where there is none: the browser would leave the page.
    when: hasAtlas,
    run: ({ store }) => store.getState().goBack(),
  },
  {
    id: 'view-forward',
    group: 'See',
    label: commandsWords.forwardToTheNextView,
    keys: [key('Alt+ArrowRight', 'Alt →')],
    when: hasAtlas,
    run: ({ store }) => store.getState().goForward(),
  },
  {
    id: 'keep-view',
    group: 'See',
    label: commandsWords.keepThisView,
    keys: [key('Shift+B', '⇧ B')],
    when: hasAtlas,
    run: ({ store }) => store.getState().keepView(),
  },
  {
    id: 'views',
    group: 'See',
    label: commandsWords.keptViews,
    keys: [key('b', 'B')],
    when: (state) => hasAtlas(state) && !reviewing(state),
    run: ({ store }) => store.getState().openLens({ kind: 'views' }),
  },
  {
    id: 'minimap',
    group: 'See',
    label: commandsWords.showOrHideTheSmall,
    keys: [key('w', 'W')],
    when: ({ atlas, surface }) => atlas !== null && surface === 'map',
    run: ({ store }) => {
      const { settings, changeSettings, announce } = store.getState()
      changeSettings({ minimap: !settings.minimap })
      announce(settings.minimap ? commandsWords.theSmallMapIsHidden : commandsWords.theSmallMapIsShown)
    },
  },
]
