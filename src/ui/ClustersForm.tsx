import { useId } from 'react'
import type { ClusterMethod, ClusterSettings } from '../graph/atlas'
import { Segmented } from './Segmented'

const METHODS: readonly { readonly value: ClusterMethod; readonly label: string }[] = [
  { value: 'louvain', label: 'Louvain' },
  { value: 'leiden', label: 'Leiden' },
  { value: 'components', label: 'Whatever is tied together' },
]
/** Offered where a file states communities itself. */
const STATED = { value: 'stated', label: 'As stated' } as const

const ABOUT: Readonly<Record<ClusterMethod, string>> = {
  louvain: 'Joins whoever is tied more closely than chance would have it, as long as that makes the whole better.',
  leiden: 'Like Louvain, with a second look at every community: none hangs together by accident.',
  components: 'Everybody whom a chain of ties joins is one community, however loose the chain.',
  stated: 'The communities that the file states itself; nodes that it puts into none are apart.',
}

/** The slider's ends; the field beside it takes what lies beyond. */
const LOW = 0.05
const HIGH = 20
const STOPS = 200
/** Resolutions that the field takes. */
const LEAST = 0.001
const MOST = 1000

const toStop = (resolution: number): number =>
  Math.round((STOPS * Math.log(Math.min(HIGH, Math.max(LOW, resolution)) / LOW)) / Math.log(HIGH / LOW))
const fromStop = (stop: number): number => Number((LOW * (HIGH / LOW) ** (stop / STOPS)).toPrecision(3))

type ClustersFormProps = {
  readonly draft: ClusterSettings
  readonly onChange: (draft: ClusterSettings) => void
  /** True where a file states communities itself. */
  readonly hasStated: boolean
}

/** How communities shall be found: the method, how fine, and what becomes of small ones. */
export function ClustersForm({ draft, onChange, hasStated }: ClustersFormProps) {
  const id = useId()
  const { method, resolution, minSize, mergeSmall } = draft
  const isPlain = method === 'components' || method === 'stated'
  const change = (part: Partial<ClusterSettings>): void => {
    onChange({ ...draft, ...part })
  }
  const setResolution = (next: number): void => {
    if (next >= LEAST && next <= MOST) change({ resolution: next })
  }
  return (
    <div className="clusters-form">
      <div className="clusters-field">
        <h3>Method</h3>
        <Segmented
          label="Method"
          value={method}
          choices={hasStated ? [STATED, ...METHODS] : METHODS}
          onChange={(next) => {
            change({ method: next })
          }}
        />
        <p className="muted small">{ABOUT[method]}</p>
      </div>
      <div className="clusters-field">
        <label htmlFor={`${id}-slider`}>
          <h3>Resolution</h3>
        </label>
        <div className="clusters-slider">
          <span className="muted small" aria-hidden="true">
            few, large
          </span>
          <input
            id={`${id}-slider`}
            type="range"
            min={0}
            max={STOPS}
            step={1}
            disabled={isPlain}
            value={toStop(resolution)}
            aria-valuetext={`resolution ${String(resolution)}`}
            onChange={(event) => {
              setResolution(fromStop(Number(event.target.value)))
            }}
          />
          <span className="muted small" aria-hidden="true">
            many, small
          </span>
          <input
            type="number"
            className="field number"
            aria-label="Resolution as a number"
            min={LEAST}
            max={MOST}
            step="any"
            disabled={isPlain}
            value={resolution}
            onChange={(event) => {
              setResolution(event.target.valueAsNumber)
            }}
          />
        </div>
        <p className="muted small">
          {isPlain ? 'It plays no part in this method.' : 'A higher one gives more and smaller communities.'}
        </p>
      </div>
      <div className="clusters-field">
        <label htmlFor={`${id}-size`}>
          <h3>Smallest community</h3>
        </label>
        <div className="clusters-small">
          <input
            id={`${id}-size`}
            type="number"
            className="field number"
            min={1}
            max={999}
            disabled={isPlain}
            value={minSize}
            onChange={(event) => {
              const size = event.target.valueAsNumber
              if (Number.isSafeInteger(size) && size >= 1) change({ minSize: size })
            }}
          />
          <label className="check">
            <input
              type="checkbox"
              disabled={isPlain || minSize < 2}
              checked={mergeSmall}
              onChange={(event) => {
                change({ mergeSmall: event.target.checked })
              }}
            />
            Merge small ones into the community they are tied to most
          </label>
        </div>
        <p className="muted small">
          {minSize < 2
            ? 'None is too small.'
            : mergeSmall
              ? `Those with fewer than ${String(minSize)} members join another; those tied to nobody stay.`
              : `Those with fewer than ${String(minSize)} members stay, in the grey of “others”.`}
        </p>
      </div>
    </div>
  )
}
