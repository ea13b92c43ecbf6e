import { breathe } from '../base/breathe'
import { inTurns, type Steps } from '../base/in-steps'
import type { Atlas, Orientation } from '../graph/atlas'
import { corpusRowsInSteps, networkRowsInSteps } from '../scene/filter-index'
import type { Ports } from './ports'
import { selectWaitingCount } from './review-selectors'
import {
  selectCommunityRows,
  selectCountLine,
  selectFacetRows,
  selectLimits,
  selectKeySizes,
  selectLooksOffered,
  selectSceneInSteps,
  selectScoreRange,
  selectShown,
  selectTopicRows,
  selectYearBars,
} from './selectors'
import type { AppState } from './store'
import { seenWithin } from './view-within'

/** Smaller maps are shown at once: what is made ready here takes no more than a moment of them. In papers, people and stated nodes. */
const LEAST_MADE_READY = 4000

/** What the page asks of a map when it comes. */
const FIRST_ASKED = [
  selectShown,
  selectCommunityRows,
  selectTopicRows,
  selectFacetRows,
  selectYearBars,
  selectCountLine,
  selectLimits,
  selectLooksOffered,
  selectScoreRange,
  selectKeySizes,
  selectWaitingCount,
] as const

/** Makes what a large map is drawn, filtered and counted by, with pauses; the first picture then finds it there. */
function* readyInSteps(
  state: AppState,
  atlas: Atlas,
  wanted: Orientation,
  readyScene: Ports['readyScene'],
  asItWas: boolean,
): Steps<void> {
  const seen = seenWithin(state, atlas, state.document.decisions, asItWas)
  const corpus = yield* corpusRowsInSteps(atlas.corpus)
  yield* networkRowsInSteps(atlas.networks[seen.view.network], corpus)
  const coming = { ...state, atlas, ...seen }
  for (const select of FIRST_ASKED) {
    yield
    select(coming)
  }
  yield
  const scene = yield* selectSceneInSteps(coming, wanted)
  yield
  // The ties of another map are read when its marks are seen; where marks only move, both are seen at once.
  if (scene && readyScene) yield* readyScene(scene, state.atlas?.corpus === atlas.corpus)
  // It is shown in a turn of its own.
  yield
}

/** Whether an atlas is so large that it is made ready before it is shown. */
export const isMadeReady = ({ corpus, networks }: Atlas): boolean =>
  corpus.papers.length + corpus.authors.length + networks.stated.nodes.length >= LEAST_MADE_READY

/**
 * Makes an atlas ready before it is shown, and lets the page draw in between: shown as it comes, the map of a hundred thousand
 * papers would hold it for seconds. Ends early where nobody wants it any more.
 */
export async function makeReady(
  state: AppState,
  atlas: Atlas,
  { orientation, readyScene, turn = breathe }: Pick<Ports, 'orientation' | 'readyScene' | 'turn'>,
  isWanted: () => boolean,
  asItWas = false,
): Promise<void> {
  if (isMadeReady(atlas)) await inTurns(readyInSteps(state, atlas, orientation(), readyScene, asItWas), turn, isWanted)
}
