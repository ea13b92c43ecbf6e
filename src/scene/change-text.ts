import { countOf } from '../base/count-of'
import type { AtlasChange, ClusterMove, RankMove } from '../graph/atlas-change'
import { joinWith, plain, type TextPart } from './text-part'

/** One thing that changes: “Ties” and “3 new, 12 gone”. */
export type ChangeRow = { readonly what: string; readonly how: readonly TextPart[] }

const row = (what: string, how: string): ChangeRow => ({ what, how: how === '' ? [] : [plain(how)] })

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

const rank = (place: number | null, none: string): string => (place === null ? none : String(place))

/** A place beyond those that are watched, for those who have none. */
const NOWHERE = 12

/** Those who move farthest first: who only makes room for them says little. */
function byDistance(moves: readonly RankMove[]): RankMove[] {
  const far = ({ before, after }: RankMove): number => Math.abs((before ?? NOWHERE) - (after ?? NOWHERE))
  return [...moves].sort((a, b) => far(b) - far(a))
}

const rankRow = ({ name, before, after }: RankMove): ChangeRow =>
  row(`${name}, by papers`, `place ${rank(before, 'not there')} → ${rank(after, 'not there')}`)

const bridgeRow = ({ name, before, after }: RankMove): ChangeRow =>
  row(`${name}, as a bridge`, `place ${rank(before, 'none')} → ${rank(after, 'none')}`)

function clusterRow({ before, after, joined, left }: ClusterMove): ChangeRow {
  const members = [joined > 0 ? `${String(joined)} join` : '', left > 0 ? `${String(left)} leave` : '']
  const moved = members.filter((part) => part !== '').join(', ')
  if (before === null) return row(after ?? '', `new, ${countOf(joined, 'member')}`)
  if (after === null) return row(before, `gone, ${countOf(left, 'member')}`)
  return row(before === after ? before : `${before} → ${after}`, moved === '' ? 'renamed' : moved)
}

/** How much of a change is told. */
export type Telling = {
  /** Leading people, bridges and communities that are spelled out; the rest is counted. */
  readonly spelled?: number
  /** Ties that only change hands, and so are neither new nor gone. */
  readonly passed?: { readonly count: number; readonly to: string }
}

/** All that changes, a row each: counts, then leading people and bridges who move, then communities. */
export function changeRows(change: AtlasChange, { spelled = SPELLED, passed }: Telling = {}): ChangeRow[] {
  const { papers, people, ties, top, bridges, clusters } = change
  const handed = passed?.count ?? 0
  const hands = passed && handed > 0 ? `${String(handed)} pass to ${passed.to}` : ''
  const others = comeAndGo(ties.added.length - handed, ties.removed.length - handed, ties.changed.length)
  const counts: ChangeRow[] = [
    row('Papers', comeAndGo(papers.added.length, papers.removed.length)),
    row('People', comeAndGo(people.added.length, people.removed.length)),
    row('Ties', [hands, others].filter((part) => part !== '').join(', ')),
  ]
  /** The first of a list, and the rest as one row. */
  const some = <Item>(
    all: readonly Item[],
    tell: (item: Item) => ChangeRow,
    noun: string,
    many: string,
  ): ChangeRow[] => {
    const left = all.length - spelled
    return [
      ...all.slice(0, spelled).map(tell),
      ...(left > 0 ? [row(`${String(left)} more ${left === 1 ? noun : many}`, '')] : []),
    ]
  }
  return [
    ...counts.filter(({ how }) => how.length > 0),
    ...some(byDistance(top), rankRow, 'leading person', 'leading people'),
    ...some(byDistance(bridges), bridgeRow, 'bridge', 'bridges'),
    ...some(clusters, clusterRow, 'community', 'communities'),
  ]
}

/** All that changes, in one sentence: “1 person gone; 3 ties new, 12 gone; 2 communities change.” */
export function changeSentence(change: AtlasChange): string {
  const { papers, people, ties, top, bridges, clusters } = change
  const names = (moves: readonly RankMove[]): string =>
    joinWith(
      byDistance(moves).map(({ name }) => name),
      'and',
    )
  const moves = (count: number): string => (count === 1 ? 'moves' : 'move')
  const told = (noun: string, how: string): string => (how === '' ? '' : `${noun}: ${how}`)
  const parts = [
    told('papers', comeAndGo(papers.added.length, papers.removed.length)),
    told('people', comeAndGo(people.added.length, people.removed.length)),
    told('ties', comeAndGo(ties.added.length, ties.removed.length, ties.changed.length)),
    top.length === 0 ? '' : `${names(top)} ${moves(top.length)} in the order of leading people`,
    bridges.length === 0 ? '' : `${names(bridges)} ${moves(bridges.length)} in the order of bridges`,
    clusters.length === 0
      ? ''
      : `${countOf(clusters.length, 'community', 'communities')} ${clusters.length === 1 ? 'changes' : 'change'}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Nothing on the map changes.' : `${parts.join('; ')}.`
}
