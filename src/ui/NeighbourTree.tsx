import { ChevronRight } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { NodeId } from '../graph/atlas'
import { nodeName } from '../scene/atlas-index'
import { neighboursOf } from '../scene/neighbours'
import { selectShown, still } from '../state/selectors'
import { useApp } from './app-context'
import { mapWords } from '../words/map'
import { joinsWords } from '../words/joins'

/** Branches deeper than this are reached by going to the mark itself. */
const DEEPEST = 6

/** One line of the tree, in sight. `path` names it: ids from the first level on. */
type Line = {
  readonly path: string
  readonly id: NodeId
  readonly name: string
  readonly note: string
  readonly level: number
  readonly place: number
  readonly of: number
  /** Null for a paper behind a tie, which has no branches. */
  readonly isOpen: boolean | null
}

/** Who stands next to a mark, as links that open level by level: each with the papers behind its tie, then its own neighbours. */
export function NeighbourTree({ id }: { readonly id: NodeId }) {
  const [isShown, setShown] = useState(false)
  return (
    <details
      className="details-section neighbour-tree"
      onToggle={({ currentTarget }) => {
        setShown(currentTarget.open)
      }}
    >
      <summary>{mapWords.neighboursLevelByLevel}</summary>
      {isShown ? <Tree id={id} /> : null}
    </details>
  )
}

function Tree({ id }: { readonly id: NodeId }) {
  const atlas = useApp((state) => state.atlas)
  const view = useApp(still)
  const shown = useApp(selectShown)
  const reach = useApp((state) => state.reach)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const lines = useMemo<readonly Line[]>(() => {
    if (atlas === null || shown === null) return []
    const add = (of: NodeId, before: readonly NodeId[], into: Line[]): void => {
      const near = neighboursOf(atlas, view, shown, of).filter((each) => !before.includes(each.id))
      near.forEach((each, at) => {
        const trail = [...before, each.id]
        const path = trail.join(' ')
        const isOpen = trail.length > DEEPEST ? null : open.has(path)
        const level = trail.length - 1
        into.push({ path, id: each.id, name: each.name, note: each.tie, level, place: at + 1, of: near.length, isOpen })
        if (isOpen !== true) return
        each.papers.forEach((paper, place) => {
          const name = nodeName(atlas.corpus, paper)
          const number = each.papers.length
          const leaf = {
            path: `${path} ${paper}`,
            id: paper,
            name,
            note: mapWords.paper,
            level: level + 1,
            place: place + 1,
          }
          into.push({ ...leaf, of: number, isOpen: null })
        })
        add(each.id, trail, into)
      })
    }
    const made: Line[] = []
    add(id, [id], made)
    return made
  }, [atlas, view, shown, id, open])
  const current = lines.some(({ path }) => path === active) ? active : (lines[0]?.path ?? '')
  const goTo = (line: Line | undefined): void => {
    if (!line) return
    setActive(line.path)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus())
  }
  const toggle = (line: Line, wanted: boolean): void => {
    if (line.isOpen === null || line.isOpen === wanted) return
    setOpen((now) => {
      const next = new Set(now)
      if (wanted) next.add(line.path)
      else next.delete(line.path)
      return next
    })
  }
  const onKey = (event: KeyboardEvent, line: Line, at: number): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const parent = lines.slice(0, at).findLast(({ level }) => level < line.level)
    if (event.key === 'ArrowDown') goTo(lines[at + 1])
    else if (event.key === 'ArrowUp') goTo(lines[at - 1])
    else if (event.key === 'Home') goTo(lines[0])
    else if (event.key === 'End') goTo(lines.at(-1))
    else if (event.key === 'ArrowRight') {
      if (line.isOpen === true) goTo(lines[at + 1])
      else toggle(line, true)
    } else if (event.key === 'ArrowLeft') {
      if (line.isOpen === true) toggle(line, false)
      else goTo(parent)
    } else if (event.key === 'Enter') reach(line.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (lines.length === 0) return <p className="muted small">{mapWords.noNeighboursAreShownFewer}</p>
  return (
    <ul ref={list} role="tree" aria-label={mapWords.neighbours} className="tree-lines">
      {lines.map((line, at) => (
        <li
          key={line.path}
          role="treeitem"
          aria-level={line.level}
          aria-setsize={line.of}
          aria-posinset={line.place}
          aria-selected={false}
          aria-label={`${line.name}${joinsWords.comma}${line.note}`}
          {...(line.isOpen === null ? {} : { 'aria-expanded': line.isOpen })}
          tabIndex={line.path === current ? 0 : -1}
          className={`tree-level-${String(Math.min(DEEPEST, line.level))} ${line.isOpen === null ? 'leaf' : ''}`}
          onKeyDown={(event) => {
            onKey(event, line, at)
          }}
          onFocus={() => {
            setActive(line.path)
          }}
          onClick={() => {
            toggle(line, line.isOpen !== true)
          }}
          onDoubleClick={() => {
            reach(line.id)
          }}
        >
          {line.isOpen === null ? null : <ChevronRight size={13} className="tree-mark" aria-hidden="true" />}
          <span>{line.name}</span>
          <span className="muted small">{line.note}</span>
        </li>
      ))}
    </ul>
  )
}
