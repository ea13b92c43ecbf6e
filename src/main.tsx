import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { createRoot } from 'react-dom/client'
import { createRegionClient } from './canvas/region-client'
import regionWorkerUrl from './canvas/region-worker.ts?worker&url'
import type { Ports } from './state/ports'
import { createAppStore } from './state/store'
import { readSettings, writeSettings } from './storage/settings'
import './ui/styles.css'
import { Root } from './ui/Root'
import { followAddress, startPage } from './ui/start-page'
import { createAtlasClient } from './worker/client'
import { createGateClient } from './worker/gate-client'
import { createStudyClient } from './worker/study-client'
import { loadSample, loadVocabularies } from './worker/sample'
import { spawnWorker } from './worker/spawn-worker'

/** Phones get a placing of their own; the same limit as the page's narrow shape. */
const NARROW = '(max-width: 699px)'

const client = createAtlasClient()
// Each kind of study has a worker of its own, so that neither waits for the other.
const stability = createStudyClient()
const sweep = createStudyClient()
const gate = createGateClient()
const preferences = (): Storage => window.localStorage

const ports: Ports = {
  open: (files, onProgress) => gate.open(files, onProgress),
  build(request, onProgress) {
    let cancelled = false
    let cancel = (): void => {
      cancelled = true
    }
    const result = loadVocabularies().then((own) => {
      if (cancelled) throw new Error('The build was cancelled.')
      const theirs = request.vocabularies.map((vocabulary) => ({ ...vocabulary, own: true as const }))
      const build = client.build({ ...request, vocabularies: [...own, ...theirs] }, onProgress)
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
  measureStability: (network, partition, onProgress) => stability.measureStability(network, partition, onProgress),
  sweepResolutions: (network, onProgress) => sweep.sweepResolutions(network, onProgress),
  loadSample,
  loadVocabularies,
  compare: async (stored, atlas) => {
    const { compareDigest, compareProject } = await import('./export/compare-project')
    return 'hash' in stored ? compareDigest(stored, atlas) : compareProject(stored, atlas)
  },
  readSettings: () => readSettings(preferences),
  writeSettings: (settings) => void writeSettings(preferences, settings),
  today() {
    const now = new Date()
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  },
  orientation: () => (window.matchMedia(NARROW).matches ? 'portrait' : 'landscape'),
}

const survey = createRegionClient(() => spawnWorker(regionWorkerUrl, 'coterie-regions'))

const store = createAppStore(ports)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id “root”.')
createRoot(root).render(<Root store={store} survey={survey} />)
void startPage(store)
followAddress(store)
