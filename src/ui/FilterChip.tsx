import { X } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { KeyboardEvent } from 'react'
import type { Chip } from '../scene/chips'
import { useApp, useAppStore } from './app-context'
import { RuleEditor } from './RuleEditor'
import { filtersWords } from '../words/filters'

type FilterChipProps = {
  readonly chip: Chip
  /** Its place in the chain, from 0, of so many; −1 where it has none. */
  readonly place: number
  readonly places: number
  readonly isDragged: boolean
  readonly onDrag: (id: string | null) => void
  readonly onDropOn: () => void
  readonly onMove: (to: number) => void
}

/** One condition: its name opens what it asks, the cross takes it away; dragged or moved by Alt and an arrow it changes its place. */
export function FilterChip({ chip, place, places, isDragged, onDrag, onDropOn, onMove }: FilterChipProps) {
  const store = useAppStore()
  const open = useApp((state) => state.openRule === chip.id)
  const remove = (): void => {
    store.getState().changeView(chip.remove)
    store.getState().editRule(null)
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step !== undefined && event.altKey && place >= 0) {
      event.preventDefault()
      event.stopPropagation()
      onMove(place + step)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      remove()
    }
  }
  const name = (
    <>
      <b>{chip.label}</b>
      <span className="count">{chip.off ? filtersWords.off : chip.leaves}</span>
    </>
  )
  return (
    <li
      className={`filter-chip ${chip.off ? 'off' : 'on'} ${isDragged ? 'dragged' : ''}`}
      data-chip={chip.id}
      draggable={place >= 0 && places > 1}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', chip.label)
        onDrag(chip.id)
      }}
      onDragEnd={() => {
        onDrag(null)
      }}
      onDragOver={(event) => {
        if (place >= 0) event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDropOn()
      }}
    >
      {chip.rule === null ? (
        <span className="chip-name">{name}</span>
      ) : (
        <Popover.Root
          open={open}
          onOpenChange={(next) => {
            store.getState().editRule(next ? chip.id : null)
          }}
        >
          <Popover.Trigger
            className="chip-name"
            onKeyDown={onKey}
            title={places > 1 ? filtersWords.whatItAsksDragIt : filtersWords.whatItAsks}
          >
            {name}
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content
              className="rule-editor"
              aria-label={chip.label}
              align="start"
              sideOffset={6}
              collisionPadding={8}
              onOpenAutoFocus={(event) => {
                const field =
                  event.target instanceof HTMLElement
                    ? event.target.querySelector<HTMLElement>('.rule-body input, .rule-body button')
                    : null
                if (field === null) return
                event.preventDefault()
                field.focus()
              }}
            >
              <RuleEditor
                chip={chip}
                rule={chip.rule}
                place={place}
                places={places}
                onMove={onMove}
                onRemove={remove}
              />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
      <button
        className="chip-remove"
        aria-label={filtersWords.removeTheFilter(chip.label)}
        title={filtersWords.remove}
        onClick={remove}
      >
        <X size={13} aria-hidden="true" />
      </button>
    </li>
  )
}
