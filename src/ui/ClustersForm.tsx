import { useId } from 'react'
import type { ClusterMethod, ClusterSettings } from '../graph/atlas'
import { Segmented } from './Segmented'
import { howFoundWords } from '../words/how-found'

const METHODS: readonly { readonly value: ClusterMethod; readonly label: string }[] = [
  { value: 'louvain', label: 'Louvain' },
  { value: 'leiden', label: 'Leiden' },
  { value: 'components', label: howFoundWords.whateverIsTiedTogether },
]
/** Offered where a file states communities itself. */
const STATED = { value: 'stated', label: howFoundWords.asStated } as const

const ABOUT: Readonly<Record<ClusterMethod, string>> = {
  louvain: howFoundWords.joinsWhoeverIsTiedMore,
  leiden: howFoundWords.likeLouvainWithASecond,
  components: howFoundWords.everybodyWhomAChainOf,
  stated: howFoundWords.theCommunitiesThatTheFile,
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
        <h3>{howFoundWords.method}</h3>
        <Segmented
          label={howFoundWords.method}
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
          <h3>{howFoundWords.resolution}</h3>
        </label>
        <div className="clusters-slider">
          <span className="muted small" aria-hidden="true">
            {howFoundWords.fewLarge}
          </span>
          <input
            id={`${id}-slider`}
            type="range"
            min={0}
            max={STOPS}
            step={1}
            disabled={isPlain}
            value={toStop(resolution)}
            aria-valuetext={howFoundWords.resolution2(resolution)}
            onChange={(event) => {
              setResolution(fromStop(Number(event.target.value)))
            }}
          />
          <span className="muted small" aria-hidden="true">
            {howFoundWords.manySmall}
          </span>
          <input
            type="number"
            className="field number"
            aria-label={howFoundWords.resolutionAsANumber}
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
        <p className="muted small">{isPlain ? howFoundWords.itPlaysNoPartIn : howFoundWords.aHigherOneGivesMore}</p>
      </div>
      <div className="clusters-field">
        <label htmlFor={`${id}-size`}>
          <h3>{howFoundWords.smallestCommunity}</h3>
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
            {howFoundWords.mergeSmallOnesIntoThe}
          </label>
        </div>
        <p className="muted small">
          {minSize < 2
            ? howFoundWords.noneIsTooSmall
            : mergeSmall
              ? howFoundWords.thoseWithFewerThanMembers(minSize)
              : howFoundWords.thoseWithFewerThanMembersStay(minSize)}
        </p>
      </div>
    </div>
  )
}
