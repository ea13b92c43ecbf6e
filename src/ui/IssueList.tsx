import type { Issue } from '../base/issue'
import { useApp } from './app-context'

type IssueListProps = {
  readonly heading: string
  readonly issues: readonly Pick<Issue, 'source' | 'line' | 'message'>[]
}

/** Things to know about files, each with file and line, and the text itself where it is at hand; nothing where there are none. */
export function IssueList({ heading, issues }: IssueListProps) {
  const openPassage = useApp((state) => state.openPassage)
  const { sources, vocabularies } = useApp(({ document }) => document)
  const held = [...sources, ...vocabularies]
  if (issues.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul className="issue-list">
        {issues.map((issue, index) => (
          <li key={index}>
            <span className="mono">
              {issue.source}
              {issue.line > 0 ? ` : ${String(issue.line)}` : ''}
            </span>
            <span>{issue.message}</span>
            {issue.line > 0 && held.some(({ name }) => name === issue.source) ? (
              <button
                className="link muted"
                onClick={() => {
                  openPassage({ source: issue.source, line: issue.line, mark: [] })
                }}
              >
                Show text
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
