import { Palette, X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { COLOURINGS, DENSITIES, looksOf, SIZINGS, type Colouring } from '../scene/looks'
import { COLOUR_WORDS, DENSITY_WORDS, SIZE_WORDS } from '../scene/looks-text'
import { selectLooksOffered } from '../state/selectors'
import { useApp } from './app-context'
import { Segmented } from './Segmented'
import { looksWords } from '../words/looks'

const NOT_STATED = looksWords.noSourceStatesIt

/** Every choice of colours, as radio buttons: those of which nothing is known cannot be chosen, and say why. */
function Colours({
  value,
  onChange,
}: {
  readonly value: Colouring | null
  readonly onChange: (to: Colouring) => void
}) {
  const offered = useApp(selectLooksOffered)
  return (
    <fieldset className="looks-colours">
      <legend>{looksWords.colours}</legend>
      {COLOURINGS.map((colour) => {
        const { label, because } = COLOUR_WORDS[colour]
        const isKnown = offered?.colours.has(colour) ?? false
        return (
          <label key={colour} className="check" title={isKnown ? because : NOT_STATED}>
            <input
              type="radio"
              name="looks-colour"
              value={colour}
              checked={value === colour}
              disabled={!isKnown}
              onChange={() => {
                onChange(colour)
              }}
            />
            {label}
          </label>
        )
      })}
    </fieldset>
  )
}

/** The button on the map's key that opens the choice of colours, sizes and ground. */
export function LooksChoice() {
  const looks = useApp(({ view }) => looksOf(view))
  const change = useApp((state) => state.changeLooks)
  const offered = useApp(selectLooksOffered)
  const sizes = SIZINGS.filter((size) => offered?.sizes.has(size) ?? false)
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button className="button outlined looks-open">
          <Palette size={14} aria-hidden="true" /> {looksWords.coloursAndSizes}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="looks-panel"
          side="right"
          align="end"
          sideOffset={10}
          collisionPadding={10}
          aria-label={looksWords.coloursAndSizes}
        >
          <Colours
            value={looks.density === 'none' ? looks.colour : null}
            onChange={(colour) => {
              change({ colour, density: 'none' })
            }}
          />
          <p className="muted small looks-because">
            {looks.density === 'none' ? COLOUR_WORDS[looks.colour].because : DENSITY_WORDS[looks.density].because}
          </p>
          <h3>{looksWords.sizes}</h3>
          <Segmented
            label={looksWords.sizes}
            value={looks.size}
            choices={sizes.map((size) => ({
              value: size,
              label: SIZE_WORDS[size].label,
              title: SIZE_WORDS[size].because,
            }))}
            onChange={(size) => {
              change({ size })
            }}
            wide
          />
          <h3>{looksWords.ground}</h3>
          <Segmented
            label={looksWords.ground}
            value={looks.density}
            choices={DENSITIES.map((density) => ({
              value: density,
              label: density === 'clusters' ? looksWords.byCommunity : DENSITY_WORDS[density].label,
              title: DENSITY_WORDS[density].because,
            }))}
            onChange={(density) => {
              change({ density })
            }}
            wide
          />
          <Popover.Close className="icon-button looks-close" aria-label={looksWords.close}>
            <X size={16} />
          </Popover.Close>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
