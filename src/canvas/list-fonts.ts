import type { FontSpec } from '../scene/drawing'

/** Numbers fonts in the order in which they come up; there are few. */
export function listFonts(): { readonly fonts: FontSpec[]; readonly placeOf: (font: FontSpec) => number } {
  const fonts: FontSpec[] = []
  return {
    fonts,
    placeOf(font) {
      const known = fonts.findIndex(
        ({ family, px, weight, italic }) =>
          px === font.px && weight === font.weight && family === font.family && italic === font.italic,
      )
      return known >= 0 ? known : fonts.push(font) - 1
    },
  }
}
