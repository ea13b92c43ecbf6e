import { Check, LayoutGrid } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { LAYOUTS } from '../scene/arrangement'
import { LAYOUT_WORDS } from '../scene/arrangement-text'
import { selectAnewOffer, selectLayout, selectRingCentre } from '../state/arrangement-selectors'
import { useApp } from './app-context'
import { mapWords } from '../words/map'

/** How marks are placed, beside the buttons for zooming. */
export function LayoutControl() {
  const layout = useApp(selectLayout)
  const centre = useApp(selectRingCentre)
  const layOut = useApp((state) => state.layOut)
  const anew = useApp(selectAnewOffer)
  const placeVisible = useApp((state) => state.placeVisible)
  const unplaceVisible = useApp((state) => state.unplaceVisible)
  const { name } = LAYOUT_WORDS[layout]
  const told = anew.isPlaced ? mapWords.placedAnew(name) : centre === null ? name : mapWords.around(name, centre)
  return (
    <>
      <p className="visually-hidden" role="status">
        {mapWords.layout(told)}
      </p>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          className="button outlined layout-control"
          aria-label={mapWords.layout(told)}
          title={mapWords.layoutL}
        >
          <LayoutGrid size={15} aria-hidden="true" />
          <span>{told}</span>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className="map-menu layout-menu"
            side="top"
            align="start"
            sideOffset={6}
            collisionPadding={8}
            aria-label={mapWords.layout2}
            onKeyDown={(event) => {
              event.stopPropagation()
            }}
          >
            <DropdownMenu.RadioGroup value={layout}>
              {LAYOUTS.map((each) => (
                <DropdownMenu.RadioItem
                  key={each}
                  className="map-menu-entry layout-entry"
                  value={each}
                  aria-label={LAYOUT_WORDS[each].name}
                  onSelect={() => {
                    layOut(each)
                  }}
                >
                  <DropdownMenu.ItemIndicator className="layout-check">
                    <Check size={14} aria-hidden="true" />
                  </DropdownMenu.ItemIndicator>
                  <span>{LAYOUT_WORDS[each].name}</span>
                  <span className="muted small">{LAYOUT_WORDS[each].purpose}</span>
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
            {anew.canPlace ? (
              <>
                <DropdownMenu.Separator className="map-menu-line" />
                <DropdownMenu.Item
                  className="map-menu-entry layout-entry"
                  aria-label={mapWords.placeAnewWhatIsVisible}
                  onSelect={placeVisible}
                >
                  <span>{mapWords.placeAnewWhatIsVisible}</span>
                  <span className="muted small">{mapWords.aMapOfItsOwn}</span>
                </DropdownMenu.Item>
              </>
            ) : null}
            {anew.isPlaced ? (
              <DropdownMenu.Item
                className="map-menu-entry layout-entry"
                aria-label={mapWords.placesAsTheyWere}
                onSelect={unplaceVisible}
              >
                <span>{mapWords.placesAsTheyWere}</span>
              </DropdownMenu.Item>
            ) : null}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  )
}
