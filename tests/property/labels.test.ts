import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../src/scene/labels'
import { placeNames } from '../../src/scene/name-places'
import { clusterId, person, sceneOf } from '../fixtures/scenes'

const people = fc.array(
  fc.record({
    label: fc.string({ minLength: 1, maxLength: 16, unit: 'grapheme' }),
    x: fc.integer({ min: -50, max: 650 }),
    y: fc.integer({ min: -50, max: 450 }),
    radius: fc.integer({ min: 3, max: 18 }),
    community: fc.nat(3),
    importance: fc.nat(30),
  }),
  { minLength: 1, maxLength: 60 },
)

const WINDOW = { width: 600, height: 400 }
const overlap = (
  a: { left: number; right: number; top: number; bottom: number },
  b: { left: number; right: number; top: number; bottom: number },
): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

const inSight = ({ x, y, width, height }: ReturnType<typeof placeNames>[number]): boolean =>
  x - width / 2 >= 0 && y - height / 2 >= 0 && x + width / 2 <= WINDOW.width && y + height / 2 <= WINDOW.height

describe('names of communities', () => {
  const names = fc.array(
    fc.record({
      x: fc.integer({ min: -300, max: 900 }),
      y: fc.integer({ min: -300, max: 700 }),
      width: fc.integer({ min: 30, max: 900 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  const sceneWith = (made: readonly { x: number; y: number; width: number }[]) => ({
    ...sceneOf([]),
    names: made.map((place, at) => ({
      cluster: clusterId(String(at)),
      lines: ['Name'],
      px: 20,
      height: 24,
      colour: 'c1' as const,
      lit: true,
      ...place,
    })),
  })

  it('are never cut by the rim of the window, and none stands over another', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(0.3, 1, 2.4), (made, zoom) => {
        const placed = placeNames(sceneWith(made), { zoom, panX: 10, panY: -20 }, WINDOW)
        expect(placed.every(inSight)).toBe(true)
        const boxes = placed.map(({ x, y, width, height }) => {
          return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
        })
        boxes.forEach((box, at) => {
          expect(boxes.slice(at + 1).some((other) => overlap(box, other))).toBe(false)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('stay where the layout has them while they are whole, move inwards at the rim, and go with their middle', () => {
    const at = (x: number) =>
      placeNames(sceneWith([{ x, y: 200, width: 100 }]), { zoom: 1, panX: 0, panY: 0 }, WINDOW).map((name) => name.x)
    expect([at(300), at(20), at(595), at(-1), at(601)]).toEqual([[300], [54], [546], [], []])
  })
})

describe('labels', () => {
  it('never overlap each other, a name, a disc or the frame', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0.5, 1, 1.7), (made, zoom) => {
        const scene = sceneOf(
          made.map(({ label, community, ...rest }, index) =>
            person(`${index} ${label}`, rest.x, rest.y, { ...rest, cluster: clusterId(String(community)) }),
          ),
        )
        const camera = { zoom, panX: 10, panY: -20 }
        const options = { lit: null, selected: null, hovered: null, keepsNames: true }
        const labels = placeLabels(scene, camera, WINDOW, options)
        const names = placeNames(scene, camera, WINDOW).map(({ x, y, width, height }) => ({
          left: x - width / 2,
          right: x + width / 2,
          top: y - height / 2,
          bottom: y + height / 2,
        }))
        labels.forEach(({ box }, index) => {
          expect(box.left >= 0 && box.top >= 0 && box.right <= WINDOW.width && box.bottom <= WINDOW.height).toBe(true)
          expect(labels.slice(index + 1).some((other) => overlap(box, other.box))).toBe(false)
          expect(names.some((name) => overlap(box, name))).toBe(false)
          for (const node of scene.nodes) {
            const [x, y] = [node.x * zoom + camera.panX, node.y * zoom + camera.panY]
            const dx = x - Math.max(box.left, Math.min(box.right, x))
            const dy = y - Math.max(box.top, Math.min(box.bottom, y))
            expect(Math.sqrt(dx * dx + dy * dy)).toBeGreaterThanOrEqual(node.radius)
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})
