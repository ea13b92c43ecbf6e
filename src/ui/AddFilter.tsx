import { Plus } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useApp, useAppStore } from './app-context'
import { kindsNow, type FilterKind } from './filter-kinds'
import { filtersWords } from '../words/filters'

const GROUPS: readonly FilterKind['group'][] = ['Papers', 'Marks', 'Ties']
const GROUP_NAMES: Readonly<Record<FilterKind['group'], string>> = {
  Papers: filtersWords.papers,
  Marks: filtersWords.peopleAndOtherMarks,
  Ties: filtersWords.ties,
}

/** Everything that can be filtered by, as a menu; what is chosen joins the chain at its end. */
export function AddFilter() {
  const store = useAppStore()
  const open = useApp((state) => state.addingRule)
  const { startAddingRule, addRule } = store.getState()
  const kinds = open ? kindsNow(store.getState()) : []
  return (
    <DropdownMenu.Root open={open} onOpenChange={startAddingRule} modal={false}>
      <DropdownMenu.Trigger className="button add-filter">
        <Plus size={14} aria-hidden="true" /> {filtersWords.filter}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="map-menu filter-menu"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          // The condition that was added takes the focus; nothing else may take it back.
          onCloseAutoFocus={(event) => {
            if (store.getState().openRule !== null) event.preventDefault()
          }}
        >
          {GROUPS.map((group) => (
            <DropdownMenu.Group key={group}>
              <DropdownMenu.Label className="map-menu-title">{GROUP_NAMES[group]}</DropdownMenu.Label>
              {kinds
                .filter((kind) => kind.group === group)
                .map((kind) => (
                  <DropdownMenu.Item
                    key={kind.id}
                    className="map-menu-entry"
                    onSelect={() => {
                      addRule(kind.rule(store.getState()), kind.turn)
                    }}
                  >
                    {kind.label}
                  </DropdownMenu.Item>
                ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
