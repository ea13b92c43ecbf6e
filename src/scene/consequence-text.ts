import { countOf } from '../base/count-of'
import type { ClaimConsequence, Comings } from '../graph/claim-consequence'
import { isActedOn } from '../graph/turn'
import type { Claim } from '../resolve/corpus'
import { changesWords } from '../words/changes'

/** “5 ties gone, 7 of another weight”: the first count with its noun; empty where nothing comes, goes or changes. */
function tell({ added, removed, changed }: Comings<string>, one: string, many: string, another: string): string {
  const counts = [
    { count: added.length, how: changesWords.new2 },
    { count: removed.length, how: changesWords.gone2 },
    { count: changed.length, how: another },
  ].filter(({ count }) => count > 0)
  return counts.map(({ count, how }, at) => `${at === 0 ? countOf(count, one, many) : String(count)} ${how}`).join(', ')
}

/** What turning a claim over changes, in words: “5 ties gone, 7 of another weight; 1 person with other papers”. */
export function consequenceText({ papers, people, recast, ties, exact }: ClaimConsequence): string {
  const parts = [
    tell(ties, changesWords.tie, changesWords.ties2, changesWords.ofAnotherWeight2),
    tell(people, changesWords.person, changesWords.people2, changesWords.withOtherPapers),
    changesWords.namesTakenTheOtherWay(recast.length),
    tell(papers, changesWords.paper, changesWords.papers2, changesWords.ofAnotherTitleOrYear),
  ].filter((part) => part !== '')
  if (parts.length === 0)
    return exact ? changesWords.nothingOnTheMapChanges2 : changesWords.hardlyAnythingOnTheMapChanges
  return `${exact ? '' : changesWords.about}${parts.join('; ')}`
}

/** What would be if a claim were not so, in the direction in question: nothing follows from what is only suggested. */
export function whatIfNot({ status }: Pick<Claim, 'status'>, consequence: ClaimConsequence): string {
  const told = consequenceText(consequence)
  if (isActedOn({ status })) return changesWords.ifRejected(told)
  const why = status === 'rejected' ? changesWords.itIsRejected : changesWords.itIsOnlySuggested
  return changesWords.nothingIfAccepted(why, told)
}
