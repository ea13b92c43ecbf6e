import { useEffect, type ReactNode } from 'react'
import type { SurveyRegions } from '../canvas/region-survey'
import { weightText, type ReviewItem } from '../scene/review-queue'
import type { ReviewDetails } from '../scene/review-details'
import type { Theme } from '../scene/theme'
import { trialKey } from '../state/decision-slice'
import { selectReckonsItself, selectReviewMap, selectTrial, turnedDecision } from '../state/review-selectors'
import { useApp, useAppStore } from './app-context'
import { ChangeList } from './ChangeList'
import { ClaimMap } from './ClaimMap'
import { reviewWords } from '../words/review'

const STANDS: Readonly<Record<ReviewItem['claim']['status'], string>> = {
  assumed: reviewWords.assumedSoActedOn,
  suggested: reviewWords.suggestedSoOnlyShown,
  accepted: reviewWords.acceptedSoActedOn,
  rejected: reviewWords.rejectedSoNotActedOn,
}

const HEADINGS = { accepted: reviewWords.ifAccepted, rejected: reviewWords.ifRejected } as const

/** How long a claim must stay in sight before its outcome is reckoned unasked, ms: nobody who steps by waits for it. */
const REST = 300

type ReviewEffectProps = {
  readonly item: ReviewItem
  readonly details: ReviewDetails
  readonly theme: Theme
  readonly survey: SurveyRegions
}

/** What accepting and rejecting mean: on a small map and in numbers, reckoned exactly where that is quick, else when asked. */
export function ReviewEffect({ item, details, theme, survey }: ReviewEffectProps) {
  const map = useApp(selectReviewMap)
  const trial = useApp(selectTrial)
  useReckoning(item)
  // Only the verdict that is not acted on already changes the map.
  const { verdict: turning } = turnedDecision(item)
  const other = turning === 'accepted' ? 'rejected' : 'accepted'
  const sentences = { accepted: details.ifAccepted, rejected: details.ifRejected }
  return (
    <>
      <header className="section-head">
        <h3>{trial ? HEADINGS[turning] : reviewWords.asItStands}</h3>
        <span className="muted small">{trial ? reviewWords.onThePeopleMap : STANDS[item.claim.status]}</span>
      </header>
      {map ? (
        <ClaimMap map={map} theme={theme} survey={survey} />
      ) : (
        <p className="claim-map-none muted small">{reviewWords.theClaimTouchesNobodyOn}</p>
      )}
      {trial ? (
        <>
          <ChangeList rows={trial.rows} />
          <p className="review-meaning muted">{sentences[turning]}</p>
        </>
      ) : (
        <Outcome heading={HEADINGS[turning]} sentence={sentences[turning]}>
          <p>{reviewWords.onTheMap(weightText(details.weight))}</p>
          <Reckon item={item} />
        </Outcome>
      )}
      <Outcome heading={HEADINGS[other]} sentence={sentences[other]} />
    </>
  )
}

function Outcome({
  heading,
  sentence,
  children,
}: {
  readonly heading: string
  readonly sentence: string
  readonly children?: ReactNode
}) {
  return (
    <section className="review-outcome">
      <h3>{heading}</h3>
      <p className="muted">{sentence}</p>
      {children}
    </section>
  )
}

/** Reckons the outcome in the background once the claim has been in sight for a moment and nothing else is under way. */
function useReckoning(item: ReviewItem): void {
  const store = useAppStore()
  const reckonsItself = useApp(selectReckonsItself)
  const idle = useApp(({ task }) => task.kind !== 'working')
  useEffect(() => {
    if (!reckonsItself || !idle) return undefined
    const timer = setTimeout(() => void store.getState().tryQuietly(turnedDecision(item)), REST)
    return () => {
      clearTimeout(timer)
      store.getState().stopAside()
    }
  }, [store, reckonsItself, idle, item])
}

/** Says that the outcome is being reckoned, or offers to reckon it. */
function Reckon({ item }: { readonly item: ReviewItem }) {
  const tryDecision = useApp((state) => state.tryDecision)
  const reckonsItself = useApp(selectReckonsItself)
  const working = useApp(({ task }) => task.kind === 'working')
  const turned = turnedDecision(item)
  const failed = useApp(({ unreckoned }) => unreckoned === trialKey(turned))
  if (reckonsItself && !failed) return <p className="muted small">{reviewWords.reckoningExactlyWhatChanges}</p>
  return (
    <button
      className="button outlined"
      disabled={working}
      onClick={() => {
        void tryDecision(turned)
      }}
    >
      {reviewWords.reckonExactlyWhatChanges}
    </button>
  )
}
