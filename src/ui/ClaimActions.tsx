import { useState } from 'react'
import type { ClaimId } from '../resolve/corpus'
import { decideClaim, decisionKey } from '../resolve/decisions'
import { isActedOn } from '../graph/turn'
import { tellSubject } from '../scene/decision-text'
import type { ClaimRef } from '../scene/evidence'
import { describeWeight } from '../scene/review-queue'
import { knownTrial } from '../state/decision-slice'
import { useApp } from './app-context'
import { ChangeList } from './ChangeList'
import { evidenceWords } from '../words/evidence'

type ClaimActionsProps = {
  readonly claim: ClaimRef
  /** Whether the card's sentence is the claim's own reason, so that the claim need not be named. */
  readonly isOwn: boolean
}

/** What can be done about a claim where its evidence stands: accept it, reject it, or ask what would come of that. */
export function ClaimActions({ claim, isOwn }: ClaimActionsProps) {
  const key = decisionKey(claim)
  const verdict = useApp(
    ({ document }) => document.decisions.find((decision) => decisionKey(decision) === key)?.verdict ?? null,
  )
  const atlas = useApp((state) => state.atlas)
  const decide = useApp((state) => state.decide)
  const undecide = useApp((state) => state.undecide)
  const lookAt = useApp((state) => state.lookAtClaim)
  const [asked, setAsked] = useState(false)
  return (
    <div className="claim-actions small">
      {!isOwn && atlas ? (
        <p className="muted">{evidenceWords.restsOnAClaim(tellSubject(atlas.corpus, claim))}</p>
      ) : null}
      <p>
        {verdict === 'accepted' ? null : (
          <button
            className="link"
            onClick={() => {
              decide(decideClaim(claim, 'accepted'))
            }}
          >
            {evidenceWords.accept}
          </button>
        )}
        {verdict === 'rejected' ? null : (
          <button
            className="link"
            onClick={() => {
              decide(decideClaim(claim, 'rejected'))
            }}
          >
            {evidenceWords.reject}
          </button>
        )}
        {verdict ? (
          <button
            className="link"
            onClick={() => {
              undecide(claim)
            }}
          >
            {evidenceWords.takeBack}
          </button>
        ) : null}
        <button
          className="link"
          aria-expanded={asked}
          onClick={() => {
            setAsked(!asked)
          }}
        >
          {evidenceWords.whatIfNot}
        </button>
        <button
          className="link"
          onClick={() => {
            lookAt(key)
          }}
        >
          {evidenceWords.review}
        </button>
      </p>
      {asked ? <WhatIfNot id={claim.id} claim={claim} /> : null}
    </div>
  )
}

/** What would be if the claim were not so: at once in numbers, and when asked all that changes on the map. */
function WhatIfNot({ id, claim }: { readonly id: ClaimId; readonly claim: ClaimRef }) {
  const atlas = useApp((state) => state.atlas)
  const tryDecision = useApp((state) => state.tryDecision)
  const working = useApp(({ task }) => task.kind === 'working')
  const turned = decideClaim(claim, isActedOn(claim) ? 'rejected' : 'accepted')
  const trial = useApp((state) => knownTrial(state, turned))
  if (!atlas) return null
  return (
    <div className="what-if-not">
      <p className="muted">{describeWeight(atlas, id)}</p>
      {trial ? (
        <ChangeList rows={trial.rows} />
      ) : (
        <button
          className="link"
          disabled={working}
          onClick={() => {
            void tryDecision(turned)
          }}
        >
          {evidenceWords.listWhatChanges}
        </button>
      )}
    </div>
  )
}
