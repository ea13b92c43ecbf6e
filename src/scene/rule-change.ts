import type { Atlas } from '../graph/atlas'
import { chainOf } from './chain'
import { ruleText } from './rule-words'
import type { Rule } from './rules'
import type { View } from './view'
import type { ToldChange } from './view-change'
import { changesWords } from '../words/changes'
import { joinsWords } from '../words/joins'

/** A rule without its turns: what it asks. */
const asks = ({ not: _not, off: _off, ...rest }: Rule): string => JSON.stringify(rest)

/** What was done to the rules of a chain, in a few words; what is set again and again while a handle is drawn has a key. */
export function tellRules(atlas: Atlas, before: View, after: View): ToldChange {
  const rulesOf = ({ filters, network }: View): readonly Rule[] =>
    chainOf(filters, atlas.networks[network].clusters).rules
  const [from, to] = [rulesOf(before), rulesOf(after)]
  const told = (rule: Rule): string => ruleText(atlas, after.network, rule)
  const own = new Map(from.map((rule) => [rule.id, rule]))
  const came = to.filter(({ id }) => !own.has(id))
  const [first] = came
  if (first !== undefined)
    return {
      text: came.length === 1 ? changesWords.filter(told(first)) : changesWords.filtersMore(came.length),
      key: null,
    }
  const kept = new Set(to.map(({ id }) => id))
  const gone = from.filter(({ id }) => !kept.has(id))
  const [last] = gone
  if (last !== undefined)
    return {
      text: gone.length === 1 ? changesWords.withoutFilter(told(last)) : changesWords.filtersFewer(gone.length),
      key: null,
    }
  for (const rule of to) {
    const old = own.get(rule.id)
    if (old === undefined) continue
    if (old.off !== rule.off)
      return {
        text: joinsWords.headed(rule.off ? changesWords.filterOff : changesWords.filterOn, told(rule)),
        key: null,
      }
    if (old.not !== rule.not) return { text: changesWords.filterTurnedRound(told(rule)), key: null }
    if (asks(old) !== asks(rule)) return { text: changesWords.filter(told(rule)), key: `rule ${rule.id}` }
  }
  return { text: changesWords.filtersInAnotherOrder, key: null }
}
