import { useRef } from 'react'
import { readTopicFile } from '../scene/known-topics'
import { useApp } from './app-context'
import { incomingOf } from './read-files'
import { topicsDialogWords } from '../words/topics-dialog'

/** The person's own topic files: how many topics each holds, how to let go of it, and how to bring another. */
export function VocabularyFiles() {
  const own = useApp(({ document }) => document.vocabularies)
  const builtIn = useApp((state) => state.builtInTopics)
  const topics = useApp(({ atlas }) => atlas?.corpus.topics)
  const dropVocabulary = useApp((state) => state.dropVocabulary)
  const openDialog = useApp((state) => state.openDialog)
  const importFiles = useApp((state) => state.importFiles)
  const chooser = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const here = new Set<string>(topics?.map(({ id }) => id))
  return (
    <section className="topics-part" aria-labelledby="vocabularies-heading">
      <h3 id="vocabularies-heading" ref={heading} tabIndex={-1}>
        {topicsDialogWords.topicFiles}
      </h3>
      <ul className="vocabulary-files">
        {[...(builtIn ?? []), ...own].map((file) => {
          const held = readTopicFile(file).topics
          const isOwn = own.some(({ name }) => name === file.name)
          return (
            <li key={file.name}>
              <span className="mono">{file.name}</span>
              <span className="muted small">
                {topicsDialogWords.topicsOfThemWithPapers(
                  held.length,
                  held.filter(({ id }) => here.has(id)).length,
                  isOwn,
                )}
              </span>
              {isOwn ? (
                <button
                  className="link muted small edits"
                  onClick={() => {
                    // The button goes with the file.
                    heading.current?.focus()
                    void dropVocabulary(file.name)
                  }}
                >
                  {topicsDialogWords.remove}
                  <span className="visually-hidden"> {file.name}</span>
                </button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <p className="muted small">{topicsDialogWords.dropATopicFileOf}</p>
      <p>
        <button className="button outlined edits" onClick={() => chooser.current?.click()}>
          {topicsDialogWords.chooseATopicFile}
        </button>
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept=".tsv,.txt,text/tab-separated-values,text/plain"
        aria-label={topicsDialogWords.topicFilesToLoad}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length === 0) return
          openDialog(null)
          void importFiles(incomingOf(files), 'add')
        }}
      />
    </section>
  )
}
