import { prerender } from 'react-dom/static'
import { LOW, PHONE, RAIL } from './canvas/frame-shape'
import { createRegionClient } from './canvas/region-client'
import type { FirstPicture, Piece, Shape } from './first/first-picture'
import { readPieces } from './first/read-pieces'
import type { Atlas, Orientation } from './graph/atlas'
import type { Scene } from './scene/scene'
import { partsText } from './scene/text-part'
import { selectMapScene } from './state/cluster-selectors'
import type { Ports } from './state/ports'
import { selectCountLine } from './state/selectors'
import { createAppStore, type AppStore } from './state/store'
import { DEFAULT_SETTINGS } from './storage/settings'
import { Root } from './ui/Root'
import { runPipeline } from './worker/pipeline'
import { loadSample, loadVocabularies } from './worker/sample'

/** Which of the page's queries hold in a window of each shape. */
const QUERIES: Readonly<Record<Shape, readonly string[]>> = {
  wide: [],
  low: [LOW],
  rail: [RAIL],
  phone: [RAIL, PHONE],
}
const SHAPES = Object.keys(QUERIES) as Shape[]

/** What the page asks for when it opens on the sample; all else is asked for by hand. */
const ports: Pick<Ports, 'build' | 'loadSample' | 'loadVocabularies' | 'readSettings' | 'orientation'> = {
  build(request) {
    const result = loadVocabularies().then((own) => {
      const theirs = request.vocabularies.map((vocabulary) => ({ ...vocabulary, own: true as const }))
      return runPipeline({ ...request, vocabularies: [...own, ...theirs] })
    })
    return { result, cancel: () => undefined }
  },
  loadSample,
  loadVocabularies,
  // Hints come with the page: who has left them must not see one for a moment.
  readSettings: () => ({ ...DEFAULT_SETTINGS, hints: 3 }),
  // Makes both placings.
  orientation: () => 'portrait',
}

function sceneOf(store: AppStore, orientation: Orientation): Scene {
  const scene = selectMapScene(store.getState(), orientation)
  if (!scene) throw new Error('The sample gives no map.')
  return scene
}

/**
 * What the page opens on, by the page's own code: the sample's atlas with both placings, its map, and the page around it for
 * each shape of the window. Same sources, same bytes.
 */
export async function drawSample(): Promise<{ readonly atlas: Atlas; readonly picture: FirstPicture }> {
  const store = createAppStore(ports as Ports)
  await store.getState().openSample()
  const { atlas } = store.getState()
  if (atlas === null) throw new Error('The sample gives no atlas.')
  // Where no browser is, React asks for the state with which a page began.
  store.getInitialState = store.getState
  const frames: [Shape, readonly Piece[]][] = []
  const faults: unknown[] = []
  const outside = globalThis as { window?: unknown }
  for (const shape of SHAPES) {
    outside.window = { matchMedia: (query: string) => ({ matches: QUERIES[shape].includes(query) }) }
    const { prelude } = await prerender(
      <Root store={store} survey={createRegionClient(() => null)} spawnBackdrop={() => null} />,
      {
        progressiveChunkSize: Infinity,
        onError: (error) => {
          faults.push(error)
        },
      },
    )
    frames.push([shape, readPieces(await new Response(prelude).text())])
  }
  delete outside.window
  if (faults.length > 0) throw new Error('The page around the map could not be drawn.', { cause: faults[0] })
  const picture: FirstPicture = {
    scenes: { landscape: sceneOf(store, 'landscape'), portrait: sceneOf(store, 'portrait') },
    label: `Map of people. ${partsText(selectCountLine(store.getState()) ?? [])}.`,
    frames: Object.fromEntries(frames) as FirstPicture['frames'],
  }
  return { atlas, picture }
}
