import type { StateCreator } from 'zustand/vanilla'
import type { Issue } from '../base/issue'
import type { Atlas } from '../graph/atlas'
import { readSource, sniffFormat } from '../records/formats'
import { isProjectText, readProject } from '../records/project-file'
import type { Source } from '../records/record'
import { decodeBytes } from '../records/decode'
import { mergeSources } from './merge-sources'
import type { Build, BuildProgress, Ports } from './ports'
import type { AppState } from './store'

/** What a person loaded: the texts and what decides how they are read. The atlas follows from it. */
export type Document = {
  readonly sources: readonly Source[]
  readonly seed: number
  /** The year in which the pages were saved, where the person stated it. */
  readonly savedYear: number | null
  /** How a joint paper counts. */
  readonly counting: Counting
  readonly isSample: boolean
}

export type Counting = 'fractional' | 'full'

export const EMPTY_DOCUMENT: Document = {
  sources: [],
  seed: 1,
  savedYear: null,
  counting: 'fractional',
  isSample: false,
}

/** A file or pasted text on its way in. */
export type Incoming = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Why the browser could not read the file; left out where it could. */
  readonly trouble?: string
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
  readonly task: Task
  readonly report: ImportReport | null
  readonly openSample: () => Promise<void>
  readonly importFiles: (files: readonly Incoming[], mode: ImportMode) => Promise<void>
  readonly cancelTask: () => void
  readonly undoImport: () => void
  readonly closeReport: () => void
  readonly setSavedYear: (year: number | null) => Promise<void>
  readonly setCounting: (counting: Counting) => Promise<void>
  /** Closes the map; what it returns brings it back. */
  readonly clearDocument: () => () => void
}

export const documentSlice =
  (ports: Ports): StateCreator<AppState, [], [], DocumentSlice> =>
  (set, get) => {
    let running: Build | null = null
    /** What is being built: a second import meanwhile joins it instead of losing its files. */
    let coming: { readonly document: Document; readonly report: ImportReport | null } | null = null

    /**
     * Builds the atlas of a document. The map stays as it was until the new one is there, also when the build fails, is
     * cancelled, or finds not one paper in what was added.
     */
    async function load(document: Document, label: string, report: ImportReport | null): Promise<void> {
      running?.cancel()
      coming = { document, report }
      set({ task: { kind: 'working', label, progress: null } })
      const { sources, seed, savedYear, counting } = document
      const request = { sources, seed, savedYear, counting, orientation: ports.orientation() }
      const build = ports.build(request, (progress) => {
        if (running === build) set({ task: { kind: 'working', label, progress } })
      })
      running = build
      try {
        const atlas = await build.result
        if (running !== build) return
        if (report && atlas.corpus.papers.length === 0) {
          const refused = [...report.refused, ...atlas.corpus.issues]
          set({ task: { kind: 'idle' }, report: { ...report, added: [], refused } })
          return
        }
        set({ document, atlas, task: { kind: 'idle' }, report })
        get().keepViewWithin(atlas)
      } catch (error) {
        if (running !== build) return
        set({ task: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } })
      } finally {
        if (running === build) {
          running = null
          coming = null
        }
      }
    }

    return {
      document: EMPTY_DOCUMENT,
      atlas: null,
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
          if (!coming) set({ report })
          return
        }
        const document: Document = {
          sources: merged.sources,
          seed: taken.project.seed ?? base.seed,
          savedYear: taken.project.savedYear ?? base.savedYear,
          counting: taken.project.counting ?? (base === present ? base.counting : get().settings.counting),
          isSample: false,
        }
        await load(document, `Reading ${String(files.length)} ${files.length === 1 ? 'file' : 'files'}`, report)
      },

      cancelTask() {
        running?.cancel()
        running = null
        coming = null
        set({ task: { kind: 'idle' } })
      },

      undoImport() {
        const before = get().report?.before
        if (before) set({ document: before.document, atlas: before.atlas, report: null })
        if (before?.atlas) get().keepViewWithin(before.atlas)
      },

      closeReport: () => set({ report: null }),
      setSavedYear: (savedYear) => load({ ...get().document, savedYear }, 'Dating the papers', null),
      async setCounting(counting) {
        get().changeSettings({ counting })
        await load({ ...get().document, counting }, 'Counting anew', null)
      },

      clearDocument() {
        get().cancelTask()
        const { document, atlas, view } = get()
        set({ document: EMPTY_DOCUMENT, atlas: null, report: null, task: { kind: 'idle' } })
        get().resetView()
        return () => {
          set({ document, atlas, view })
        }
      },
    }
  }

type TakenIn = {
  readonly sources: readonly Source[]
  readonly refused: readonly Issue[]
  readonly notices: readonly Issue[]
  readonly project: {
    readonly seed?: number
    readonly savedYear?: number | null
    readonly counting?: Counting | null
  }
}

/** Decodes files and unpacks projects into the texts that they hold; what cannot be taken in costs only itself. */
function takeIn(files: readonly Incoming[]): TakenIn {
  const sources: Source[] = []
  const refused: Issue[] = []
  const notices: Issue[] = []
  let project: TakenIn['project'] = {}
  for (const { name, bytes, trouble } of files) {
    if (trouble !== undefined) {
      refused.push({ source: name, line: 0, severity: 'skipped', message: trouble })
      continue
    }
    const decoded = decodeBytes(bytes)
    if (!decoded.ok) {
      refused.push({ source: name, line: 0, severity: 'skipped', message: decoded.reason })
      continue
    }
    if (decoded.notice) notices.push({ source: name, line: 0, severity: 'notice', message: decoded.notice })
    const source = { name, text: decoded.text }
    if (!isProjectText(source.text)) {
      if (sniffFormat(source.text) === null) refused.push(...readSource(source).issues)
      else sources.push(source)
      continue
    }
    const read = readProject(source)
    notices.push(...read.issues.filter(({ severity }) => severity === 'notice'))
    refused.push(...read.issues.filter(({ severity }) => severity === 'skipped'))
    sources.push(...read.sources)
    if (read.sources.length > 0) project = { seed: read.seed, savedYear: read.savedYear, counting: read.counting }
  }
  return { sources, refused, notices, project }
}
