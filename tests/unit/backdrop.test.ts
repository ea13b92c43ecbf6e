import { seededRandom } from '../../src/base/random'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { paintBundles } from '../../src/canvas/backdrop-bundles'
import { createBackdrop, type BackdropWorker } from '../../src/canvas/backdrop-client'
import type { BackdropAnswer } from '../../src/canvas/backdrop-worker'
import { layLabels, rankLabels } from '../../src/canvas/backdrop-labels'
import { needsBackdrop, packScene } from '../../src/canvas/backdrop-picture'
import { packColour, Pixels } from '../../src/canvas/backdrop-pixels'
import type { OverviewMarks } from '../../src/scene/overview'
import { measureCrowd, strengthFor } from '../../src/scene/tie-crowd'
import { makePalette, paintPicture, surveyPicture } from '../../src/canvas/backdrop-raster'
import { readLargeMap } from '../../src/canvas/large-map'
import { packRegions, unpackRegions } from '../../src/canvas/region-boxes'
import { pickNode } from '../../src/canvas/pick'
import { findNeighbours, lightNode } from '../../src/canvas/lighting'
import { computeRegions } from '../../src/scene/regions'
import { LIGHT } from '../../src/scene/theme'
import { generateNetwork, sceneOfNetwork } from '../bench/generate'
import { person, sceneOf, tie } from '../fixtures/scenes'

const scene = sceneOfNetwork(generateNetwork(2000, 7000))
const camera = { zoom: 1, panX: 0, panY: 0 }
const ground = packColour(LIGHT.ground)

const sheet = (width: number, height: number): Pixels => {
  const pixels = new Pixels(width, height)
  pixels.data.fill((0xff000000 | ground) >>> 0)
  return pixels
}
const rgb = (pixels: Pixels, x: number, y: number): number => (pixels.data[y * pixels.width + x] ?? 0) & 0xffffff

describe('the pixels of a backdrop', () => {
  test('a line covers as much ground as its length times its width, whatever its slope', () => {
    for (const [dx, dy] of [
      [80, 0],
      [0, 80],
      [60, 25],
      [-30, 70],
      [50, -50],
    ] as const)
      for (const width of [1, 1.7, 4.2]) {
        const pixels = new Pixels(200, 200)
        pixels.line(100, 100, 100 + dx, 100 + dy, width, 0xff, 160)
        const covered = pixels.data.reduce((sum, pixel) => sum + (pixel & 0xff) / 255, 0) / 0.625
        expect(covered / (Math.hypot(dx, dy) * width)).toBeGreaterThan(0.93)
        expect(covered / (Math.hypot(dx, dy) * width)).toBeLessThan(1.05)
      }
  })

  test('lines, discs and squares that leave the sheet, or are no numbers, change nothing outside of it', () => {
    const pixels = sheet(40, 30)
    pixels.line(-1e7, -50, 1e7, 80, 3, 0xff, 256)
    pixels.line(Number.NaN, 0, 10, 10, 2, 0xff, 256)
    pixels.hair(-500, 10, 500, 12, 0xff, 128)
    pixels.disc(-3, 29, 9, 0xff00, 256)
    pixels.disc(Number.NaN, 2, 4, 0xff00, 256)
    pixels.square(39, -1, 5, 0xff0000, 256)
    expect(pixels.data.length).toBe(40 * 30)
    expect(pixels.data.every((pixel) => pixel >>> 24 === 255)).toBe(true)
  })

  test('a disc has the area of its radius, and a ring leaves its middle as it was', () => {
    const pixels = new Pixels(60, 60)
    pixels.disc(30.3, 29.6, 12, 0xff, 256)
    const covered = pixels.data.reduce((sum, pixel) => sum + (pixel & 0xff) / 255, 0)
    expect(covered / (Math.PI * 144)).toBeCloseTo(1, 1)
    const ring = sheet(60, 60)
    ring.disc(30, 30, 12, 0xff, 256, 8)
    expect(rgb(ring, 30, 30)).toBe(ground)
    expect(rgb(ring, 40, 30)).toBe(0xff)
  })
})

