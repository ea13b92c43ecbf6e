/** Who or what looks at a picture. */
export const VISIONS = ['all', 'gray', 'deuteranopia', 'protanopia', 'tritanopia'] as const
export type Vision = (typeof VISIONS)[number]

type Matrix = readonly [number, number, number, number, number, number, number, number, number]

/**
 * What eyes without one kind of cone see of linear light: severity 1 of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes,
 * “A physiologically-based model for simulation of color vision deficiency”, IEEE Trans. Vis. Comput. Graph. 15, 2009.
 * Gray: relative luminance of sRGB (IEC 61966-2-1).
 */
const MATRICES: Readonly<Record<Exclude<Vision, 'all'>, Matrix>> = {
  gray: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}

const toLinear = (byte: number): number => {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Bytes by light, in steps fine enough that dark tones keep theirs. */
const STEPS = 4096
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => toLinear(byte))
const ENCODED = Uint8Array.from({ length: STEPS + 1 }, (_, step) => {
  const value = step / STEPS
  return Math.round((value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055) * 255)
})

const encode = (light: number): number => ENCODED[Math.round(Math.min(1, Math.max(0, light)) * STEPS)] ?? 0

/** Changes RGBA pixels into what an eye, or a printer without colours, makes of them. In place; alpha stays. Linear. */
export function simulateVision(pixels: Uint8ClampedArray, vision: Vision): void {
  if (vision === 'all') return
  const [a, b, c, d, e, f, g, h, i] = MATRICES[vision]
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const red = LINEAR[pixels[at] ?? 0] ?? 0
    const green = LINEAR[pixels[at + 1] ?? 0] ?? 0
    const blue = LINEAR[pixels[at + 2] ?? 0] ?? 0
    pixels[at] = encode(a * red + b * green + c * blue)
    pixels[at + 1] = encode(d * red + e * green + f * blue)
    pixels[at + 2] = encode(g * red + h * green + i * blue)
  }
}
