import { stemWord } from './words'

const IRREGULARS: ReadonlyMap<string, string> = new Map([
  ['matrices', 'matrix'],
  ['indices', 'index'],
  ['vertices', 'vertex'],
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['biases', 'bias'],
])

/**
 * What a folded word is compared by where phrases of a corpus are gathered: without a plural ending, and in one of the
 * two English spellings (optimisation, optimization; modelling, modeling; behaviour, behavior). It is applied to lists
 * and texts alike, so that a wrong form does no harm; nobody reads it.
 */
export function stemPhraseWord(folded: string): string {
  const single = (IRREGULARS.get(folded) ?? stemWord(folded)).replace(/(ch|sh|ss|x)e$/, '$1')
  if (single.length < 6) return single
  return single
    .replace(/is(ation|ed|e|ing|er|able)$/, 'iz$1')
    .replace(/ll(ing|ed|er)$/, 'l$1')
    .replace(/our$/, 'or')
}