describe('the picture of a large map', () => {
  test('a mark has the colour of its community in its middle, and is pale where filters leave it out', () => {
    const nodes = [person('Ada', 40, 40, { radius: 9 }), person('Bo', 120, 40, { radius: 9, presence: 'out' })]
    const picture = packScene(sceneOf(nodes))
    const palette = makePalette(LIGHT)
    const pixels = sheet(160, 80)
    paintPicture(
      pixels,
      picture,
      palette,
      { camera, ratio: 1, left: 0, top: 0, isMoving: false },
      null,
      surveyPicture(picture),
    )
    expect(rgb(pixels, 40, 40)).toBe(palette.base[1])
    expect(rgb(pixels, 120, 40)).toBe(palette.pale[1])
    expect(rgb(pixels, 80, 10)).toBe(ground)
  })

  test('a tie is drawn between its ends, and not where filters leave it out', () => {
    const nodes = [person('Ada', 20, 40, { radius: 4 }), person('Bo', 140, 40, { radius: 4 })]
    const drawn = (presence: 'shown' | 'out'): number => {
      const picture = packScene(sceneOf(nodes, [tie('Ada', 'Bo', { presence, bend: 0, width: 3 })]))
      const pixels = sheet(160, 80)
      paintPicture(
        pixels,
        picture,
        makePalette(LIGHT),
        { camera, ratio: 1, left: 0, top: 0, isMoving: false },
        null,
        surveyPicture(picture),
      )
      return rgb(pixels, 80, 40)
    }
    expect(drawn('shown')).not.toBe(ground)
    expect(drawn('out')).toBe(ground)
  })

  test('one community at full strength leaves all others paler', () => {
    const nodes = [
      person('Ada', 40, 40, { radius: 9, cluster: 'cluster:a' }),
      person('Bo', 120, 40, { radius: 9, cluster: 'cluster:b' }),
    ]
    const picture = packScene(sceneOf(nodes))
    const palette = makePalette(LIGHT)
    const pixels = sheet(160, 80)
    paintPicture(
      pixels,
      picture,
      palette,
      { camera, ratio: 1, left: 0, top: 0, isMoving: false },
      { kind: 'cluster', cluster: 1 },
      surveyPicture(picture),
    )
    expect(rgb(pixels, 40, 40)).toBe(palette.dim[1])
    expect(rgb(pixels, 120, 40)).toBe(palette.base[1])
  })

  test('the more ties lie over each other, the fainter or the fewer they are, and never more than the ground bears', () => {
    expect(strengthFor(0.1, 'within')).toEqual({ opacity: 1, every: 1 })
    let last = Infinity
    for (const cover of [0.5, 1, 2, 5, 20, 100]) {
      const { opacity, every } = strengthFor(cover, 'between')
      const ink = opacity / every
      expect(ink).toBeLessThanOrEqual(last)
      expect(cover * ink).toBeLessThan(0.7)
      last = ink
    }
  })

  test('a bundle of ties is seen between its communities, faint over one that it only passes, and soft at its ends', () => {
    const pixels = sheet(400, 100)
    const grounds = [40, 200, 360].map((x) => ({ x, y: 50, reach: 30, members: 900 }))
    const bundles = [{ from: 0, to: 2, ties: 9, share: 1 }]
    paintBundles(pixels, { grounds, bundles }, new Uint8Array(3), 0, camera, { ratio: 1, left: 0, top: 0, only: null })
    const inkAt = (x: number): number => {
      let ink = 0
      for (let y = 0; y < 100; y++) ink += (ground & 0xff) - (rgb(pixels, x, y) & 0xff)
      return ink
    }
    expect(inkAt(60)).toBe(0)
    expect(inkAt(130)).toBeGreaterThan(300)
    expect(inkAt(200)).toBeGreaterThan(0)
    expect(inkAt(200)).toBeLessThan(inkAt(130) * 0.4)
    expect(inkAt(74)).toBeLessThan(inkAt(130) * 0.5)
  })

  test('the same scene and camera give the same bytes', () => {
    const paint = (): Uint32Array => {
      const picture = packScene(scene)
      const pixels = sheet(300, 200)
      paintPicture(
        pixels,
        picture,
        makePalette(LIGHT),
        { camera: { zoom: 0.1, panX: 0, panY: 0 }, ratio: 1, left: 0, top: 0, isMoving: false },
        null,
        surveyPicture(picture),
      )
      return pixels.data
    }
    expect(paint()).toEqual(paint())
  })
})

