import { useState } from 'react'
import { decisionKey } from '../resolve/decisions'
import { tellSubject } from '../scene/decision-text'
import type { EvidenceCard } from '../scene/evidence'
import { describeWeight } from '../scene/review-queue'
import { useApp } from './app-context'

/** What can be done about a claim where its evidence stands: accept it, reject it, or ask what would come of that. */
export function ClaimActions({ claim }: { readonly claim: NonNullable<EvidenceCard['claim']> }) {
  const key = decisionKey(claim)
  const verdict = useApp(
    ({ document }) => document.decisions.find((decision) => decisionKey(decision) === key)?.verdict ?? null,
  )
  const atlas = useApp((state) => state.atlas)
  const decide = useApp((state) => state.decide)
  const undecide = useApp((state) => state.undecide)
  const lookAt = useApp((state) => state.lookAtClaim)
  const [asked, setAsked] = useState(false)
  const { kind, about } = claim
  return (
    <div className="claim-actions small">
      {claim.because.length === 0 && atlas ? (
        <p className="muted">Rests on a claim: {tellSubject(atlas.corpus, claim)}.</p>
      ) : null}
      <p>
        {verdict === 'accepted' ? null : (
          <button
            className="link"
            onClick={() => {
              decide({ kind, about, verdict: 'accepted', note: '' })
            }}
          >
            Accept
          </button>
        )}
        {verdict === 'rejected' ? null : (
          <button
            className="link"
            onClick={() => {
              decide({ kind, about, verdict: 'rejected', note: '' })
            }}
          >
            Reject
          </button>
        )}
        {verdict ? (
          <button
            className="link"
            onClick={() => {
              undecide(claim)
            }}
          >
            Take back
          </button>
        ) : null}
        <button
          className="link"
          aria-expanded={asked}
          onClick={() => {
            setAsked(!asked)
          }}
        >
          What if not?
        </button>
        <button
          className="link"
          onClick={() => {
            lookAt(key)
          }}
        >
          Review
        </button>
      </p>
      {asked && atlas ? <p className="muted">{describeWeight(atlas, claim.id)}</p> : null}
    </div>
  )
}
