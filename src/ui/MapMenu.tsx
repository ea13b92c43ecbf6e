import { DropdownMenu } from 'radix-ui'
import { Fragment } from 'react'
import type { Selection } from '../scene/view'
import { useApp, useAppStore } from './app-context'
import { mapMenu, type MenuLine } from './menu-commands'
import { saveProject } from './save-project'
import { startCommand } from './start-command'

/** What a menu is about (null: the map itself), and where it opens: px of the map's window. */
export type MenuAt = { readonly what: Selection | null; readonly x: number; readonly y: number }

const toMap = (): void => {
  document.querySelector<HTMLElement>('#map, .table-scroll')?.focus()
}

/** What can be done about a mark or a tie, at its place on the map. */
export function MapMenu({ menu, onClose }: { readonly menu: MenuAt | null; readonly onClose: () => void }) {
  const store = useAppStore()
  const state = useApp((now) => now)
  const told = menu ? mapMenu(state, menu.what) : null
  if (!menu || !told) return null

  const run = ({ command, chosen }: MenuLine): void => {
    // Dialogs give the focus back to where it was: to the map, not to a menu that is gone.
    toMap()
    const page = { store, save: () => void saveProject(store), ...(menu.what ? { about: menu.what } : {}) }
    startCommand(page, command, chosen)
  }

  return (
    // Not modal: the lock on scrolling would write a style into the page, which its policy forbids.
    <DropdownMenu.Root
      open
      modal={false}
      onOpenChange={(open) => {
        if (open) return
        if (document.activeElement?.closest('.map-menu')) toMap()
        onClose()
      }}
    >
      <DropdownMenu.Trigger asChild>
        <span className="map-menu-place" style={{ left: menu.x, top: menu.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          key={`${menu.what?.id ?? ''} ${String(menu.x)} ${String(menu.y)}`}
          className="map-menu"
          side="bottom"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={told.title}
          onKeyDown={(event) => {
            // Letters look for an entry here; they are no keys of the page.
            event.stopPropagation()
          }}
          onEscapeKeyDown={(event) => {
            // It closes the menu, and nothing behind it.
            event.stopPropagation()
          }}
          onContextMenu={(event) => {
            event.preventDefault()
          }}
          onCloseAutoFocus={(event) => {
            // The focus went to the map, or to what was clicked instead; it never goes to the place of the menu.
            event.preventDefault()
          }}
        >
          <DropdownMenu.Label className="map-menu-title">{told.title}</DropdownMenu.Label>
          {told.groups.map((group, index) => (
            <Fragment key={index}>
              {index > 0 ? <DropdownMenu.Separator className="map-menu-line" /> : null}
              {group.map((line) => (
                <DropdownMenu.Item
                  key={line.text}
                  className="map-menu-entry"
                  onSelect={() => {
                    run(line)
                  }}
                >
                  {line.text}
                  <MenuKeys line={line} />
                </DropdownMenu.Item>
              ))}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** The key that does the same with what is selected, for those who will want it next time. */
function MenuKeys({ line }: { readonly line: MenuLine }) {
  const [first] = line.command.keys ?? []
  return first === undefined ? null : (
    <kbd className="key" aria-hidden="true">
      {first.shown}
    </kbd>
  )
}
