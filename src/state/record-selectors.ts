import { memoizeLast } from '../base/memoize'
import type { Atlas } from '../graph/atlas'
import type { PaperId } from '../resolve/corpus'
import { indexNetwork } from '../scene/atlas-index'
import { shownBy } from '../scene/filter'
import type { View } from '../scene/view'
import type { AppState } from './store'

/** Papers that can be taken along: all, those that the filters leave, and those of the selection where there is one. */
export type PapersToTake = {
  readonly all: ReadonlySet<PaperId>
  readonly shown: ReadonlySet<PaperId>
  readonly selection: ReadonlySet<PaperId> | null
}

/** The papers of a person, a topic, a tie or a community, or the paper itself; null where nothing with papers is selected. */
function papersOfSelection({ corpus, networks }: Atlas, { network, selection }: View): readonly PaperId[] | null {
  if (selection === null) return null
  switch (selection.kind) {
    case 'edge':
      return indexNetwork(networks[network]).edges.get(selection.id)?.papers ?? null
    case 'cluster':
      return indexNetwork(networks[network]).clusters.get(selection.id)?.papers ?? null
    case 'node': {
      const { id } = selection
      const paper = corpus.papers.find((one) => one.id === id)
      if (paper) return [paper.id]
      return [...corpus.authors, ...corpus.topics].find((one) => one.id === id)?.papers ?? null
    }
  }
}

const papersOf = memoizeLast((atlas: Atlas, view: View): PapersToTake => {
  const { papers: shown } = shownBy(atlas, view)
  const selected = papersOfSelection(atlas, view)?.filter((id) => shown.has(id)) ?? []
  return {
    all: new Set(atlas.corpus.papers.map(({ id }) => id)),
    shown,
    selection: selected.length === 0 ? null : new Set(selected),
  }
})

/** Which papers can be taken along; null before anything is open. */
export const selectPapersToTake = ({ atlas, view }: AppState): PapersToTake | null =>
  atlas ? papersOf(atlas, view) : null
