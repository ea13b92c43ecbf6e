import { useEffect, useLayoutEffect, useRef } from 'react'
import type { SurveyRegions } from '../canvas/region-survey'
import type { Theme } from '../scene/theme'
import { selectReviewDetails, selectReviewItem } from '../state/review-selectors'
import { useApp } from './app-context'
import { focusReading } from './keep-focus'
import { ReviewBar } from './ReviewBar'
import { ReviewCase } from './ReviewCase'
import { ReviewEffect } from './ReviewEffect'
import { ReviewQueue } from './ReviewQueue'
import { reviewWords } from '../words/review'

/** The bench at which claims are decided: the queue, the evidence for one of them, and what would change. */
export function ReviewView({ theme, survey }: { readonly theme: Theme; readonly survey: SurveyRegions }) {
  const item = useApp(selectReviewItem)
  const details = useApp(selectReviewDetails)
  const tab = useApp((state) => state.reviewTab)
  const heading = useRef<HTMLHeadingElement>(null)
  const middle = useRef<HTMLDivElement>(null)
  const whole = useRef<HTMLElement>(null)
  const isLeftFrom = useRef(false)
  useLayoutEffect(() => {
    const bench = whole.current
    return () => {
      isLeftFrom.current = bench?.contains(document.activeElement) ?? false
    }
  }, [])
  useEffect(() => {
    heading.current?.focus()
    // The map lies still below the bench until it is gone.
    return () => {
      if (isLeftFrom.current) focusReading(document)
    }
  }, [])
  const key = item?.key
  useEffect(() => {
    middle.current?.scrollTo(0, 0)
    // On a phone all of it scrolls as one.
    whole.current?.scrollTo(0, 0)
  }, [key])
  return (
    <main ref={whole} className="review" aria-label={reviewWords.review}>
      <ReviewQueue heading={heading} />
      <section className="review-middle" aria-label={reviewWords.theClaim}>
        <div ref={middle} className="review-scroll" tabIndex={0} role="region" aria-label={reviewWords.evidence}>
          {item && details ? <ReviewCase key={item.key} details={details} /> : <NothingLeft tab={tab} />}
        </div>
        {item ? <ReviewBar item={item} /> : null}
      </section>
      <aside className="review-effect" aria-label={reviewWords.whatWouldChange} tabIndex={0}>
        {item && details ? <ReviewEffect item={item} details={details} theme={theme} survey={survey} /> : null}
      </aside>
      <p className="visually-hidden" role="status" aria-live="polite">
        {details ? reviewWords.now(details.question) : ''}
      </p>
    </main>
  )
}

function NothingLeft({ tab }: { readonly tab: 'waiting' | 'decided' | 'sure' }) {
  const showSurface = useApp((state) => state.showSurface)
  return (
    <div className="review-none">
      <h2>
        {tab === 'waiting'
          ? reviewWords.nothingWaits
          : tab === 'decided'
            ? reviewWords.nothingIsDecidedYet
            : reviewWords.nothingHere}
      </h2>
      <p className="muted">
        {tab === 'waiting'
          ? reviewWords.everyClaimThatIsDoubtful
          : tab === 'decided'
            ? reviewWords.claimsThatYouAcceptOr
            : reviewWords.noClaimOfThisMap}
      </p>
      <button
        className="button outlined large"
        onClick={() => {
          showSurface('map')
        }}
      >
        {reviewWords.backToTheMap}
      </button>
    </div>
  )
}
