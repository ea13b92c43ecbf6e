import type { ClaimConsequence, Comings } from '../graph/claim-consequence'
import { isActedOn } from '../graph/turn'
import type { Claim } from '../resolve/corpus'
import { changesWords } from '../words/changes'
import { countsWords } from '../words/counts'
import { joinsWords } from '../words/joins'

/** “5 ties gone, 7 of another weight”: the first count with its noun; empty where nothing comes, goes or changes. */
function tell(
  { added, removed, changed }: Comings<string>,
  countOf: (count: number) => string,
  another: string,
): string {
  const counts = [
    { count: added.length, how: changesWords.new2 },
    { count: removed.length, how: changesWords.gone2 },
    { count: changed.length, how: another },
  ].filter(({ count }) => count > 0)
  return joinsWords.listed(
    counts.map(({ count, how }, at) => joinsWords.told(at === 0 ? countOf(count) : String(count), how)),
  )
}

/** What turning a claim over changes, in words: “5 ties gone, 7 of another weight; 1 person with other papers”. */
export function consequenceText({ papers, people, recast, ties, exact }: ClaimConsequence): string {
  const parts = [
    tell(ties, countsWords.ties, changesWords.ofAnotherWeight2),
    tell(people, countsWords.people, changesWords.withOtherPapers),
    changesWords.namesTakenTheOtherWay(recast.length),
    tell(papers, countsWords.papers, changesWords.ofAnotherTitleOrYear),
  ].filter((part) => part !== '')
  if (parts.length === 0)
    return exact ? changesWords.nothingOnTheMapChanges2 : changesWords.hardlyAnythingOnTheMapChanges
  return `${exact ? '' : changesWords.about}${joinsWords.clauses(parts)}`
}

/** What would be if a claim were not so, in the direction in question: nothing follows from what is only suggested. */
export function whatIfNot({ status }: Pick<Claim, 'status'>, consequence: ClaimConsequence): string {
  const told = consequenceText(consequence)
  if (isActedOn({ status })) return changesWords.ifRejected(told)
  const why = status === 'rejected' ? changesWords.itIsRejected : changesWords.itIsOnlySuggested
  return changesWords.nothingIfAccepted(why, told)
}
