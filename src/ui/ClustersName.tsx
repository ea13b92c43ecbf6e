import { useState } from 'react'
import { LONGEST_GIVEN, nameDecision, tidyName } from '../graph/given-names'
import type { ClusterDetails, NamingDetails } from '../scene/describe-cluster'
import { selectNamesGiven } from '../state/cluster-selectors'
import { useApp, useAppStore } from './app-context'
import { NameForm } from './NameForm'
import { PaperList } from './share-parts'
import { communityWords } from '../words/community'

const FROM: Readonly<Record<NamingDetails['from'], string>> = {
  topics: communityWords.namedByTheTopicsThat,
  phrases: communityWords.namedByKeyPhrasesFound,
  member: communityWords.namedAfterItsForemostMember,
  given: communityWords.namedByHandTheName,
  stated: communityWords.namedAsItsFileCallsIt,
  fixed: communityWords.gatheredHereBecauseNothingTies,
}

/** A community's name: where it comes from, what it might have been, and how to give it another. */
export function ClustersName({ details }: { readonly details: ClusterDetails }) {
  const store = useAppStore()
  const given = useApp((state) => selectNamesGiven(state, details.id))
  const decide = useApp((state) => state.decide)
  const undecide = useApp((state) => state.undecide)
  const [editing, setEditing] = useState(false)
  const [asked, setAsked] = useState(false)
  const { naming } = details
  const call = (name: string): void => {
    const { atlas, view } = store.getState()
    const cluster = atlas?.networks[view.network].clusters.find(({ id }) => id === details.id)
    setEditing(false)
    if (!cluster || tidyName(name) === '' || (tidyName(name) === details.name && naming.from === 'given')) return
    decide(nameDecision(view.network, cluster, name), given)
  }
  const [last] = given.toReversed()
  return (
    <>
      {editing ? (
        <NameField
          name={details.name}
          onKeep={call}
          onLeave={() => {
            setEditing(false)
          }}
        />
      ) : (
        <h2>{details.name}</h2>
      )}
      <p className="muted small">{details.because}</p>
      <p className="name-actions">
        {naming.from === 'fixed' || editing ? null : (
          <button
            className="link muted small edits"
            onClick={() => {
              setEditing(true)
            }}
          >
            {communityWords.rename}
          </button>
        )}
        <button
          className="link muted small"
          aria-expanded={asked}
          onClick={() => {
            setAsked(!asked)
          }}
        >
          {communityWords.whyThisName}
        </button>
        {last ? (
          <button
            className="link muted small edits"
            onClick={() => {
              undecide(last)
            }}
          >
            {communityWords.useTheFoundNameAgain}
          </button>
        ) : null}
      </p>
      {asked ? <WhyThisName naming={naming} onCall={call} /> : null}
    </>
  )
}

function NameField({
  name,
  onKeep,
  onLeave,
}: {
  readonly name: string
  readonly onKeep: (name: string) => void
  readonly onLeave: () => void
}) {
  const [text, setText] = useState(name)
  return (
    <NameForm
      className="name-field"
      label={communityWords.nameOfTheCommunity}
      longest={LONGEST_GIVEN}
      value={text}
      onChange={setText}
      onKeep={() => {
        onKeep(text)
      }}
      onLeave={onLeave}
    >
      <button className="button primary" disabled={tidyName(text) === ''}>
        {communityWords.keep}
      </button>
      <button type="button" className="button outlined" onClick={onLeave}>
        {communityWords.leave}
      </button>
    </NameForm>
  )
}

function WhyThisName({ naming, onCall }: { readonly naming: NamingDetails; readonly onCall: (name: string) => void }) {
  return (
    <div className="why-name">
      <p>{FROM[naming.from]}</p>
      {naming.support.length > 0 ? (
        <>
          <h3>{communityWords.papersThatItSpeaksFor}</h3>
          <PaperList papers={naming.support} few={3} />
        </>
      ) : null}
      {naming.runnersUp.length > 0 ? (
        <>
          <h3>{communityWords.itMightHaveBeen}</h3>
          <ul className="runners-up">
            {naming.runnersUp.map(({ name, because }) => (
              <li key={name}>
                <span>
                  <b>{name}</b>
                  <button
                    className="link muted small"
                    aria-label={communityWords.callItThis(name)}
                    onClick={() => {
                      onCall(name)
                    }}
                  >
                    {communityWords.callItThis2}
                  </button>
                </span>
                <span className="muted small">{because}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
