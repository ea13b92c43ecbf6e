import { markRanges, passageLines } from '../scene/source-lines'
import { selectSource } from '../state/columns-slice'
import type { OpenPassage } from '../state/interface-slice'
import { useApp } from './app-context'
import { Modal } from './Modal'
import { evidenceWords } from '../words/evidence'

/** A text with some of its ranges in marker yellow: always the words of a source. */
export function Marked({ text, mark }: { readonly text: string; readonly mark: readonly string[] }) {
  const parts = []
  let at = 0
  for (const [start, end] of markRanges(text, mark)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

/** The source itself, around one line: where a fact can be read. */
export function PassageDialog({ passage }: { readonly passage: OpenPassage }) {
  const openPassage = useApp((state) => state.openPassage)
  const text = useApp((state) => {
    const source = selectSource(passage.source)(state)
    return (source ?? state.document.vocabularies.find(({ name }) => name === passage.source))?.text
  })
  const lines = text === undefined ? [] : passageLines(text, passage.line, 6)
  return (
    <Modal
      title={passage.source}
      subtitle={evidenceWords.line2(passage.line)}
      className="passage-dialog"
      onClose={() => {
        openPassage(null)
      }}
    >
      {lines.length === 0 ? <p>{evidenceWords.theTextOfThisSource}</p> : null}
      <ol className="passage mono">
        {lines.map((line) => (
          <li key={line.number} className={line.number === passage.line ? 'here' : ''}>
            <span className="line-number num">{line.number}</span>
            <span>{line.number === passage.line ? <Marked text={line.text} mark={passage.mark} /> : line.text}</span>
          </li>
        ))}
      </ol>
    </Modal>
  )
}
