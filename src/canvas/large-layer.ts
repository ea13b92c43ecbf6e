import type { Core } from 'cytoscape'
import type { ClusterId, NodeId } from '../graph/atlas'
import { isOverview } from '../scene/labels'
import type { RegionGeometry } from '../scene/regions'
import type { Camera, Scene } from '../scene/scene'
import type { Theme } from '../scene/theme'
import type { Selection } from '../scene/view'
import { createBackdrop, type SpawnBackdrop } from './backdrop-client'
import type { BackdropSight } from './backdrop-painter'
import { needsBackdrop } from './backdrop-picture'
import type { Size } from './camera'
import { holdScene } from './elements'
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
  place(x: Float32Array, y: Float32Array, kept: ReadonlyMap<NodeId, Place>): void
  /** Cytoscape holds nothing of this layer any more. */
  forget(): void
  setTheme(theme: Theme): void
  setLand(geometry: RegionGeometry | null): void
  resize(size: Size): void
  /** The camera is here now. */
  look(camera: Camera, isMoving: boolean): void
  /** Takes in hand what is hovered or else selected, and dims the rest. Cost: what is lit. */
  light(hovered: NodeId | null, selection: Selection | null): Lighting | null
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
  /** What is looked at with a mark: its neighbours; or with a community: its members. Null while the map is small. */
  readonly near: (id: string) => Iterable<string> | null
  readonly pickTie: (camera: Camera, x: number, y: number, reach: number) => string | null
  /** The community whose name is written there; null also while the map is small. */
  readonly pickName: (camera: Camera, x: number, y: number) => ClusterId | null
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

const NOTHING: Scene = {
  network: 'coauthors',
  orientation: 'landscape',
  width: 0,
  height: 0,
  nodes: [],
  edges: [],
  regions: [],
  names: [],
}
const REACH_MOUSE = 8

/** Runs something after what is due has been done, where the browser can tell; else a moment later. */
const whenIdle = (step: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(step, { timeout: 2000 })
  else setTimeout(step, 200)
}

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
  const backdrop = createBackdrop(
    canvas,
    spawn,
    () => {
      if (map && prepared !== map) {
        prepared = map
        for (const step of map.prepare) whenIdle(step)
      }
      onPicture()
      onSight(backdrop.sight())
    },
    onSlower,
  )
  canvas.hidden = true

  // Cytoscape tells of a pointer over what it holds; the rest is found by place, at most once a frame.
  let pointer: { readonly x: number; readonly y: number } | null = null
  let frame = 0
  const camera = (): Camera => ({ zoom: cy.zoom(), panX: cy.pan().x, panY: cy.pan().y })
  const seek = (): void => {
    frame = 0
    if (!map || grabbed) return
    const id = pointer ? map.pick(camera(), pointer.x, pointer.y, REACH_MOUSE) : null
    const element = cy.container()
    if (element) element.style.cursor = id === null ? '' : 'pointer'
    onHover(id)
  }
  const seekSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(seek)
  }
  cy.on('mousemove', ({ renderedPosition, originalEvent }) => {
    if (!map || (originalEvent as Partial<MouseEvent>).buttons) return
    pointer = renderedPosition
    seekSoon()
  })
  const leave = (): void => {
    if (!map) return
    pointer = null
    seekSoon()
  }
  const container = cy.container()
  container?.addEventListener('mouseleave', leave)
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
      map = readLargeMap(scene)
      if (before && hand.nodes.length > 0)
        hand = { ...hand, nodes: hand.nodes.flatMap(({ id }) => map?.node(id) ?? []) }
      emphasised = false
      backdrop.show(map.picture)
      return true
    },
    place(x, y, kept) {
      if (!map || x.length !== map.picture.nodes) return
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
    setLand: backdrop.setLand,
    resize: backdrop.resize,
    look(at, isMoving) {
      moves = isMoving
      if (map) backdrop.look(at, isMoving)
    },
    light(hovered, selection) {
      if (!map) return null
      const chosen = selection ? map.lightSelection(selection) : null
      const inHand = grabbed ?? hovered
      const lit = inHand ? map.light(inHand) : chosen
      const emphasis = map.emphasis(inHand ? null : selection, lit)
      const also = [...(inHand ? [inHand] : []), ...(selection?.kind === 'node' && chosen ? [selection.id] : [])]
      hand = { ...map.hand(lit, also), nodesOfAll: map.picture.nodes }
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
      const { picture: whole, placeOf } = map
      const words = paintLargeOverlay(context, {
        ...picture,
        map: whole,
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
      return map && !isOverview(map.whole, at.zoom) ? map.pickTie(at, x, y, reach) : null
    },
    near: (id) => map?.light(id)?.nodes ?? map?.members(id) ?? null,
    pickName: (at, x, y) => map?.pickName(at, x, y) ?? null,
    destroy() {
      if (frame !== 0) cancelAnimationFrame(frame)
      container?.removeEventListener('mouseleave', leave)
      backdrop.destroy()
    },
  }
}