describe('what a large map is asked', () => {
  const map = readLargeMap(scene)

  test('only a network beyond three hundred nodes or a thousand edges is large', () => {
    expect(needsBackdrop(scene)).toBe(true)
    expect(needsBackdrop({ ...scene, nodes: scene.nodes.slice(0, 300), edges: scene.edges.slice(0, 1000) })).toBe(false)
    expect(needsBackdrop({ ...scene, nodes: scene.nodes.slice(0, 301), edges: [] })).toBe(true)
  })

  test('a point picks the same mark as looking at each of them does', () => {
    for (const zoom of [0.2, 1, 3])
      for (let at = 0; at < 60; at++) {
        const seen = { zoom, panX: -13 * at, panY: 7 }
        const [x, y] = [(at * 37) % 900, (at * 91) % 700]
        // Marks shrink with the map below a zoom; the search by looking knows full sizes only.
        if (zoom >= 0.9) expect(map.pick(seen, x, y, 12)).toBe(pickNode(scene, seen, x, y, 12))
        const found = map.pick(seen, x, y, 12)
        const node = found && map.node(found)
        if (node)
          expect(Math.hypot(node.x * zoom + seen.panX - x, node.y * zoom + seen.panY - y) - node.radius).toBeLessThan(
            12,
          )
      }
  })

  test('a mark lights the neighbours that a list of all ties gives it', () => {
    const near = findNeighbours(scene)
    for (const { id } of scene.nodes.filter((_, at) => at % 97 === 0)) {
      const expected = lightNode(id, near)
      expect(map.light(id)?.nodes).toEqual(expected.nodes)
      expect(map.light(id)?.edges).toEqual(expected.edges)
    }
    expect(map.light('author:nobody')).toBeNull()
  })

  test('what is taken in hand stays within three hundred marks; a larger neighbourhood is lit in the backdrop', () => {
    const others = Array.from({ length: 700 }, (_, at) => person(`P${String(at)}`, at, at))
    const hub = readLargeMap(
      sceneOf(
        [person('Hub', 0, 0), ...others],
        others.map((_, at) => tie('Hub', `P${String(at)}`)),
      ),
    )
    const lit = hub.light('author:Hub')
    expect(lit?.nodes.size).toBe(701)
    const hand = hub.hand(lit, [])
    expect(hand.nodes.length).toBe(300)
    expect(hand.nodes[0]?.id).toBe('author:Hub')
    expect(hand.edges.length).toBe(299)
    const emphasis = hub.emphasis(null, lit)
    expect(emphasis?.kind === 'nodes' && emphasis.nodes.length).toBe(701)
  })

  test('a tie is picked near its line and not beside it', () => {
    const two = readLargeMap(sceneOf([person('Ada', 0, 0), person('Bo', 100, 0)], [tie('Ada', 'Bo', { bend: 0.1 })]))
    // The line's middle lies half as far from the chord as its control point.
    expect(two.pickTie(camera, 50, 5, 3)).toBe('author:Ada|author:Bo')
    expect(two.pickTie(camera, 50, -5, 3)).toBeNull()
  })
})

describe('labels of a large map', () => {
  test('at every zoom no two labels overlap, all lie in the window, and the most important node of all is named when it is in sight', () => {
    const picture = packScene(scene)
    const rank = rankLabels(picture)
    const window = { width: 900, height: 600 }
    for (const zoom of [0.1, 0.3, 0.8, 1, 2.5]) {
      const first = rank[0] ?? 0
      const seen = { zoom, panX: 450 - (picture.x[first] ?? 0) * zoom, panY: 300 - (picture.y[first] ?? 0) * zoom }
      const labels = layLabels({ ...picture, names: [] }, rank, seen, window, null, new Map())
      expect(labels.length).toBeGreaterThan(0)
      expect(labels.some(({ at }) => at === first)).toBe(true)
      labels.forEach(({ label: { box } }, at) => {
        expect(box.left >= 0 && box.top >= 0 && box.right <= 900 && box.bottom <= 600).toBe(true)
        for (const { label } of labels.slice(at + 1)) {
          const meets =
            box.left < label.box.right &&
            box.right > label.box.left &&
            box.top < label.box.bottom &&
            box.bottom > label.box.top
          expect(meets).toBe(false)
        }
      })
    }
  })
})

test('regions sent as numbers give the land that their boxes give', () => {
  const sent = unpackRegions(packRegions(scene.regions))
  expect(sent.map(({ boxes }) => boxes.length)).toEqual(scene.regions.map(({ boxes }) => boxes.length))
  const [own, theirs] = [computeRegions(scene.regions, 0.25), computeRegions(sent, 0.25)]
  expect(theirs.regions.map(({ rings }) => rings.length)).toEqual(own.regions.map(({ rings }) => rings.length))
  expect(theirs.regions.filter(({ path }) => path !== '').length).toBeGreaterThan(5)
})

