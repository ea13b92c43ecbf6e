import { useState } from 'react'

type SelectFieldProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** A choice from a list, in a line with its label. */
export function SelectField<Value extends string>({ label, value, choices, onChange }: SelectFieldProps<Value>) {
  return (
    <label className="export-field">
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

type NumberFieldProps = {
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

/** A number within bounds: what is typed counts as soon as it lies within them, and is brought there when the field is left. */
export function NumberField({ label, unit, value, least, most, step = 1, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label className="export-field">
      <span>
        {label} <span className="muted">{unit}</span>
      </span>
      <input
        className="field number"
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={step}
        value={typed ?? String(value)}
        onChange={(event) => {
          setTyped(event.target.value)
          const next = event.target.valueAsNumber
          if (next >= least && next <= most) onChange(next)
        }}
        onBlur={() => {
          const next = Number(typed ?? value)
          const isNumber = typed?.trim() !== '' && Number.isFinite(next)
          setTyped(null)
          if (isNumber && next !== value) onChange(Math.min(most, Math.max(least, next)))
        }}
      />
    </label>
  )
}
