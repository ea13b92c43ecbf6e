import { Maximize, Minus, Plus, Undo2 } from 'lucide-react'
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { GraphCanvas } from '../canvas/GraphCanvas'
import type { SpawnBackdrop } from '../canvas/backdrop-client'
import type { Inset } from '../canvas/camera'
import type { SurveyRegions } from '../canvas/region-survey'
import type { Stage, StageEvents, StageLook } from '../canvas/stage'
import type { Atlas, NodeId, Orientation } from '../graph/atlas'
import { MEMBER_NOUNS, NODES_AT_ONCE, overviewText } from '../scene/overview'
import { countsOf } from '../scene/scene-source'
import { partsText } from '../scene/text-part'
import type { Theme } from '../scene/theme'
import { selectMapScene } from '../state/cluster-selectors'
import { selectCountLine, selectDropMost, selectShown, selectSpoken } from '../state/selectors'
import { useApp, useAppStore } from './app-context'
import { MapMenu, type MenuAt } from './MapMenu'
import { OneOffer } from './OneOffer'
import { NETWORK_NAMES } from './TopBar'
import { usePlacingSteps } from './use-placing-steps'

type MapViewProps = {
  readonly theme: Theme
  readonly inset: Inset
  readonly calm: boolean
  readonly orientation: Orientation
  readonly survey: SurveyRegions
  readonly spawnBackdrop: SpawnBackdrop
  readonly onZoom: (zoom: number) => void
}

const TooLarge = lazy(async () => ({ default: (await import('./TooLarge')).TooLarge }))

/** Said when the map's painter was lost for the second time. */
const PAINTED_ON_PAGE =
  'The browser ended the map’s painter twice. The page paints the map itself from now on: all of it is there, and moving it is slower.'

export const ARROWS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
])

