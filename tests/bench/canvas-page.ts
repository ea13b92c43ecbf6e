import cytoscape from 'cytoscape'
import Graph from 'graphology'
import Sigma from 'sigma'
import backdropWorkerUrl from '../../src/canvas/backdrop-worker.ts?worker&url'
import { createRegionClient } from '../../src/canvas/region-client'
import regionWorkerUrl from '../../src/canvas/region-worker.ts?worker&url'
import { createStage } from '../../src/canvas/stage'
import type { NodeId } from '../../src/graph/atlas'
import { LIGHT } from '../../src/scene/theme'
import { spawnWorker } from '../../src/worker/spawn-worker'
import './canvas-page.css'
import { generateNetwork, sceneOfNetwork, type GeneratedNetwork } from './generate'

/** One way to draw a network: it is given arrays, and resolves when the whole of it has been painted first. */
type Renderer = {
  readonly start: (network: GeneratedNetwork, frame: HTMLElement) => Promise<void>
  /** Resolves when words have been laid out too, where it has any. */
  readonly finish?: () => Promise<void>
  /** Lights a node and its neighbours and dims the rest. */
  readonly light: (node: number) => void
}

const COLOURS = LIGHT.colours.map(({ base }) => base)
const colourOf = (network: GeneratedNetwork, node: number): string =>
  COLOURS[((network.community[node] ?? 0) % 12) + 1] ?? '#000000'
const radiusOf = (network: GeneratedNetwork, node: number): number => 0.8 + 0.66 * Math.sqrt(network.papers[node] ?? 1)
const until = (test: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (test()) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })

/** The program's own map, as its page mounts it. */
function coterie(): Renderer {
  let light = (_node: number): void => undefined
  let finish = (): Promise<void> => Promise.resolve()
  return {
    async start(network, frame) {
      const scene = sceneOfNetwork(network)
      const layer = <Tag extends 'canvas' | 'div'>(tag: Tag, className: string): HTMLElementTagNameMap[Tag] => {
        const made = document.createElement(tag)
        made.className = className
        return made
      }
      const map = layer('div', 'graph-canvas')
      const whole = layer('canvas', 'graph-whole')
      const backdrop = layer('canvas', 'graph-layer')
      const core = layer('div', 'graph-layer')
      const overlay = layer('canvas', 'graph-layer graph-words')
      map.append(whole, backdrop, core, overlay)
      frame.append(map)
      const cy = cytoscape({ container: core, layout: { name: 'preset' }, minZoom: 0.01, maxZoom: 8 })
      const ignore = (): void => undefined
      const stage = createStage(
        cy,
        { whole, backdrop, overlay },
        createRegionClient(() => spawnWorker(regionWorkerUrl, 'regions')),
        () => spawnWorker(backdropWorkerUrl, 'backdrop'),
        { onSelect: ignore, onMenu: ignore, onFocus: ignore, onMove: ignore, onSight: ignore, onCamera: ignore },
      )
      stage.resize({ width: frame.clientWidth, height: frame.clientHeight })
      const look = { theme: LIGHT, inset: { top: 0, right: 0, bottom: 0, left: 0 }, calm: true }
      stage.show(scene, { ...look, selection: null })
      light = (node) => {
        stage.show(scene, { ...look, selection: { kind: 'node', id: `author:${String(node)}` as NodeId } })
      }
      finish = () => until(() => whole.dataset.painted === 'whole')
      await until(() => whole.dataset.painted !== undefined)
    },
    finish: () => finish(),
    light: (node) => {
      light(node)
    },
  }
}

/** sigma 3 with the settings that serve it best here: ties hidden while the map moves. */
function sigma(): Renderer {
  let light = (_node: number): void => undefined
  return {
    async start(network, frame) {
      const graph = new Graph({ multi: true })
      for (let node = 0; node < network.nodes; node++)
        graph.addNode(String(node), {
          x: network.x[node],
          y: -(network.y[node] ?? 0),
          size: radiusOf(network, node),
          color: colourOf(network, node),
        })
      network.source.forEach((source, edge) => {
        graph.addEdge(String(source), String(network.target[edge]), { size: 0.7, color: '#cfc8ba' })
      })
      let lit: Set<string> | null = null
      let painted = false
      const drawn = new Sigma(graph, frame, {
        hideEdgesOnMove: true,
        nodeReducer: (id, data) => (lit && !lit.has(id) ? { ...data, color: '#e6e0d5' } : data),
        edgeReducer: (id, data) =>
          lit && !graph.extremities(id).every((end) => lit?.has(end)) ? { ...data, color: '#efe9de' } : data,
      })
      drawn.on('afterRender', () => {
        painted = true
      })
      light = (node) => {
        lit = new Set([String(node), ...graph.neighbors(String(node))])
        drawn.refresh({ skipIndexation: true })
      }
      drawn.refresh()
      await until(() => painted)
    },
    light: (node) => {
      light(node)
    },
  }
}

