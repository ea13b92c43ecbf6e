import { DropdownMenu } from 'radix-ui'
import { Fragment } from 'react'
import { mapMenu, type MenuEntry } from '../scene/menu-entries'
import type { Selection } from '../scene/view'
import { selectMayEdit } from '../state/read-only'
import { useApp, useAppStore } from './app-context'

/** What a menu is about, and where it opens: px of the map's window. */
export type MenuAt = { readonly what: Selection; readonly x: number; readonly y: number }

/** Entries that change what the map is made of. */
const EDITS: ReadonlySet<MenuEntry['kind']> = new Set(['merge', 'split', 'one-paper', 'decide'] as const)

const toMap = (): void => {
  document.getElementById('map')?.focus()
}

/** What can be done about a mark or a tie, at its place on the map. */
export function MapMenu({ menu, onClose }: { readonly menu: MenuAt | null; readonly onClose: () => void }) {
  const store = useAppStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const mayEdit = useApp(selectMayEdit)
  const told = menu && atlas ? mapMenu(atlas, view, menu.what) : null
  if (!menu || !told) return null

  const groups = mayEdit
    ? told.groups
    : told.groups.map((group) => group.filter(({ kind }) => !EDITS.has(kind))).filter((group) => group.length > 0)
  const run = (entry: MenuEntry): void => {
    const { select, focusOn, openDialog, toggleTopic, decide } = store.getState()
    // Dialogs give the focus back to where it was: to the map, not to a menu that is gone.
    toMap()
    switch (entry.kind) {
      case 'details':
        select(menu.what)
        requestAnimationFrame(() => document.querySelector<HTMLElement>('.details-scroll')?.focus())
        return
      case 'focus':
        focusOn(entry.id)
        return
      case 'topic':
        toggleTopic(entry.id)
        return
      case 'merge':
      case 'split':
      case 'one-paper':
        select(menu.what)
        openDialog(entry.kind)
        return
      case 'decide':
        decide(entry.decision)
    }
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
          key={`${menu.what.id} ${String(menu.x)} ${String(menu.y)}`}
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
          {groups.map((group, index) => (
            <Fragment key={index}>
              {index > 0 ? <DropdownMenu.Separator className="map-menu-line" /> : null}
              {group.map((entry) => (
                <DropdownMenu.Item
                  key={entry.text}
                  className="map-menu-entry"
                  onSelect={() => {
                    run(entry)
                  }}
                >
                  {entry.text}
                </DropdownMenu.Item>
              ))}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
