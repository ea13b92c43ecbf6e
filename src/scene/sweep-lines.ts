import type { SweepStep } from '../graph/resolution-sweep'
import { pathPoint } from './path-data'
import { sweepWords } from '../words/sweep'

/** One figure over all steps: a line, its points, and the strip of the picture that it has to itself. */
export type SweepLine = {
  readonly id: 'communities' | 'modularity' | 'stability'
  readonly label: string
  /** Path data through all points; empty where there is no step. */
  readonly d: string
  readonly points: readonly { readonly x: number; readonly y: number; readonly value: number; readonly text: string }[]
  /** Of the strip, px; `low` and `high` are the values at its bottom and top. */
  readonly top: number
  readonly bottom: number
  readonly low: number
  readonly high: number
}

type Measure = {
  readonly id: SweepLine['id']
  readonly label: string
  readonly valueOf: (step: SweepStep) => number
  readonly print: (value: number) => string
  /** The value at the strip's top; null: the largest there is. */
  readonly high: number | null
}

const share = (value: number): string => value.toFixed(2)

/** Modularity is that at γ = 1, because figures at different resolutions cannot be compared. */
const MEASURES: readonly Measure[] = [
  {
    id: 'communities',
    label: sweepWords.communities,
    valueOf: ({ clusters }) => clusters,
    print: (value) => String(value),
    high: null,
  },
  {
    id: 'modularity',
    label: sweepWords.modularityAtResolution1,
    valueOf: ({ plainModularity }) => plainModularity,
    print: share,
    high: null,
  },
  { id: 'stability', label: sweepWords.stability, valueOf: ({ stability }) => stability, print: share, high: 1 },
]

/** Share of a strip that is left empty above its line. */
const GAP = 0.24

/** The three lines below each other between `top` and `bottom`, px, each from 0 up. */
export function sweepLines(
  steps: readonly SweepStep[],
  {
    middleOf,
    top,
    bottom,
  }: { readonly middleOf: (step: number) => number; readonly top: number; readonly bottom: number },
): readonly SweepLine[] {
  const strip = (bottom - top) / MEASURES.length
  return MEASURES.map(({ id, label, valueOf, print, high: stated }, at) => {
    const values = steps.map(valueOf)
    const largest = values.reduce((most, value) => Math.max(most, value), 0)
    const high = stated ?? (largest > 0 ? largest : 1)
    const [upper, lower] = [top + at * strip + strip * GAP, top + (at + 1) * strip]
    const points = values.map((value, step) => ({
      x: middleOf(step),
      // Modularity may be a little below 0 where everything is a cluster of its own.
      y: lower - (Math.min(high, Math.max(0, value)) / high) * (lower - upper),
      value,
      text: print(value),
    }))
    const d = points.map(({ x, y }, step) => `${step === 0 ? 'M' : 'L'}${pathPoint(x, y)}`).join('')
    return { id, label, d, points, top: upper, bottom: lower, low: 0, high }
  })
}
