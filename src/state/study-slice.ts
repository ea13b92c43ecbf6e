import type { StateCreator } from 'zustand/vanilla'
import { errorText } from '../base/error-text'
import { memoizeLast } from '../base/memoize'
import type { Atlas, NetworkId, NodeId } from '../graph/atlas'
import type { ResolutionSweep } from '../graph/resolution-sweep'
import type { Stability } from '../graph/stability'
import { hasSameClusters, hasSameTies } from '../graph/same-network'
import { toStudy, type StudiedNetwork } from '../graph/studied-network'
import type { Ports, Study, StudyProgress } from './ports'
import type { AppState } from './store'

/** A result about the clusters of one network of one atlas; it says nothing of another. */
type Studied<Result> = { readonly atlas: Atlas; readonly network: NetworkId; readonly result: Result }

type Underway = { readonly network: NetworkId; readonly progress: StudyProgress }

export type StudyKind = 'stability' | 'sweep'

export type StudySlice = {
  readonly stability: Studied<Stability<NodeId>> | null
  readonly sweep: Studied<ResolutionSweep<NodeId>> | null
  /** What is being studied at the moment. */
  readonly studying: Readonly<Record<StudyKind, Underway | null>>
  /** A sentence where the last study failed. */
  readonly studyTrouble: string | null
  /** Whether the map marks members at the border of their community, where that is known. */
  readonly marksBorder: boolean
  readonly markBorder: (on: boolean) => void
  /** Finds out how far the clusters in view hold from run to run; known results are kept. */
  readonly studyStability: () => Promise<void>
  /** Finds out what other resolutions would give for the network in view; known results are kept. */
  readonly studyResolutions: () => Promise<void>
  /** Stops one kind of study, or both. */
  readonly cancelStudies: (only?: StudyKind) => void
  /** Stops both kinds, and forgets what they found. */
  readonly forgetStudies: () => void
}

const KINDS: readonly StudyKind[] = ['stability', 'sweep']
const IDLE: StudySlice['studying'] = { stability: null, sweep: null }

export const studySlice =
  (ports: Ports): StateCreator<AppState, [], [], StudySlice> =>
  (set, get) => {
    const running: Record<StudyKind, Study<unknown> | null> = { stability: null, sweep: null }

    const tell = (kind: StudyKind, underway: Underway | null): void =>
      set(({ studying }) => ({ studying: { ...studying, [kind]: underway } }))

    /** Runs one study of the network in view; a newer one of its kind, or another atlas, makes it void. */
    async function run<Result>(
      kind: StudyKind,
      begin: (
        studied: StudiedNetwork,
        network: Atlas['networks'][NetworkId],
        onProgress: (p: StudyProgress) => void,
      ) => Study<Result>,
    ): Promise<Studied<Result> | null> {
      const { atlas, view } = get()
      if (!atlas) return null
      const network = atlas.networks[view.network]
      running[kind]?.cancel()
      const started = begin(toStudy(network, atlas.seed), network, (progress) => {
        if (running[kind] === started) tell(kind, { network: network.id, progress })
      })
      running[kind] = started
      set({ studyTrouble: null })
      tell(kind, { network: network.id, progress: { done: 0, total: 0 } })
      try {
        const result = await started.result
        return running[kind] === started ? { atlas, network: network.id, result } : null
      } catch (error) {
        if (running[kind] === started) set({ studyTrouble: errorText(error) })
        return null
      } finally {
        if (running[kind] === started) {
          running[kind] = null
          tell(kind, null)
        }
      }
    }

    return {
      stability: null,
      sweep: null,
      studying: IDLE,
      studyTrouble: null,
      marksBorder: false,
      markBorder: (on) => set({ marksBorder: on }),

      async studyStability() {
        if (selectStability(get())) return
        const stability = await run('stability', (studied, { clusters }, onProgress) =>
          ports.measureStability(
            studied,
            clusters.map(({ members }) => members),
            onProgress,
          ),
        )
        if (stability) set({ stability })
      },

      async studyResolutions() {
        if (selectSweep(get())) return
        const sweep = await run('sweep', (studied, _network, onProgress) => ports.sweepResolutions(studied, onProgress))
        if (sweep) set({ sweep })
      },

      cancelStudies(only) {
        for (const kind of only === undefined ? KINDS : [only]) {
          const study = running[kind]
          running[kind] = null
          study?.cancel()
          if (study) tell(kind, null)
        }
      },

      forgetStudies() {
        get().cancelStudies()
        set({ stability: null, sweep: null, studyTrouble: null })
      },
    }
  }

const holdsForStability = memoizeLast((before: Atlas, now: Atlas, id: NetworkId): boolean => {
  const [was, is] = [before.networks[id], now.networks[id]]
  return before === now || (before.seed === now.seed && hasSameTies(was, is) && hasSameClusters(was, is))
})

/** What is known of the clusters in view; a map on which only names or colours changed has the same ones. Null where nothing is. */
export const selectStability = ({ stability, atlas, view }: AppState): Stability<NodeId> | null =>
  stability && atlas && stability.network === view.network && holdsForStability(stability.atlas, atlas, view.network)
    ? stability.result
    : null

/** A sweep goes on holding when another of its resolutions is drawn: then that one is the current. */
const carrySweep = memoizeLast(
  (sweep: ResolutionSweep<NodeId>, before: Atlas, now: Atlas, id: NetworkId): ResolutionSweep<NodeId> | null => {
    if (before === now) return sweep
    const [was, is] = [before.networks[id], now.networks[id]]
    const { method, minSize, mergeSmall, resolution } = is.clustering
    const { settings } = sweep
    const isSame = settings.method === method && settings.minSize === minSize && settings.mergeSmall === mergeSmall
    if (!isSame || before.seed !== now.seed || !hasSameTies(was, is)) return null
    const current = sweep.steps.findIndex((step) => step.resolution === resolution)
    const [first, last] = [sweep.steps[0]?.resolution ?? 0, sweep.steps.at(-1)?.resolution ?? 0]
    // Beyond its ends a sweep says nothing of what is drawn.
    return resolution < first || resolution > last ? null : { ...sweep, current }
  },
)

/** What other resolutions would give for the network in view; null where that is not known. */
export const selectSweep = ({ sweep, atlas, view }: AppState): ResolutionSweep<NodeId> | null =>
  sweep && atlas && sweep.network === view.network ? carrySweep(sweep.result, sweep.atlas, atlas, view.network) : null
