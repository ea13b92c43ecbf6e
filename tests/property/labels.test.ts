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
        const labels = placeLabels(scene, camera, WINDOW, { lit: null, selected: null, hovered: null })
        const names = placeNames(scene, camera).map(({ x, y, width, height }) => ({
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
