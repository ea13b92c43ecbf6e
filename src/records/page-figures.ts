import type { ProfileHeader } from './record'

type FigureName = 'hIndex' | 'papers' | 'citations' | 'novelty' | 'aiScore'

/** Figures of a page's header; those that were not read are absent. */
export type Figures = Partial<Pick<ProfileHeader, FigureName>>

const NUMBER = '(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9})'
const DECIMAL = '(\\d{1,6}(?:\\.\\d{1,4})?)'

/** Label and number, glued or not, in either case of letters. */
const FIGURES: readonly (readonly [FigureName, RegExp])[] = [
  ['hIndex', new RegExp(`h-?index ?:? ?${NUMBER}(?![\\d.,])`, 'iy')],
  ['papers', new RegExp(`${NUMBER} ?papers?(?!\\p{L})`, 'iuy')],
  ['citations', new RegExp(`${NUMBER} ?citations?(?!\\p{L})`, 'iuy')],
  ['novelty', new RegExp(`novelty ?:? ?${DECIMAL} ?%?(?![\\d.,])`, 'iy')],
  ['aiScore', new RegExp(`ai ?score ?:? ?${DECIMAL} ?%?(?![\\d.,])`, 'iy')],
]

const GAP = / ?[·•|;]? ?/y

/** No line of figures is longer, in characters. */
const LONGEST = 160

/** Reads a line that holds nothing but figures, one or several (`h-index9`, `13 papers · 935 citations`); else null. */
export function readFigures(text: string): Figures | null {
  if (text.length > LONGEST) return null
  const figures: { [name in FigureName]?: number } = {}
  let at = 0
  while (at < text.length) {
    const start = at
    for (const [name, pattern] of FIGURES) {
      pattern.lastIndex = at
      const found = pattern.exec(text)
      if (found === null) continue
      figures[name] = Number((found[1] ?? '').replaceAll(',', ''))
      at = pattern.lastIndex
      break
    }
    if (at === start) return null
    GAP.lastIndex = at
    GAP.exec(text)
    at = GAP.lastIndex
  }
  return figures
}

const PAPER_COUNT = new RegExp(`^${NUMBER} ?papers?$`, 'i')

/** Reads the line that a page's records follow (`13 Papers`); else null. The figure `13papers` has the same form. */
export function readPaperCount(text: string): number | null {
  const found = text.length <= LONGEST ? PAPER_COUNT.exec(text) : null
  return found === null ? null : Number((found[1] ?? '').replaceAll(',', ''))
}
