import { createRoot } from 'react-dom/client'
import { PHONE } from './canvas/frame-shape'
import { readyScene } from './canvas/backdrop-picture'
import backdropWorkerUrl from './canvas/backdrop-worker.ts?worker&url'
import type { SurveyRegions } from './canvas/region-survey'
import searchWorkerUrl from './scene/search-worker.ts?worker&url'
import type { FirstLook } from './first/show-first'
import { takeOver, watchSurvey } from './first/take-over'
import { roomInPage } from './graph/refusal-text'
import type { Source } from './records/record'
import type { Day, Ports } from './state/ports'
import { createAppStore } from './state/store'
import { readSettings, writeSettings } from './storage/settings'
import { Root } from './ui/Root'
import { followAddress, openStart } from './ui/start-page'
import { createAtlasClient } from './worker/client'
import { createGateClient } from './worker/gate-client'
import { createLatePlacing } from './worker/late-placing'
import { createStudyClient } from './worker/study-client'
import { loadSample, loadVocabularies } from './worker/sample'
import { fetchSampleAtlas, isUsualSample } from './worker/sample-atlas'
import { spawnWorker } from './worker/spawn-worker'
import { IS_ONE_FILE } from './worker/trusted-url'
import { startingWords } from './words/starting'

/** The clock, which this page is handed. */
export type Clock = { readonly today: () => Day; readonly now: () => number }

const client = createAtlasClient()
// Each kind of study has a worker of its own, so that neither waits for the other.
const stability = createStudyClient()
const sweep = createStudyClient()
const gate = createGateClient()
/** What browsers tell of the machine's memory, GB; some do not. */
const { deviceMemory } = navigator as { readonly deviceMemory?: number }
const room = roomInPage(deviceMemory)
const preferences = (): Storage => window.localStorage

/** The texts of the sample as they were handed out, by which a request for them is known. */
let sample: readonly Source[] | null = null

const makePorts = (clock: Clock): Ports => ({
  ...clock,
  open: (files, onProgress) => gate.open(files, onProgress),
  build(request, onProgress) {
    let cancelled = false
    let cancel = (): void => {
      cancelled = true
    }
    const isMade = !IS_ONE_FILE && isUsualSample(request, sample)
    const made = isMade ? fetchSampleAtlas(document.baseURI, request.orientation) : Promise.resolve(null)
    const result = made.then(async (atlas) => {
      const own = atlas === null ? await loadVocabularies() : []
      if (cancelled) throw new Error(startingWords.theBuildWasCancelled)
      if (atlas !== null) return atlas
      const theirs = request.vocabularies.map((vocabulary) => ({ ...vocabulary, own: true as const }))
      const build = client.build({ ...request, room, vocabularies: [...own, ...theirs] }, onProgress)
      cancel = () => {
        build.cancel()
      }
      return build.result
    })
    return {
      result,
      cancel: () => {
        cancel()
      },
    }
  },
  readyScene,
  place: createLatePlacing(),
  measureStability: (network, partition, onProgress) => stability.measureStability(network, partition, onProgress),
  sweepResolutions: (network, onProgress) => sweep.sweepResolutions(network, onProgress),
  spawnSearch: () => spawnWorker(searchWorkerUrl, 'coterie-search'),
  async loadSample() {
    sample = await loadSample()
    return sample
  },
  loadVocabularies,
  compare: async (stored, atlas) => {
    const { compareDigest, compareProject } = await import('./export/compare-project')
    return 'hash' in stored ? compareDigest(stored, atlas) : compareProject(stored, atlas)
  },
  readSettings: () => readSettings(preferences),
  writeSettings: (settings) => void writeSettings(preferences, settings),
  orientation: () => (window.matchMedia(PHONE).matches ? 'portrait' : 'landscape'),
})

const spawnBackdrop = () => spawnWorker(backdropWorkerUrl, 'coterie-backdrop')

/** What the page is put into and what is there already: `first` is the picture that it takes the place of, or null. */
export type Start = {
  readonly root: HTMLElement
  readonly first: FirstLook | null
  readonly survey: SurveyRegions
  readonly clock: Clock
}

/** Puts the page into its root: an atlas in a folder where the address names one, else the explorer. */
export function startPage({ root, first, survey, clock }: Start): void {
  const store = createAppStore(makePorts(clock))
  const watched = watchSurvey(survey)
  // `?atlas=PATH`: an atlas in a folder of this site, of which only what is looked at is fetched.
  const folder = new URLSearchParams(window.location.search).get('atlas')
  if (folder !== null) store.getState().showFolder({ kind: 'address', address: folder })
  else {
    void openStart(store)
    followAddress(store)
  }
  const over = first && takeOver(first, store, watched.isSettled, root, (step) => requestAnimationFrame(step))
  createRoot(root).render(
    <Root store={store} survey={watched.survey} spawnBackdrop={spawnBackdrop} onBroken={() => over?.yieldNow()} />,
  )
}
