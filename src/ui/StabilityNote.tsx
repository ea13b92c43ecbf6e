import type { ClusterId, NodeId } from '../graph/atlas'
import { selectClusterStability, selectShareText } from '../state/cluster-selectors'
import { selectStability } from '../state/study-slice'
import { useApp } from './app-context'
import { detailsFrameWords } from '../words/details-frame'

/** How a person, paper or topic holds to its community; nothing before that was studied. */
export function NodeStability({ id }: { readonly id: NodeId }) {
  const text = useApp((state) => selectShareText(state, { kind: 'node', id }))
  return text ? <Note text={text} /> : null
}

/** How often the ends of a tie are in one community. */
export function TieStability({ id }: { readonly id: string }) {
  const text = useApp((state) => selectShareText(state, { kind: 'edge', id }))
  return text ? <Note text={text} /> : null
}

/** How a community holds from run to run. */
export function ClusterStability({ id }: { readonly id: ClusterId }) {
  const row = useApp((state) => selectClusterStability(state, id))
  return row ? <Note text={row.text} /> : null
}

/** What hollow marks mean, while there are some. */
export function BorderKey() {
  const isMarked = useApp(
    (state) =>
      state.marksBorder &&
      state.view.network !== 'topics' &&
      (selectStability(state)?.nodes.some(({ border }) => border) ?? false),
  )
  if (!isMarked) return null
  return (
    <ul className="key-row">
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5" className="key-hollow" />
        </svg>
        {detailsFrameWords.atTheBorderOfItsCommunity}
      </li>
    </ul>
  )
}

function Note({ text }: { readonly text: string }) {
  return (
    <p className="muted small stability-note" title={detailsFrameWords.fromFiftyRunsSeeHow}>
      {text}
    </p>
  )
}
