import { useEffect, useRef, type RefObject } from 'react'
import type { ReviewItem } from '../scene/review-queue'
import { selectReviewItem, selectReviewQueue } from '../state/review-selectors'
import type { ReviewTab } from '../state/review-slice'
import { useApp } from './app-context'
import { DecisionsFile } from './DecisionsFile'
import { DecisionHistory } from './DecisionHistory'
import { DoubtSwitch } from './DoubtSwitch'
import { Segmented } from './Segmented'
import { countsWords } from '../words/counts'
import { reviewWords } from '../words/review'
import { joinsWords } from '../words/joins'

const HINTS: Readonly<Record<ReviewTab, string>> = {
  waiting: reviewWords.thoseThatChangeMostFirst,
  decided: reviewWords.theLatestFirst,
  sure: reviewWords.actedOnAndBeyondDoubt,
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
    <section className="review-queue" aria-label={reviewWords.claims}>
      <header className="review-head">
        <h2 ref={heading} tabIndex={-1}>
          {reviewWords.review}
        </h2>
        <p className="muted small">
          {countsWords.claims(items.length)}
          {joinsWords.comma}
          {HINTS[tab]}
        </p>
        <Segmented
          label={reviewWords.claimsThatAre}
          value={tab}
          choices={[
            { value: 'waiting', label: reviewWords.waiting(queue.waiting.length) },
            { value: 'decided', label: reviewWords.decided(queue.decided.length) },
            { value: 'sure', label: reviewWords.sure(queue.sure.length) },
          ]}
          onChange={showTab}
          wide
        />
      </header>
      <div className="review-list">
        <ol aria-label={reviewWords.queue}>
          {items.map((item) => (
            <Row key={item.key} item={item} current={item.key === current?.key} />
          ))}
        </ol>
        {tab === 'decided' ? <DecisionHistory /> : null}
      </div>
      <footer className="review-foot">
        <DoubtSwitch />
        <p className="small muted">{reviewWords.acceptedRejected(count('accepted'), count('rejected'))}</p>
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
            <span className={`tag ${item.verdict}`}>
              {item.verdict === 'accepted' ? reviewWords.accepted : reviewWords.rejected}
            </span>
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
