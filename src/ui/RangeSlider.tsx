import { Slider } from 'radix-ui'
import type { KeyboardEvent } from 'react'

/** What one of the two handles is called, and what its place is told as; left out: its number. */
type Handle = { readonly label: string; readonly text?: string }

type RangeSliderProps = {
  readonly least: number
  readonly most: number
  readonly step?: number
  /** Between the handles, in steps. */
  readonly gap?: number
  readonly range: readonly [low: number, high: number]
  readonly onChange: (low: number, high: number) => void
  readonly low: Handle
  readonly high: Handle
  readonly className?: string
}

/**
 * A brush over a range by two handles. Home and End take the handle that has the focus as far as it can go: of two handles the slider
 * itself takes Home for the first and End for the last, whichever is meant.
 */
export function RangeSlider({ least, most, step = 1, gap = 0, range, onChange, low, high, ...rest }: RangeSliderProps) {
  const [from, to] = range
  const onKey =
    (key: 'Home' | 'End', change: () => void) =>
    (event: KeyboardEvent): void => {
      if (event.key !== key) return
      event.preventDefault()
      change()
    }
  return (
    <Slider.Root
      className={['brush', rest.className].filter(Boolean).join(' ')}
      min={least}
      max={most}
      step={step}
      minStepsBetweenThumbs={gap}
      value={[from, to]}
      onValueChange={([first = least, last = most]) => {
        onChange(first, last)
      }}
    >
      <Slider.Track className="brush-track">
        <Slider.Range className="brush-range" />
      </Slider.Track>
      <Slider.Thumb
        className="brush-thumb"
        aria-label={low.label}
        aria-valuetext={low.text}
        onKeyDown={onKey('End', () => {
          onChange(Math.max(least, to - gap * step), to)
        })}
      />
      <Slider.Thumb
        className="brush-thumb"
        aria-label={high.label}
        aria-valuetext={high.text}
        onKeyDown={onKey('Home', () => {
          onChange(from, Math.min(most, from + gap * step))
        })}
      />
    </Slider.Root>
  )
}
