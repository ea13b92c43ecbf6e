import type { Core, EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape'
import type { SceneEdge, SceneNode } from '../scene/scene'
import type { Theme } from '../scene/theme'
import { markShare } from '../scene/mark-share'
import { mixColours } from '../scene/mix-colours'
import { enlarged } from './paint-large'

/** What the stylesheet asks while Cytoscape paints: sizes are px of the screen, so they are divided by the zoom. */
export type Marks = {
  node(id: string): SceneNode | undefined
  edge(id: string): SceneEdge | undefined
  zoom(): number
}

/** What the stylesheet asks of the map: those of a large one, which are in hand, are large enough to be seen. */
export const lookUpMarks = (
  cy: Core,
  nodeOf: (id: string) => SceneNode | undefined,
  edge: (id: string) => SceneEdge | undefined,
  isLarge: () => boolean,
): Marks => ({
  node(id) {
    const node = nodeOf(id)
    return node && isLarge() ? enlarged(node, cy.zoom()) : node
  },
  edge,
  zoom: () => cy.zoom(),
})

const SANS = '"Source Sans 3 Variable", system-ui, sans-serif'
const SERIF = '"Source Serif 4 Variable", Georgia, serif'

/** Shares of a mark's strength while others are lit (a look at a neighbourhood must not lose the rest of the map). */
const DIMMED_DISC = 0.33
const DIMMED_EDGE = 0.22
/** A disc that the filters leave out keeps its place, this much of its colour over the region. */
const PALE = 0.4
const OUT_DOT = 9
/** The rim of a hollow mark, as a share of its width: it must still show the colour. */
const RING_SHARE = 0.16

/**
 * The stylesheet of one theme. Looks and colours are classes; only what depends on the zoom is a function, evaluated
 * again by `cy.style().update()`. Cytoscape reads no custom properties and no modern colour syntax, hence `#rrggbb`.
 */
export function makeStylesheet(theme: Theme, marks: Marks): StylesheetJson {
  const px = (value: number): number => value / marks.zoom()
  const side = (element: NodeSingular, axis: 'width' | 'height'): number => {
    const node = marks.node(element.id())
    if (!node) return px(1)
    // Of a topic that the filters leave out only a dot stays, not an empty pill.
    if (node.pill) return px(node.presence === 'out' ? OUT_DOT : node.pill[axis])
    return px(2 * node.radius * markShare(marks.zoom()))
  }
  const length = (edge: EdgeSingular): number => {
    const from = edge.source().position()
    const to = edge.target().position()
    return Math.hypot(to.x - from.x, to.y - from.y)
  }
  const lineWidth = (edge: EdgeSingular): number => marks.edge(edge.id())?.width ?? 1
  return [
    {
      selector: 'node',
      style: {
        width: (element: NodeSingular) => side(element, 'width'),
        height: (element: NodeSingular) => side(element, 'height'),
        'border-width': () => px(1.4),
        'border-color': theme.ground,
        'border-position': 'center',
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    ...theme.colours.map((colours, index) => ({
      selector: `.c${String(index)}`,
      style: { 'background-color': colours.base, 'line-color': colours.base, 'outline-color': colours.base },
    })),
    ...theme.colours.map((colours, index) => ({
      selector: `node.out.c${String(index)}`,
      style: { 'background-color': mixColours(colours.tint, colours.base, PALE), 'border-width': 0 },
    })),
    ...theme.colours.map((colours, index) => ({
      selector: `node.hollow.c${String(index)}`,
      style: { 'border-color': colours.base, color: colours.name },
    })),
    ...theme.colours.map((colours, index) => ({
      selector: `node.border.c${String(index)}`,
      style: {
        'background-color': theme.ground,
        'border-color': colours.base,
        'border-position': 'inside',
        'border-width': (element: NodeSingular) => side(element, 'width') * RING_SHARE,
      },
    })),
    {
      selector: 'node.group, node.community',
      style: {
        'outline-width': () => px(1.1),
        'outline-offset': () => px(1.2),
      },
    },
    {
      selector: 'node.unnamed',
      style: {
        'background-opacity': 0.16,
        'border-width': () => px(1.8),
        'border-style': 'dashed',
        'border-dash-pattern': () => [px(4.2), px(3.2)],
        label: '?',
        'font-family': SERIF,
        'font-weight': 600,
        'font-size': (element: NodeSingular) =>
          px((marks.node(element.id())?.radius ?? 8) * markShare(marks.zoom()) * 1.05),
        'text-valign': 'center',
        'text-halign': 'center',
      },
    },
    { selector: 'node.paper', style: { shape: 'round-rectangle', 'corner-radius': () => px(1.2) } },
    {
      selector: 'node.derived-paper',
      style: {
        'background-color': theme.ground,
        'border-width': () => px(1.2),
        'border-style': 'dashed',
        'border-dash-pattern': () => [px(2), px(1.5)],
      },
    },
    {
      selector: 'node.topic',
      style: {
        shape: 'round-rectangle',
        'corner-radius': (element: NodeSingular) => side(element, 'height') / 2,
        'background-color': theme.raised,
        'border-width': 0,
        'outline-width': () => px(1.3),
        'outline-offset': 0,
        label: (element: NodeSingular) => marks.node(element.id())?.label ?? '',
        color: theme.ink,
        'font-family': SANS,
        'font-weight': 600,
        'font-size': (element: NodeSingular) => px(marks.node(element.id())?.labelFont.px ?? 12),
        'text-valign': 'center',
        'text-halign': 'center',
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 0.5,
        'control-point-distances': (edge: EdgeSingular) => (marks.edge(edge.id())?.bend ?? 0) * length(edge),
        width: (edge: EdgeSingular) => px(lineWidth(edge)),
        'line-opacity': (edge: EdgeSingular) => marks.edge(edge.id())?.opacity ?? 0,
        'line-cap': 'round',
        'overlay-opacity': 0,
        'z-index': 0,
      },
    },
    { selector: 'edge.between', style: { 'line-color': theme.edge } },
    {
      selector: 'edge.page-owner',
      style: { 'line-style': 'dashed', 'line-cap': 'butt', 'line-dash-pattern': () => [px(3), px(3)] },
    },
    {
      selector: 'edge.suggested',
      style: { 'line-style': 'dashed', 'line-cap': 'butt', 'line-dash-pattern': () => [px(1), px(3)] },
    },
    {
      selector: 'edge.lit',
      style: { 'line-opacity': 0.85, width: (edge: EdgeSingular) => px(lineWidth(edge) * 1.25), 'z-index': 2 },
    },
    { selector: 'edge.lit.between', style: { 'line-opacity': 0.62 } },
    ...theme.colours.map((colours, index) => ({
      selector: `node.topic.out.c${String(index)}`,
      style: { 'background-color': mixColours(colours.tint, colours.base, PALE) },
    })),
    { selector: 'edge.hovered', style: { 'line-opacity': 1, 'z-index': 2 } },
    { selector: 'node.dim', style: { opacity: DIMMED_DISC } },
    { selector: 'edge.dim', style: { opacity: DIMMED_EDGE } },
    { selector: 'edge.chosen', style: { 'line-opacity': 1, opacity: 1, 'z-index': 3 } },
    { selector: 'edge.out, edge.bundled', style: { display: 'none' } },
    { selector: 'node.out', style: { label: '', 'outline-width': 0, events: 'no' } },
  ] as StylesheetJson
}
