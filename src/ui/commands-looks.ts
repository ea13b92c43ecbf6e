import { COLOURINGS, DENSITIES, looksOf, SIZINGS, type Looks } from '../scene/looks'
import { COLOUR_WORDS, DENSITY_WORDS, SIZE_WORDS } from '../scene/looks-text'
import { selectLooksOffered } from '../state/selectors'
import type { AppState } from '../state/store'
import { hasAtlas, key, type Command } from './command'
import { commandsWords } from '../words/commands'

const small = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1)

const looks = (
  id: string,
  label: string,
  change: Partial<Looks>,
  isOffered: (state: AppState) => boolean = () => true,
): Command => ({
  id,
  group: 'See',
  label,
  when: (state) =>
    hasAtlas(state) &&
    isOffered(state) &&
    Object.entries(change).some(([field, value]) => looksOf(state.view)[field as keyof Looks] !== value),
  run: ({ store }) => {
    store.getState().changeLooks(change)
  },
})

/** What colours, sizes and ground of the map stand for. A choice of colours leaves the density, which has its own. */
export const LOOKING: readonly Command[] = [
  ...COLOURINGS.map((colour) =>
    looks(
      `colour-${colour}`,
      commandsWords.colourBy(small(COLOUR_WORDS[colour].label)),
      { colour, density: 'none' },
      (state) => selectLooksOffered(state)?.colours.has(colour) ?? false,
    ),
  ),
  ...SIZINGS.map((size) =>
    looks(
      `size-${size}`,
      commandsWords.sizeBy(small(SIZE_WORDS[size].label)),
      { size },
      (state) => selectLooksOffered(state)?.sizes.has(size) ?? false,
    ),
  ),
  ...DENSITIES.map((density) =>
    looks(`ground-${density}`, commandsWords.drawAs(small(DENSITY_WORDS[density].label)), { density }),
  ),
  {
    id: 'density',
    group: 'See',
    label: commandsWords.densityInsteadOfLandAnd,
    keys: [key('v', 'V')],
    when: hasAtlas,
    run: ({ store }) => {
      const { view, changeLooks } = store.getState()
      changeLooks({ density: looksOf(view).density === 'none' ? 'marks' : 'none' })
    },
  },
]
