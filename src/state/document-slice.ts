import type { StateCreator } from 'zustand/vanilla'
import { breathe } from '../base/breathe'
import { errorText } from '../base/error-text'
import type { Atlas } from '../graph/atlas'
import { rememberClusters, type RememberedCluster } from '../graph/cluster-memory'
import type { PackedReading } from '../records/packed-reading'
import { NO_VISITS } from '../scene/visits'
import { withRememberedColumns } from './columns-slice'
import { requestOf } from './build-request'
import { EMPTY_DOCUMENT, type Document, type ImportReport, type Task } from './document'
import { documentOf, projectOf, readAlready, reportImport } from './import-report'
import { mergeSources } from './merge-sources'
import { createOpeningQueue } from './opening'
import type { DocumentSlice } from './document-actions'
import type { Build, BuildProgress, Ports } from './ports'
import type { AppState } from './store'
import { isMadeReady, makeReady } from './ready-map'
import { takeIn } from './take-in'
import { reckonTimeLeft } from './time-left'
import { seenWithin } from './view-within'
import { actingWords } from '../words/acting'
import { forgetWorkedOut } from './worked-out'

export const documentSlice =
  (ports: Ports): StateCreator<AppState, [], [], DocumentSlice> =>
  (set, get) => {
    let running: Build | null = null
    const gate = createOpeningQueue(ports)
    const { now } = ports
    const reckon = now === undefined ? (progress: BuildProgress) => progress : reckonTimeLeft(now)
    /** What is tried in the background, in the same worker. */
    let aside: Build | null = null
    /** What is being built: a second import meanwhile joins it instead of losing its files. */
    let coming: { readonly document: Document; readonly report: ImportReport | null } | null = null
    /** The sample while it is fetched: what is opened later takes its place, and what was being built does not. */
    let fetching: Task | null = null

    function stopAside(): void {
      aside?.cancel()
      aside = null
    }

    /** Builds the atlas of a document; null where it failed, which the task then says, or where it was cancelled. */
    async function build(
      document: Document,
      label: string,
      parsed: readonly PackedReading[] = [],
      asItWas = false,
    ): Promise<Atlas | null> {
      stopAside()
      running?.cancel()
      set({ task: { kind: 'working', label, progress: null } })
      const started = ports.build({ ...requestOf(document, ports), parsed }, (progress) => {
        if (running === started) set({ task: { kind: 'working', label, progress: reckon(progress) } })
      })
      running = started
      try {
        const atlas = await started.result
        const isWanted = (): boolean => running === started
        if (isWanted()) await makeReady({ ...get(), document, doubtless: null }, atlas, ports, isWanted, asItWas)
        if (!isWanted()) return null
        set({ task: { kind: 'idle' } })
        return atlas
      } catch (error) {
        if (running !== started) return null
        set({ task: { kind: 'failed', message: errorText(error) } })
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
     * cancelled, or finds not one paper and no network in what was added.
     */
    async function load(
      document: Document,
      label: string,
      report: ImportReport | null,
      from: 'data' | 'decision' | 'history' = 'data',
      parsed: readonly PackedReading[] = [],
    ): Promise<void> {
      if (from === 'data') fetching = null
      const { project: before } = get().document
      const making = build(document, label, parsed, from === 'history')
      coming = { document, report }
      const atlas = await making
      if (!atlas) return
      if (report && atlas.corpus.papers.length === 0 && atlas.networks.stated.nodes.length === 0) {
        const refused = [...report.refused, ...atlas.corpus.issues]
        set({ report: { ...report, added: [], refused, attempted: { document, added: report.added } } })
        return
      }
      // A decision was a step when it was taken, and going back is none.
      const isLater = report !== get().report && isMadeReady(atlas)
      const isOther = from === 'data' && document.project !== before
      const within = from === 'data' ? get().together : get().quietly
      within(() => {
        set({
          document,
          atlas,
          applied: document.decisions,
          ...(isLater ? {} : { report }),
          doubtless: null,
          comparison: null,
          sharedTitle: null,
          // Views that were kept, and those one came from, belong to their project.
          ...(isOther ? { bookmarks: [], visits: NO_VISITS } : {}),
          // At once with the map, so that nothing is made of it by a view of the one before.
          ...seenWithin(get(), atlas, document.decisions, from === 'history'),
        })
        forgetWorkedOut(get(), isOther)
        if (from === 'data') set({ anchor: rememberClusters(atlas) })
      })
      if (!isLater) return
      // What was read is told once a large map stands, so that the page never has to draw both at once.
      await (ports.turn ?? breathe)()
      if (get().atlas === atlas) set({ report })
    }

    /** What the next map is told of the one that is shown. */
    function remembered(): readonly RememberedCluster[] {
      const { atlas, doubtless } = get()
      const shown = doubtless?.base ?? atlas
      return shown ? rememberClusters(shown) : []
    }

    return {
      document: EMPTY_DOCUMENT,
      atlas: null,
      applied: EMPTY_DOCUMENT.decisions,
      task: { kind: 'idle' },
      anchor: [],
      report: null,

      async openSample() {
        const label = actingWords.openingTheSample
        const task: Task = { kind: 'working', label, progress: null }
        fetching = task
        set({ task })
        const sources = await ports.loadSample().catch(() => {
          if (fetching === task) set({ task: { kind: 'failed', message: actingWords.theSampleCouldNotBeFetched } })
          return null
        })
        if (sources === null || fetching !== task) return
        const { counting } = get().settings
        const project = projectOf(EMPTY_DOCUMENT, ports.freshProject)
        await load({ ...EMPTY_DOCUMENT, ...project, sources, counting, isSample: true }, label, null)
      },

      async importFiles(files, mode) {
        const label = actingWords.readingFiles(files.length)
        fetching = null
        // What is being built meanwhile tells of itself.
        const tell = (progress: BuildProgress | null): void => {
          if (!running) set({ task: { kind: 'working', label, progress: progress && reckon(progress) } })
        }
        const opened = await gate.open(files, tell)
        if (opened === null) return
        const taken = await withRememberedColumns(takeIn(opened), get().settings.tables)
        if (!running) set({ task: { kind: 'idle' } })
        const first = coming?.report
        const { document: shown, atlas, bookmarks, moves } = get()
        const before = first?.before ?? { document: shown, atlas, bookmarks, moves }
        const present = coming?.document ?? get().document
        // A project that is not to be saved is not mixed with others.
        const alone = mode === 'replace' || present.isSample || taken.project.newer != null
        const base: Document = alone ? EMPTY_DOCUMENT : present
        const merged = mergeSources(base.sources, taken.sources)
        // Topic files are the person's own also where they were first tried on the sample.
        const vocabularies = mergeSources(mode === 'replace' ? [] : present.vocabularies, taken.vocabularies)
        const joins = base === present ? first : null
        const report = reportImport(joins, merged, vocabularies, taken, before)
        if (merged.added.length === 0 && vocabularies.added.length > 0) {
          const decisions = [...present.decisions, ...taken.decisions]
          const next = { ...present, vocabularies: vocabularies.sources, decisions, memory: remembered() }
          // Without a page there is nothing to draw; the topics wait for one.
          if (present.sources.length === 0) set({ document: next, report })
          else await load(next, actingWords.readingTopics, report)
          return
        }
        if (merged.added.length === 0) {
          // A file of decisions alone is applied to what is open.
          if (taken.decisions.length > 0 && taken.refused.length === 0) get().takeDecisions(taken.decisions, taken.from)
          else if (!coming) set({ report })
          return
        }
        const continues = base === present
        const chosen = {
          counting: continues ? base.counting : get().settings.counting,
          memory: continues && present.sources.length > 0 ? remembered() : (taken.project.memory ?? []),
          vocabularies: vocabularies.sources,
        }
        const document = documentOf(base, taken, merged, chosen, ports.freshProject)
        await load(document, label, report, 'data', readAlready(taken, merged))
        get().takeFilterSets(taken.project.filterSets ?? [])
        if (base !== EMPTY_DOCUMENT || get().report !== report) return
        get().quietly(() => {
          get().takeBookmarks(taken.project.bookmarks ?? [])
        })
        await get().compareWith(taken.project.stored ?? null)
      },

      cancelTask() {
        gate.cancel()
        stopAside()
        running?.cancel()
        ;[running, coming, fetching] = [null, null, null]
        set({ task: { kind: 'idle' } })
        get().dropUnapplied()
      },

      undoImport() {
        const before = get().report?.before
        if (before) {
          const { document, atlas, bookmarks, moves } = before
          const isOther = document.project !== get().document.project
          const anchor = atlas ? rememberClusters(atlas) : []
          get().together(() => {
            set({ document, atlas, anchor, applied: document.decisions, report: null, doubtless: null })
            forgetWorkedOut(get(), isOther)
            if (atlas) get().keepViewWithin(atlas)
            // They fit the very map that is back; views that were kept belong to their project.
            set({ moves, ...(isOther ? { bookmarks } : {}) })
          })
        }
      },

      closeReport: () => set({ report: null }),
      setSavedYear: (savedYear) => load({ ...get().document, savedYear }, actingWords.datingThePapers, null),
      async setCounting(counting) {
        get().changeSettings({ counting })
        await load({ ...get().document, counting, memory: remembered() }, actingWords.countingAnew, null)
      },
      async setClustering(network, settings) {
        const { [network]: _before, ...others } = get().document.clustering
        const clustering = settings === null ? others : { ...others, [network]: settings }
        await load({ ...get().document, clustering, memory: remembered() }, actingWords.findingCommunitiesAnew, null)
      },
      setKeyPhrases: (keyPhrases) =>
        load({ ...get().document, keyPhrases, memory: remembered() }, actingWords.lookingForTopics, null),
      dropVocabulary: (name) =>
        load(
          {
            ...get().document,
            vocabularies: get().document.vocabularies.filter((vocabulary) => vocabulary.name !== name),
            memory: remembered(),
          },
          actingWords.lookingForTopics,
          null,
        ),
      setLargestClique: (largestClique) =>
        load({ ...get().document, largestClique, memory: remembered() }, actingWords.tyingAnew, null),

      clearDocument() {
        get().cancelTask()
        const { document, atlas, view, moves, bookmarks, visits, applied, anchor } = get()
        set({ document: EMPTY_DOCUMENT, atlas: null, anchor: [], applied: [], report: null, doubtless: null })
        set({ visits: NO_VISITS, stoppedPlacing: null })
        forgetWorkedOut(get(), true)
        get().forgetHistory()
        get().resetView()
        return () => {
          set({ document, atlas, view, moves, bookmarks, visits, applied, anchor })
        }
      },

      redraw: (document, label) => load(document, label, get().report, 'decision'),
      redrawAsIs: () => load(get().document, actingWords.drawingTheMapAsItWas, get().report, 'history'),
      tryOut: (decisions, label) => build({ ...get().document, decisions, memory: get().anchor }, label),

      async tryAside(decisions) {
        if (running || get().task.kind === 'working') return null
        stopAside()
        const asked = requestOf({ ...get().document, decisions, memory: get().anchor }, ports)
        const started = ports.build(asked, () => undefined)
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