/** Cytoscape alone with the settings that serve it best here: straight ties, one pixel each, hidden while the map moves. */
function cytoscapeAlone(): Renderer {
  let light = (_node: number): void => undefined
  return {
    async start(network, frame) {
      const elements = [
        ...Array.from({ length: network.nodes }, (_, node) => ({
          group: 'nodes' as const,
          data: { id: String(node), size: 2 * radiusOf(network, node), colour: colourOf(network, node) },
          position: { x: network.x[node] ?? 0, y: network.y[node] ?? 0 },
        })),
        ...Array.from(network.source, (source, edge) => ({
          group: 'edges' as const,
          data: { id: `e${String(edge)}`, source: String(source), target: String(network.target[edge]) },
        })),
      ]
      let painted = false
      const cy = cytoscape({
        container: frame,
        layout: { name: 'preset' },
        hideEdgesOnViewport: true,
        hideLabelsOnViewport: true,
        pixelRatio: 1,
        style: [
          {
            selector: 'node',
            style: { width: 'data(size)', height: 'data(size)', 'background-color': 'data(colour)' },
          },
          { selector: 'edge', style: { width: 1, 'curve-style': 'haystack', 'line-color': '#cfc8ba' } },
          { selector: '.dim', style: { opacity: 0.2 } },
        ],
      })
      cy.on('render', () => {
        painted ||= cy.elements().length > 0
      })
      cy.add(elements)
      cy.fit()
      let before = cy.collection()
      light = (node) => {
        const now = cy.getElementById(String(node)).closedNeighborhood()
        cy.batch(() => {
          if (before.empty()) cy.elements().not(now).addClass('dim')
          else {
            before.not(now).addClass('dim')
            now.removeClass('dim')
          }
        })
        before = now
      }
      painted = false
      await until(() => painted)
    },
    light: (node) => {
      light(node)
    },
  }
}

const RENDERERS = { coterie, sigma, cytoscape: cytoscapeAlone }
const twoFrames = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve()
      })
    })
  })

let renderer: Renderer | null = null
let network: GeneratedNetwork | null = null
let intervals: { at: number; took: number }[] = []
let isRecording = false

const page = {
  /** Ms from the arrays in memory to the first frame that shows all of them, and to the one with words. */
  async start(
    name: keyof typeof RENDERERS,
    nodes: number,
    edges: number,
  ): Promise<{ readonly first: number; readonly whole: number }> {
    const frame = document.getElementById('frame')
    if (!frame) throw new Error('The page has no frame.')
    network = generateNetwork(nodes, edges)
    renderer = RENDERERS[name]()
    await twoFrames()
    const from = performance.now()
    await renderer.start(network, frame)
    await twoFrames()
    const first = performance.now() - from
    await renderer.finish?.()
    return { first, whole: renderer.finish ? performance.now() - from : first }
  },
  record(): void {
    intervals = []
    isRecording = true
    let last = performance.now()
    const step = (): void => {
      const now = performance.now()
      intervals.push({ at: now, took: now - last })
      last = now
      if (isRecording) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  },
  now: () => performance.now(),
  /** Frame intervals since `record`, ms; those after `ended` are the settling. */
  read(ended: number): { gesture: number[]; settle: number[] } {
    isRecording = false
    return {
      gesture: intervals.filter(({ at }) => at <= ended).map(({ took }) => took),
      settle: intervals.filter(({ at }) => at > ended).map(({ took }) => took),
    }
  },
  /** Ms from the call to the second frame after it, for the first highlight and for one of somebody else. */
  async light(): Promise<{ first: number; moved: number[] }> {
    const times: number[] = []
    for (let turn = 0; turn < 6 && network; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 400))
      const from = performance.now()
      renderer?.light(Math.floor(((turn + 1) * network.nodes) / 8))
      await twoFrames()
      times.push(performance.now() - from)
    }
    const [first = 0, ...moved] = times
    return { first, moved }
  },
}
export type BenchPage = typeof page
Object.assign(globalThis, { benchPage: page })
