import { byText } from '../base/order'
import type { Atlas } from '../graph/atlas'
import type { AtlasChange } from '../graph/atlas-change'
import type { Author, AuthorId } from '../resolve/corpus'
import { indexCorpus, indexNetwork } from './atlas-index'
import { boundedText, boundOfCoauthors, papersOfAuthor } from './bounds'
import { changeRows, type ChangeRow } from './change-text'
import { concernOf, followConcern } from './claim-concern'
import type { Subject } from './decision-text'
import { joinWith, plain, strong } from './text-part'
import { countsWords } from '../words/counts'
import { reviewingWords } from '../words/reviewing'

/** Leading people, bridges and communities that are spelled out beside the small map. */
const SPELLED = 3
/** People of a claim whose counts are spelled out; a paper's claim may be about all of its authors. */
const COUNTED = 4

const nameOf = (author: Author | undefined, id: AuthorId): string =>
  author === undefined ? id.slice('author:'.length) : author.unnamed ? reviewingWords.unnamedPerson : author.name

const turns = (was: string, is: string): ChangeRow['how'] => [plain(`${was} → `), strong(is)]

/** Who becomes whom among the claim's people: “Unnamed person becomes Huixia Li”. */
function identityRows(before: Atlas, after: Atlas, change: AtlasChange, claim: Subject): ChangeRow[] {
  const [old, fresh] = [indexCorpus(before.corpus).authors, indexCorpus(after.corpus).authors]
  const { people } = concernOf(before, claim)
  const nameOld = (id: AuthorId): string => nameOf(old.get(id), id)
  const nameFresh = (id: AuthorId): string => nameOf(fresh.get(id), id)
  const isOfOne = claim.kind === 'unnamed-owner' || claim.kind === 'same-author'
  const rows: ChangeRow[] = []
  for (const id of people) {
    const parted = change.split.find(({ one }) => one === id)?.several
    if (parted) {
      const names = parted.map(nameFresh)
      const alike = new Set(names).size < names.length
      const into = alike ? countsWords.people(names.length) : joinWith(names, 'and')
      rows.push({ what: nameOld(id), how: [plain(reviewingWords.becomes(into))] })
    } else if (!fresh.has(id)) {
      // Where every list shows the person already, no place in a list tells who took over; the claim does.
      const heir =
        change.merged.find(({ several }) => several.includes(id))?.one ??
        (isOfOne ? people.find((other) => fresh.has(other)) : undefined)
      if (heir) rows.push({ what: nameOld(id), how: [plain(reviewingWords.becomes2(nameFresh(heir)))] })
    }
  }
  return rows
}

/** A person's papers and co-authors in one atlas, with bounds; null where the person is not there. */
function countsIn({ corpus, networks }: Atlas, id: AuthorId): { papers: string; coauthors: string } | null {
  const author = indexCorpus(corpus).authors.get(id)
  if (!author) return null
  const count = indexNetwork(networks.coauthors).nodes.get(id)?.degree ?? 0
  return {
    papers: boundedText(papersOfAuthor(corpus, author.papers)),
    coauthors: boundedText({ count, bound: boundOfCoauthors(corpus) }),
  }
}

/** A person's counts before and after, as far as they differ. */
function countRows(before: Atlas, after: Atlas, id: AuthorId): ChangeRow[] {
  const [was, is] = [countsIn(before, id), countsIn(after, id)]
  if (!is) return []
  const name = nameOf(indexCorpus(after.corpus).authors.get(id), id)
  const row = (what: string, key: 'papers' | 'coauthors'): ChangeRow[] => {
    if (was === null) return [{ what, how: [strong(is[key])] }]
    return was[key] === is[key] ? [] : [{ what, how: turns(was[key], is[key]) }]
  }
  return [...row(reviewingWords.papersOf(name), 'papers'), ...row(reviewingWords.coAuthorsOf(name), 'coauthors')]
}

/**
 * Ties that pass from those who become one, or from one who becomes several, to the heirs: their other end stays. What is
 * left of new and gone ties is new or gone indeed.
 */
function passedTies({ merged, split, ties }: AtlasChange): number {
  const heirs = new Map<string, readonly string[]>([
    ...merged.flatMap(({ one, several }) => several.map((id) => [id, [one]] as const)),
    ...split.map(({ one, several }) => [one, several] as const),
  ])
  const added = new Set(ties.added)
  const heirsOf = (end: string): readonly string[] => heirs.get(end) ?? [end]
  const passed = ties.removed.flatMap((id) => {
    const [source = '', target = ''] = id.split('|')
    const ids = heirsOf(source).flatMap((one) => heirsOf(target).map((other) => [one, other].sort(byText).join('|')))
    return ids.find((heir) => added.has(heir)) ?? []
  })
  return new Set(passed).size
}

/** Who gets the ties of others: the one that several become, or the one who is new. */
function nameHeir(before: Atlas, after: Atlas, { merged, split }: AtlasChange): string {
  const old = indexCorpus(before.corpus).authors
  const id = merged[0]?.one ?? split[0]?.several.find((each) => !old.has(each))
  return id === undefined ? '' : nameOf(indexCorpus(after.corpus).authors.get(id), id)
}

/**
 * What an outcome changes, a row each: who becomes whom, the counts of the claim's people before and after, then what
 * changes on the whole map. Where no community changes, that is said too, since it is what one fears.
 */
export function outcomeRows(before: Atlas, after: Atlas, change: AtlasChange, claim: Subject): ChangeRow[] {
  const concern = concernOf(before, claim)
  const people = followConcern(concern, after, change).people
  const counted = people.flatMap((id) => countRows(before, after, id))
  const passed = { count: passedTies(change), to: nameHeir(before, after, change) }
  // Whoever becomes another has been told of; that they left the order too says nothing more.
  const gone = new Set(concern.people.filter((id) => !indexCorpus(after.corpus).authors.has(id)))
  const stays = ({ author }: { readonly author: AuthorId }): boolean => !gone.has(author)
  const told = { ...change, top: change.top.filter(stays), bridges: change.bridges.filter(stays) }
  const rest = changeRows(told, { spelled: SPELLED, passed })
  const own = [...identityRows(before, after, change, claim), ...counted.slice(0, 2 * COUNTED)]
  const { clusters } = after.networks.coauthors
  const still: ChangeRow[] =
    change.clusters.length === 0 && own.length + rest.length > 0
      ? [{ what: reviewingWords.communities, how: [plain(reviewingWords.unchanged(clusters.length))] }]
      : []
  return [...own, ...rest, ...still]
}
