import type { Core } from 'cytoscape'
import { whenIdle } from '../base/when-idle'
import type { ClusterId, NodeId } from '../graph/atlas'
import { isOverview } from '../scene/labels'
import type { LensLight } from '../scene/lens-light'
import type { RegionGeometry } from '../scene/regions'
import type { Camera, Scene } from '../scene/scene'
import { hasSameMarks } from '../scene/scene-source'
import type { Theme } from '../scene/theme'
import type { Selection } from '../scene/view'
import { createBackdrop, type SpawnBackdrop } from './backdrop-client'
import type { BackdropSight } from './backdrop-painter'
import { needsBackdrop } from './backdrop-picture'
import type { Size } from './camera'
import { holdScene } from './elements'
import { followPointer, type PointerPlace } from './follow-pointer'
import { createGroups } from './groups'
import type { Lighting } from './lighting'
import { readLargeMap, type LargeMap } from './large-map'
import { createLabelSprites } from './label-sprites'
import { paintLargeOverlay, paintNames } from './paint-large'
import type { Picture } from './paint-layers'

/** The part of the stage that a large map needs: its backdrop, and Cytoscape with what is in hand alone. */
export type LargeLayer = {
  /** The map in hand, or null while the map is small. */
  readonly map: () => LargeMap | null
  /** What Cytoscape holds of it. */
  readonly hand: () => Scene
  /** Takes a scene; returns whether it is a large one. Cost: linear. */
  show(scene: Scene): boolean
  /** Nodes stand elsewhere now, also those in hand. Those that were drawn aside stay where they were put. */
  readonly place: (x: Float32Array, y: Float32Array, kept: ReadonlyMap<NodeId, Place>) => void
  /** Cytoscape holds nothing of this layer any more. */
  forget(): void
  setTheme(theme: Theme): void
  setLand(geometry: RegionGeometry | null): void
  resize(size: Size): void
  /** The camera is here now. */
  look(camera: Camera, isMoving: boolean): void
  /** Takes in hand what is hovered or else selected, and dims the rest. Cost: what is lit. */
  light(
    hovered: NodeId | null,
    selection: Selection | null,
    chosen: readonly NodeId[],
    lens: LensLight | null,
  ): Lighting | null
  /** A mark in hand was drawn to another place. */
  move(id: NodeId, x: number, y: number): void
  readonly paintNames: (context: CanvasRenderingContext2D, picture: Picture) => void
  /** Returns the places that labels in hand took. */
  readonly paintOverlay: (
    context: CanvasRenderingContext2D,
    picture: Picture & { readonly places: ReadonlyMap<NodeId, number> },
  ) => ReadonlyMap<NodeId, number>
  /** A font has arrived: words are painted anew. */
  readonly forgetWords: () => void
  /** The shown mark at a point, within `reach` px; null also while the map is small. */
  readonly pick: (camera: Camera, x: number, y: number, reach: number) => NodeId | null
  /** What is looked at with a mark: its neighbours; or with a community: its members, and then those of one group after the other. Null while the map is small. */
  readonly near: (id: string) => Iterable<string> | null
  /** Opens the closed group of an open community at a point; returns its members, or null where there is none. */
  readonly openGroup: (camera: Camera, x: number, y: number) => Iterable<string> | null
  /** Groups that were opened by hand close. */
  readonly leaveGroups: () => void
  readonly pickTie: (camera: Camera, x: number, y: number, reach: number) => string | null
  /** The community whose name is written there; null also while the map is small. */
  readonly pickName: (camera: Camera, window: Size, x: number, y: number) => ClusterId | null
  destroy(): void
}

type Place = { readonly x: number; readonly y: number }

type LayerOptions = {
  readonly cy: Core
  readonly canvas: HTMLCanvasElement
  readonly spawn: SpawnBackdrop
  /** Another picture has arrived, with other labels, or words are still to be painted: the layers are painted anew in the next frame. */
  readonly onPicture: () => void
  /** What of the map the picture at rest has in sight. */
  readonly onSight: (sight: BackdropSight | null) => void
  /** A mark comes under the pointer, or none is any more. */
  readonly onHover: (id: NodeId | null) => void
  /** The page paints the map itself from now on. */
  readonly onSlower: () => void
}

