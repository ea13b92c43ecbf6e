import type { AuthorId, PaperId } from './corpus'
import type { NameBearer } from './homonym-split'
import type { AuthorResolution } from './same-author-mention'

/** Who is who, in ids alone: what each name was weighed by can be forgotten. */
type Places = {
  /** By paper and position. */
  readonly atPlace: ReadonlyMap<PaperId, readonly AuthorId[]>
  /** By name and paper, of names that several bear. */
  readonly onPaper: ReadonlyMap<AuthorId, ReadonlyMap<PaperId, AuthorId>>
  /** By every id that may mean a bearer. */
  readonly persons: ReadonlyMap<string, AuthorId>
}

function listPlaces(
  bearers: readonly NameBearer[],
  index: ReadonlyMap<string, NameBearer>,
  idOf: ReadonlyMap<NameBearer, AuthorId>,
): Places {
  const shared = new Set<AuthorId>()
  for (const { id, entry } of bearers) if (id !== entry.id) shared.add(entry.id)
  const atPlace = new Map<PaperId, AuthorId[]>()
  const onPaper = new Map<AuthorId, Map<PaperId, AuthorId>>()
  for (const bearer of bearers) {
    const id = idOf.get(bearer) ?? bearer.id
    const name = bearer.entry.id
    // Where one person alone bears a name, it need not be said paper by paper.
    const papers = shared.has(name) ? (onPaper.get(name) ?? new Map<PaperId, AuthorId>()) : null
    if (papers !== null) onPaper.set(name, papers)
    for (const { mention } of bearer.mentions) {
      const places = atPlace.get(mention.paper) ?? []
      if (places.length === 0) atPlace.set(mention.paper, places)
      places[mention.position] = id
      papers?.set(mention.paper, id)
    }
  }
  const persons = new Map<string, AuthorId>()
  for (const [id, bearer] of index) persons.set(id, idOf.get(bearer) ?? bearer.id)
  return { atPlace, onPaper, persons }
}

const lookUp = ({ atPlace, onPaper, persons }: Places): Pick<AuthorResolution, 'authorOf' | 'personOf' | 'knows'> => ({
  authorOf: (paper, position) => atPlace.get(paper)?.[position] ?? null,
  personOf: (id, paper) => {
    const there = paper === undefined ? undefined : onPaper.get(id)?.get(paper)
    return there ?? persons.get(id) ?? id
  },
  knows: (id) => persons.has(id),
})

/** Answers who is who, by place, by id and by id on a paper, and holds nothing else of what led there. Linear in the mentions. */
export const findPlaces = (
  bearers: readonly NameBearer[],
  index: ReadonlyMap<string, NameBearer>,
  idOf: ReadonlyMap<NameBearer, AuthorId>,
): ReturnType<typeof lookUp> => lookUp(listPlaces(bearers, index, idOf))
