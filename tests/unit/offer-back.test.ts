import { toast, type Action, type ToastT } from 'sonner'
import { expect, test } from 'vitest'
import { offerBack } from '../../src/ui/offer-back'

/** The last note, and what a press on its button does. */
function last(): { readonly note: ToastT; readonly press: () => void } {
  const note = toast.getHistory().at(-1)
  if (note === undefined || !('action' in note)) throw new Error('Nothing was told.')
  // Only its own button is looked at: no event of a page is at hand.
  const { onClick } = note.action as Action
  return { note, press: onClick as () => void }
}

test('what was done is told, and taken back once', () => {
  let backs = 0
  offerBack('It is closed.', 'Undo', () => backs++)
  const { note, press } = last()
  expect([note.title, note.action]).toMatchObject(['It is closed.', { label: 'Undo' }])
  press()
  press()
  expect(backs).toBe(1)
})

test('a note that is gone, or was put away, holds nothing any more', () => {
  let backs = 0
  offerBack('It is closed.', 'Undo', () => backs++)
  const gone = last()
  gone.note.onAutoClose?.(gone.note)
  gone.press()
  offerBack('It is closed.', 'Undo', () => backs++)
  const away = last()
  away.note.onDismiss?.(away.note)
  away.press()
  expect(backs).toBe(0)
})
