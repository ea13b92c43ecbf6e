import { readTopicFile } from '../scene/known-topics'
import { joinWith } from '../scene/text-part'
import { useApp } from './app-context'
import { importSummaryWords } from '../words/import-summary'

/** Topics of a file that are named in its summary. */
const NAMED = 6

/** What topic files brought: how many topics, and which of them the papers are about. Rows that were left out are told by file and line elsewhere. */
export function VocabularySummary({ names }: { readonly names: readonly string[] }) {
  const files = useApp(({ document }) => document.vocabularies)
  const corpus = useApp(({ atlas }) => atlas?.corpus)
  const issues = corpus?.issues ?? []
  const papersOf = new Map<string, number>(corpus?.topics.map(({ id, papers }) => [id, papers.length]))
  return (
    <ul className="vocabulary-summary" aria-label={importSummaryWords.topicFiles}>
      {files
        .filter(({ name }) => names.includes(name))
        .map((file) => {
          const { topics } = readTopicFile(file)
          const skipped = issues.filter(({ source, severity }) => source === file.name && severity === 'skipped').length
          const found = topics.filter(({ id }) => papersOf.has(id))
          return (
            <li key={file.name}>
              <p>
                <span className="mono">{file.name}</span>{' '}
                {importSummaryWords.holdsTopicsRowsWereLeftOut(topics.length, skipped)}
              </p>
              {corpus ? (
                <p className="muted">
                  {found.length === 0
                    ? importSummaryWords.noPaperHereIsAbout
                    : importSummaryWords.papersHereAreAboutOfThem(
                        found.length === topics.length,
                        found.length,
                        joinWith(
                          found.map(({ id, label }) => `${label} (${String(papersOf.get(id) ?? 0)})`),
                          'and',
                          NAMED,
                        ),
                      )}
                </p>
              ) : (
                <p className="muted">{importSummaryWords.itIsKeptForThe}</p>
              )}
            </li>
          )
        })}
    </ul>
  )
}
