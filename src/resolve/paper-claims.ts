import { byText } from '../base/order'
import type { Claim, ClaimId, PaperId } from './corpus'
import { partByDecision, withNote } from './decided-parts'
import type { DecisionBook } from './decision-book'
import { claimIdOf } from './identifiers'
import type { PaperDraft } from './paper-drafts'
import { FIRST_WORDS, tellConfidence } from './thresholds'
import type { MissingYear, PaperDate } from './years'
import { claimsOfPapersWords } from '../words/claims-of-papers'

function claimTitle({ id, titleIsDerived, coined, abstract }: PaperDraft, book: DecisionBook): Claim[] {
  if (!titleIsDerived) return []
  const fallback =
    abstract === null ? claimsOfPapersWords.noSourceStatesATitle : claimsOfPapersWords.noSourceStatesATitleAnd
  return [
    {
      id: claimIdOf('derived-title', id),
      kind: 'derived-title',
      about: [id],
      confidence: coined === null ? FIRST_WORDS : tellConfidence('derived-title', coined.certainty),
      status: book.verdictOf('derived-title', [id]) ?? 'assumed',
      because:
        coined === null ? [fallback] : [...coined.reasons, claimsOfPapersWords.noSourceStatesATitleStands(coined.name)],
    },
  ]
}

/** Titles that no source states. */
export const claimTitles = (drafts: readonly PaperDraft[], book: DecisionBook): Claim[] =>
  drafts.flatMap((draft) => claimTitle(draft, book))

/** The id of the part of a claim that was decided by itself: the first part is called as the whole. */
export const partId = (id: ClaimId, at: number): ClaimId => (at === 0 ? id : `${id}:part-${String(at + 1)}`)

/**
 * One claim for each source whose dates got an inferred year, or would have got one; papers about which something was
 * decided have a claim of their own. In: dates before decisions.
 */
export function claimYears(
  dated: readonly { readonly draft: PaperDraft; readonly inferred: PaperDate }[],
  missing: MissingYear | null,
  book: DecisionBook,
): Claim[] {
  const bySource = new Map<string, PaperId[]>()
  for (const { draft, inferred } of dated) {
    if (!inferred.yearIsInferred || inferred.from === null) continue
    const papers = bySource.get(inferred.from.source)
    if (papers === undefined) bySource.set(inferred.from.source, [draft.id])
    else papers.push(draft.id)
  }
  if (missing === null) return []
  return [...bySource]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([source, all]) =>
      partByDecision(all, (paper) => book.decisionOn('inferred-year', null, paper)).map(
        ({ decision, papers }, at): Claim => ({
          id: partId(claimIdOf('inferred-year', source), at),
          kind: 'inferred-year',
          about: decision?.about ?? papers,
          confidence: missing.confidence,
          status: decision?.verdict ?? 'assumed',
          because: withNote(
            [claimsOfPapersWords.datesInHaveNoYear(papers.length, source, missing.year), ...missing.reasons],
            decision,
          ),
        }),
      ),
    )
}
