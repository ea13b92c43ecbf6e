import { countOf } from '../base/count-of'
import type { ClaimConsequence, Comings } from '../graph/claim-consequence'
import { isActedOn } from '../graph/turn'
import type { Claim } from '../resolve/corpus'

/** “5 ties gone, 7 of another weight”: the first count with its noun; empty where nothing comes, goes or changes. */
function tell({ added, removed, changed }: Comings<string>, one: string, many: string, another: string): string {
  const counts = [
    { count: added.length, how: 'new' },
    { count: removed.length, how: 'gone' },
    { count: changed.length, how: another },
  ].filter(({ count }) => count > 0)
  return counts.map(({ count, how }, at) => `${at === 0 ? countOf(count, one, many) : String(count)} ${how}`).join(', ')
}

/** What turning a claim over changes, in words: “5 ties gone, 7 of another weight; 1 person with other papers”. */
export function consequenceText({ papers, people, recast, ties, exact }: ClaimConsequence): string {
  const parts = [
    tell(ties, 'tie', 'ties', 'of another weight'),
    tell(people, 'person', 'people', 'with other papers'),
    recast.length === 0 ? '' : `${countOf(recast.length, 'name')} taken the other way`,
    tell(papers, 'paper', 'papers', 'of another title or year'),
  ].filter((part) => part !== '')
  if (parts.length === 0) return exact ? 'nothing on the map changes' : 'hardly anything on the map changes'
  return `${exact ? '' : 'about '}${parts.join('; ')}`
}

/** What would be if a claim were not so, in the direction in question: nothing follows from what is only suggested. */
export function whatIfNot({ status }: Pick<Claim, 'status'>, consequence: ClaimConsequence): string {
  const told = consequenceText(consequence)
  if (isActedOn({ status })) return `If rejected: ${told}.`
  const why = status === 'rejected' ? 'it is rejected' : 'it is only suggested'
  return `Nothing: ${why}. If accepted: ${told}.`
}
