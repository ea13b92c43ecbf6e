import { grouped } from '../base/count-of'
import { useEffect } from 'react'
import { toast } from 'sonner'
import { useApp, useAppStore } from './app-context'
import { Toasts } from './Toasts'
import { frameWords } from '../words/frame'
import { joinsWords } from '../words/joins'

const STAGES: Readonly<Record<string, string>> = {
  open: frameWords.openingWhatLiesInTheFiles,
  read: frameWords.readingTheRecords,
  resolve: frameWords.findingWhoAndWhatIs,
  project: frameWords.drawingTheNetworks,
  cluster: frameWords.findingCommunities,
  place: frameWords.placingPeopleAndWords,
}

/** “about 12 seconds left”. */
const tellLeft = (seconds: number): string =>
  seconds < 100 ? frameWords.aboutSecondsLeft(seconds) : frameWords.aboutMinutesLeft(Math.round(seconds / 60))

/** How long a decision can be taken back where it is told, ms. */
const LONG = 10_000

/** What is being done, how far it has come and how to stop it; or what went wrong. Also the page's voice. */
export function TaskNotice() {
  const task = useApp((state) => state.task)
  const cancelTask = useApp((state) => state.cancelTask)
  const announcement = useApp((state) => state.announcement)
  const store = useAppStore()
  useEffect(() => {
    const { text } = announcement
    if (text === '') return
    const isLast = (): boolean => store.getState().history.past.at(-1)?.text === text
    if (!isLast()) {
      toast(text)
      return
    }
    const onClick = (): void => {
      if (isLast()) store.getState().undo()
    }
    // One decision at a time can be taken back here: the last one.
    toast(text, { id: 'decision', action: { label: frameWords.takeBack, onClick }, duration: LONG })
  }, [announcement, store])
  return (
    <>
      <Toasts />
      {task.kind === 'working' ? (
        <section className="task" role="status" aria-live="polite">
          <div>
            <b>{task.label}</b>
            <p className="muted small">
              {task.progress ? (STAGES[task.progress.stage] ?? task.progress.stage) : frameWords.makingReady}
              {task.progress && task.progress.total > 1
                ? frameWords.of(grouped(task.progress.done), grouped(task.progress.total))
                : ''}
              {task.progress?.secondsLeft === undefined
                ? ''
                : `${joinsWords.comma}${tellLeft(task.progress.secondsLeft)}`}
              {task.progress?.name === undefined ? null : (
                <span className="task-file mono" aria-hidden="true">
                  {task.progress.name}
                </span>
              )}
            </p>
          </div>
          <button className="button outlined" onClick={cancelTask}>
            {frameWords.cancel}
          </button>
          {task.progress && task.progress.total > 0 ? (
            <progress value={task.progress.done} max={task.progress.total} aria-label={frameWords.progress} />
          ) : (
            <progress aria-label={frameWords.progress} />
          )}
        </section>
      ) : null}
      {task.kind === 'failed' ? (
        <section className="task failed" role="alert">
          <div>
            <b>{frameWords.thatDidNotWork}</b>
            <p className="muted small">{task.message}</p>
          </div>
          <button className="button outlined" onClick={cancelTask}>
            {frameWords.close}
          </button>
        </section>
      ) : null}
    </>
  )
}
