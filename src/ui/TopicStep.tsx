import { useState } from 'react'
import { useApp } from './app-context'
import { ClustersProgress } from './ClustersProgress'
import { topicsDialogWords } from '../words/topics-dialog'

/** What was last decided in a dialog, with its undoing, or what is being worked out: the page's own notices are out of reach there. */
export function TopicStep() {
  const task = useApp((state) => state.task)
  const cancelTask = useApp((state) => state.cancelTask)
  const steps = useApp(({ history: { past } }) => past.length)
  const last = useApp(({ history: { past } }) => past.at(-1)?.text)
  const undo = useApp((state) => state.undo)
  const [before] = useState(steps)
  if (task.kind === 'working')
    return (
      <ClustersProgress
        label={task.label}
        done={task.progress?.done ?? 0}
        total={task.progress?.total ?? 0}
        onCancel={cancelTask}
      />
    )
  return (
    <div className="topic-step small">
      <p className={task.kind === 'failed' ? 'bad' : 'muted'} role="status">
        {task.kind === 'failed' ? task.message : steps > before ? last : ''}
      </p>
      {steps > before ? (
        <button className="link underlined" onClick={undo}>
          {topicsDialogWords.undo}
          <span className="visually-hidden"> {last}</span>
        </button>
      ) : null}
    </div>
  )
}