/** The map with its few buttons, its keys, and what it says when nothing is left to draw. */
export function MapView({ theme, inset, calm, orientation, survey, spawnBackdrop, onZoom }: MapViewProps) {
  const store = useAppStore()
  const scene = useApp((state) => selectMapScene(state, orientation))
  const selection = useApp(({ view }) => view.selection)
  const focus = useApp(({ view }) => view.focus)
  const focusOn = useApp((state) => state.focusOn)
  const counts = useApp(selectCountLine)
  const nodesShown = useApp((state) => selectShown(state)?.nodes.size ?? 0)
  const network = useApp(({ view }) => view.network)
  const target = useApp((state) => state.target)
  const wish = useApp((state) => state.cameraWish)
  const grantWish = useApp((state) => state.grantCameraWish)
  const spoken = useApp(selectSpoken)
  const atlas = useApp((state) => state.atlas)
  const stage = useRef<Stage | null>(null)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  // A second mark beside the selected one; of another selection or atlas it says nothing.
  const [pair, setPair] = useState<{ readonly atlas: Atlas | null; readonly ids: readonly [NodeId, NodeId] } | null>(
    null,
  )
  const isPlacing = useApp(({ placing }) => placing !== null)
  const [seen, setSeen] = useState('')
  const drawn = scene?.orientation ?? 'landscape'
  const { onMotion, onPress } = usePlacingSteps(stage, scene)

  const look = useMemo<StageLook>(() => ({ theme, selection, inset, calm }), [theme, selection, inset, calm])
  const events = useMemo<StageEvents>(
    () => ({
      onSelect: (next, joins) => {
        const { view, select, atlas: now } = store.getState()
        const [first, second] = [view.selection, next]
        if (joins && first?.kind === 'node' && second?.kind === 'node' && first.id !== second.id)
          setPair({ atlas: now, ids: [first.id, second.id] })
        else {
          setPair(null)
          select(next)
        }
      },
      onMenu: (what, x, y) => {
        setMenu({ what, x, y })
      },
      onFocus: (id) => {
        store.getState().focusOn(id)
      },
      onMove: (id, x, y) => {
        store.getState().moveNode(id, x, y, drawn)
      },
      onSight: (sight) => {
        const text = sight ? overviewText(sight, sight.named, MEMBER_NOUNS[store.getState().view.network]) : ''
        setSeen(text)
      },
      onCamera: ({ zoom }, sight) => {
        onZoom(zoom)
        onMotion()
        store.getState().keepCamera(sight)
      },
      onSlower: () => {
        store.getState().announce(PAINTED_ON_PAGE)
      },
    }),
    [store, onZoom, onMotion, drawn],
  )
  const focused = useRef<typeof focus>(null)
  useEffect(() => {
    if (focus) stage.current?.approach(focus)
    else if (focused.current) stage.current?.fit()
    focused.current = focus
  }, [focus])
  // After the focus, which moves the camera too: what was seen when it was shared counts more.
  useEffect(() => {
    if (!wish || !stage.current) return
    stage.current.look(wish.camera)
    grantWish()
  }, [wish, grantWish, scene])
  useEffect(() => {
    if (target.id) stage.current?.centreOn(target.id)
  }, [target])

  const onKey = useCallback(
    (event: KeyboardEvent) => {
      const map = stage.current
      if (map && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
        const what = store.getState().view.selection
        const at = what && map.placeOf(what)
        if (at) setMenu({ what, ...at })
        event.preventDefault()
        return
      }
      if (!map || event.ctrlKey || event.metaKey || event.altKey) return
      const arrow = ARROWS.get(event.key)
      const { select, focusOn: focusNow, view } = store.getState()
      if (arrow && event.shiftKey) map.panBy(-80 * arrow[0], -80 * arrow[1])
      else if (arrow) {
        const next = map.walk(...arrow)
        if (next) select({ kind: 'node', id: next })
      } else if (event.key === '+' || event.key === '=') map.zoomBy(1.25)
      else if (event.key === '-') map.zoomBy(0.8)
      else if (event.key === '0') map.fit()
      else if (event.key === 'Enter' && view.selection?.kind === 'node') focusNow(view.selection.id)
      else if (event.key === 'Enter' && view.selection?.kind === 'cluster') map.approach(view.selection.id)
      else return
      event.preventDefault()
    },
    [store],
  )

  if (!scene) return null
  const refusal = atlas?.refused?.find((refused) => refused.network === network)
  const what = NETWORK_NAMES.find(({ value }) => value === network)?.label ?? ''
  return (
    <div
      className="map"
      id="map"
      role="application"
      aria-roledescription="map"
      aria-label={`Map of ${what.toLowerCase()}. ${partsText(counts ?? [])}. Arrow keys walk from mark to mark, Shift F10 says what can be done with one, T shows it as a table.`}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDownCapture={onPress}
      onContextMenu={(event) => {
        event.preventDefault()
      }}
      data-network={network}
      data-nodes={nodesShown}
    >
      <GraphCanvas
        scene={scene}
        look={look}
        events={events}
        survey={survey}
        spawnBackdrop={spawnBackdrop}
        stageRef={stage}
      />
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      {seen === '' || countsOf(scene).nodes <= NODES_AT_ONCE ? null : (
        <p className="map-seen" aria-live={isPlacing ? 'off' : 'polite'}>
          {seen}
        </p>
      )}
      {focus ? (
        <button
          className="button outlined map-back"
          onClick={() => {
            focusOn(null)
          }}
        >
          <Undo2 size={15} aria-hidden="true" /> Back to everyone
        </button>
      ) : null}
      {refusal ? (
        <Suspense>
          <TooLarge refusal={refusal} />
        </Suspense>
      ) : nodesShown === 0 ? (
        <NothingMatches />
      ) : null}
      {pair && pair.atlas === atlas && selection?.id === pair.ids[0] ? (
        <OneOffer
          className="map-offer"
          first={pair.ids[0]}
          second={pair.ids[1]}
          onDone={() => {
            setPair(null)
            document.getElementById('map')?.focus()
          }}
        />
      ) : null}
      <MapMenu
        menu={menu}
        onClose={() => {
          setMenu(null)
        }}
      />
      <ZoomButtons stage={stage} />
    </div>
  )
}

export function ZoomButtons({ stage }: { readonly stage: RefObject<Stage | null> }) {
  return (
    <div className="zoom-buttons" role="group" aria-label="Zoom">
      <button aria-label="Nearer" title="Nearer (+)" onClick={() => stage.current?.zoomBy(1.25)}>
        <Plus size={16} />
      </button>
      <button aria-label="Farther" title="Farther (−)" onClick={() => stage.current?.zoomBy(0.8)}>
        <Minus size={16} />
      </button>
      <button aria-label="Show all" title="Show all (0)" onClick={() => stage.current?.fit()}>
        <Maximize size={15} />
      </button>
    </div>
  )
}

function NothingMatches() {
  const drop = useApp(selectDropMost)
  const changeView = useApp((state) => state.changeView)
  const clearFilters = useApp((state) => state.clearFilters)
  return (
    <div className="nothing" role="status">
      <h2>Nothing matches</h2>
      <p>No one on this map meets all of the filters together.</p>
      <div className="nothing-ways">
        {drop && drop.papers > 0 ? (
          <button
            className="button primary"
            onClick={() => {
              changeView(drop.chip.remove)
            }}
          >
            Without “{drop.chip.label}”: {drop.papers} papers
          </button>
        ) : null}
        <button className="button outlined" onClick={clearFilters}>
          Clear all filters
        </button>
      </div>
    </div>
  )
}
