import type { StateCreator } from 'zustand/vanilla'
import type { Issue } from '../base/issue'
import type { Atlas } from '../graph/atlas'
import { LARGEST_CLIQUE } from '../graph/project-coauthors'
import type { Source } from '../records/record'
import type { Decision } from '../resolve/decisions'
import { mergeSources } from './merge-sources'
import type { Build, BuildProgress, BuildRequest, Ports } from './ports'
import type { AppState } from './store'
import { takeIn, type Incoming } from './take-in'

/** How a joint paper counts. */
export type Counting = 'fractional' | 'full'

/** What a person loaded: the texts and what decides how they are read. The atlas follows from it. */
export type Document = {
  readonly sources: readonly Source[]
  readonly seed: number
  /** The year in which the pages were saved, where the person stated it. */
  readonly savedYear: number | null
  /** How a joint paper counts. */
  readonly counting: Counting
  /** A paper with more authors than this does not tie each pair of them. */
  readonly largestClique: number
  readonly isSample: boolean
  /** What the person decided about claims: kept apart from the texts, so that it outlasts them. */
  readonly decisions: readonly Decision[]
}

export const EMPTY_DOCUMENT: Document = {
  sources: [],
  seed: 1,
  savedYear: null,
  counting: 'fractional',
  largestClique: LARGEST_CLIQUE,
  isSample: false,
  decisions: [],
}

export type ImportMode = 'add' | 'replace'

/** What the last import did, for its summary and its undoing. */
export type ImportReport = {
  readonly added: readonly string[]
  readonly repeated: readonly string[]
  /** Files that could not be taken in at all, each with a sentence. */
  readonly refused: readonly Issue[]
  /** Things to know about files that were taken in. */
  readonly notices: readonly Issue[]
  readonly before: { readonly document: Document; readonly atlas: Atlas | null }
}

export type Task =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly label: string; readonly progress: BuildProgress | null }
  | { readonly kind: 'failed'; readonly message: string }

export type DocumentSlice = {
  readonly document: Document
  readonly atlas: Atlas | null
  /** The decisions under which the atlas was built; those of the document run ahead of them while it is built anew. */
  readonly applied: readonly Decision[]
  readonly task: Task
  readonly report: ImportReport | null
  readonly openSample: () => Promise<void>
  readonly importFiles: (files: readonly Incoming[], mode: ImportMode) => Promise<void>
  readonly cancelTask: () => void
  readonly undoImport: () => void
  readonly closeReport: () => void
  readonly setSavedYear: (year: number | null) => Promise<void>
  readonly setCounting: (counting: Counting) => Promise<void>
  readonly setLargestClique: (largestClique: number) => Promise<void>
  /** Closes the map; what it returns brings it back. */
  readonly clearDocument: () => () => void
  /** Builds the atlas of a changed document; the map and its view stay until it is there, and where it fails. */
  readonly redraw: (document: Document, label: string) => Promise<void>
  /** Builds an atlas without showing it; null where it failed or another build took its place. */
  readonly tryOut: (decisions: readonly Decision[], label: string) => Promise<Atlas | null>
  /**
   * The same in the background: nothing shows that it runs, it never takes the place of another build, and every other
   * build takes its place. Null where it had to give way; rejected where it failed.
   */
  readonly tryAside: (decisions: readonly Decision[]) => Promise<Atlas | null>
  /** Ends what is tried in the background; nothing where nothing is. */
  readonly stopAside: () => void
}

