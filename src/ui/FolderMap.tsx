import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { GraphCanvas } from '../canvas/GraphCanvas'
import type { SpawnBackdrop } from '../canvas/backdrop-client'
import type { Inset } from '../canvas/camera'
import type { SurveyRegions } from '../canvas/region-survey'
import type { Stage, StageEvents, StageLook } from '../canvas/stage'
import { idOfRow, rowOfId, sceneOfCommunities, sceneOfMembers, sceneOfNeighbourhood } from '../scene/folder-scene'
import type { Scene } from '../scene/scene'
import { DARK, LIGHT } from '../scene/theme'
import { useApp } from './app-context'
import { tellSight } from './folder-words'
import { ARROW_STEPS } from './arrow-steps'
import { ZoomButtons } from './MapView'
import type { Sight } from './use-folder'
import { useMedia } from './use-window'
import { folderWords } from '../words/folder'

type FolderMapProps = {
  readonly sight: Sight
  readonly title: string
  readonly noun: readonly [one: string, many: string]
  readonly selected: number | null
  /** What floats over the map. */
  readonly inset: Inset
  readonly survey: SurveyRegions
  readonly spawnBackdrop: SpawnBackdrop
  readonly onSelect: (row: number | null) => void
  /** A mark that the arrow keys came to. */
  readonly onWalk: (row: number) => void
  readonly onOpen: (row: number, name: string) => void
}

function sceneOf(sight: Sight): Scene {
  if (sight.kind === 'communities') return sceneOfCommunities(sight.overview.clusters, sight.overview.bundles)
  if (sight.kind === 'community') return sceneOfMembers(sight.nodes, sight.edges)
  return sceneOfNeighbourhood(sight.nodes, sight.edges, sight.middle)
}

/** The map of what is in sight, with the same gestures and keys as the page's own map. */
export function FolderMap({
  sight,
  title,
  noun,
  selected,
  inset,
  survey,
  spawnBackdrop,
  onSelect,
  onWalk,
  onOpen,
}: FolderMapProps) {
  const choice = useApp(({ settings }) => settings.theme)
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  const theme = choice === 'dark' || (choice === 'system' && systemDark) ? DARK : LIGHT
  const scene = useMemo(() => sceneOf(sight), [sight])
  const stage = useRef<Stage | null>(null)
  const names = useMemo(() => new Map(scene.nodes.map(({ id, name }) => [id, name])), [scene])
  // The stage is made once: what it calls is looked up when something happens.
  const handlers = useRef({ onSelect, onWalk, onOpen, names, selected })
  useEffect(() => {
    handlers.current = { onSelect, onWalk, onOpen, names, selected }
  })
  const events = useMemo<StageEvents>(
    () => ({
      onSelect: (selection) => {
        handlers.current.onSelect(selection?.kind === 'node' ? rowOfId(selection.id) : null)
      },
      onFocus: (id) => {
        handlers.current.onOpen(rowOfId(id), handlers.current.names.get(id) ?? '')
      },
      onMenu: () => undefined,
      onMove: () => undefined,
      onCamera: () => undefined,
    }),
    [],
  )
  const look = useMemo<StageLook>(
    () => ({
      theme,
      calm,
      inset,
      selection: selected === null ? null : { kind: 'node', id: idOfRow(selected) },
    }),
    [theme, calm, inset, selected],
  )
  const told = selected === null ? '' : (names.get(idOfRow(selected)) ?? '')
  const onKey = useCallback((event: KeyboardEvent) => {
    const map = stage.current
    if (!map || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROW_STEPS.get(event.key)
    if (arrow && event.shiftKey) map.panBy(-80 * arrow[0], -80 * arrow[1])
    else if (arrow) {
      const next = map.walk(...arrow)
      if (next) handlers.current.onWalk(rowOfId(next))
    } else if (event.key === 'Enter' && handlers.current.selected !== null) {
      const row = handlers.current.selected
      handlers.current.onOpen(row, handlers.current.names.get(idOfRow(row)) ?? '')
    } else if (event.key === '+' || event.key === '=') map.zoomBy(1.25)
    else if (event.key === '-') map.zoomBy(0.8)
    else if (event.key === '0') map.fit()
    else return
    event.preventDefault()
  }, [])
  return (
    <div
      className="map folder-map"
      role="application"
      aria-roledescription={folderWords.map}
      aria-label={folderWords.mapOfArrowKeysWalk(title, tellSight(sight, noun))}
      tabIndex={0}
      onKeyDown={onKey}
      onContextMenu={(event) => {
        event.preventDefault()
      }}
    >
      <GraphCanvas
        key={sight.kind + title}
        scene={scene}
        look={look}
        events={events}
        survey={survey}
        spawnBackdrop={spawnBackdrop}
        stageRef={stage}
      />
      <p className="visually-hidden" aria-live="polite">
        {told}
      </p>
      <ZoomButtons stage={stage} />
    </div>
  )
}
