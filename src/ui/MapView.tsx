import { Maximize, Minus, Plus } from 'lucide-react'
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
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
import type { Orientation } from '../graph/atlas'
import { isCollapsed } from '../scene/arrangement'
import { collapsedAt } from '../scene/group-id'
import { markOf, selectionMeant } from '../scene/mark-of'
import { NODES_AT_ONCE } from '../scene/overview'
import { MEMBER_NOUNS, overviewText } from '../scene/overview-text'
import { countsOf } from '../scene/scene-source'
import { partsText } from '../scene/text-part'
import type { Theme } from '../scene/theme'
import { selectSelectionOnMap } from '../state/arrangement-selectors'
import { selectChosen } from '../state/choose-selectors'
import { selectMapScene } from '../state/cluster-selectors'
import { selectLit } from '../state/lens-selectors'
import { selectCountLine, selectShown, selectSpoken } from '../state/selectors'
import { useApp, useAppStore } from './app-context'
import { EgoStrip } from './EgoStrip'
import { focusPressed } from './keep-focus'
import { LayoutControl } from './LayoutControl'
import { LensKey } from './LensKey'
import { MapMenu, type MenuAt } from './MapMenu'
import { ARROW_STEPS } from './arrow-steps'
import { MapTools } from './MapTools'
import { NothingMatches } from './NothingMatches'
import { Minimap } from './Minimap'
import { useDrawChoice } from './use-draw-choice'
import { useMapViews } from './use-map-views'
import { NETWORK_NAMES } from './TopBar'
import { usePlacingSteps } from './use-placing-steps'
import { mapWords } from '../words/map'

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
const PAINTED_ON_PAGE = mapWords.theBrowserEndedTheMaps

