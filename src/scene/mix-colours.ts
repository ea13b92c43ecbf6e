const channels = (colour: string): readonly number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

/**
 * The colour that lies `share` (0 to 1) of the way from one `#rrggbb` to another, in sRGB: what paint of that opacity
 * makes of an opaque ground.
 */
export function mixColours(from: string, to: string, share: number): string {
  const ends = channels(to)
  const mixed = channels(from).map((value, index) => Math.round(value + ((ends[index] ?? value) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
