import { useEffect, useId, useState, type HTMLAttributes, type InputHTMLAttributes, type KeyboardEvent } from 'react'

type ComboboxOptions<Item> = {
  /** What the list is called. */
  readonly label: string
  /** What was typed: the first item is active again whenever it changes. */
  readonly query: string
  /** Those that can be chosen, as the list shows them. */
  readonly items: readonly Item[]
  readonly isOpen: boolean
  /** Items that are still sought: Enter waits for them, so that whoever is faster still gets what they typed. */
  readonly due?: Promise<readonly Item[] | null> | null
  readonly onChoose: (item: Item) => void
}

type Combobox = {
  readonly active: number
  /** For the field; its own `onKeyDown` must call `onKey` for what it does not take. */
  readonly field: InputHTMLAttributes<HTMLInputElement>
  readonly onKey: (event: KeyboardEvent) => void
  readonly list: HTMLAttributes<HTMLElement> & { readonly id: string }
  readonly option: (at: number) => HTMLAttributes<HTMLElement> & { readonly id: string }
}

/**
 * Keys and roles of a field with a list below it: arrows move through the list, Enter chooses, the focus stays in the field
 * (the combobox pattern of WAI-ARIA 1.2, with a list that is chosen from by hand).
 */
export function useCombobox<Item>(options: ComboboxOptions<Item>): Combobox {
  const { label, query, items, isOpen, due = null, onChoose } = options
  const id = useId()
  const [at, setAt] = useState({ of: query, place: 0 })
  const active = at.of === query && at.place < items.length ? at.place : 0
  const activate = (place: number): void => {
    setAt({ of: query, place })
  }
  const optionId = (place: number): string => `${id}-${String(place)}`
  const activeId = isOpen && items.length > 0 ? optionId(active) : undefined
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const chooseFrom = (found: readonly Item[]): void => {
    const item = found[active]
    if (item !== undefined) onChoose(item)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (items.length > 0) activate((active + step + items.length) % items.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (due)
        void due.then((found) => {
          chooseFrom(found ?? [])
        })
      else if (isOpen) chooseFrom(items)
    }
  }
  return {
    active,
    onKey,
    field: {
      role: 'combobox',
      'aria-expanded': isOpen,
      'aria-controls': id,
      'aria-autocomplete': 'list',
      'aria-activedescendant': activeId,
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown: onKey,
    },
    list: { id, role: 'listbox', 'aria-label': label },
    option: (place) => ({
      id: optionId(place),
      role: 'option',
      'aria-selected': place === active,
      onPointerDown: (event) => {
        // The focus stays in the field.
        event.preventDefault()
      },
      onClick: () => {
        const item = items[place]
        if (item !== undefined) onChoose(item)
      },
      onPointerEnter: () => {
        activate(place)
      },
    }),
  }
}