/** The map with its few buttons, its keys, and what it says when nothing is left to draw. */
export function MapView({ theme, inset, calm, orientation, survey, spawnBackdrop, onZoom }: MapViewProps) {
  const store = useAppStore()
  const scene = useApp((state) => selectMapScene(state, orientation))
  const focus = useApp(({ view }) => view.focus)
  const marked = useApp(selectSelectionOnMap)
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
  const chosen = useApp(selectChosen)
  const drawing = useApp((state) => state.drawing)
  const hasMinimap = useApp(({ settings, embed }) => settings.minimap && !embed)
  const frame = useRef<HTMLDivElement | null>(null)
  const stroke = useRef<SVGPathElement | null>(null)
  const isPlacing = useApp(({ placing }) => placing !== null)
  const [seen, setSeen] = useState('')
  const drawn = scene?.orientation ?? 'landscape'
  const layout = scene?.layout ?? 'force'
  const { onMotion, onPress } = usePlacingSteps(stage, scene)
  const sight = useMapViews(stage, scene)
  useDrawChoice(frame, stroke, stage, scene !== null)

  const madeOf = useApp((state) => state.document.sources)
  const lens = useApp(selectLit)
  const lensBehind = useApp((state) => state.lensBehind)
  const look = useMemo<StageLook>(
    () => ({ madeOf, theme, selection: marked, chosen, lens, inset, calm }),
    [madeOf, theme, marked, chosen, lens, inset, calm],
  )
  // Not a reason to make the stage anew, which would begin with no marks that could go to other places.
  const arranged = useRef({ drawn, layout })
  useLayoutEffect(() => {
    arranged.current = { drawn, layout }
  }, [drawn, layout])
  const events = useMemo<StageEvents>(
    () => ({
      onSelect: (pointed, joins) => {
        const next = selectionMeant(pointed)
        const { chooseAlso, chooseMembers, selectOnly } = store.getState()
        if (!joins) selectOnly(next)
        else if (next?.kind === 'node') chooseAlso(next.id)
        else if (next?.kind === 'cluster') chooseMembers(next.id)
      },
      onMenu: (what, x, y) => {
        setMenu({ what: selectionMeant(what) ?? what, x, y })
      },
      onFocus: (id) => {
        const { focusOn, openClusters } = store.getState()
        const community = collapsedAt(id)
        if (community === null) focusOn(id)
        else openClusters([community])
      },
      onMove: (id, x, y) => {
        store.getState().moveNode(id, x, y, arranged.current.drawn, arranged.current.layout)
      },
      onSight: (sight) => {
        const text = sight ? overviewText(sight, sight.named, MEMBER_NOUNS[store.getState().view.network]) : ''
        setSeen(text)
      },
      onCamera: ({ zoom }, seenPart) => {
        onZoom(zoom)
        onMotion()
        store.getState().keepCamera(seenPart)
        sight.tell(seenPart)
      },
      onSlower: () => {
        store.getState().announce(PAINTED_ON_PAGE)
      },
    }),
    [store, onZoom, onMotion, sight],
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
    const { atlas: now, view } = store.getState()
    if (target.id && now) stage.current?.centreOn(markOf(now, view, target.id))
  }, [target, store])

  const onKey = useCallback(
    (event: KeyboardEvent) => {
      const map = stage.current
      if (map && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
        const what = store.getState().view.selection
        const at = what && map.placeOf(selectSelectionOnMap(store.getState()) ?? what)
        const { clientWidth, clientHeight } = event.currentTarget
        // A mark may stand beyond the map's edge, where no menu would be seen.
        const within = (place: number, size: number): number => Math.min(Math.max(place, 0), size)
        const seenAt = at && { x: within(at.x, clientWidth), y: within(at.y, clientHeight) }
        setMenu(seenAt ? { what, ...seenAt } : { what: null, x: clientWidth / 2, y: clientHeight / 3 })
        event.preventDefault()
        return
      }
      if (!map || event.ctrlKey || event.metaKey || event.altKey) return
      const arrow = ARROW_STEPS.get(event.key)
      const { select, walkTo, chooseSelected, focusOn: focusNow, openClusters, view } = store.getState()
      if (arrow && event.shiftKey) map.panBy(-80 * arrow[0], -80 * arrow[1])
      else if (arrow) {
        const next = map.walk(...arrow)
        const meant = next && selectionMeant({ kind: 'node', id: next })
        if (meant?.kind === 'node') walkTo(meant.id)
        else if (meant) select(meant)
      } else if (event.key === 'Enter' && event.shiftKey) chooseSelected()
      else if (event.key === '+' || event.key === '=') map.zoomBy(1.25)
      else if (event.key === '-') map.zoomBy(0.8)
      else if (event.key === 'Enter' && view.selection?.kind === 'node') focusNow(view.selection.id)
      else if (event.key === 'Enter' && view.selection?.kind === 'cluster') {
        if (isCollapsed(view, view.selection.id)) openClusters([view.selection.id])
        else map.approach(view.selection.id)
      } else return
      event.preventDefault()
    },
    [store],
  )

  if (!scene) return null
  const refusal = atlas?.refused?.find((refused) => refused.network === network)
  const what = NETWORK_NAMES.find(({ value }) => value === network)?.label ?? ''
  return (
    <div
      ref={frame}
      className={drawing === null ? 'map' : 'map is-drawing'}
      id="map"
      role="application"
      aria-roledescription={mapWords.map}
      aria-label={mapWords.mapOfArrowKeysWalk(what.toLowerCase(), partsText(counts ?? []))}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDownCapture={onPress}
      onMouseDown={focusPressed}
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
        {lens && !lensBehind ? lens.sentence : spoken}
      </p>
      {seen === '' || countsOf(scene).nodes <= NODES_AT_ONCE ? null : (
        <p className="map-seen" style={{ marginRight: inset.right }} aria-live={isPlacing ? 'off' : 'polite'}>
          {seen}
        </p>
      )}
      <EgoStrip />
      {refusal ? (
        <Suspense>
          <TooLarge refusal={refusal} />
        </Suspense>
      ) : nodesShown === 0 ? (
        <NothingMatches />
      ) : null}
      <svg className="map-stroke" aria-hidden="true">
        <path ref={stroke} />
      </svg>
      {hasMinimap && orientation === 'landscape' ? (
        <Minimap stage={stage} scene={scene} theme={theme} sight={sight} />
      ) : null}
      <MapMenu
        menu={menu}
        onClose={() => {
          setMenu(null)
        }}
      />
      {lens ? <LensKey legend={lens.legend} theme={theme} /> : null}
      <ZoomButtons stage={stage} />
      <LayoutControl />
      <MapTools />
    </div>
  )
}

export function ZoomButtons({ stage }: { readonly stage: RefObject<Stage | null> }) {
  return (
    <div className="zoom-buttons" role="group" aria-label={mapWords.zoom}>
      <button aria-label={mapWords.nearer} title={mapWords.nearer2} onClick={() => stage.current?.zoomBy(1.25)}>
        <Plus size={16} />
      </button>
      <button aria-label={mapWords.farther} title={mapWords.farther2} onClick={() => stage.current?.zoomBy(0.8)}>
        <Minus size={16} />
      </button>
      <button aria-label={mapWords.showAll} title={mapWords.showAll0} onClick={() => stage.current?.fit()}>
        <Maximize size={15} />
      </button>
    </div>
  )
}
