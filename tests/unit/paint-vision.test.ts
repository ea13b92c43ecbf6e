import { describe, expect, it } from 'vitest'
import { simulateVision, VISIONS, type Vision } from '../../src/canvas/paint-vision'

const seen = (vision: Vision, ...pixel: readonly number[]): number[] => {
  const pixels = Uint8ClampedArray.from(pixel)
  simulateVision(pixels, vision)
  return [...pixels]
}

describe('what others see', () => {
  it('is the same for those who see all colours', () => {
    expect(seen('all', 12, 200, 77, 128)).toEqual([12, 200, 77, 128])
  })

  it.each(VISIONS)('leaves white, black and grays as they are, and what shines through (%s)', (vision) => {
    for (const gray of [0, 1, 17, 128, 200, 255]) {
      const [red = 0, green = 0, blue = 0, alpha] = seen(vision, gray, gray, gray, 77)
      for (const value of [red, green, blue]) expect(Math.abs(value - gray)).toBeLessThanOrEqual(1)
      expect(alpha).toBe(77)
    }
  })

  it('has no colour in a print of grays, and green is lighter there than red, red than blue', () => {
    const [red, green, blue] = [
      seen('gray', 255, 0, 0, 255),
      seen('gray', 0, 255, 0, 255),
      seen('gray', 0, 0, 255, 255),
    ]
    for (const [r, g, b] of [red, green, blue]) expect([r, r]).toEqual([g, b])
    // The luminance of the three primaries of sRGB, as it is encoded.
    expect([red[0], green[0], blue[0]]).toEqual([127, 220, 76])
  })

  it('makes a red and a green alike to eyes without green or red cones, and not to those without blue ones', () => {
    const apart = (vision: Vision): number => {
      const [one, other] = [seen(vision, 190, 80, 0, 255), seen(vision, 128, 112, 0, 255)]
      return Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)))
    }
    expect(apart('deuteranopia')).toBeLessThan(apart('all') / 2)
    expect(apart('tritanopia')).toBeGreaterThan(apart('all') / 2)
  })
})
