import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Decision } from '../resolve/decisions'
import { topicIdOf } from '../resolve/own-topics'
import { tidyTopicName } from '../resolve/topic-sentences'
import { indexCorpus } from '../scene/atlas-index'
import { reachOfPhrases, readPhrases } from '../scene/phrase-reach'
import { joinWith } from '../scene/text-part'
import { namesake } from '../scene/topic-list'
import { selectTopicChoices, selectTopicEntries } from '../state/topic-selectors'
import { useApp } from './app-context'
import { Modal } from './Modal'
import { useKnownTopics } from './use-known-topics'
import { topicsDialogWords } from '../words/topics-dialog'

const NAMED = 3

/** A form for a topic of one's own: its name, the phrases that earn it, and how far they reach in these papers. */
export function TopicAddDialog() {
  useKnownTopics()
  const draft = useApp((state) => state.topicDraft)
  const corpus = useApp(({ atlas }) => atlas?.corpus)
  const choices = useApp(selectTopicChoices)
  const entries = useApp(selectTopicEntries)
  const decide = useApp((state) => state.decide)
  const openDialog = useApp((state) => state.openDialog)
  const [label, setLabel] = useState(draft.label)
  // Until a person writes phrases, the name is the phrase.
  const [written, setWritten] = useState<string | null>(null)
  const name = useId()
  const phraseField = useId()
  const nameField = useRef<HTMLInputElement>(null)
  useEffect(() => nameField.current?.focus(), [])
  const text = written ?? label
  const phrases = useMemo(() => readPhrases(text), [text])
  const settled = useDeferredValue(phrases)
  const reach = useMemo(
    () => (corpus && settled.length > 0 ? reachOfPhrases(corpus.papers, '', settled) : null),
    [corpus, settled],
  )
  if (!corpus) return null
  const wanted = tidyTopicName(label)
  const other = namesake(choices, null, wanted)
  const taken = new Set<string>([...choices, ...entries].map(({ id }) => id))
  const id = topicIdOf(wanted, taken)
  const paper = draft.paper === null ? undefined : indexCorpus(corpus).papers.get(draft.paper)
  const close = (): void => {
    openDialog(null)
  }
  const add = (): void => {
    if (id === null || other) return
    close()
    const say = (kind: Decision['kind'], about: readonly string[]): void => {
      decide({ kind, about, verdict: 'accepted', note: topicsDialogWords.byHand })
    }
    say('topic-added', [id, wanted, ...phrases])
    if (paper) say('topic-tag', [paper.seen[0]?.key ?? paper.id, id])
  }
  return (
    <Modal
      title={topicsDialogWords.addATopic}
      subtitle={paper ? topicsDialogWords.itIsGivenToAnd(paper.title) : topicsDialogWords.itIsGivenToEvery}
      className="add-topic-dialog"
      onClose={close}
    >
      <form
        className="add-topic"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label htmlFor={name}>{topicsDialogWords.name}</label>
        <input
          ref={nameField}
          id={name}
          className="field"
          maxLength={120}
          value={label}
          onChange={(event) => {
            setLabel(event.target.value)
          }}
        />
        {other ? (
          <p className="bad small" role="alert">
            {topicsDialogWords.aTopicIsCalledAlready(other.label)}
          </p>
        ) : null}
        <label htmlFor={phraseField}>{topicsDialogWords.phrasesThatEarnItOne}</label>
        <textarea
          id={phraseField}
          className="field"
          rows={5}
          value={text}
          spellCheck={false}
          aria-describedby={`${phraseField}-hint`}
          onChange={(event) => {
            setWritten(event.target.value)
          }}
        />
        <p id={`${phraseField}-hint`} className="muted small">
          {topicsDialogWords.caseAccentsHyphensAndPlurals}
        </p>
        <p className="add-topic-reach" role="status">
          {reach ? (
            <>
              {topicsDialogWords.papersSayOneOfThem(
                (inside) => (
                  <b className="num">{inside}</b>
                ),
                reach.said,
                reach.said === 1,
                reach.about.length === reach.said ? (
                  reach.said === 0 ? (
                    topicsDialogWords.noneGetsTheTopic
                  ) : (
                    topicsDialogWords.allOfThemGetTheTopic
                  )
                ) : (
                  <>
                    {topicsDialogWords.ofThemAreAboutIt(
                      <b className="num">{reach.about.length}</b>,
                      reach.about.length === 1,
                    )}
                  </>
                ),
              )}{' '}
              {reach.about.length > 0 ? (
                <span className="muted">
                  {joinWith(
                    reach.about.map(({ coinedName, title }) => coinedName ?? title),
                    'and',
                    NAMED,
                  )}
                </span>
              ) : null}
            </>
          ) : (
            <span className="muted">{topicsDialogWords.withoutPhrasesItIsOnly}</span>
          )}
        </p>
        <div className="dialog-end">
          <button type="button" className="button outlined large" onClick={close}>
            {topicsDialogWords.cancel}
          </button>
          <button className="button primary large" disabled={id === null || other !== null}>
            {topicsDialogWords.addTheTopic}
          </button>
        </div>
      </form>
    </Modal>
  )
}
