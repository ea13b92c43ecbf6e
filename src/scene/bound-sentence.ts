import type { Paper } from '../resolve/corpus'
import { knownAuthors } from './bounds'
import { countListed } from './detail-parts'
import { cardinal, ordinal } from './number-words'

/** “Each list is cut after three names.”, “Two of five lists are cut.” */
function cutClause(papers: readonly Paper[], cut: readonly Paper[]): string {
  const lengths = new Set(cut.map(countListed))
  const length = [...lengths][0] ?? 0
  const after = lengths.size === 1 && length > 0 ? ` after ${cardinal(length)} ${length === 1 ? 'name' : 'names'}` : ''
  if (papers.length === 1) return `The list is cut${after}.`
  if (cut.length === papers.length) return `Each list is cut${after}.`
  const some = cardinal(cut.length)
  const start = some.slice(0, 1).toUpperCase() + some.slice(1)
  return `${start} of ${cardinal(papers.length)} lists ${cut.length === 1 ? 'is' : 'are'} cut${after}.`
}

/**
 * What cut lists mean for the weight of a tie, in words: with one more author a share of 1/(n − 1) becomes 1/n. Null where no list
 * is cut. Where papers are counted whole (`fractional` false) only the number of joint papers can grow.
 */
export function boundSentence(papers: readonly Paper[], fractional: boolean): string | null {
  const cut = papers.filter(({ authorsComplete }) => !authorsComplete)
  const first = cut[0]
  if (!first) return null
  const clause = cutClause(papers, cut)
  if (!fractional) return clause
  const known = knownAuthors(first).length
  const next = ordinal(known + 1)
  const article = /^(eighth|8|11th|18th)/.test(next) ? 'An' : 'A'
  const [now, then] = [1 / (known - 1), 1 / known].map((share) => share.toFixed(2))
  return `${clause} ${article} ${next} author would lower a share from ${now} to ${then}.`
}
