import type { NodeId } from '../graph/atlas'
import { BoxIndex } from '../scene/box-index'
import { guideWords } from '../scene/compose-guides'
import { labelMark, labelMarks, type TextMark } from '../scene/compose-labels'
import { lensBoxes, lensMarks, lensTieMarks } from '../scene/compose-lens'
import { ringMarks } from '../scene/compose-nodes'
import { nameMarksOnLand } from '../scene/compose-regions'
import type { Mark } from '../scene/drawing'
import { placeLabels } from '../scene/labels'
import { markShare, seenFrom } from '../scene/mark-share'
import { regionColours } from '../scene/region-colours'
import type { Camera, SceneNode } from '../scene/scene'
import { coloursOf, type Theme } from '../scene/theme'
import type { SeenLabel } from './backdrop-labels'
import { LOOK, type BackdropPicture } from './backdrop-picture'
import type { LabelSprites } from './label-sprites'
import { paintMarks } from './paint'
import { NO_LAND, tieCasing, type Picture } from './paint-layers'

/** Labels that the backdrop's worker laid out, and the camera that it did so for. */
export type LaidOut = { readonly labels: readonly SeenLabel[]; readonly camera: Camera }

/** In hand a mark has at least this radius, px: a dot of an overview would not show what is meant. */
const LEAST_IN_HAND = 3.6

/** A mark in hand, large enough to be seen at a zoom. */
export const enlarged = (node: SceneNode, zoom: number): SceneNode => {
  const least = LEAST_IN_HAND / markShare(zoom)
  return node.pill || node.radius >= least ? node : { ...node, radius: least }
}

/** Labels where their marks are now: until the worker has laid them out anew they keep their distance from them. */
function follow({ labels, camera: before }: LaidOut, picture: BackdropPicture, camera: Camera): SeenLabel[] {
  const grown = camera.zoom - before.zoom
  const [panX, panY] = [camera.panX - before.panX, camera.panY - before.panY]
  return labels.map((seen) => {
    const dx = (picture.x[seen.at] ?? 0) * grown + panX
    const dy = (picture.y[seen.at] ?? 0) * grown + panY
    const { label } = seen
    const { left, right, top, bottom } = label.box
    return {
      ...seen,
      label: {
        ...label,
        x: label.x + dx,
        y: label.y + dy,
        box: { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy },
      },
    }
  })
}

/** A topic's pill with its words. */
function pillMarks(
  { at, label: { box, text, font, x, y } }: SeenLabel,
  picture: BackdropPicture,
  theme: Theme,
): Mark[] {
  const height = box.bottom - box.top
  const colour = coloursOf(theme, `c${picture.colour[at] ?? 0}`).base
  return [
    {
      kind: 'rect',
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height,
      radius: height / 2,
      fill: { colour: theme.raised },
      stroke: { colour, width: 1.3 },
    },
    { kind: 'text', x, y, text, font, anchor: 'middle', fill: { colour: theme.ink } },
  ]
}

type Words =
  | { readonly kind: 'label'; readonly marks: readonly TextMark[] }
  | { readonly kind: 'pill'; readonly marks: readonly Mark[] }

/** The labels of all that is not in hand, faded while something is selected, clear of the words in hand. */
function wordsBehind(
  laidOut: LaidOut,
  picture: BackdropPicture,
  { camera, window, look: { theme } }: Picture,
  landOf: (region: number) => string | undefined,
  inHand: ReadonlySet<number>,
  taken: BoxIndex,
  faded: boolean,
): Words[] {
  return follow(laidOut, picture, camera).flatMap((seen): Words[] => {
    const { box } = seen.label
    if (box.right < 0 || box.bottom < 0 || box.left > window.width || box.top > window.height) return []
    if (inHand.has(seen.at) || taken.meets(box)) return []
    if (picture.look[seen.at] !== LOOK.topic)
      return [
        {
          kind: 'label',
          marks: [labelMark({ ...seen.label, faded }, landOf(seen.land) ?? theme.ground, theme)],
        },
      ]
    const marks = pillMarks(seen, picture, theme)
    return [{ kind: 'pill', marks: faded ? [{ kind: 'group', opacity: 0.5, marks }] : marks }]
  })
}

