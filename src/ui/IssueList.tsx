import { useMemo } from 'react'
import type { Issue } from '../base/issue'
import { useApp } from './app-context'
import { ShowNext } from './ShowNext'
import { useFirst } from './use-first'
import { healthWords } from '../words/health'

type IssueListProps = {
  readonly heading: string
  readonly issues: readonly Pick<Issue, 'source' | 'line' | 'message'>[]
}

/** Things to know about files, each with file and line, and the text itself where it is at hand; nothing where there are none. */
export function IssueList({ heading, issues }: IssueListProps) {
  const openPassage = useApp((state) => state.openPassage)
  const { sources, vocabularies } = useApp(({ document }) => document)
  const { shown, next, showNext } = useFirst(issues)
  const held = useMemo(() => new Set([...sources, ...vocabularies].map(({ name }) => name)), [sources, vocabularies])
  if (issues.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <ul className="issue-list">
        {shown.map((issue, index) => (
          <li key={index}>
            <span className="mono">
              {issue.source}
              {issue.line > 0 ? ` : ${String(issue.line)}` : ''}
            </span>
            <span>{issue.message}</span>
            {issue.line > 0 && held.has(issue.source) ? (
              <button
                className="link muted"
                onClick={() => {
                  openPassage({ source: issue.source, line: issue.line, mark: [] })
                }}
              >
                {healthWords.showText}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <ShowNext next={next} onShow={showNext} />
    </>
  )
}