describe('a worker of the backdrop', () => {
  type Sent = Parameters<BackdropWorker['postMessage']>[0]
  const makeCanvas = () => {
    const style: Record<string, string> = {}
    const listeners = new Map<string, () => void>()
    return {
      listeners,
      hidden: true,
      style,
      dataset: {} as Record<string, string>,
      getContext: () => ({ transferFromImageBitmap: () => undefined }),
      addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
      removeEventListener: () => undefined,
    }
  }
  const makeWorkers = () => {
    const made: { worker: BackdropWorker; sent: Sent[]; ended: boolean }[] = []
    const spawn = (): BackdropWorker => {
      const sent: Sent[] = []
      const entry = {
        sent,
        ended: false,
        worker: {
          onmessage: null,
          onerror: null,
          postMessage: (order: Sent) => void sent.push(order),
          terminate: () => {
            entry.ended = true
          },
        } as BackdropWorker,
      }
      made.push(entry)
      return entry.worker
    }
    return { made, spawn }
  }
  // One that is left would wait for its worker while other files are tested.
  const open: { destroy: () => void }[] = []
  afterEach(() => {
    for (const backdrop of open.splice(0)) backdrop.destroy()
  })
  const start = () => {
    const { made, spawn } = makeWorkers()
    const canvas = makeCanvas()
    const onSlower = vi.fn()
    const backdrop = createBackdrop(canvas as unknown as HTMLCanvasElement, spawn, () => undefined, onSlower)
    open.push(backdrop)
    backdrop.setTheme(LIGHT)
    backdrop.resize({ width: 300, height: 200 })
    backdrop.show(packScene(scene))
    backdrop.look(camera, false)
    return { made, canvas, backdrop, onSlower }
  }
  const answer = (
    entry: ReturnType<typeof makeWorkers>['made'][number] | undefined,
    labels: BackdropAnswer['labels'] = [],
  ): void => {
    const order = entry?.sent.findLast(({ kind }) => kind === 'paint')
    if (order?.kind !== 'paint') throw new Error('Nothing was asked.')
    const data = { run: order.run, view: order.view, bitmap: {} as ImageBitmap, labels }
    entry?.worker.onmessage?.({ data } as MessageEvent<BackdropAnswer>)
  }

  test('one picture is asked for at a time, and then only the latest', () => {
    const { made, canvas, backdrop } = start()
    for (let step = 1; step <= 20; step++) backdrop.look({ ...camera, panX: step }, true)
    const paints = (): Sent[] => made[0]?.sent.filter(({ kind }) => kind === 'paint') ?? []
    expect(paints().length).toBe(1)
    answer(made[0])
    expect(paints().length).toBe(2)
    const last = paints().at(-1)
    expect(last?.kind === 'paint' && last.view.camera.panX).toBe(20)
    // Until it comes, the first one is moved by as much as the camera has been.
    expect(canvas.style.transform).toMatch(/^translate\(-4px, -24px\) scale\(1\)$/)
  })

  test('what was opened by hand stays open while the light and the camera change, until it is closed', () => {
    const { made, backdrop } = start()
    answer(made[0])
    const asked = () => {
      const last = made[0]?.sent.findLast(({ kind }) => kind === 'paint')
      return last?.kind === 'paint' ? [last.view.community, last.view.part] : null
    }
    expect(asked()).toEqual([null, null])
    backdrop.open({ community: 3 })
    backdrop.open({ part: 7 })
    answer(made[0])
    backdrop.emphasise(null)
    answer(made[0])
    backdrop.look({ ...camera, panX: 9 }, true)
    answer(made[0])
    expect(asked()).toEqual([3, 7])
    backdrop.open({ part: null })
    answer(made[0])
    expect(asked()).toEqual([3, null])
  })

  test('the first picture of a map comes without words, which are laid out once it is seen', () => {
    const { made, canvas } = start()
    const wants = (): boolean[] =>
      made[0]?.sent.flatMap((order) => (order.kind === 'paint' ? [order.view.wantsLabels] : [])) ?? []
    expect(wants()).toEqual([false])
    answer(made[0], null)
    expect(canvas.dataset.painted).toBe('bare')
    expect(wants()).toEqual([false, true])
    answer(made[0])
    expect(canvas.dataset.painted).toBe('whole')
    expect(wants()).toEqual([false, true])
  })

  test('a picture that awaits its ties is whole once it is painted with them and its words', () => {
    const { made, canvas, backdrop } = start()
    const { ties: number, source, target, width, opacity, bend, tieColour, dash, edge } = packScene(scene)
    backdrop.show({ ...packScene(scene), ties: 0 }, 'ties')
    answer(made[0])
    answer(made[0])
    expect(canvas.dataset.painted).toBe('bare')
    backdrop.tie({ ties: number, source, target, width, opacity, bend, tieColour, dash, edge })
    answer(made[0])
    expect(canvas.dataset.painted).toBe('whole')
    // One that has to be started anew is told of them too.
    made[0]?.worker.onerror?.({} as ErrorEvent)
    backdrop.restore()
    expect(made[1]?.sent.map(({ kind }) => kind)).toEqual(['theme', 'show', 'ties', 'paint'])
  })

  test('a worker that breaks down is replaced by one that is told all that it knew', () => {
    const { made } = start()
    answer(made[0])
    made[0]?.worker.onerror?.({} as ErrorEvent)
    expect(made[0]?.ended).toBe(true)
    expect(made[1]?.sent.map(({ kind }) => kind)).toEqual(['theme', 'show', 'paint'])
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('what a lost worker was asked is asked of the next one, at the camera that is in force by then', () => {
    const { made, backdrop } = start()
    made[0]?.worker.onerror?.({} as ErrorEvent)
    const asked = () => made[1]?.sent.findLast(({ kind }) => kind === 'paint')
    const first = asked()
    expect(first?.kind === 'paint' && first.view.camera).toEqual(camera)
    backdrop.look({ ...camera, panX: 70 }, false)
    answer(made[1])
    const second = asked()
    expect(second?.kind === 'paint' && second.view.camera.panX).toBe(70)
  })

  test('a worker whose own canvas was taken away, so that it has no picture, is replaced too', () => {
    const { made, onSlower } = start()
    const order = made[0]?.sent.findLast(({ kind }) => kind === 'paint')
    if (order?.kind !== 'paint') throw new Error('Nothing was asked.')
    const data = { run: order.run, view: order.view, bitmap: null, labels: null }
    made[0]?.worker.onmessage?.({ data } as MessageEvent<BackdropAnswer>)
    expect(made[0]?.ended).toBe(true)
    expect(made[1]?.sent.map(({ kind }) => kind)).toEqual(['theme', 'show', 'paint'])
    expect(onSlower).not.toHaveBeenCalled()
  })

  test('when the second worker is lost too, the page paints, and it is said once', () => {
    const created = vi.fn(() => ({ getContext: () => null }))
    vi.stubGlobal('document', { createElement: created })
    const { made, backdrop, onSlower } = start()
    answer(made[0])
    made[0]?.worker.onerror?.({} as ErrorEvent)
    answer(made[1])
    expect(onSlower).not.toHaveBeenCalled()
    made[1]?.worker.onerror?.({} as ErrorEvent)
    backdrop.look({ ...camera, panX: 5 }, false)
    expect(made.length).toBe(2)
    expect(created).toHaveBeenCalled()
    expect(onSlower).toHaveBeenCalledTimes(1)
  })

  test('a picture that the system took away is painted anew', () => {
    const { made, backdrop } = start()
    answer(made[0])
    const before = made[0]?.sent.length ?? 0
    backdrop.restore()
    expect(made[0]?.sent.slice(before).map(({ kind }) => kind)).toEqual(['paint'])
  })
})

test('communities that lie upon each other share their ground: together their ties cover no more of it than those of one', () => {
  const random = seededRandom(3)
  const [communities, members] = [8, 200]
  const nodes = communities * members
  const list = (most: number) => Float64Array.from({ length: nodes }, () => random() * most)
  const cluster = Int32Array.from({ length: nodes }, (_, at) => at % communities)
  const mixed = {
    nodes,
    x: list(1000),
    y: list(1000),
    out: new Uint8Array(nodes),
    cluster,
    ties: nodes,
    source: Uint32Array.from({ length: nodes }, (_, at) => at),
    target: Uint32Array.from({ length: nodes }, (_, at) => (at + communities) % nodes),
    regions: Array.from({ length: communities }, (_, at) => ({ cluster: `cluster:${String(at)}` as const })),
  } as unknown as OverviewMarks
  // The same side by side, each on a ground of its own.
  const apart = { ...mixed, x: Float64Array.from(mixed.x, (x, at) => x + 5000 * (cluster[at] ?? 0)) }
  const [together, alone] = [measureCrowd(mixed).within, measureCrowd(apart).within]
  together.forEach((density, at) => {
    expect(density / (alone[at] ?? 0)).toBeGreaterThan(0.8 * communities)
    expect(density / (alone[at] ?? 0)).toBeLessThan(1.2 * communities)
  })
})