/** Names lie over the dots of a large map, not under them, and have a halo of their land. */
const NAME_HALO = 4

/**
 * What lies between the backdrop of a large map and what is in hand: names of communities and a selected tie's casing.
 * Returns whether all words are as they should be.
 */
export function paintNames(
  context: CanvasRenderingContext2D,
  { scene, look, camera, window }: Picture,
  sprites: LabelSprites,
  isMoving: boolean,
): boolean {
  const { selection, theme } = look
  const names =
    selection?.kind === 'cluster'
      ? scene.names.map((name) => ({ ...name, lit: name.lit && name.cluster === selection.id }))
      : scene.names
  const land = regionColours(scene, theme, null)
  paintMarks(context, [...tieCasing(scene, look, camera), ...guideWords(scene, camera, theme, look.inset.top)])
  if (look.lens) paintMarks(context, lensTieMarks(scene, look.lens, camera, theme))
  const marks = nameMarksOnLand({ ...scene, names }, land, camera, theme, null, () => NAME_HALO, window)
  return sprites.paint(context, marks, isMoving)
}

/** All that words over a large map depend on. */
export type LargePicture = Picture & {
  readonly map: BackdropPicture
  readonly laidOut: LaidOut | null
  readonly placeOf: (id: string) => number | undefined
  readonly places: ReadonlyMap<NodeId, number>
  readonly sprites: LabelSprites
  readonly isMoving: boolean
}

/** The places that labels in hand took, and whether all words are as they should be. */
export type PaintedWords = { readonly places: ReadonlyMap<NodeId, number>; readonly isWhole: boolean }

/**
 * What lies over Cytoscape on a large map: rings, the labels of what is in hand, found a place on the page, and those of all
 * others, as the worker laid them out; while something is hovered those are left out. `scene` is what is in hand. Cost: what is
 * in hand and in sight.
 */
export function paintLargeOverlay(context: CanvasRenderingContext2D, picture: LargePicture): PaintedWords {
  const { look, lit, hovered, geometry, camera, window, map, laidOut } = picture
  const { scene } = picture
  const hand = seenFrom({ ...scene, nodes: scene.nodes.map((node) => enlarged(node, camera.zoom)) }, camera.zoom)
  const { selection, theme } = look
  const selected = selection?.kind === 'node' ? selection.id : null
  const tie = selection?.kind === 'edge' ? hand.edges.find(({ id }) => id === selection.id) : undefined
  const light = lit ? (lit.nodes as ReadonlySet<NodeId>) : null
  const { lens = null } = look
  const labels = placeLabels(hand, camera, window, {
    lit: light,
    selected,
    hovered,
    previous: picture.places,
    keepsNames: true,
    ...(lens ? { taken: lensBoxes(hand, lens, camera) } : {}),
  })
  const taken = new BoxIndex()
  for (const { box } of labels) taken.add(box)
  const colours = regionColours(hand, theme, null)
  const landOf = (region: number): string | undefined => {
    const cluster = map.regions[region]?.cluster
    return cluster === undefined ? undefined : colours.get(cluster)?.land
  }
  const inHand = new Set(hand.nodes.map(({ id }) => picture.placeOf(id) ?? -1))
  const behind =
    laidOut && hovered === null ? wordsBehind(laidOut, map, picture, landOf, inHand, taken, lit !== null) : []
  // Labels keep off the places of pills, so that their order is of no consequence.
  paintMarks(
    context,
    behind.flatMap((words) => (words.kind === 'pill' ? words.marks : [])),
  )
  const isWhole = picture.sprites.paint(
    context,
    behind.flatMap((words) => (words.kind === 'label' ? words.marks : [])),
    picture.isMoving,
  )
  paintMarks(context, [
    ...(lens ? lensMarks(hand, lens, camera, theme) : []),
    ...ringMarks(hand, camera, theme, {
      selected,
      ends: tie ? [tie.source, tie.target] : [],
      chosen: new Set(look.chosen),
    }),
    ...labelMarks(hand, labels, geometry ?? NO_LAND, camera, theme, null),
  ])
  return { places: new Map(labels.map(({ node, place }) => [node, place])), isWhole }
}
