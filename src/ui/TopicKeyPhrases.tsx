import type { KeyPhrases } from '../resolve/key-phrases'
import { selectKeyPhraseText } from '../state/topic-selectors'
import { useApp } from './app-context'
import { Segmented } from './Segmented'
import { topicsDialogWords } from '../words/topics-dialog'

const MODES: readonly { readonly value: KeyPhrases; readonly label: string }[] = [
  { value: 'auto', label: topicsDialogWords.asFound },
  { value: 'always', label: topicsDialogWords.always },
  { value: 'never', label: topicsDialogWords.never },
]

/** Whether key phrases of the texts become topics, and what came of it. */
export function TopicKeyPhrases() {
  const mode = useApp(({ document }) => document.keyPhrases)
  const told = useApp(selectKeyPhraseText)
  const setKeyPhrases = useApp((state) => state.setKeyPhrases)
  return (
    <section className="topics-part" aria-labelledby="key-phrases-heading">
      <h3 id="key-phrases-heading">{topicsDialogWords.keyPhrasesOfTheTexts}</h3>
      <p className="muted small">{topicsDialogWords.phrasesThatPapersHaveIn}</p>
      <Segmented
        label={topicsDialogWords.keyPhrasesBecomeTopics}
        value={mode}
        choices={MODES}
        onChange={(next) => {
          if (next !== mode) void setKeyPhrases(next)
        }}
      />
      <p role="status">{told}</p>
    </section>
  )
}
