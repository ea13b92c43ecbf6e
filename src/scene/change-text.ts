import type { AtlasChange, ClusterMove, RankMove } from '../graph/atlas-change'
import { countOf, joinWith } from './text-part'

/** One thing that changes: “Ties” and “3 new, 12 gone”. */
export type ChangeRow = { readonly what: string; readonly how: string }

/** Communities and people that are spelled out. */
const SPELLED = 6

/** “3 new, 12 gone”; empty where nothing comes or goes. */
function comeAndGo(added: number, removed: number, changed = 0): string {
  const parts = [
    added > 0 ? `${String(added)} new` : '',
    removed > 0 ? `${String(removed)} gone` : '',
    changed > 0 ? `${String(changed)} of another weight` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const rank = (place: number | null): string => (place === null ? 'not there' : String(place))

const rankRow = ({ name, before, after }: RankMove): ChangeRow => ({
  what: name,
  how: `place ${rank(before)} → ${rank(after)}`,
})

function clusterRow({ before, after, joined, left }: ClusterMove): ChangeRow {
  const members = [joined > 0 ? `${String(joined)} join` : '', left > 0 ? `${String(left)} leave` : '']
  const moved = members.filter((part) => part !== '').join(', ')
  if (before === null) return { what: after ?? '', how: `new, ${countOf(joined, 'member')}` }
  if (after === null) return { what: before, how: `gone, ${countOf(left, 'member')}` }
  return { what: before === after ? before : `${before} → ${after}`, how: moved === '' ? 'renamed' : moved }
}

/** The rest of a list as one row. */
const rest = (all: readonly unknown[], noun: string, many?: string): ChangeRow[] =>
  all.length > SPELLED ? [{ what: `${countOf(all.length - SPELLED, noun, many)} more`, how: '' }] : []

/** All that changes, a row each: counts, then the leading people who move, then communities. */
export function changeRows(change: AtlasChange): ChangeRow[] {
  const { papers, people, ties, top, clusters } = change
  const counts: ChangeRow[] = [
    { what: 'Papers', how: comeAndGo(papers.added.length, papers.removed.length) },
    { what: 'People', how: comeAndGo(people.added.length, people.removed.length) },
    { what: 'Ties', how: comeAndGo(ties.added.length, ties.removed.length, ties.changed.length) },
  ]
  return [
    ...counts.filter(({ how }) => how !== ''),
    ...top.slice(0, SPELLED).map(rankRow),
    ...rest(top, 'leading person', 'leading people'),
    ...clusters.slice(0, SPELLED).map(clusterRow),
    ...rest(clusters, 'community', 'communities'),
  ]
}

/** All that changes, in one sentence: “1 person gone; 3 ties new, 12 gone; 2 communities change.” */
export function changeSentence(change: AtlasChange): string {
  const { papers, people, ties, top, clusters } = change
  const told = (noun: string, how: string): string => (how === '' ? '' : `${noun}: ${how}`)
  const parts = [
    told('papers', comeAndGo(papers.added.length, papers.removed.length)),
    told('people', comeAndGo(people.added.length, people.removed.length)),
    told('ties', comeAndGo(ties.added.length, ties.removed.length, ties.changed.length)),
    top.length === 0
      ? ''
      : `${joinWith(
          top.map(({ name }) => name),
          'and',
        )} move in the order of leading people`,
    clusters.length === 0 ? '' : `${countOf(clusters.length, 'community', 'communities')} change`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Nothing on the map changes.' : `${parts.join('; ')}.`
}