export const documentSlice =
  (ports: Ports): StateCreator<AppState, [], [], DocumentSlice> =>
  (set, get) => {
    let running: Build | null = null
    /** What is tried in the background, in the same worker. */
    let aside: Build | null = null
    /** What is being built: a second import meanwhile joins it instead of losing its files. */
    let coming: { readonly document: Document; readonly report: ImportReport | null } | null = null

    const requestFor = (document: Document): BuildRequest => ({
      sources: document.sources,
      seed: document.seed,
      savedYear: document.savedYear,
      decisions: document.decisions,
      orientation: ports.orientation(),
      counting: document.counting,
      largestClique: document.largestClique,
    })

    function stopAside(): void {
      aside?.cancel()
      aside = null
    }

    /** Builds the atlas of a document; null where it failed, which the task then says, or where it was cancelled. */
    async function build(document: Document, label: string): Promise<Atlas | null> {
      stopAside()
      running?.cancel()
      set({ task: { kind: 'working', label, progress: null } })
      const started = ports.build(requestFor(document), (progress) => {
        if (running === started) set({ task: { kind: 'working', label, progress } })
      })
      running = started
      try {
        const atlas = await started.result
        if (running !== started) return null
        set({ task: { kind: 'idle' } })
        return atlas
      } catch (error) {
        if (running !== started) return null
        set({ task: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } })
        get().dropUnapplied()
        return null
      } finally {
        if (running === started) {
          running = null
          coming = null
        }
      }
    }

    /**
     * Builds the atlas of a document. The map stays as it was until the new one is there, also when the build fails, is
     * cancelled, or finds not one paper in what was added.
     */
    async function load(document: Document, label: string, report: ImportReport | null): Promise<void> {
      const making = build(document, label)
      coming = { document, report }
      const atlas = await making
      if (!atlas) return
      if (report && atlas.corpus.papers.length === 0) {
        const refused = [...report.refused, ...atlas.corpus.issues]
        set({ report: { ...report, added: [], refused } })
        return
      }
      set({ document, atlas, applied: document.decisions, report, doubtless: null })
      get().keepViewWithin(atlas)
    }

    return {
      document: EMPTY_DOCUMENT,
      atlas: null,
      applied: EMPTY_DOCUMENT.decisions,
      task: { kind: 'idle' },
      report: null,

      async openSample() {
        const label = 'Opening the sample'
        const task: Task = { kind: 'working', label, progress: null }
        set({ task })
        const sources = await ports.loadSample()
        // Cancelled, or something else was begun, while the sample was fetched.
        if (get().task !== task) return
        const { counting } = get().settings
        await load({ ...EMPTY_DOCUMENT, sources, counting, isSample: true }, label, null)
      },

      async importFiles(files, mode) {
        const first = coming?.report
        const before = first?.before ?? { document: get().document, atlas: get().atlas }
        const present = coming?.document ?? get().document
        const taken = takeIn(files)
        const base: Document = mode === 'replace' || present.isSample ? EMPTY_DOCUMENT : present
        const merged = mergeSources(base.sources, taken.sources)
        const joins = base === present ? first : null
        const report: ImportReport = {
          added: [...(joins?.added ?? []), ...merged.added],
          repeated: [...(joins?.repeated ?? []), ...merged.repeated],
          refused: [...(joins?.refused ?? []), ...taken.refused],
          notices: [...(joins?.notices ?? []), ...taken.notices],
          before,
        }
        if (merged.added.length === 0) {
          // A file of decisions alone is applied to what is open.
          if (taken.decisions.length > 0 && taken.refused.length === 0) get().takeDecisions(taken.decisions, taken.from)
          else if (!coming) set({ report })
          return
        }
        const document: Document = {
          sources: merged.sources,
          largestClique: taken.project.largestClique ?? base.largestClique,
          seed: taken.project.seed ?? base.seed,
          savedYear: taken.project.savedYear ?? base.savedYear,
          counting: taken.project.counting ?? (base === present ? base.counting : get().settings.counting),
          isSample: false,
          decisions: [...base.decisions, ...taken.decisions],
        }
        if (taken.decisions.length > 0) get().forgetHistory()
        await load(document, `Reading ${String(files.length)} ${files.length === 1 ? 'file' : 'files'}`, report)
      },

      cancelTask() {
        stopAside()
        running?.cancel()
        running = null
        coming = null
        set({ task: { kind: 'idle' } })
        get().dropUnapplied()
      },

      undoImport() {
        const before = get().report?.before
        if (before) {
          const { document, atlas } = before
          set({ document, atlas, applied: document.decisions, report: null, doubtless: null })
          get().forgetHistory()
        }
        if (before?.atlas) get().keepViewWithin(before.atlas)
      },

      closeReport: () => set({ report: null }),
      setSavedYear: (savedYear) => load({ ...get().document, savedYear }, 'Dating the papers', null),
      async setCounting(counting) {
        get().changeSettings({ counting })
        await load({ ...get().document, counting }, 'Counting anew', null)
      },
      setLargestClique: (largestClique) => load({ ...get().document, largestClique }, 'Tying anew', null),

      clearDocument() {
        get().cancelTask()
        const { document, atlas, view, applied } = get()
        set({
          document: EMPTY_DOCUMENT,
          atlas: null,
          applied: [],
          report: null,
          doubtless: null,
          task: { kind: 'idle' },
        })
        get().forgetHistory()
        get().resetView()
        return () => {
          set({ document, atlas, view, applied })
        }
      },

      redraw: (document, label) => load(document, label, get().report),
      tryOut: (decisions, label) => build({ ...get().document, decisions }, label),

      async tryAside(decisions) {
        if (running || get().task.kind === 'working') return null
        stopAside()
        const started = ports.build(requestFor({ ...get().document, decisions }), () => undefined)
        aside = started
        try {
          const atlas = await started.result
          return aside === started ? atlas : null
        } catch (error) {
          if (aside !== started) return null
          throw error
        } finally {
          if (aside === started) aside = null
        }
      },

      stopAside,
    }
  }
