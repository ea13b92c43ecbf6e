import { byText } from '../base/order'
import type { AuthorId } from './corpus'
import type { NameBearer } from './homonym-split'
import { areOneFamily, fitNames } from './person-name-fit'
import { fullnessOf } from './same-author-candidates'
import { findConflict } from './same-author-identifiers'

type Person = {
  readonly bearers: NameBearer[]
  readonly identifiers: Set<string>
  readonly papers: Set<string>
  readonly foes: Set<Person>
}

/** How far a join looks for what speaks against it: decisions only, identifiers too, or names and papers as well. */
export type Caution = 'decisions' | 'identifiers' | 'all'

/** Bearers of names who are one person so far. */
export type People = {
  /** Two whom a person told apart; does nothing where they are one already. */
  readonly keepApart: (one: NameBearer, other: NameBearer) => void
  /** Says whether the two are one person now. */
  readonly join: (one: NameBearer, other: NameBearer, caution: Caution) => boolean
  readonly areOne: (one: NameBearer, other: NameBearer) => boolean
  /** What speaks against joining the two, or null. */
  readonly findObstacle: (
    one: NameBearer,
    other: NameBearer,
    caution: Caution,
  ) => 'apart' | 'identifiers' | 'names' | 'paper' | null
  readonly list: () => (readonly NameBearer[])[]
}

const sharesAny = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  for (const item of few) if (many.has(item)) return true
  return false
}

/** Whether two names of one family cannot be one person's. Other families come by identifiers or swapped names. */
const namesConflict = ({ entry: one }: NameBearer, { entry: other }: NameBearer): boolean =>
  one !== other && areOneFamily(one.name, other.name) && fitNames(one.name, other.name) === 'apart'

/**
 * Starts with every bearer alone. A join is tested against all that both sides hold, so no chain of joins brings
 * together what one of its links would have refused. Cost: every bearer changes sides at most log2(n) times.
 */
export function startPeople(bearers: readonly NameBearer[]): People {
  // Most bearers are never weighed against another.
  const started = new Map<NameBearer, Person>()
  const personOf = (bearer: NameBearer): Person => {
    const known = started.get(bearer)
    if (known !== undefined) return known
    const person: Person = {
      bearers: [bearer],
      identifiers: new Set(bearer.identifiers),
      // A page's owner whom the list does not show may stand there under another spelling.
      papers: new Set(bearer.mentions.flatMap(({ mention: { paper, position } }) => (position > 0 ? [paper] : []))),
      foes: new Set(),
    }
    started.set(bearer, person)
    return person
  }
  const findObstacle: People['findObstacle'] = (one, other, caution) => {
    const [a, b] = [personOf(one), personOf(other)]
    if (a === b) return null
    if (a.foes.has(b)) return 'apart'
    if (caution === 'decisions') return null
    if (findConflict(a.identifiers, b.identifiers) !== null) return 'identifiers'
    if (caution === 'identifiers') return null
    if (a.bearers.some((first) => b.bearers.some((second) => namesConflict(first, second)))) return 'names'
    // Two names in one list are two people.
    return sharesAny(a.papers, b.papers) ? 'paper' : null
  }
  return {
    findObstacle,
    keepApart: (one, other) => {
      const [a, b] = [personOf(one), personOf(other)]
      if (a === b) return
      a.foes.add(b)
      b.foes.add(a)
    },
    join: (one, other, caution) => {
      const [a, b] = [personOf(one), personOf(other)]
      if (a === b) return true
      if (findObstacle(one, other, caution) !== null) return false
      const [large, small] = a.bearers.length >= b.bearers.length ? [a, b] : [b, a]
      for (const bearer of small.bearers) {
        large.bearers.push(bearer)
        started.set(bearer, large)
      }
      for (const identifier of small.identifiers) large.identifiers.add(identifier)
      for (const paper of small.papers) large.papers.add(paper)
      for (const foe of small.foes) {
        foe.foes.delete(small)
        foe.foes.add(large)
        large.foes.add(foe)
      }
      return true
    },
    areOne: (one, other) => one === other || personOf(one) === personOf(other),
    list: () => {
      const alone = (bearer: NameBearer): { readonly bearers: readonly NameBearer[] } => ({ bearers: [bearer] })
      const people = new Set(bearers.map((bearer) => started.get(bearer) ?? alone(bearer)))
      return [...people].map(({ bearers: own }) => own)
    },
  }
}

/**
 * The bearer after whom a person is called: one whose name no decision replaced (`replaced`), with the fullest name;
 * then that of most papers, then by text. So the name does not depend on the order of reading.
 */
export function chooseName(bearers: readonly NameBearer[], replaced: ReadonlySet<AuthorId>): NameBearer | undefined {
  const worn = ({ id }: NameBearer): number => (replaced.has(id) ? 1 : 0)
  return [...bearers].sort(
    (a, b) =>
      worn(a) - worn(b) ||
      fullnessOf(b.entry.name) - fullnessOf(a.entry.name) ||
      b.mentions.length - a.mentions.length ||
      byText(a.id, b.id),
  )[0]
}
