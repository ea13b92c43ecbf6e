import type { StateCreator } from 'zustand/vanilla'
import type { TopicFile } from '../scene/known-topics'
import type { PaperId } from '../resolve/corpus'
import type { Ports } from './ports'
import type { AppState } from './store'

/** What is filled into the form for a new topic: its name, and the paper to which it is given at once. */
export type TopicDraft = { readonly label: string; readonly paper: PaperId | null }

export type TopicSlice = {
  /** The topic files that come with Coterie; null before they were asked for. */
  readonly builtInTopics: readonly TopicFile[] | null
  readonly topicDraft: TopicDraft
  readonly loadBuiltInTopics: () => Promise<void>
  /** Opens the form for a new topic. */
  readonly startTopic: (label?: string, paper?: PaperId | null) => void
}

export const topicSlice =
  (ports: Pick<Ports, 'loadVocabularies'>): StateCreator<AppState, [], [], TopicSlice> =>
  (set, get) => ({
    builtInTopics: null,
    topicDraft: { label: '', paper: null },

    async loadBuiltInTopics() {
      if (get().builtInTopics) return
      // Without them only names are less exact; the build that needs them says what failed.
      const files = await ports.loadVocabularies().catch(() => null)
      if (files) set({ builtInTopics: files })
    },
    startTopic(label = '', paper = null) {
      set({ topicDraft: { label, paper } })
      get().openDialog('add-topic')
    },
  })
