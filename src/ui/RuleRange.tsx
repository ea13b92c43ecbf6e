import { useMemo } from 'react'
import { spreadOf, type Spread } from '../scene/rule-choices'
import { NODE_FIGURES, PAPER_FIGURES, TIE_FIGURES } from '../scene/rule-words'
import type { Missing, Range, Rule } from '../scene/rules'
import { useApp } from './app-context'
import { RangeSlider } from './RangeSlider'
import { Segmented } from './Segmented'
import { filtersWords } from '../words/filters'

const WIDTH = 264
const HEIGHT = 56

type Ranged = Extract<Rule, { readonly range: Range }>

const nameOf = (rule: Ranged): string =>
  rule.kind === 'paper-range'
    ? PAPER_FIGURES[rule.figure]
    : rule.kind === 'node-range'
      ? NODE_FIGURES[rule.figure]
      : TIE_FIGURES[rule.figure]

/** A range over a histogram, by brush or by typing, and what becomes of that which states no value. */
export function RangeRule({ rule }: { readonly rule: Ranged }) {
  const atlas = useApp((state) => state.atlas)
  const network = useApp(({ view }) => view.network)
  const changeRule = useApp((state) => state.changeRule)
  const { kind, figure } = rule
  // A change of the range does not change how the figures are spread.
  const spread = useMemo(
    () =>
      atlas
        ? spreadOf(atlas, network, {
            kind,
            figure,
            range: [null, null],
            missing: 'keep',
            id: '',
            not: false,
            off: false,
          } as Ranged)
        : null,
    [atlas, network, kind, figure],
  )
  if (spread === null) return <p className="muted small">{filtersWords.nothingHereStatesItSo}</p>
  const name = nameOf(rule)
  const set = (range: Range): void => {
    // Whoever first names a range wants papers that state the figure.
    if (rule.kind === 'paper-range' && rule.missing === 'keep' && rule.range.every((end) => end === null))
      changeRule({ ...rule, range, missing: 'drop' })
    else changeRule({ ...rule, range })
  }
  return (
    <>
      <RangeField name={name} spread={spread} range={rule.range} onChange={set} />
      {rule.kind === 'paper-range' && spread.missing > 0 ? (
        <div className="rule-missing">
          <span className="muted small">{filtersWords.stateNone(spread.missing)}</span>
          <Segmented<Missing>
            label={filtersWords.thoseThatStateNone}
            value={rule.missing}
            choices={[
              { value: 'drop', label: filtersWords.leaveOut },
              { value: 'keep', label: filtersWords.keep },
              { value: 'only', label: filtersWords.onlyThese },
            ]}
            onChange={(missing) => {
              changeRule({ ...rule, missing })
            }}
          />
        </div>
      ) : null}
    </>
  )
}

type RangeFieldProps = {
  readonly name: string
  readonly spread: Spread
  readonly range: Range
  readonly onChange: (range: Range) => void
}

function RangeField({ name, spread, range: [least, most], onChange }: RangeFieldProps) {
  const { lowest, highest, step, bars, tallest, missing } = spread
  const [low, high] = [Math.max(lowest, least ?? lowest), Math.min(highest, most ?? highest)]
  const width = WIDTH / bars.length
  const told = filtersWords.betweenAndWithout(
    name,
    bars.reduce((sum, bar) => sum + bar.count, 0),
    tell(lowest),
    tell(highest),
    missing,
  )
  const type = (text: string, end: 0 | 1): void => {
    const value = text.trim() === '' ? null : Number(text)
    if (value !== null && !Number.isFinite(value)) return
    onChange(end === 0 ? [value, most] : [least, value])
  }
  return (
    <div className="rule-range">
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={told}>
        {bars.map((bar, at) => {
          const height = bar.count === 0 ? 0 : Math.max(1.5, (bar.count / tallest) * HEIGHT)
          const isIn = bar.to >= low && bar.from <= high
          return (
            <rect
              key={bar.from}
              className={isIn ? 'bar-fill' : 'bar-ghost'}
              x={at * width + 0.5}
              width={Math.max(1, width - 1)}
              y={HEIGHT - height}
              height={height}
            >
              <title>{`${tell(bar.from)}${bar.to > bar.from ? `–${tell(bar.to)}` : ''}: ${String(bar.count)}`}</title>
            </rect>
          )
        })}
      </svg>
      {highest > lowest ? (
        <RangeSlider
          least={lowest}
          most={highest}
          step={step}
          range={[Math.min(low, high), Math.max(low, high)]}
          onChange={(from, to) => {
            onChange([from <= lowest ? null : from, to >= highest ? null : to])
          }}
          low={{ label: filtersWords.lowest(name) }}
          high={{ label: filtersWords.highest(name) }}
        />
      ) : null}
      <div className="rule-ends">
        <input
          className="field number"
          type="number"
          step="any"
          aria-label={filtersWords.from(name)}
          placeholder={tell(lowest)}
          value={least ?? ''}
          onChange={({ target }) => {
            type(target.value, 0)
          }}
        />
        <span className="muted">{filtersWords.to}</span>
        <input
          className="field number"
          type="number"
          step="any"
          aria-label={filtersWords.to2(name)}
          placeholder={tell(highest)}
          value={most ?? ''}
          onChange={({ target }) => {
            type(target.value, 1)
          }}
        />
      </div>
    </div>
  )
}

const tell = (value: number): string => String(Number(value.toPrecision(4)))

type NumberRuleProps = {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

/** One number; what is typed and is none, or out of reach, changes nothing. */
export function NumberRule({ label, value, least, most, step = 1, onChange }: NumberRuleProps) {
  return (
    <label className="range">
      {label}
      <input
        className="field number"
        type="number"
        min={least}
        max={most}
        step={step === 1 ? 1 : 'any'}
        defaultValue={value}
        onChange={({ target }) => {
          const next = Number(target.value)
          if (target.value !== '' && next >= least && next <= most && (step !== 1 || Number.isInteger(next)))
            onChange(next)
        }}
      />
    </label>
  )
}
