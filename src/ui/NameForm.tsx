import type { ReactNode } from 'react'

type NameFormProps = {
  readonly className: string
  /** What the field is called. */
  readonly label: string
  readonly longest: number
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onKeep: () => void
  readonly onLeave: () => void
  /** The id of what tells of the name, where something does. */
  readonly describedBy?: string
  /** What stands behind the field: the buttons, and what is told of the name. */
  readonly children: ReactNode
}

/** A field for another name, in the place of the name: Enter keeps it, and Escape leaves the field, not the panel or dialog around it. */
export function NameForm(props: NameFormProps) {
  const { className, label, longest, value, onChange, onKeep, onLeave, describedBy, children } = props
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        onKeep()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        onLeave()
      }}
    >
      <input
        className="field"
        aria-label={label}
        aria-describedby={describedBy}
        autoFocus
        maxLength={longest}
        value={value}
        onFocus={(event) => {
          event.target.select()
        }}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
      {children}
    </form>
  )
}
