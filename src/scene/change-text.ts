import type { AtlasChange, ClusterMove, RankMove } from '../graph/atlas-change'
import { joinWith, plain, type TextPart } from './text-part'
import { changesWords } from '../words/changes'
import { countsWords } from '../words/counts'
import { joinsWords } from '../words/joins'

/** One thing that changes: “Ties” and “3 new, 12 gone”. */
export type ChangeRow = { readonly what: string; readonly how: readonly TextPart[] }

const row = (what: string, how: string): ChangeRow => ({ what, how: how === '' ? [] : [plain(how)] })

/** Communities and people that are spelled out. */
const SPELLED = 6

/** “3 new, 12 gone”; empty where nothing comes or goes. */
function comeAndGo(added: number, removed: number, changed = 0): string {
  const parts = [changesWords.new(added), changesWords.gone(removed), changesWords.ofAnotherWeight(changed)]
  return joinsWords.listed(parts.filter((part) => part !== ''))
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
  row(
    changesWords.byPapers(name),
    changesWords.place(rank(before, changesWords.notThere), rank(after, changesWords.notThere)),
  )

const bridgeRow = ({ name, before, after }: RankMove): ChangeRow =>
  row(changesWords.asABridge(name), changesWords.place(rank(before, changesWords.none), rank(after, changesWords.none)))

function clusterRow({ before, after, joined, left }: ClusterMove): ChangeRow {
  const members = [changesWords.join(joined), changesWords.leave(left)]
  const moved = joinsWords.listed(members.filter((part) => part !== ''))
  if (before === null) return row(after ?? '', changesWords.newMembers(joined))
  if (after === null) return row(before, changesWords.goneMembers(left))
  return row(before === after ? before : `${before} → ${after}`, moved === '' ? changesWords.renamed : moved)
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
  const hands = passed && handed > 0 ? changesWords.passTo(handed, passed.to) : ''
  const others = comeAndGo(ties.added.length - handed, ties.removed.length - handed, ties.changed.length)
  const counts: ChangeRow[] = [
    row(changesWords.papers, comeAndGo(papers.added.length, papers.removed.length)),
    row(changesWords.people, comeAndGo(people.added.length, people.removed.length)),
    row(changesWords.ties, joinsWords.listed([hands, others].filter((part) => part !== ''))),
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
      ...(left > 0 ? [row(changesWords.more(left, left === 1 ? noun : many), '')] : []),
    ]
  }
  return [
    ...counts.filter(({ how }) => how.length > 0),
    ...some(byDistance(top), rankRow, changesWords.leadingPerson, changesWords.leadingPeople),
    ...some(byDistance(bridges), bridgeRow, changesWords.bridge, changesWords.bridges),
    ...some(clusters, clusterRow, changesWords.community, changesWords.communities),
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
  const moves = (count: number): string => changesWords.move(count)
  const told = (noun: string, how: string): string => (how === '' ? '' : joinsWords.headed(noun, how))
  const parts = [
    told(changesWords.papers2, comeAndGo(papers.added.length, papers.removed.length)),
    told(changesWords.people2, comeAndGo(people.added.length, people.removed.length)),
    told(changesWords.ties2, comeAndGo(ties.added.length, ties.removed.length, ties.changed.length)),
    top.length === 0 ? '' : changesWords.inTheOrderOfLeadingPeople(names(top), moves(top.length)),
    bridges.length === 0 ? '' : changesWords.inTheOrderOfBridges(names(bridges), moves(bridges.length)),
    clusters.length === 0
      ? ''
      : joinsWords.told(countsWords.communities(clusters.length), changesWords.change(clusters.length)),
  ].filter((part) => part !== '')
  return parts.length === 0 ? changesWords.nothingOnTheMapChanges : joinsWords.sentence(joinsWords.clauses(parts))
}
