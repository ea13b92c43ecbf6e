import type { Paper } from '../resolve/corpus'
import { knownAuthors } from './bounds'
import { countListed } from './detail-parts'
import { cardinal, ordinal } from './number-words'
import { capital } from './text-part'
import { describingWords } from '../words/describing'
import { joinsWords } from '../words/joins'

/** “Each list is cut after three names.”, “Two of five lists are cut.”; empty where none is cut. */
function cutClause(papers: readonly Paper[]): string {
  const cut = papers.filter((paper) => !paper.authorsComplete && countListed(paper) > 0)
  if (cut.length === 0) return ''
  const lengths = new Set(cut.map(countListed))
  const length = [...lengths][0] ?? 0
  const after = lengths.size === 1 && length > 0 ? describingWords.afterNames(cardinal(length), length) : ''
  if (papers.length === 1) return describingWords.theListIsCut(after)
  if (cut.length === papers.length) return describingWords.eachListIsCut(after)
  return describingWords.ofListsAreCut(capital(cardinal(cut.length)), cardinal(papers.length), cut.length, after)
}

/** “No list states the authors.”; empty where there is a list for each paper. */
function missingClause(papers: readonly Paper[]): string {
  const missing = papers.filter((paper) => !paper.authorsComplete && countListed(paper) === 0).length
  if (missing === 0) return ''
  if (papers.length === 1) return describingWords.noListStatesTheAuthors
  if (missing === papers.length) return describingWords.noListStatesTheAuthorsOf
  return describingWords.ofOfPapersNoList(cardinal(missing), cardinal(papers.length))
}

/** What the lists of some papers leave open, in words; empty where all are whole. */
export const listsClause = (papers: readonly Paper[]): string =>
  joinsWords.sentences([cutClause(papers), missingClause(papers)].filter((clause) => clause !== ''))

/**
 * What cut lists mean for the weight of a tie, in words: with one more author a share of 1/(n − 1) becomes 1/n. Null where no list
 * is cut. Where papers are counted whole (`fractional` false) only the number of joint papers can grow.
 */
export function boundSentence(papers: readonly Paper[], fractional: boolean): string | null {
  const first = papers.find(({ authorsComplete }) => !authorsComplete)
  if (!first) return null
  const clause = listsClause(papers)
  if (!fractional) return clause
  const known = knownAuthors(first).length
  const next = ordinal(known + 1)
  const article = /^(eighth|8|11th|18th)/.test(next) ? describingWords.an : describingWords.a
  const [now, then] = [1 / (known - 1), 1 / known].map((share) => share.toFixed(2))
  return describingWords.authorWouldLowerAShare(clause, article, next, now, then)
}

/** The same for the tie of two papers, whose weight the people they share make up. */
export function openSentence(papers: readonly Paper[]): string | null {
  const clause = listsClause(papers)
  if (clause === '') return null
  return describingWords.theTwoMayShareMore(clause)
}
