import type { PaperEntry } from '../scene/detail-parts'
import type { NodeWeight } from '../scene/node-shares'
import { decimalsFor } from '../scene/tally'
import { useApp } from './app-context'
import { Folded, NodeLink, PlaceLink } from './details-parts'
import { evidenceWords } from '../words/evidence'

/** A paper of a list: the way to it, what it adds where that is told, and where it can be read. */
function PaperRow({
  paper,
  share,
  mark,
}: {
  readonly paper: PaperEntry
  /** What it adds, as written. */
  readonly share?: string
  readonly mark: readonly string[]
}) {
  const reach = useApp((state) => state.reach)
  return (
    <>
      <button
        className={`paper-title ${paper.titleIsDerived ? 'derived' : ''}`}
        onClick={() => {
          reach(paper.id)
        }}
      >
        {paper.title}
      </button>
      {share === undefined ? null : <span className="share">{share}</span>}
      <span className="paper-line muted small">
        <span>
          {paper.year ?? evidenceWords.noYear}
          {paper.yearIsInferred ? <span className="claim"> {evidenceWords.inferred}</span> : null} · {paper.list}
          {paper.titleIsDerived ? <span className="claim"> {evidenceWords.workingTitle}</span> : null}
        </span>
        {paper.place ? <PlaceLink place={paper.place} mark={mark} /> : null}
      </span>
    </>
  )
}

/** Papers of a list, each a way to the paper. */
export function PaperList({ papers, few = 6 }: { readonly papers: readonly PaperEntry[]; readonly few?: number }) {
  return (
    <Folded
      className="paper-list"
      items={papers}
      few={few}
      render={(paper) => (
        <li key={paper.id}>
          <PaperRow paper={paper} mark={[paper.title]} />
        </li>
      )}
    />
  )
}

/** What the rows above add up to, under a rule. */
export function ShareSum({
  sum,
  digits,
  note = '',
}: {
  readonly sum: number
  readonly digits: number
  readonly note?: string
}) {
  return (
    <p className="shares-sum">
      <span>
        {evidenceWords.sum} {note === '' ? null : <span className="muted small">{note}</span>}
      </span>
      <span className="num">{sum.toFixed(digits)}</span>
    </p>
  )
}

/** Papers with what each adds to a weight, and their sum; `place` and `mark`: where the line that counts stands. */
export function PaperShares({
  papers,
  sum,
  few,
  mark,
  note = '',
}: {
  readonly papers: readonly (PaperEntry & { readonly share: number })[]
  readonly sum: number
  readonly few: number
  readonly mark?: readonly string[]
  readonly note?: string
}) {
  const digits = decimalsFor(
    papers.map(({ share }) => share),
    sum,
  )
  return (
    <>
      <Folded
        className="shares"
        items={papers}
        few={few}
        render={(paper) => (
          <li key={paper.id}>
            <PaperRow paper={paper} share={paper.share.toFixed(digits)} mark={mark ?? [paper.title]} />
          </li>
        )}
      />
      <ShareSum sum={sum} digits={digits} note={note} />
    </>
  )
}

/** What each tie adds to a node's weight, and their sum; each a way to the other end. */
export function TieShares({ weight, few = 4 }: { readonly weight: NodeWeight; readonly few?: number }) {
  const digits = decimalsFor(
    weight.ties.map(({ share }) => share),
    weight.sum,
  )
  return (
    <>
      <Folded
        className="part-rows"
        items={weight.ties}
        few={few}
        render={({ node, edge, share }) => (
          <li key={edge}>
            <NodeLink node={node} />
            <span className="num">{share.toFixed(digits)}</span>
          </li>
        )}
      />
      <ShareSum sum={weight.sum} digits={digits} note={weight.reckoning} />
    </>
  )
}
