import { useEffect, useRef, type RefObject } from 'react'
import { countOf } from '../base/count-of'
import type { ReviewItem } from '../scene/review-queue'
import { selectReviewItem, selectReviewQueue } from '../state/review-selectors'
import type { ReviewTab } from '../state/review-slice'
import { useApp } from './app-context'
import { DecisionsFile } from './DecisionsFile'
import { DecisionHistory } from './DecisionHistory'
import { DoubtSwitch } from './DoubtSwitch'
import { Segmented } from './Segmented'

const HINTS: Readonly<Record<ReviewTab, string>> = {
  waiting: 'those that change most first',
  decided: 'the latest first',
  sure: 'acted on and beyond doubt; any can be rejected',
}

/** All claims by what is to be done with them; the one that is looked at is marked. */
export function ReviewQueue({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }) {
  const queue = useApp(selectReviewQueue)
  const tab = useApp((state) => state.reviewTab)
  const showTab = useApp((state) => state.showReviewTab)
  const current = useApp(selectReviewItem)
  if (!queue) return null
  const items = queue[tab]
  const count = (verdict: 'accepted' | 'rejected'): number =>
    queue.decided.filter((item) => item.verdict === verdict).length
  return (
    <section className="review-queue" aria-label="Claims">
      <header className="review-head">
        <h2 ref={heading} tabIndex={-1}>
          Review
        </h2>
        <p className="muted small">
          {countOf(items.length, 'claim')}, {HINTS[tab]}
        </p>
        <Segmented
          label="Claims that are"
          value={tab}
          choices={[
            { value: 'waiting', label: `Waiting ${String(queue.waiting.length)}` },
            { value: 'decided', label: `Decided ${String(queue.decided.length)}` },
            { value: 'sure', label: `Sure ${String(queue.sure.length)}` },
          ]}
          onChange={showTab}
          wide
        />
      </header>
      <div className="review-list">
        <ol aria-label="Queue">
          {items.map((item) => (
            <Row key={item.key} item={item} current={item.key === current?.key} />
          ))}
        </ol>
        {tab === 'decided' ? <DecisionHistory /> : null}
      </div>
      <footer className="review-foot">
        <DoubtSwitch />
        <p className="small muted">
          {String(count('accepted'))} accepted, {String(count('rejected'))} rejected
        </p>
        <DecisionsFile />
      </footer>
    </section>
  )
}

function Row({ item, current }: { readonly item: ReviewItem; readonly current: boolean }) {
  const lookAt = useApp((state) => state.lookAtClaim)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li ref={row} className={current ? 'on' : ''}>
      <button
        aria-current={current ? 'true' : undefined}
        onClick={() => {
          lookAt(item.key)
        }}
      >
        <span className="review-row-head small">
          <span className="muted">{item.kind}</span>
          {item.verdict ? (
            <span className={`tag ${item.verdict}`}>{item.verdict === 'accepted' ? 'Accepted' : 'Rejected'}</span>
          ) : (
            <span className="muted num">{Math.round(item.claim.confidence * 100)} %</span>
          )}
        </span>
        <span className="review-row-title">{item.title}</span>
        <span className="muted small">{item.effect}</span>
      </button>
    </li>
  )
}
