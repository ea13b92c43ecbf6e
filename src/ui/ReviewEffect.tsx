import type { Verdict } from '../resolve/decisions'
import { decideClaim } from '../resolve/decisions'
import { weightText, type ReviewItem } from '../scene/review-queue'
import type { ReviewDetails } from '../scene/review-details'
import { trialKey } from '../state/decision-slice'
import { useApp } from './app-context'
import { ChangeList } from './ChangeList'

const STANDS: Readonly<Record<ReviewItem['claim']['status'], string>> = {
  assumed: 'assumed, so acted on',
  suggested: 'suggested, so only shown',
  accepted: 'accepted, so acted on',
  rejected: 'rejected, so not acted on',
}

/** What accepting and rejecting mean, how much would change, and, when asked, exactly what. */
export function ReviewEffect({ item, details }: { readonly item: ReviewItem; readonly details: ReviewDetails }) {
  const { claim } = item
  const trial = useApp((state) => state.trial)
  const tryDecision = useApp((state) => state.tryDecision)
  const working = useApp(({ task }) => task.kind === 'working')
  // Only the verdict that is not acted on already changes the map.
  const acted = claim.status === 'assumed' || claim.status === 'accepted'
  const turning: Verdict = acted ? 'rejected' : 'accepted'
  const turned = decideClaim(claim, turning)
  const change = trial?.key === trialKey(turned) ? trial.change : null
  const outcomes = [
    { verdict: 'accepted', heading: 'If accepted', sentence: details.ifAccepted },
    { verdict: 'rejected', heading: 'If rejected', sentence: details.ifRejected },
  ] as const
  return (
    <>
      <header className="section-head">
        <h3>As it stands</h3>
        <span className="muted small">{STANDS[claim.status]}</span>
      </header>
      {outcomes.map(({ verdict, heading, sentence }) => (
        <section key={verdict} className="review-outcome">
          <h3>{heading}</h3>
          <p className="muted">{sentence}</p>
          {verdict === turning ? <p>On the map: {weightText(details.weight)}.</p> : null}
          {verdict === turning && change ? <ChangeList change={change} /> : null}
          {verdict === turning && !change ? (
            <button
              className="button outlined"
              disabled={working}
              onClick={() => {
                void tryDecision(turned)
              }}
            >
              Reckon exactly what changes
            </button>
          ) : null}
        </section>
      ))}
    </>
  )
}
