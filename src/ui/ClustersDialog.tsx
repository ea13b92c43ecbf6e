import { useState } from 'react'
import type { ClusterSettings } from '../graph/atlas'
import { usualSettings } from '../graph/cluster-settings'
import { methodSentence, placingSentence } from '../scene/method-text'
import { useApp } from './app-context'
import { ClustersForm } from './ClustersForm'
import { ClustersProgress } from './ClustersProgress'
import { Modal } from './Modal'
import { StabilityStudy } from './StabilityStudy'
import { SweepStudy } from './SweepStudy'
import { NETWORK_NAMES } from './TopBar'
import { howFoundWords } from '../words/how-found'

const isSame = (a: ClusterSettings, b: ClusterSettings): boolean =>
  a.method === b.method && a.resolution === b.resolution && a.minSize === b.minSize && a.mergeSmall === b.mergeSmall

/** How the communities in view were found, how else they could be, and how sure they are. */
export function ClustersDialog() {
  const network = useApp(({ atlas, view }) => atlas?.networks[view.network])
  const hasStated = useApp(
    ({ atlas, view }) =>
      view.network === 'stated' &&
      (atlas?.corpus.stated ?? []).some((file) => file.network.nodes.some(({ cluster }) => cluster !== null)),
  )
  const seed = useApp(({ atlas }) => atlas?.seed)
  const openDialog = useApp((state) => state.openDialog)
  const setClustering = useApp((state) => state.setClustering)
  const task = useApp((state) => state.task)
  const cancelTask = useApp((state) => state.cancelTask)
  const [chosen, setChosen] = useState<ClusterSettings | null>(null)
  const [drawn, setDrawn] = useState(false)
  if (!network || seed === undefined) return null
  const draft = chosen ?? network.clustering
  // Nobody can follow a file that states no communities.
  const usual: ClusterSettings =
    network.id === 'stated' && !hasStated
      ? { ...usualSettings(network.id), method: 'louvain' }
      : usualSettings(network.id)
  const isWorking = task.kind === 'working'
  const canDraw = !isSame(draft, network.clustering) && !isWorking
  const draw = (): void => {
    if (!canDraw) return
    setDrawn(true)
    void setClustering(network.id, isSame(draft, usual) ? null : draft)
  }
  const change = (next: ClusterSettings): void => {
    setDrawn(false)
    setChosen(next)
  }
  const what = NETWORK_NAMES.find(({ value }) => value === network.id)?.label.toLowerCase() ?? ''
  return (
    <Modal
      title={howFoundWords.communitiesOf(what)}
      subtitle={`${methodSentence(network, seed)} ${placingSentence(network)}`.trim()}
      className="clusters-dialog"
      onClose={() => {
        openDialog(null)
      }}
    >
      <ClustersForm draft={draft} onChange={change} hasStated={hasStated} />
      <div className="clusters-end">
        {isWorking ? (
          <ClustersProgress
            label={task.label}
            done={task.progress?.done ?? 0}
            total={task.progress?.total ?? 0}
            onCancel={cancelTask}
          />
        ) : (
          <p className={task.kind === 'failed' ? 'bad' : 'muted'} role="status">
            {task.kind === 'failed'
              ? task.message
              : drawn && isSame(draft, network.clustering)
                ? howFoundWords.drawnCommunities(network.clusters.length)
                : canDraw
                  ? howFoundWords.notDrawnYet
                  : ''}
          </p>
        )}
        {/* Switched off in words only, so that the focus stays where a key was pressed. */}
        <button
          className="button outlined large"
          aria-disabled={isSame(draft, usual)}
          onClick={() => {
            if (!isSame(draft, usual)) change(usual)
          }}
        >
          {howFoundWords.asUsual}
        </button>
        <button className="button primary large" aria-disabled={!canDraw} onClick={draw}>
          {howFoundWords.drawTheMap}
        </button>
      </div>
      <SweepStudy
        chosen={draft.method === 'components' || draft.method === 'stated' ? null : draft.resolution}
        canDraw={canDraw}
        onChoose={(resolution) => {
          // The pictured steps are those of the map's own method.
          const { method } = network.clustering
          change({ ...network.clustering, method: method === 'stated' ? 'louvain' : method, resolution })
        }}
        onDraw={draw}
      />
      <StabilityStudy />
    </Modal>
  )
}
