import type { KeyPhrases } from '../resolve/key-phrases'
import { selectKeyPhraseText } from '../state/topic-selectors'
import { useApp } from './app-context'
import { Segmented } from './Segmented'

const MODES: readonly { readonly value: KeyPhrases; readonly label: string }[] = [
  { value: 'auto', label: 'As found' },
  { value: 'always', label: 'Always' },
  { value: 'never', label: 'Never' },
]

/** Whether key phrases of the texts become topics, and what came of it. */
export function TopicKeyPhrases() {
  const mode = useApp(({ document }) => document.keyPhrases)
  const told = useApp(selectKeyPhraseText)
  const setKeyPhrases = useApp((state) => state.setKeyPhrases)
  return (
    <section className="topics-part" aria-labelledby="key-phrases-heading">
      <h3 id="key-phrases-heading">Key phrases of the texts</h3>
      <p className="muted small">
        Phrases that papers have in common can become topics. “As found” takes them where the topic files leave more
        than 30 % of the papers without a topic.
      </p>
      <Segmented
        label="Key phrases become topics"
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
