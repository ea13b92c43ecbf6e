import type { Core } from 'cytoscape'
import type { NodeId } from '../graph/atlas'
import type { Camera, Scene } from '../scene/scene'
import { keepPicture, paintAside, paintOver } from './fade-picture'
import type { Place } from './stage-types'

/** How long marks take to their new places, ms. */
const TIME = 340
/** From so many marks and ties on, marks stand in their new places at once: to move them all takes longer than a frame. */
const MOST_ELEMENTS = 800
/** The land from before is gone after this share of the way; the new land comes from there on. */
const HALF_WAY = 0.45
/** Marks that move less than this on the screen do not move, px. */
const STILL = 0.5

export type Places = ReadonlyMap<NodeId, Place>

/**
 * Where marks set out from so that they seem to begin where they were drawn, layout units of the new scene under its camera; null where
 * none has a way to go. Who comes anew sets out from the middle of those of the same community that were there. Linear.
 */
export function findStarts(
  before: { readonly scene: Scene; readonly places: Places; readonly camera: Camera },
  now: { readonly scene: Scene; readonly camera: Camera },
): Places | null {
  const { zoom, panX, panY } = now.camera
  const seenAt = ({ x, y }: Place): Place => ({
    x: (x * before.camera.zoom + before.camera.panX - panX) / zoom,
    y: (y * before.camera.zoom + before.camera.panY - panY) / zoom,
  })
  const known = new Map<NodeId, Place>()
  const homes = new Map<string, { x: number; y: number; members: number }>()
  for (const node of before.scene.nodes) {
    const place = seenAt(before.places.get(node.id) ?? node)
    known.set(node.id, place)
    const home = homes.get(node.cluster) ?? { x: 0, y: 0, members: 0 }
    homes.set(node.cluster, { x: home.x + place.x, y: home.y + place.y, members: home.members + 1 })
  }
  const starts = new Map<NodeId, Place>()
  let farthest = 0
  for (const { id, cluster, x, y } of now.scene.nodes) {
    const home = homes.get(cluster)
    const start = known.get(id) ?? (home ? { x: home.x / home.members, y: home.y / home.members } : { x, y })
    starts.set(id, start)
    farthest = Math.max(farthest, Math.abs(start.x - x), Math.abs(start.y - y))
  }
  return farthest * zoom < STILL ? null : starts
}

/** How far along one is after a share of the time: fast at first, then slower. */
const eased = (share: number): number => 1 - (1 - share) ** 3

/** Whether a change of scenes of the same network is small enough to be watched. */
const isWatchable = (scene: Scene, before: Scene): boolean =>
  scene.network === before.network &&
  scene.orientation === before.orientation &&
  scene.nodes.length + scene.edges.length <= MOST_ELEMENTS &&
  before.nodes.length + before.edges.length <= MOST_ELEMENTS

export type Glide = {
  /** Remembers what is seen of a scene that another is to follow; null: nothing that is to be watched. All stands still. */
  readonly leave: (before: Scene | null) => void
  /** Marks go to their places in this scene from where they were left. */
  readonly arrive: (next: Scene) => void
  /** Where marks are drawn now, layout units; null: where the scene has them. */
  readonly places: () => Places | null
  /** Paints what lies under the marks: what was there before fades away, and what `paint` draws comes. */
  readonly paintUnder: (context: CanvasRenderingContext2D, paint: (onto: CanvasRenderingContext2D) => void) => void
  /** All stand where the scene has them, at once. */
  readonly end: () => void
}

type Way = {
  readonly scene: Scene
  readonly starts: Places
  readonly picture: HTMLCanvasElement | null
  begun: number | null
  share: number
}

/** Lets marks move from place to place, frame by frame; `repaint` is called with each. What is reached is the scene itself. */
export function createGlide(
  cy: Core,
  canvases: { readonly backdrop: HTMLCanvasElement; readonly overlay: HTMLCanvasElement },
  camera: () => Camera,
  repaint: () => void,
): Glide {
  const frame = canvases.overlay.parentElement
  let way: Way | null = null
  let from: (Parameters<typeof findStarts>[0] & Pick<Way, 'picture'>) | null = null
  let request = 0

  const places = (): Places | null => {
    if (!way) return null
    const { scene, starts, share } = way
    const along = eased(share)
    return new Map(
      scene.nodes.map(({ id, x, y }) => {
        const start = starts.get(id) ?? { x, y }
        return [id, { x: start.x + (x - start.x) * along, y: start.y + (y - start.y) * along }]
      }),
    )
  }
  const put = (seats: ReadonlyMap<string, Place>): void => {
    cy.batch(() => {
      for (const [id, { x, y }] of seats) cy.getElementById(id).position({ x, y })
    })
  }
  const end = (): void => {
    if (!way) return
    cancelAnimationFrame(request)
    const { scene } = way
    way = null
    put(new Map(scene.nodes.map((node) => [node.id, node])))
    // How far a tie bends goes by its length, which was another one on the way.
    cy.style().update()
    frame?.removeAttribute('data-gliding')
    repaint()
  }
  const step = (time: number): void => {
    if (!way) return
    way.begun ??= time
    way.share = (time - way.begun) / TIME
    if (way.share >= 1) {
      end()
      return
    }
    put(places() ?? new Map())
    repaint()
    request = requestAnimationFrame(step)
  }
  return {
    leave(before) {
      from = before && {
        scene: before,
        places: places() ?? new Map(),
        camera: camera(),
        picture: keepPicture(canvases.backdrop),
      }
      end()
    },
    arrive(next) {
      const starts = from && isWatchable(next, from.scene) ? findStarts(from, { scene: next, camera: camera() }) : null
      if (from && starts) {
        way = { scene: next, starts, picture: from.picture, begun: null, share: 0 }
        put(starts)
        frame?.setAttribute('data-gliding', '')
        request = requestAnimationFrame(step)
      }
      from = null
    },
    places,
    paintUnder(context, paint) {
      if (!way) {
        paint(context)
        return
      }
      const { picture, share } = way
      if (picture) paintOver(context, picture, 1 - share / HALF_WAY)
      const strength = (share - HALF_WAY) / (1 - HALF_WAY)
      const next = strength > 0 ? paintAside(context, paint) : null
      if (next) paintOver(context, next, strength)
    },
    end,
  }
}
