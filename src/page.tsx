import { createRoot } from 'react-dom/client'
import { breathe } from './base/breathe'
import { IS_ONE_FILE } from './base/one-file'
import { whenIdle } from './base/when-idle'
import { PHONE } from './canvas/frame-shape'
import { readyScene } from './canvas/backdrop-picture'
import backdropEn from './canvas/backdrop-worker.ts?worker&url'
import backdropZh from './canvas/backdrop-worker-zh.ts?worker&url'
import { withLaterOrders } from './canvas/later-orders'
import type { SurveyRegions } from './canvas/region-survey'
import searchWorkerUrl from './scene/search-worker.ts?worker&url'
import type { FirstLook } from './first/show-first'
import { takeOver, watchSurvey } from './first/take-over'
import { roomInPage } from './graph/refusal-text'
import type { Source } from './records/record'
import type { Day, Ports } from './state/ports'
import { createKeeper } from './saving/keeper'
import { createMemo } from './saving/heartbeat'
import { createAppStore, type AppStore } from './state/store'
import { createIndexedDbStore } from './storage/indexed-db'
import { readSettings, writeSettings } from './storage/settings'
import { offerUpdate } from './ui/offer-update'
import { Root } from './ui/Root'
import { followAddress, openStart } from './ui/start-page'
import { createAtlasClient } from './worker/client'
import { createGateClient } from './worker/gate-client'
import { findOfflineSurroundings, keepOffline } from './worker/offline-page'
import { createLatePlacing } from './worker/late-placing'
import { createStudyClient } from './worker/study-client'
import { loadSample, loadVocabularies } from './worker/sample'
import { fetchSampleAtlas, isUsualSample } from './worker/sample-atlas'
import { spawnSpeaking, spawnWorker } from './worker/spawn-worker'
import { spokenLanguage } from './words/language'
import { startingWords } from './words/starting'

/** The clock, which this page is handed. */
export type Clock = {
  readonly today: () => Day
  readonly now: () => number
  /** Ms since 1970. */
  readonly time: () => number
  /** A number from 0 to 1 that nobody can foresee. */
  readonly dice: () => number
}

/** An id that nothing else has. */
const freshId = ({ time, dice }: Clock): string => `${time().toString(36)}${Math.floor(dice() * 2 ** 40).toString(36)}`

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
  today: clock.today,
  now: clock.now,
  ...(IS_ONE_FILE ? {} : { freshProject: () => freshId(clock) }),
  open: (files, onProgress) => gate.open(files, onProgress),
  build(request, onProgress) {
    let cancelled = false
    let cancel = (): void => {
      cancelled = true
    }
    // What was made beforehand gives its reasons in English.
    const isMade = !IS_ONE_FILE && spokenLanguage() === 'en' && isUsualSample(request, sample)
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

/** How long one request to the browser's database may take, ms. */
const DEADLINE = 10_000

/** Lets the page keep what is opened between visits. */
function joinKeeper(app: AppStore, clock: Clock): void {
  const { locks, storage } = navigator as Partial<Pick<Navigator, 'locks' | 'storage'>>
  const keeper = createKeeper(app, {
    store: createIndexedDbStore({ factory: () => window.indexedDB, deadline: DEADLINE }),
    memo: createMemo(preferences, () => window.sessionStorage),
    locks,
    channel: typeof BroadcastChannel === 'function' ? new BroadcastChannel('coterie') : null,
    now: clock.now,
    time: clock.time,
    tab: freshId(clock),
    breathe,
    freshProject: () => freshId(clock),
    persist: () => void storage?.persist().catch(() => false),
  })
  app.getState().joinKeeper(keeper)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keeper.hurry()
  })
  window.addEventListener('pagehide', keeper.hurry)
  window.addEventListener('beforeunload', (event) => {
    if (keeper.mustAsk()) event.preventDefault()
  })
}

const spawnBackdrop = () => {
  const worker = spawnSpeaking({ en: backdropEn, zh: backdropZh }, 'coterie-backdrop')
  return worker === null ? null : withLaterOrders(worker)
}

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
    if (!IS_ONE_FILE) joinKeeper(store, clock)
    void openStart(store)
    followAddress(store)
  }
  const over = first && takeOver(first, store, watched.isSettled, root, (step) => requestAnimationFrame(step))
  createRoot(root).render(
    <Root store={store} survey={watched.survey} spawnBackdrop={spawnBackdrop} onBroken={() => over?.yieldNow()} />,
  )
  // Once the page is whole: what is kept for later must not keep it waiting now.
  const kept = findOfflineSurroundings()
  if (kept === null) return
  const keep = (): void => {
    const reload = (): void => {
      window.location.reload()
    }
    whenIdle(() => void keepOffline({ ...kept, onNewVersion: offerUpdate, reload }))
  }
  onceWhole(store, keep)
}

/** Does something when the map that the page opens on is there, or what stands in its place. */
function onceWhole({ getState, subscribe }: AppStore, act: () => void): void {
  const isWhole = ({ atlas, folder, task }: ReturnType<typeof getState>): boolean =>
    atlas !== null || folder !== null || task.kind === 'failed'
  if (isWhole(getState())) {
    act()
    return
  }
  const leave = subscribe((state) => {
    if (!isWhole(state)) return
    leave()
    act()
  })
}
