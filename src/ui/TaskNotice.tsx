import { useEffect, type CSSProperties } from 'react'
import { toast, Toaster } from 'sonner'
import { countOf } from '../base/count-of'
import { useApp, useAppStore } from './app-context'

const STAGES: Readonly<Record<string, string>> = {
  open: 'Opening what lies in the files',
  read: 'Reading the records',
  resolve: 'Finding who and what is the same',
  project: 'Drawing the networks',
  cluster: 'Finding communities',
  place: 'Placing people and words',
}

/** “about 12 seconds left”. */
const tellLeft = (seconds: number): string =>
  seconds < 100
    ? `about ${countOf(seconds, 'second')} left`
    : `about ${countOf(Math.round(seconds / 60), 'minute')} left`

/** How long a decision can be taken back where it is told, ms. */
const LONG = 10_000

/** Narrow enough to leave the buttons of the bench free. */
const TOAST: CSSProperties & Record<'--width', string> = { '--width': '288px', fontFamily: 'var(--sans)' }

/** What is being done, how far it has come and how to stop it; or what went wrong. Also the page's voice. */
export function TaskNotice() {
  const task = useApp((state) => state.task)
  const cancelTask = useApp((state) => state.cancelTask)
  const announcement = useApp((state) => state.announcement)
  const reviewing = useApp(({ surface }) => surface === 'review')
  const theme = useApp(({ settings }) => settings.theme)
  const store = useAppStore()
  useEffect(() => {
    const { text } = announcement
    if (text === '') return
    const isLast = (): boolean => store.getState().past.at(-1)?.text === text
    if (!isLast()) {
      toast(text)
      return
    }
    const onClick = (): void => {
      if (isLast()) store.getState().undoDecision()
    }
    // One decision at a time can be taken back here: the last one.
    toast(text, { id: 'decision', action: { label: 'Take back', onClick }, duration: LONG })
  }, [announcement, store])
  return (
    <>
      <Toaster position={reviewing ? 'bottom-right' : 'bottom-center'} theme={theme} offset={52} style={TOAST} />
      {task.kind === 'working' ? (
        <section className="task" role="status" aria-live="polite">
          <div>
            <b>{task.label}</b>
            <p className="muted small">
              {task.progress ? (STAGES[task.progress.stage] ?? task.progress.stage) : 'Making ready'}
              {task.progress && task.progress.total > 1
                ? `, ${task.progress.done.toLocaleString('en')} of ${task.progress.total.toLocaleString('en')}`
                : ''}
              {task.progress?.secondsLeft === undefined ? '' : `, ${tellLeft(task.progress.secondsLeft)}`}
              {task.progress?.name === undefined ? null : (
                <span className="task-file mono" aria-hidden="true">
                  {task.progress.name}
                </span>
              )}
            </p>
          </div>
          <button className="button outlined" onClick={cancelTask}>
            Cancel
          </button>
          {task.progress && task.progress.total > 0 ? (
            <progress value={task.progress.done} max={task.progress.total} aria-label="Progress" />
          ) : (
            <progress aria-label="Progress" />
          )}
        </section>
      ) : null}
      {task.kind === 'failed' ? (
        <section className="task failed" role="alert">
          <div>
            <b>That did not work</b>
            <p className="muted small">{task.message}</p>
          </div>
          <button className="button outlined" onClick={cancelTask}>
            Close
          </button>
        </section>
      ) : null}
    </>
  )
}
