import { useRef, type KeyboardEvent } from 'react'

type SegmentedProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly title?: string }[]
  readonly onChange: (value: Value) => void
  readonly wide?: boolean
}

/** A row of choices of which one is on: a radio group, one stop for the tab key, arrows move within. */
export function Segmented<Value extends string>({ label, value, choices, onChange, wide }: SegmentedProps<Value>) {
  const group = useRef<HTMLDivElement>(null)
  const step = (event: KeyboardEvent): void => {
    const offset = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!offset) return
    event.preventDefault()
    const next = (choices.findIndex((choice) => choice.value === value) + offset + choices.length) % choices.length
    const chosen = choices[next]
    if (!chosen) return
    onChange(chosen.value)
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={`segmented ${wide ? 'wide' : ''}`}
      onKeyDown={step}
    >
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          title={choice.title}
          tabIndex={choice.value === value ? 0 : -1}
          onClick={() => {
            onChange(choice.value)
          }}
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
