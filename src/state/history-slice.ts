import type { StateCreator } from 'zustand/vanilla'
import { goTo, NO_HISTORY, redoStep, undoStep, withCheckpoint, withStep, type History, type Travelled } from './history'
import { momentOf, type Moment } from './moment'
import type { Recorder } from './recorder'
import type { AppState } from './store'
import { withChosen } from '../scene/choose'
import { momentsWords } from '../words/moments'
import { joinsWords } from '../words/joins'

export type HistorySlice = Pick<Recorder, 'together' | 'quietly'> & {
  readonly history: History<Moment>
  readonly undo: () => void
  readonly redo: () => void
  /** To where so many of the known steps are done. */
  readonly goToStep: (count: number) => void
  /** Gives a name to how all is now. */
  readonly keepCheckpoint: (name: string) => void
  /** Back to a checkpoint, as a step of its own; nothing where there is none of this name. */
  readonly goToCheckpoint: (name: string) => void
  readonly dropCheckpoint: (name: string) => void
  readonly forgetHistory: () => void
}

export const historySlice =
  ({ together, quietly }: Recorder): StateCreator<AppState, [], [], HistorySlice> =>
  (set, get) => {
    /** Makes all as it was, and draws the map anew where it was made of something else. */
    function restore({ view, moves, document, anchor, bookmarks }: Moment): void {
      const { view: now, document: present } = get()
      quietly(() => {
        set({
          view: { ...withChosen(view, now.chosen ?? []), selection: now.selection },
          moves,
          document,
          anchor,
          bookmarks,
        })
      })
      if (document !== present) void get().redrawAsIs()
    }

    function travel(travelled: Travelled<Moment> | null, tell: (text: string) => string): void {
      if (travelled === null) return
      quietly(() => {
        set({ history: travelled.history })
      })
      restore(travelled.moment)
      get().announce(tell(travelled.text))
    }

    return {
      history: NO_HISTORY,
      together,
      quietly,

      undo() {
        get().leaveDoubtless()
        travel(undoStep(get().history, momentOf(get())), (text) => momentsWords.undone(text))
      },
      redo() {
        get().leaveDoubtless()
        travel(redoStep(get().history, momentOf(get())), (text) => momentsWords.doneAgain(text))
      },
      goToStep(count) {
        get().leaveDoubtless()
        const back = count < get().history.past.length
        travel(goTo(get().history, momentOf(get()), count), (text) =>
          joinsWords.headed(back ? momentsWords.backToBefore : momentsWords.againAsAfter, text),
        )
      },

      keepCheckpoint: (name) =>
        set(({ history, ...state }) => ({ history: withCheckpoint(history, { name, moment: momentOf(state) }) })),

      goToCheckpoint(name) {
        const checkpoint = get().history.checkpoints.find((each) => each.name === name)
        if (checkpoint === undefined) return
        get().leaveDoubtless()
        const text = momentsWords.backTo(name)
        const step = { text, key: null, before: momentOf(get()) }
        quietly(() => {
          set({ history: withStep(get().history, step) })
        })
        restore(checkpoint.moment)
        get().announce(text)
      },

      dropCheckpoint: (name) =>
        set(({ history }) => ({
          history: { ...history, checkpoints: history.checkpoints.filter((each) => each.name !== name) },
        })),

      forgetHistory: () => set({ history: NO_HISTORY }),
    }
  }
