import { useEffect, useRef } from 'react'
import type { SurveyRegions } from '../canvas/region-survey'
import type { Theme } from '../scene/theme'
import { selectReviewDetails, selectReviewItem } from '../state/review-selectors'
import { useApp } from './app-context'
import { ReviewBar } from './ReviewBar'
import { ReviewCase } from './ReviewCase'
import { ReviewEffect } from './ReviewEffect'
import { ReviewQueue } from './ReviewQueue'

/** The bench at which claims are decided: the queue, the evidence for one of them, and what would change. */
export function ReviewView({ theme, survey }: { readonly theme: Theme; readonly survey: SurveyRegions }) {
  const item = useApp(selectReviewItem)
  const details = useApp(selectReviewDetails)
  const tab = useApp((state) => state.reviewTab)
  const heading = useRef<HTMLHeadingElement>(null)
  const middle = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const key = item?.key
  useEffect(() => {
    middle.current?.scrollTo(0, 0)
    // On a phone all of it scrolls as one.
    whole.current?.scrollTo(0, 0)
  }, [key])
  return (
    <main ref={whole} className="review" aria-label="Review">
      <ReviewQueue heading={heading} />
      <section className="review-middle" aria-label="The claim">
        <div ref={middle} className="review-scroll" tabIndex={0} role="region" aria-label="Evidence">
          {item && details ? <ReviewCase key={item.key} details={details} /> : <NothingLeft tab={tab} />}
        </div>
        {item ? <ReviewBar item={item} /> : null}
      </section>
      <aside className="review-effect" aria-label="What would change" tabIndex={0}>
        {item && details ? <ReviewEffect item={item} details={details} theme={theme} survey={survey} /> : null}
      </aside>
      <p className="visually-hidden" role="status" aria-live="polite">
        {details ? `Now: ${details.question}` : ''}
      </p>
    </main>
  )
}

function NothingLeft({ tab }: { readonly tab: 'waiting' | 'decided' | 'sure' }) {
  const showSurface = useApp((state) => state.showSurface)
  return (
    <div className="review-none">
      <h2>{tab === 'waiting' ? 'Nothing waits' : tab === 'decided' ? 'Nothing is decided yet' : 'Nothing here'}</h2>
      <p className="muted">
        {tab === 'waiting'
          ? 'Every claim that is doubtful has been decided. New files may bring new ones.'
          : tab === 'decided'
            ? 'Claims that you accept or reject stand here, and can be taken back.'
            : 'No claim of this map is beyond doubt.'}
      </p>
      <button
        className="button outlined large"
        onClick={() => {
          showSurface('map')
        }}
      >
        Back to the map
      </button>
    </div>
  )
}
