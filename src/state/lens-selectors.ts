import { memoizeLast } from '../base/memoize'
import type { Atlas, ClusterId, NodeId } from '../graph/atlas'
import type { AuthorId, TopicId } from '../resolve/corpus'
import { indexCorpus, indexNetwork } from '../scene/atlas-index'
import { findConflicts, lastYearOf, type Conflicts } from '../scene/conflicts'
import type { PaperEntry } from '../scene/detail-parts'
import { shownBy } from '../scene/filter'
import { lightCompared, lightConflicts, lightPath, lightTwoSteps, type LensLight } from '../scene/lens-light'
import { cellPapers, topicMatrix, type Matrix } from '../scene/matrix'
import { tellPaths, type ToldPaths } from '../scene/path-telling'
import { sideBySide, type SideBySide } from '../scene/side-by-side'
import { twoStepsFrom, type TwoStepRow } from '../scene/two-steps'
import type { View } from '../scene/view'
import type { Lens } from './lens-slice'
import { still } from './selectors'
import type { AppState } from './store'

const NO_PAPERS: readonly PaperEntry[] = []

/** People and topics of a matrix that fit a screen that can be scrolled. */
export const MATRIX_LIMIT = { rows: 200, columns: 60 } as const
/** Suggestions that are told. */
const MOST_SUGGESTED = 20

/** What a lens of one kind answers, reckoned once for each question. */
function answering<Kind extends Lens['kind'], Answer>(
  kind: Kind,
  answer: (atlas: Atlas, view: View, lens: Extract<Lens, { kind: Kind }>) => Answer,
): (state: AppState) => Answer | null {
  const remembered = memoizeLast(answer)
  return (state) => {
    const { atlas, lens } = state
    return atlas !== null && lens?.kind === kind
      ? remembered(atlas, still(state), lens as Extract<Lens, { kind: Kind }>)
      : null
  }
}

const holds = (atlas: Atlas, view: View, ...ids: readonly NodeId[]): boolean =>
  ids.every((id) => indexNetwork(atlas.networks[view.network]).nodes.has(id))

/** Which way is lit does not change the ways. */
const pathsOf = memoizeLast(
  (
    atlas: Atlas,
    view: View,
    from: NodeId,
    to: NodeId,
    aim: 'shortest' | 'strongest' | 'newest',
    largestTeam: number | null,
  ) => tellPaths(atlas, view, shownBy(atlas, view), { from, to, aim, largestTeam }),
)

export const selectPaths = (state: AppState): ToldPaths | null => {
  const { atlas, lens } = state
  const view = still(state)
  if (atlas === null || lens?.kind !== 'path' || !holds(atlas, view, lens.from, lens.to)) return null
  return pathsOf(atlas, view, lens.from, lens.to, lens.aim, lens.largestTeam)
}

export const selectSideBySide = answering('compare', (atlas, view, { things }): SideBySide =>
  sideBySide(atlas, view, things),
)

export const selectConflicts = answering('conflicts', (atlas, view, { person, window, now }): Conflicts | null => {
  const year = now ?? lastYearOf(atlas)
  return year === null ? null : findConflicts(atlas, view, person, window, year)
})

export const selectTwoSteps = answering('two-steps', (atlas, view, { person }): readonly TwoStepRow[] | null =>
  indexCorpus(atlas.corpus).authors.has(person) ? twoStepsFrom(atlas, view, person, MOST_SUGGESTED) : null,
)

export const selectMatrix = answering('matrix', (atlas, view, { rows, order }): Matrix =>
  topicMatrix(atlas, view, shownBy(atlas, view), { rows, order, limit: MATRIX_LIMIT }),
)

const papersOfCell = memoizeLast((atlas: Atlas, view: View, row: AuthorId | ClusterId, topic: TopicId) =>
  cellPapers(atlas, view, shownBy(atlas, view), row, topic),
)
/** The papers of a cell of the matrix. */
export const selectCellPapers = (state: AppState, row: AuthorId | ClusterId, topic: TopicId): readonly PaperEntry[] =>
  state.atlas === null ? NO_PAPERS : papersOfCell(state.atlas, still(state), row, topic)

const litPath = memoizeLast((paths: ToldPaths | null, way: number): LensLight | null => {
  if (paths?.kind !== 'paths') return null
  const at = paths.paths[way] === undefined ? 0 : way
  const path = paths.paths[at]
  return path === undefined ? null : lightPath(path, paths.paths.length > 1 ? at + 1 : null)
})
const litCompared = memoizeLast(lightCompared)
const litConflicts = memoizeLast(lightConflicts)
const litTwoSteps = memoizeLast(lightTwoSteps)

/** What the open question lights on the map; null where none does. */
export const selectLit = (state: AppState): LensLight | null => {
  const { atlas, lens } = state
  if (atlas === null || lens === null) return null
  switch (lens.kind) {
    case 'path':
      return litPath(selectPaths(state), lens.way)
    case 'compare': {
      const told = selectSideBySide(state)
      return told && litCompared(atlas, still(state), told)
    }
    case 'conflicts': {
      const told = selectConflicts(state)
      return told && holds(atlas, still(state), lens.person) ? litConflicts(atlas, still(state), told) : null
    }
    case 'two-steps': {
      const rows = selectTwoSteps(state)
      return rows && holds(atlas, still(state), lens.person) ? litTwoSteps(atlas, lens.person, rows) : null
    }
    case 'matrix':
    case 'views':
    case 'history':
      return null
  }
}
