import { X } from 'lucide-react'
import type { NodeId } from '../graph/atlas'
import { offerOne } from '../scene/one-offer'
import { useApp } from './app-context'
import { manyWords } from '../words/many'

/** Two people or two papers that were chosen, and the way to make them one. */
export function OneOffer({
  first,
  second,
  className = '',
  onDone,
}: {
  readonly first: NodeId
  readonly second: NodeId
  readonly className?: string
  readonly onDone: () => void
}) {
  const atlas = useApp((state) => state.atlas)
  const decide = useApp((state) => state.decide)
  const offer = atlas ? offerOne(atlas, first, second) : null
  const decision = offer?.decision ?? null
  return (
    <div className={`one-offer ${className}`} role="group" aria-label={manyWords.twoThatAreOne}>
      {decision ? (
        <button
          className="button outlined"
          onClick={() => {
            decide(decision)
            onDone()
          }}
        >
          {offer?.text}
        </button>
      ) : (
        <span className="muted small">{offer?.text ?? manyWords.onlyTwoPeopleOrTwo}</span>
      )}
      <button
        className="icon-button"
        aria-label={manyWords.leaveThemApart}
        title={manyWords.leaveThemApart}
        onClick={onDone}
      >
        <X size={15} />
      </button>
    </div>
  )
}
