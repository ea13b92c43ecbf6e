import { useRef, useState } from 'react'
import type { PaperId, TopicId } from '../resolve/corpus'
import type { Verdict } from '../resolve/decisions'
import { indexCorpus } from '../scene/atlas-index'
import { tagDecisions, type PaperTag } from '../scene/paper-tags'
import { namesake } from '../scene/topic-list'
import { selectPaperTags, selectTopicChoices } from '../state/topic-selectors'
import { useApp, useAppStore } from './app-context'
import { Folded, Section } from './details-parts'
import { TopicChooser } from './TopicChooser'
import { useKnownTopics } from './use-known-topics'
import { paperWords } from '../words/paper'

const FEW = 8

/** What a paper is about and why, and how a person says otherwise. */
export function TopicTags({ paper }: { readonly paper: PaperId }) {
  useKnownTopics()
  const store = useAppStore()
  const told = useApp((state) => selectPaperTags(state, paper))
  const choices = useApp(selectTopicChoices)
  const decide = useApp((state) => state.decide)
  const undecide = useApp((state) => state.undecide)
  const startTopic = useApp((state) => state.startTopic)
  const [adding, setAdding] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (!told) return null
  const { key, tags, rejected } = told
  const decisionsOn = (topic: TopicId) => {
    const { atlas, document } = store.getState()
    const known = atlas && indexCorpus(atlas.corpus).papers.get(paper)
    return known ? tagDecisions(document.decisions, known, topic) : []
  }
  const say = (topic: TopicId, verdict: Verdict): void => {
    // A paper of several records may have been decided under another one of them.
    decide({ kind: 'topic-tag', about: [key, topic], verdict, note: paperWords.byHand }, decisionsOn(topic))
  }
  const takeBack = (topic: TopicId): void => {
    const [last] = decisionsOn(topic).toReversed()
    if (last) undecide(last)
  }
  const leave = (): void => {
    setAdding(false)
    opener.current?.focus()
  }
  const own = new Set<string>(tags.map(({ id }) => id))
  return (
    <Section
      title={paperWords.topics}
      end={
        <button
          ref={opener}
          className="link muted small edits"
          aria-expanded={adding}
          onClick={() => {
            setAdding(!adding)
          }}
        >
          {paperWords.addATopic}
        </button>
      }
    >
      {adding ? (
        <TopicChooser
          label={paperWords.thisPaperIsAbout}
          choices={choices.filter(({ id }) => !own.has(id))}
          onChoose={({ id }) => {
            leave()
            say(id, 'accepted')
          }}
          onLeave={leave}
          below={(typed) =>
            typed.trim() === '' || namesake(choices, null, typed) ? null : (
              <button
                className="link underlined small"
                onClick={() => {
                  setAdding(false)
                  startTopic(typed.trim(), paper)
                }}
              >
                {paperWords.makeANewTopic(typed.trim())}
              </button>
            )
          }
        />
      ) : null}
      {tags.length === 0 && !adding ? <p className="muted small">{paperWords.noTopicIsKnownOfIt}</p> : null}
      <Folded
        className="paper-tags"
        items={tags}
        few={FEW}
        render={(tag) => (
          <TagRow
            key={tag.id}
            tag={tag}
            onReject={() => {
              say(tag.id, 'rejected')
            }}
            onTakeBack={() => {
              takeBack(tag.id)
            }}
          />
        )}
      />
      {tags.some(({ byHand }) => !byHand) ? (
        <p className="faint small paper-tags-key">{paperWords.stronglyAndClearlyTheTitle}</p>
      ) : null}
      {rejected.length > 0 ? (
        <ul className="paper-tags-rejected muted small" aria-label={paperWords.notAboutByHand}>
          {rejected.map(({ id, label }) => (
            <li key={id}>
              {paperWords.notAboutYouSaidSo(label)}{' '}
              <button
                className="link underlined"
                onClick={() => {
                  takeBack(id)
                }}
              >
                {paperWords.takeBack}
                <span className="visually-hidden"> {paperWords.thatItIsNotAbout(label)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

function TagRow({
  tag,
  onReject,
  onTakeBack,
}: {
  readonly tag: PaperTag
  readonly onReject: () => void
  readonly onTakeBack: () => void
}) {
  const reach = useApp((state) => state.reach)
  const { id, label, degree, strength, why, byHand } = tag
  return (
    <li>
      <span className="paper-tag">
        <button
          className="chip"
          onClick={() => {
            reach(id)
          }}
        >
          {label}
        </button>
        {byHand ? (
          <span className="tag fact">{paperWords.byHand}</span>
        ) : (
          <span className="muted small" title={paperWords.howMuchThePaperIs(strength.toFixed(2))}>
            {degree}
          </span>
        )}
        <button className="link muted small paper-tag-end" onClick={byHand ? onTakeBack : onReject}>
          {byHand ? paperWords.takeBack : paperWords.notAboutThis}
          <span className="visually-hidden"> {label}</span>
        </button>
      </span>
      <span className="muted small">{why}</span>
    </li>
  )
}