const FLAT = { network: 'coauthors', orientation: 'landscape', width: 0, height: 0 } as const
const NOTHING: Scene = { ...FLAT, nodes: [], edges: [], regions: [], names: [] }
const REACH_MOUSE = 8
/** Of more chosen marks a large map shows only that they are lit. */
const MOST_RINGS = 300

export function createLargeLayer(options: LayerOptions): LargeLayer {
  const { cy, canvas, spawn, onPicture, onSight, onHover, onSlower } = options
  let map: LargeMap | null = null
  let hand: Scene = NOTHING
  let held: Scene | null = null
  let grabbed: NodeId | null = null
  let emphasised = false
  let moves = false
  const sprites = createLabelSprites()
  let prepared: LargeMap | null = null
  let awaitsTies = false
  let isLanded = false
  const backdrop = createBackdrop(
    canvas,
    spawn,
    () => {
      if (map && isLanded && prepared !== map) {
        const shown = (prepared = map)
        // Once the frame with land and marks is on the screen.
        requestAnimationFrame(() => setTimeout(() => readTies(shown)))
      }
      onPicture()
      onSight(backdrop.sight())
    },
    onSlower,
  )
  canvas.hidden = true
  const groups = createGroups(backdrop)
  /** Reads the ties of a new map little by little, and then makes what the first hover needs. */
  const readTies = (shown: LargeMap): void => {
    if (map !== shown) return
    const ties = shown.tieStep()
    if (ties === null) {
      setTimeout(() => readTies(shown))
      return
    }
    if (awaitsTies) backdrop.tie(ties)
    awaitsTies = false
    for (const step of shown.prepare) whenIdle(step)
  }

  const camera = (): Camera => ({ zoom: cy.zoom(), panX: cy.pan().x, panY: cy.pan().y })
  // Cytoscape tells of a pointer over what it holds; the rest is found by place.
  const seek = (pointer: PointerPlace | null): void => {
    if (!map || grabbed) return
    const id = pointer && groups.pick(map, camera(), pointer.x, pointer.y, REACH_MOUSE)
    const opens = pointer && id === null ? groups.closedAt(map, camera(), pointer.x, pointer.y) : null
    const element = cy.container()
    if (element) element.style.cursor = id !== null ? 'pointer' : opens !== null ? 'zoom-in' : ''
    onHover(id)
  }
  const stopFollowing = followPointer(cy, seek)
  // The system takes all canvases away at once and gives them back empty, words that were kept too. Those that take bitmaps are not told.
  const restore = (): void => {
    sprites.forget()
    backdrop.restore()
    cy.forceRender()
    onPicture()
  }
  const frameOfAll = canvas.parentElement
  frameOfAll?.addEventListener('contextrestored', restore, true)
  cy.on('grab', 'node', ({ target }: { target: { id: () => string } }) => {
    grabbed = map ? (target.id() as NodeId) : null
  })
  cy.on('free', 'node', () => {
    grabbed = null
  })

  const dim = (on: boolean): void => {
    canvas.classList.toggle('behind', on)
  }

  return {
    map: () => map,
    hand: () => hand,
    show(scene) {
      if (!needsBackdrop(scene)) {
        if (map) {
          backdrop.hide()
          dim(false)
          map = null
        }
        return false
      }
      const before = map?.whole
      if (before === scene) return true
      // The worker starts while the page packs what it is to paint.
      backdrop.wake()
      // Of a new map, marks and land are shown before the ties are read; another view of the same one keeps its ties in sight.
      const isNew = !before || !hasSameMarks(scene, before)
      map = readLargeMap(scene)
      awaitsTies = isNew
      isLanded &&= !isNew
      if (isNew) groups.leave()
      if (!isNew) map.tie()
      if (before && hand.nodes.length > 0)
        hand = { ...hand, nodes: hand.nodes.flatMap(({ id }) => map?.node(id) ?? []) }
      emphasised = false
      backdrop.show(map.picture(), ...(isNew ? (['ties'] as const) : []))
      return true
    },
    place(x, y, kept) {
      if (!map || x.length !== map.picture().nodes) return
      for (const [id, at] of kept) {
        const place = map.placeOf(id)
        if (place === undefined) continue
        x[place] = at.x
        y[place] = at.y
      }
      map.place(x, y)
      backdrop.place(x, y)
      hand = { ...hand, nodes: hand.nodes.flatMap(({ id }) => map?.node(id) ?? []) }
      held = held && hand
      cy.batch(() => {
        for (const { id, x: atX, y: atY } of hand.nodes) cy.getElementById(id).position({ x: atX, y: atY })
      })
    },
    forget() {
      held = null
      hand = NOTHING
      grabbed = null
    },
    setTheme: backdrop.setTheme,
    setLand(geometry) {
      isLanded = true
      backdrop.setLand(geometry)
    },
    resize: backdrop.resize,
    look(at, isMoving) {
      moves = isMoving
      if (map) backdrop.look(at, isMoving)
    },
    light(hovered, selection, chosenMarks, lens) {
      if (!map) return null
      groups.follow(selection)
      // Also while the pointer rests on a mark elsewhere: what is open does not close under a passing hand.
      const community = map.emphasis(selection, null)
      backdrop.open({ community: community?.kind === 'cluster' ? community.cluster : null })
      const chosen = lens ?? (selection ? map.lightSelection(selection) : map.lightMany(chosenMarks))
      const inHand = grabbed ?? hovered
      const lit = inHand ? map.light(inHand) : chosen
      const emphasis = map.emphasis((inHand ?? lens) ? null : selection, lit)
      const also = [
        ...(inHand ? [inHand] : []),
        ...(selection?.kind === 'node' && chosen ? [selection.id] : []),
        ...chosenMarks.slice(0, MOST_RINGS),
      ]
      hand = { ...map.hand(lit, also), nodesOfAll: map.picture().nodes }
      holdScene(cy, hand, held)
      held = hand
      const tie = selection?.kind === 'edge' ? selection.id : null
      cy.batch(() => {
        cy.nodes().removeClass('dim')
        cy.edges().forEach((edge) => {
          edge
            .removeClass('dim bundled')
            .addClass('lit')
            .toggleClass('chosen', edge.id() === tie)
        })
      })
      if (emphasis !== null || emphasised) backdrop.emphasise(emphasis)
      emphasised = emphasis !== null
      dim(lit !== null && emphasis === null)
      return lit
    },
    move(id, x, y) {
      hand = { ...hand, nodes: hand.nodes.map((node) => (node.id === id ? { ...node, x, y } : node)) }
    },
    paintNames(context, picture) {
      if (!paintNames(context, picture, sprites, moves)) onPicture()
    },
    paintOverlay(context, picture) {
      if (!map) return picture.places
      const { picture: wholeOf, placeOf } = map
      const words = paintLargeOverlay(context, {
        ...picture,
        map: wholeOf(),
        laidOut: backdrop.labels(),
        placeOf,
        sprites,
        isMoving: moves,
      })
      if (!words.isWhole) onPicture()
      return words.places
    },
    forgetWords: sprites.forget,
    pickTie(at, x, y, reach) {
      if (!map || isOverview(map.whole, at.zoom) || groups.closedAt(map, at, x, y) !== null) return null
      return map.pickTie(at, x, y, reach)
    },
    pick: (at, x, y, reach) => map && groups.pick(map, at, x, y, reach),
    near: (id) => map && (map.light(id)?.nodes ?? groups.enter(map, id)),
    openGroup(at, x, y) {
      const part = map && groups.closedAt(map, at, x, y)
      return map && part !== null ? groups.open(map, part) : null
    },
    leaveGroups: groups.leave,
    pickName: (at, window, x, y) => map?.pickName(at, window, x, y) ?? null,
    destroy() {
      stopFollowing()
      frameOfAll?.removeEventListener('contextrestored', restore, true)
      backdrop.destroy()
    },
  }
}
